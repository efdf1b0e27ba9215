import { describe, expect, it } from 'vitest'
import { leftKey, lines, rightKey } from '../../../schema/text/search/line.ts'
import { holds, occurrences } from '../../../schema/text/search/occurrence.ts'
import { ftsQuery, readQuery, synonymGroup, synonymsOf } from '../../../schema/text/search/query.ts'
import { hasStem, indexed, terms } from '../../../schema/text/search/term.ts'

const synonyms = synonymsOf(
  [
    ['NATO', 'НАТО', '北约', 'North Atlantic Alliance'],
    ['Asia-Pacific', '亚太'],
  ].map(synonymGroup),
)

function found(text: string, q: string): string[] {
  return occurrences(text, readQuery(q, synonyms)).map(({ start, end }) => text.slice(start, end))
}

describe('indexed(text)', () => {
  it.each([
    ['Bakers met, NATO left.', 'bakers met · nato left', 'baker met · nato left'],
    ['反对北约。东扩', '反对 对北 北约 约 · 东扩 扩', '· · · · · · ·'],
    ['北约NATO', '北约 约 nato', '· · nato'],
    ['Расширение ёлки', 'расширение елки', 'расширен елк'],
    ['Ünlimited façade', 'unlimited facade', 'unlimit facad'],
    ['U.S. 200,000 don’t', 'u˙s 200˙000 don˙t', 'u˙s 200˙000 don˙t'],
    ['й и', 'й и', 'й и'],
    ['10³ 10⁻⁶ 2014¹', '10 ³ 10 ⁻⁶ 2014 ¹', '10 ³ 10 ⁻⁶ 2014 ¹'],
    ['CO₂ talks¹² held, ships²', 'co2 talks held · ships', 'co2 talk held · ship'],
    ['', '', ''],
  ])('%j keeps words and stems', (text, words, stems) => {
    expect(indexed(text)).toEqual({ words, stems })
  })

  it('holds no sign of ASCII but letters, digits and the blanks between terms', () => {
    const all = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).join('x1')
    for (const column of Object.values(indexed(all)))
      expect(column.replace(/[^\0-\x7f]/g, '')).toMatch(/^[a-z0-9 ]+$/)
  })
})

describe('numbers above and below the line', () => {
  it.each([
    ['103', '10³ boats', []],
    ['10³', '103 boats and 10 boats', []],
    ['10³', 'about 10³ boats', ['10³']],
    ['10', 'about 10³ boats', ['10']],
    ['2014', 'in 2014¹ it was', ['2014']],
    ['"partnership held"', 'the partnership¹ held', ['partnership¹ held']],
    ['CO2', 'of CO₂ alone', ['CO₂']],
    ['CO₂', 'of CO2 alone', ['CO2']],
    ['km²', 'over 10 km² of sea', ['km']],
  ])('%s in %j finds %j', (q, text, hits) => expect(found(text, q)).toEqual(hits))
})

describe('hasStem(term, stem)', () => {
  it.each([
    ['abcdefghijklmnopqrstuvwxyz', ['', 'ing', 'ied', 'ies', 'ly', 'ational', 'ness', 'y', 's']],
    ['абвгдежзийклмнопрстуфхцчшщъыьэюя', ['', 'ость', 'ого', 'ыми', 'ейший', 'вшись', 'ть', 'ся', 'и']],
  ])(
    'holds of every word and its own stem, whatever letters it begins and ends with: %s',
    (letters, endings) => {
      const pairs = [...letters].flatMap((a) => [...letters].map((b) => a + b))
      const words = terms(
        pairs.flatMap((pair) => endings.flatMap((end) => [pair + end, `${pair}ток${end}`])).join(' '),
      )
      expect(words.length).toBeGreaterThan(10_000)
      expect(words.filter((word) => !hasStem(word, word.stem))).toEqual([])
    },
  )

  it('holds of no other stem', () => {
    const [baker, boundaryOfPair] = terms('bakers 北约')
    expect(baker && hasStem(baker, 'bake')).toBe(false)
    expect(boundaryOfPair && hasStem(boundaryOfPair, '北约')).toBe(false)
  })
})

describe('readQuery(text, synonyms)', () => {
  it.each([
    ['“НАТО”', '(words : "нато")'],
    ['亚太', '(words : "亚太" OR stems : "asia pacif" OR stems : "asiapacif")'],
    ['"NATO"', '(words : "nato")'],
    ['trade wars', '(stems : "trade" OR stems : "tradewar") AND (stems : "war" OR stems : "tradewar")'],
    ['“no limits”', '(words : "no limits")'],
    ['asia pacific', '(stems : "asia pacif" OR stems : "asiapacif" OR words : "亚太")'],
    ['北', '(words : "北" *)'],
    ['北约东扩', '(words : "北约 约东 东扩")'],
    [
      'fair -bakers -flour',
      '((stems : "fair")) NOT ((stems : "baker" OR stems : "bak er") OR (stems : "flour"))',
    ],
    ['9/11', '(stems : "9 · 11")'],
    ['x" OR "y', '(stems : "x") AND (words : "or") AND (stems : "y")'],
  ])('reads %s', (text, fts) => {
    expect(ftsQuery(readQuery(text, synonyms))).toBe(fts)
  })

  it.each([
    ['fair/bakers', 'fair bakers'],
    ['NATO+fair', 'NATO fair'],
    ['title:NATO', 'title NATO'],
    ['面包,北约、大', '面包 北约 大'],
    ['fair -NATO/bakers', 'fair -NATO -bakers'],
    ['U.S./bakers', 'U.S. bakers'],
  ])('reads %s as %s: a sign parts words as in a text', (typed, parted) => {
    expect(ftsQuery(readQuery(typed, synonyms))).toBe(ftsQuery(readQuery(parted, synonyms)))
  })

  it('leaves a name whole that has such a sign', () => {
    const named = synonymsOf([synonymGroup(['R&D', 'soup'])])
    expect(readQuery('R&D', named)).toMatchObject([{ source: 'R&D', alsoFound: ['soup'] }])
  })

  it('reads NATO under its other names, of which the Russian one has compounds', () => {
    const forms = ftsQuery(readQuery('NATO', synonyms)).slice(1, -1).split(' OR ')
    expect(forms.filter((form) => !/^stems : "[а-я]+"$/.test(form))).toEqual([
      'words : "nato"',
      'words : "нато"',
      'words : "北约"',
      'stems : "north atlant allianc"',
    ])
    expect(forms).toContain('stems : "антинатовск"')
    expect(forms.length).toBe(new Set(forms).size)
    expect(forms.length).toBeLessThan(50)
  })

  it.each(['', '   ', '-nato', '""', '!?', Array.from({ length: 13 }, (_, n) => `w${n}`).join(' ')])(
    'refuses %j',
    (text) => {
      expect(() => readQuery(text, synonyms)).toThrow(/holds/)
    },
  )
})

describe('occurrences(text, query)', () => {
  it.each([
    ['面包师反对北约扩大', '北约', ['北约']],
    ['面包师反对北约扩大', '反对北约扩大', ['反对北约扩大']],
    ['面包师反对北约扩大', '大', ['大']],
    ['北，约', '北约', []],
    ['NATO and Nato’s, senators', 'NATO', ['NATO', 'Nato’s']],
    ['limits, no limits', '"no limits"', ['no limits']],
    ['alliances, allied', 'alliance', ['alliances']],
    ['the Asia-Pacific and 亚太', '亚太', ['Asia-Pacific', '亚太']],
    ['𠀀𠀁𠀂', '𠀀𠀁', ['𠀀𠀁']],
    ['港灣的麵包', '港湾', ['港灣']],
    ['港湾的面包', '麵包', ['面包']],
    ['港湾的面包', '“麵包”', ['面包']],
  ])('finds in %j for %s: %j', (text, q, expected) => {
    expect(found(text, q)).toEqual(expected)
  })

  it('holds only if every word is there and none that is excluded', () => {
    const query = readQuery('fair -flour', synonyms)
    expect(holds('a fair day', query)).toBe(true)
    expect(holds('a fair day for flour', query)).toBe(false)
  })
})

describe('a compound', () => {
  it.each([
    ['manyharbour', 'a many-harbour coast', ['many-harbour']],
    ['manyharbour', 'a many harbour coast', ['many harbour']],
    ['many-harbour', 'a manyharbour coast', ['manyharbour']],
    ['many harbour', 'a manyharbour coast', ['manyharbour']],
    ['manyharbours', 'the many-harbour coast', ['many-harbour']],
    ['"a manyharbour coast"', 'a many-harbour coast', ['a many-harbour coast']],
    ['"a many-harbour coast"', 'a manyharbour coast', ['a manyharbour coast']],
    ['многогаванный', 'много-гаванный берег', ['много-гаванный']],
    ['много-гаванный', 'многогаванного берега', ['многогаванного']],
    ['asiapacific', 'the 亚太 fair', ['亚太']],
    // Two letters, or words that stand in every text, are beside a word more often than part of it.
    ['upharbour', 'went up harbour', []],
    ['notharbour', 'did not harbour', []],
    ['manyharbour', 'as many, harbour by harbour', []],
    ['多港', '多-港', []],
  ])('asked as %s is found in %j', (q, text, hits) => {
    expect(found(text, q)).toEqual(hits)
    expect(holds(text, readQuery(q, synonyms))).toBe(hits.length > 0)
  })
})

describe('two words side by side that are not the one', () => {
  it.each([
    ['notable', 'not able'],
    ['another', 'an other'],
    ['nowhere', 'now here'],
    ['overall', 'over all'],
    ['however', 'how ever'],
    ['someone', 'some one'],
    ['forgone', 'for gone'],
    ['withdraw', 'with draw'],
    ['maybe', 'may be'],
    ['безопасность', 'без опасности'],
    ['подход', 'под ход'],
    ['пропуск', 'про пуск'],
    ['вместе', 'в месте'],
    ['зачем', 'за чем'],
    ['также', 'так же'],
    ['насчет', 'на счет'],
    ['никогда', 'ни когда'],
  ])('%s: %s', (word, two) => {
    expect(found(`in it ${two} a baker`, word)).toEqual([])
    expect(found(`in it ${word} a baker`, two)).toEqual([])
    expect(found(`in it ${two} a baker`, two)).not.toEqual([])
  })

  it('together is not found where nobody writes its parts', () => {
    expect(found('to gether', 'together')).toEqual([])
  })
})

describe('lines(text, occurrences)', () => {
  const text = `${'alpha beta '.repeat(10)}NATO ${'gamma delta '.repeat(10)}`
  const [line] = lines(text, occurrences(text, readQuery('NATO', synonyms)))

  it('gives whole words on either side and marks where it cut', () => {
    expect(line?.left).toMatch(/^…(alpha|beta) .+ beta $/)
    expect(line?.match).toBe('NATO')
    expect(line?.right).toMatch(/^ gamma .+ (gamma|delta)…$/)
  })

  it('sorts by the nearest word first', () => {
    const one = { left: 'The old bakers ', match: 'x', right: ' of the Harbour', term: 0 }
    expect(leftKey(one)).toBe('bakers old the')
    expect(rightKey(one)).toBe('of the harbour')
  })

  it('never splits a pair of surrogates', () => {
    const han = '𠀀'.repeat(60)
    const [cut] = lines(
      han,
      [{ start: 59, end: 61, term: 0 }].map((o) => ({ ...o, start: 60, end: 62 })),
    )
    expect(cut?.left.isWellFormed()).toBe(true)
    expect(cut?.right.isWellFormed()).toBe(true)
  })
})

describe('a name in capitals that in small letters is another word', () => {
  const names = synonymsOf([synonymGroup(['United States', 'US', 'U.S.', 'США'])])
  const foundIn = (text: string, q: string) =>
    occurrences(text, readQuery(q, names)).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['US', 'It helps us, said the US and the U.S.', ['US', 'U.S.']],
    ['"US"', 'It helps us, said the US', ['US']],
    ['us', 'It helps us, said the US', ['us', 'US']],
    ['WHO', 'Those who met the WHO', ['WHO']],
    ['IT', 'It is for IT', ['IT']],
    ['United States', 'Tell us of the US', ['US']],
    ['nato', 'NATO and Nato', ['NATO', 'Nato']],
    ['us', 'It is of use and useful, used by us', ['us']],
    ['use', 'It is used by us; a use, using it', ['used', 'use', 'using']],
    ['it', 'its own, and it', ['it']],
  ])('%s in %j is %j', (q, text, expected) => {
    expect(foundIn(text, q)).toEqual(expected)
  })

  it.each([
    ['Kim Jong Un', false],
    ['tell us', false],
    ['Quad who', true],
    ['UN charter', true],
    ['ПРО в Европе', true],
    ['про Европу', false],
    ['un', true],
    ['Un', true],
    ['"Un"', false],
    ['nato charter', true],
    ['Nato charter', true],
  ])('stands beside other words in capitals, where it may be another word, or alone: %s', (q, isNamed) => {
    const initials = synonymsOf(
      [
        ['United Nations', 'UN'],
        ['United States', 'US'],
        ['missile defence', 'ПРО'],
        ['NATO', 'НАТО'],
        ['Quad', 'КВАД'],
      ].map(synonymGroup),
    )
    const also = readQuery(q, initials).flatMap(({ alsoFound }) => alsoFound)
    expect(also.length > 0).toBe(isNamed)
  })

  it('is no naming of a state where it names its currency', () => {
    const text = 'US$100, 5 US dollars, 7 U.S. dollars and US $9; 3 доллара США, 4 долл. США'
    expect(foundIn(text, 'US')).toEqual([])
    expect(foundIn(text, 'США')).toEqual([])
    expect(foundIn(text, 'US$')).toEqual(['US', 'US', 'US'])
    expect(foundIn(text, 'US dollars')).toEqual(['US dollars'])
    expect(foundIn('The US met; Dollars fell', 'US')).toEqual(['US'])
    expect(readQuery('US, dollars', names)).toHaveLength(2)
    const written = 'a price in United States dollars'
    expect(foundIn(written, 'US')).toEqual([])
    expect(foundIn(written, 'United States')).toEqual([])
    expect(foundIn(written, 'United States dollars')).toEqual(['United States dollars'])
    expect(foundIn(written, 'price United States dollars')).toEqual(['price', 'United States dollars'])
    expect(foundIn('The United States met; Dollars fell', 'US')).toEqual(['United States'])
  })
})
