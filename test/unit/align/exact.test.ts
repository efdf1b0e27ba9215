import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { exact, harmless } from '../../../schema/text/align/exact.ts'
import { chanceOf } from '../../support/chance.ts'

function changeOf(a: string, b: string): string {
  const outcome = alignTexts([a], [b])
  if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
  return outcome.rows.map(({ change }) => change).join()
}

describe('alignTexts(a, b) of two texts that differ in one place', () => {
  it.each([
    ['the toll is €500 for a cart', 'the toll is $500 for a cart', 'signs'],
    ['output changed by -5 percent this year', 'output changed by 5 percent this year', 'signs'],
    ['the load is ≤ 5 tonnes on the bridge', 'the load is ≥ 5 tonnes on the bridge', 'signs'],
    ['a share of 5 % of the barley', 'a share of 5 ‰ of the barley', 'signs'],
    ['it is 5° in the mill today', 'it is 5 in the mill today', 'signs'],
    ['three × four rows of pears', 'three + four rows of pears', 'signs'],
    ['the harvest was good 🙂 today', 'the harvest was good 🙁 today', 'signs'],
    ['no, agreement was reached by the millers', 'no agreement was reached by the millers', 'signs'],
    ['留我不留在磨坊里。', '留我不？留在磨坊里。', 'signs'],
    ['ここではきものを脱ぐ。', 'ここで、はきものを脱ぐ。', 'signs'],
    ['le « moulin » – ou la roue – tourne', 'le “moulin” - ou la roue - tourne', 'kept'],
    ['le « moulin » – ou la roue – tourne', 'le “moulin” ou la roue - tourne', 'signs'],
    ['the islands belong to US alone', 'the islands belong to us alone', 'letters'],
    ['وقّع الطّرفان على النّصّ', 'وقع الطرفان على النص', 'letters'],
    ['the reserve holds 10⁶ tonnes of grain', 'the reserve holds 106 tonnes of grain', 'signs'],
    ['give the horses vitamin B₁₂ today', 'give the horses vitamin B12 today', 'signs'],
    ['a jar of H₂O and CO₂', 'a jar of H2O and CO2', 'signs'],
    ['the value x² is known', 'the value x2 is known', 'signs'],
    ['the millers may re-sign the pact', 'the millers may resign the pact', 'signs'],
    ['the co-op and the e-mail', 'the coop and the email', 'signs'],
    ['the Co-op of the valley', 'the coop of the valley', 'letters'],
    ['портал интернет-магазина', 'портал интернетмагазина', 'signs'],
    ['the U.S. delegation came', 'the US delegation came', 'signs'],
    ['a share of 10-20 of a hundred', 'a share of 1020 of a hundred', 'reworded'],
    ['the mill is on line today', 'the mill is online today', 'reworded'],
    ['half, that is ½ of it, is sold', 'half, that is ¼ of it, is sold', 'reworded'],
    ['a bed of 50 m² is sown', 'a bed of 50 m³ is sown', 'reworded'],
    ['see the note¹ below', 'see the note below', 'signs'],
    ['half, that is ½ of it, is sold', 'half, that is 1⁄2 of it, is sold', 'reworded'],
    ['see point 1. 5 carts come', 'see point 1.5 carts come', 'reworded'],
    ['keep the barley at 10 -20 degrees', 'keep the barley at 10-20 degrees', 'signs'],
    ['keep the barley at 10 +20 degrees', 'keep the barley at 10+20 degrees', 'signs'],
    ['keep the barley at 10° -20° today', 'keep the barley at 10°-20° today', 'signs'],
    ['a price of 10 −$20 for the barley', 'a price of 10−$20 for the barley', 'signs'],
    ['a grain weighs 5 x 10-3 grams', 'a grain weighs 5 x 10 -3 grams', 'signs'],
    ['в 2024 -20 процентов ячменя', 'в 2024-20 процентов ячменя', 'signs'],
    ['в 2024 –20 процентов ячменя', 'в 2024–20 процентов ячменя', 'signs'],
    ['今天河边的气温为10 -20度', '今天河边的气温为10-20度', 'signs'],
    ['the wall -gate of the town', 'the wall-gate of the town', 'signs'],
    ['a load of 5 .5 tonnes of barley', 'a load of 5.5 tonnes of barley', 'reworded'],
    ['a load of 5 .5 tonnes of barley', 'a load of 5. 5 tonnes of barley', 'signs'],
    ['груз в 5 ,5 тонн ячменя', 'груз в 5,5 тонн ячменя', 'reworded'],
    ['a load of 10⁶ 5 tonnes of barley', 'a load of 10⁶5 tonnes of barley', 'signs'],
    ['the vote was 3 :2 in the guild', 'the vote was 3:2 in the guild', 'signs'],
    ['we saw the man - eating shark', 'we saw the man-eating shark', 'signs'],
    ['we saw the "man" - eating shark', 'we saw the "man"-eating shark', 'signs'],
    ['we saw a man – eating fish – on the quay', 'we saw a man-eating fish-on the quay', 'signs'],
    ['she met a friend – less than a day later', 'she met a friend-less than a day later', 'signs'],
    ['the millers will re-sign the pact', 'the millers will re - sign the pact', 'signs'],
    ['we saw the man—eating shark', 'we saw the man-eating shark', 'signs'],
    ['the two- and three-wheeled carts', 'the two-and three-wheeled carts', 'signs'],
    ['the wall -gate of the town', 'the wall - gate of the town', 'signs'],
    ['a 5 - year plan of the guild', 'a 5-year plan of the guild', 'signs'],
    ['мост – переход через реку', 'мост-переход через реку', 'signs'],
    ['the pact \u202Eholds\u202C today', 'the pact holds today', 'signs'],
    ['the \u202Epact\u202C holds today', 'the \u202Epact holds\u202C today', 'signs'],
    ['the ‘pact’ holds', 'the “pact” holds', 'signs'],
    ['رأس الجبل بعيد جدا', 'راس الجبل بعيد جدا', 'letters'],
    ['the a\u0336g\u0336reed pact holds', 'the agreed pact holds', 'letters'],
  ])('calls %j and %j changed, and says in what', (a, b, change) => {
    expect([changeOf(a, b), changeOf(b, a)]).toEqual([change, change])
  })

  it.each([
    ['河边有三百 二十座磨坊', '河边有三百二十座磨坊'],
    ['磨坊建于一九九七 八年以后', '磨坊建于一九九七八年以后'],
    ['種子共值三萬 億元', '種子共值三萬億元'],
  ])('tells %j from %j', (a, b) => expect([changeOf(a, b), changeOf(b, a)]).not.toContain('kept'))

  it.each([
    ['the wall  stays\n as it is', 'the wall stays as it is'],
    ['he said «the wall stays»', 'he said “the wall stays”'],
    ['他說「城牆還在」', '他說“城牆還在”'],
    ['from 2013–2024 — that is all', 'from 2013-2024 – that is all'],
    ['from 2013 – 2024 that is all', 'from 2013–2024 that is all'],
    ['keep the barley at 10 - 20 degrees', 'keep the barley at 10-20 degrees'],
    ['the wall -- it is old', 'the wall--it is old'],
    ['the wall—it is old', 'the wall – it is old'],
    ['the wall—it is old—was low', 'the wall–it is old–was low'],
    ['the wall - it is old', 'the wall — it is old'],
    ['the mill–river road', 'the mill-river road'],
    ['the Mill-\nRiver road', 'the Mill-River road'],
    ['北京 - 上海的磨坊', '北京-上海的磨坊'],
    ['the pact \u202Aholds\u202C today', 'the pact holds today'],
    ['קצין צה"ל הגיע אתמול', 'קצין צה״ל הגיע אתמול'],
    ['ילדי בית־ספר הגיעו', 'ילדי בית-ספר הגיעו'],
    ['يصلح الســـد كل ربيع', 'يصلح السد كل ربيع'],
    ['“the wall —” he said', '“the wall—” he said'],
    ['he spoke of the wall –', 'he spoke of the wall–'],
    ['a load of 5 ½ tonnes of barley', 'a load of 5½ tonnes of barley'],
    ['a hall of 20 m ² in the mill', 'a hall of 20 m² in the mill'],
    ['the mill was built in 1987 .', 'the mill was built in 1987.'],
    ['la roue pèse 5 : “une tonne”', 'la roue pèse 5: “une tonne”'],
    ['花园的种子共值 5 万元', '花园的种子共值5万元'],
    ['河边有三百 座磨坊', '河边有三百座磨坊'],
    ['the ﬂour of the mill', 'the flour of the mill'],
    ['双方同意，共同种树２０２４', '双方同意,共同种树2024'],
    ['the agree\u00ADment\u200B holds', 'the agreement holds'],
    ['the cafe\u0301 is open', 'the caf\u00E9 is open'],
    ['河边的 磨坊 很旧', '河边的磨坊很旧'],
  ])('calls %j and %j the same', (a, b) => expect(changeOf(a, b)).toBe('kept'))
})

describe('harmless', () => {
  it('names the hyphen at the end of a line, which is passed over', () => {
    expect(harmless).toContain('a hyphen that cuts a word at the end of a line')
    expect(changeOf('the mill grinds bar-\nley today', 'the mill grinds barley today')).toBe('kept')
  })
})

describe('alignTexts(a, b) of two texts that differ in white space alone', () => {
  it.each([
    ['the vote is at 10 : 30 today', 'the vote is at 10:30 today', [': ', ':']],
    ['the two- and three-wheeled carts', 'the two-and three-wheeled carts', ['- ', '-']],
  ])('marks the sign beside the space of %j', (a, b, [removed, added]) => {
    const outcome = alignTexts([a], [b])
    const pieces = outcome.outcome === 'aligned' ? outcome.rows.flatMap((row) => row.pieces) : []
    expect(pieces.filter(({ kind }) => kind !== 'kept')).toEqual([
      { kind: 'removed', a: removed, b: '' },
      { kind: 'added', a: '', b: added },
    ])
  })

  it('marks at least one piece wherever it says that something differs', () => {
    const parts = [
      'mill',
      'dam',
      '5',
      '30',
      '-',
      '–',
      '—',
      ':',
      ',',
      '.',
      '/',
      '%',
      '(',
      ')',
      '"',
      '10⁶',
      '三',
      '山谷',
      'בית',
    ]
    const silent: string[] = []
    for (let seed = 1; seed <= 400; seed++) {
      const chance = chanceOf(seed)
      const own = Array.from({ length: 12 }, () => parts[Math.floor(chance() * parts.length)] ?? '')
      const spaced = () => `mill ${own.map((part) => part + (chance() < 0.5 ? ' ' : '')).join('')}end`
      const [a, b] = [spaced(), spaced()]
      const outcome = alignTexts([a], [b])
      if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
      for (const { change, pieces } of outcome.rows)
        if (change !== 'kept' && pieces.every(({ kind }) => kind === 'kept')) silent.push(`${a} ${b}`)
    }
    expect(silent).toEqual([])
  })
})

/** One or more characters of every kind that a text may hold. */
const POOL = [
  ...'abcxyzABCXYZäßéøабвяАБВЯёїαβγ汉字国门東门ひらカタ한글نصّאבגไทย',
  ...'0123456789¹²³⁶₂½¼①Ⅳ٣५',
  ...'.,;:!?…·¡¿。、，！？；：%‰°€$£¥₽₴¢+−×÷=≠≤≥<>±√∞∑§¶†‡*#@&|~^_/\\()[]{}「」『』《》',
  ...'😀🙁❤☮',
  '\u0301',
  '\u200D',
  '\uFE0F',
]

const SIGNS = [...'0123456789.,;:!?%°€$₽+×=≤≥<>±()[]/*#&²¹½']
/** What texts in one language are made of: its letters, and signs that any text may hold. */
const POOLS: [name: string, pool: string[], texts: number][] = [
  ['any characters', POOL, 40],
  ['Russian', [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗ', ...SIGNS], 10],
  ['Chinese', [...'中国双方加强合作发展和平贸易能源农业三五十百不没有大小上下。，、；：？', ...SIGNS], 10],
  ['Arabic', [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآةىؤئ\u064E\u0651٠١٢٣٤٥٪،؛؟', ...SIGNS], 10],
  ['Serbian in Cyrillic', [...'абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗЈ', ...SIGNS], 10],
  ['Serbian in Latin letters', [...'abcčćdđefghijklmnoprsštuvzžABCČĆDĐ', ...SIGNS], 10],
]

describe.each(POOLS)('alignTexts(a, b) of a text of %s', (_, pool, length) => {
  const texts = Array.from({ length }, (_none, seed) => {
    const chance = chanceOf(seed + 1)
    const one = () => pool[Math.floor(chance() * pool.length)] ?? 'a'
    const word = () => Array.from({ length: 1 + Math.floor(chance() * 6) }, one).join('')
    return { chance, words: Array.from({ length: 24 }, word), one }
  })

  it('reports every change of a character to another one that is not the same to a reader', () => {
    const silent: string[] = []
    for (const { chance, words, one } of texts) {
      const text = words.join(' ')
      const characters = [...text]
      for (let trial = 0; trial < 12; trial++) {
        const place = Math.floor(chance() * characters.length)
        const other = one()
        const changed = characters.with(place, other).join('')
        if (exact(characters[place] ?? '') === exact(other) || characters[place] === ' ') continue
        // A mark may have been there already: the same text again.
        if (changed.normalize('NFC') === text.normalize('NFC')) continue
        if (changeOf(text, changed) === 'kept') silent.push(`${characters[place]} → ${other} in ${text}`)
      }
    }
    expect(silent).toEqual([])
  })

  it('reports every removed character but white space', () => {
    const silent: string[] = []
    for (const { chance, words } of texts) {
      const characters = [...words.join(' ')]
      for (let trial = 0; trial < 12; trial++) {
        const place = Math.floor(chance() * characters.length)
        if (characters[place] === ' ') continue
        const changed = characters.toSpliced(place, 1).join('')
        if (changeOf(characters.join(''), changed) === 'kept') silent.push(`${characters[place]} at ${place}`)
      }
    }
    expect(silent).toEqual([])
  })
})
