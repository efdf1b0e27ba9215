import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { oneScriptFor } from '../../../schema/text/align/one-script.ts'

const traditional = '兩國關係發展順利，雙方對經濟合作進展滿意。河邊的磨坊為整個山谷磨麥，過了橋還有一個門。'
const simplified = '两国关系发展顺利，双方对经济合作进展满意。河边的磨坊为整个山谷磨麦，过了桥还有一个门。'

describe('oneScriptFor(texts)', () => {
  it('is asked only where one text is in traditional and one in simplified characters', async () => {
    expect(await oneScriptFor([simplified, simplified])).toBeUndefined()
    expect(await oneScriptFor([traditional, traditional])).toBeUndefined()
    expect(await oneScriptFor([traditional, simplified])).toBeTypeOf('function')
  })

  it.each([
    ['皇後在宮中。', '皇后在宫中。', ['後 后']],
    ['兩國同意。', '两国同意。', []],
    ['頭髮已發。', '头发已发。', ['髮 发', '發 发']],
    ['Көпір мен үй ескі.', 'Köpır men üi eskı.', ['і i', 'й i']],
  ])('names the characters of which a simplified one stands for several: %s', async (a, b, read) => {
    const oneScript = await oneScriptFor([a, b])
    expect(oneScript?.readAsOne?.(a + b).map(({ character, as }) => `${character} ${as}`)).toEqual(read)
  })

  it.each([
    ['後來皇后在裡面乾杯。', '后来皇后在里面干杯。'],
    ['兩岸的磚橋', '两岸的砖桥'],
    [
      'Vlada je donela odluku o mlinu i objavila izveštaj.',
      'Влада је донела одлуку о млину и објавила извештај.',
    ],
    [
      'ЉУБА ЊЕГОШ je pisao o džepu i đaku, kaže se.'.replace('ЉУБА ЊЕГОШ', 'LJUBA NJEGOŠ'),
      'ЉУБА ЊЕГОШ је писао о џепу и ђаку, каже се.',
    ],
    ['Glava II. Član 5. je ukinut.', 'Глава II. Члан 5. је укинут.'],
    ['Vrata grada su otvorena.', 'Врата града су отворена.'],
    ['Vrata grada', 'Врата града'],
    ['Тегірмен өзен жағасында тұр.', 'Tegırmen özen jağasynda tūr.'],
    ['Тегирмон ўттиз кундан кейин очилади, ёзда.', 'Tegirmon o‘ttiz kundan keyin ochiladi, yozda.'],
    ['ЕВРОПА йўли ҳар доим очиқ.', "YEVROPA yo'li har doim ochiq."],
    ['Европа йўли ҳар доим очиқ.', 'Yevropa yoʻli har doim ochiq.'],
    ['Дәјирман һәр ҝүн ачылыр, Иҝид.', 'Dəyirman hər gün açılır, İgid.'],
  ])('knows the two scripts of a short text, and lets it be kept: %s', async (a, b) => {
    for (const [one, two] of [
      [a, b],
      [b, a],
    ] as const) {
      const oneScript = await oneScriptFor([one, two])
      if (!oneScript) throw new Error('no conversion')
      const outcome = alignTexts([one], [two], { oneScript })
      expect(outcome.outcome === 'aligned' && outcome.isIdentical).toBe(true)
    }
  })

  it.each([
    ['The bank of C\u0430lm pays.', 'The bank of Calm pays.', 'letters'],
    ['Write to p\u0430ypal for the coins.', 'Write to paypal for the coins.', 'letters'],
    ['In Russian the word мир means peace.', 'In Russian the word mir means peace.', 'letters'],
    ['Signed at Москва', 'Signed at Moskva', 'letters'],
    ['Reč „вода“ je stara.', 'Reč „voda“ je stara.', 'letters'],
    ['Реч „voda“ је стара, каже ћерка.', 'Реч „вода“ је стара, каже ћерка.', 'letters'],
    [
      'Реч „voda“ је стара, каже ћерка млинара изнад бране.',
      'Reč „вода“ je stara, kaže ćerka mlinara iznad brane.',
      'letters',
    ],
    ['Мельница стоит у реки.', 'Melʹnica stoit u reki.', 'languages'],
    ['Владата јавува дека водата е чиста.', 'Vladata javuva deka vodata e čista.', 'languages'],
    ['Млинът стои над реката.', 'Mlinǎt stoi nad rekata.', 'languages'],
    ['Млин їхній стоїть над водою.', 'Mlyn jichnij stojitj nad vodoju.', 'languages'],
    ['Тегирмон ҳар куни очиқ.', 'The mill is open every day.', 'languages'],
    ['於先生到了。', '于先生到了。', 'reworded'],
    ['於先生说这边的门开了。', '于先生说这边的门开了。', 'reworded'],
    ['於先生說，两国的桥。', '于先生說，两国的桥。', 'reworded'],
  ])('tells another script inside one text, or in another language: %s', async (a, b, expected) => {
    for (const [one, two] of [
      [a, b],
      [b, a],
    ] as const) {
      const oneScript = await oneScriptFor([one, two])
      const outcome = alignTexts([one], [two], oneScript ? { oneScript } : {})
      expect(
        outcome.outcome === 'aligned' ? outcome.rows.map(({ change }) => change) : outcome.outcome,
      ).toEqual(outcome.outcome === 'aligned' ? [expected] : expected)
    }
  })

  it.each([
    ['本协定以中文写成。', '本協定以中文写成。', ['letters']],
    ['磨坊每年开放。干部在此。', '磨坊每年开放。幹部在此。', ['letters']],
    ['双方协商。本协定以中文写成。', '双方协商。本協定以中文写成。', ['letters']],
    ['両国は水車小屋で話す。', '兩國は水車小屋で話す。', ['letters']],
    ['磨坊扩大合作。', '磨坊扩大投資。', ['reworded']],
  ])('lets one character in two forms be found again and be told: %s > %s', async (a, b, expected) => {
    for (const [one, two] of [
      [a, b],
      [b, a],
    ] as const) {
      const oneScript = await oneScriptFor([one, two])
      expect(oneScript?.language).toBeUndefined()
      const outcome = alignTexts([one], [two], oneScript ? { oneScript } : {})
      expect(outcome.outcome === 'aligned' && outcome.rows.map(({ change }) => change)).toEqual(expected)
    }
  })

  it('knows that one traditional character is two simplified ones', async () => {
    const oneScript = await oneScriptFor([
      '學校還開著，門也開著，這是著名的學校。',
      '学校还开着，门也开着，这是著名的学校。',
    ])
    expect(oneScript?.('開著')).toBe('开着')
    expect(oneScript?.('著名')).toBe('著名')
  })

  it('brings a traditional text into simplified characters except for what the simplified one has too', async () => {
    const oneScript = await oneScriptFor(['於先生說這邊的門開了。', '於先生说这边的门开了。'])
    expect(oneScript?.('於先生說這邊的門開了。')).toBe('於先生说这边的门开了。')
  })

  it('does not take Serbian and English for one language', async () => {
    const [a, b] = ['The mill stands above the weir.', 'Млин стоји изнад бране, каже његова кћи.']
    const oneScript = await oneScriptFor([a, b])
    expect(alignTexts([a], [b], oneScript ? { oneScript } : {})).toMatchObject({ outcome: 'languages' })
  })

  it('marks only what changed between the scripts, however their words are cut', async () => {
    const [a, b] = ['委员会同意该计划，共有320艘船。', '委員會同意該計劃，共有330艘船。']
    const oneScript = await oneScriptFor([a, b])
    const outcome = alignTexts([a], [b], oneScript ? { oneScript } : {})
    if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
    const pieces = outcome.rows.flatMap((row) => row.pieces)
    expect(pieces).toEqual([
      { kind: 'kept', a: '委员会同意该计划，共有', b: '委員會同意該計劃，共有' },
      { kind: 'removed', a: '320', b: '' },
      { kind: 'added', a: '', b: '330' },
      { kind: 'kept', a: '艘船。', b: '艘船。' },
    ])
  })

  it('counts a sentence that moved and was reworded as carried over, except for its own changed word', async () => {
    const weir = 'Влада је донела одлуку о млину и његовој брани. '
    const [a, b] = [
      `Ћерка млинара стоји изнад бране сваког јутра у пролеће. ${weir}`,
      'Vlada je donela zakon o mlinu i njegovoj brani. Ćerka mlinara stoji iznad brane svakog jutra u proleće.',
    ]
    const oneScript = await oneScriptFor([a, b])
    const outcome = alignTexts([a], [b], { granularity: 'paragraph', ...(oneScript && { oneScript }) })
    if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
    expect(outcome.words).toEqual({ a: 18, b: 18 })
    expect(outcome.carriedOver).toMatchObject({ wordsOfA: 17, wordsOfB: 17 })
  })

  it('lets the same text in both scripts be kept, and a changed word be seen', async () => {
    const oneScript = await oneScriptFor([traditional, simplified])
    if (!oneScript) throw new Error('no conversion')
    const rows = (b: string) => {
      const outcome = alignTexts([traditional], [b], { oneScript, granularity: 'paragraph' })
      if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
      return outcome.rows.map(({ change }) => change)
    }
    expect(rows(simplified)).toEqual(['kept'])
    expect(rows(simplified.replace('满意', '失望'))).toEqual(['reworded'])
  })
})
