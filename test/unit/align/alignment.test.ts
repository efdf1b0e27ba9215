import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import type { Alignment, Outcome, Row } from '../../../schema/text/align/outcome.ts'

const MILL = 'The mill by the river grinds barley for the whole valley and asks nobody for payment in winter.'
const FERRY = 'A ferry crosses twice a day, at dawn and at dusk, and carries carts, sheep and the post.'
const ORCHARD = 'Forty rows of pear trees stand behind the school, planted by the pupils of one long spring.'
const BRIDGE = 'Nobody remembers who built the bridge, but every family has repaired a plank of it once.'
const WELL = 'The well in the square has been dry since the great drought, and pigeons live in it now.'
const TOWER = 'From the tower one sees three rivers, two borders and, on clear days, the smoke of the port.'

function aligned(outcome: Outcome): Alignment {
  if (outcome.outcome !== 'aligned') throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome
}

const align = (a: readonly string[], b: readonly string[]) => aligned(alignTexts(a, b))
const changesOf = (a: readonly string[], b: readonly string[]) =>
  align(a, b).rows.map(
    ({ change, a: inA, b: inB }) =>
      `${change} ${inA.map((one) => one.paragraph)}>${inB.map((one) => one.paragraph)}`,
  )

describe('alignTexts(a, b)', () => {
  it('says kept, reworded, dropped and new', () => {
    const reworded = FERRY.replace('twice a day', 'three times a week')
    expect(changesOf([MILL, FERRY, WELL, TOWER], [MILL, reworded, ORCHARD, TOWER])).toEqual([
      'kept 0>0',
      'reworded 1>1',
      'dropped 2>',
      'new >2',
      'kept 3>3',
    ])
  })

  it('says moved, and nothing dropped or new, when a paragraph changes its place', () => {
    expect(changesOf([MILL, FERRY, ORCHARD, BRIDGE], [FERRY, ORCHARD, BRIDGE, MILL])).toEqual([
      'kept 1>0',
      'kept 2>1',
      'kept 3>2',
      'moved 0>3',
    ])
  })

  it('tells a moved paragraph that was reworded from one that was not', () => {
    const reworded = MILL.replace('in winter', 'in any month')
    const rows = align([MILL, FERRY, ORCHARD, BRIDGE], [FERRY, ORCHARD, BRIDGE, reworded]).rows
    expect(rows.at(-1)).toMatchObject({ change: 'moved', difference: 'words' })
  })

  it('puts a dropped paragraph where it stood', () => {
    expect(changesOf([WELL, MILL, FERRY], [MILL, FERRY, TOWER])).toEqual([
      'dropped 0>',
      'kept 1>0',
      'kept 2>1',
      'new >2',
    ])
  })

  it('knows a paragraph that was split, and one that was joined', () => {
    const rows = align([`${MILL} ${FERRY}`, ORCHARD], [MILL, FERRY, ORCHARD]).rows
    expect(rows[0]).toMatchObject({
      change: 'kept',
      difference: 'none',
      a: [{ paragraph: 0 }],
      b: [{ paragraph: 0 }, { paragraph: 1 }],
    })
    expect(changesOf([MILL, FERRY, ORCHARD], [`${MILL} ${FERRY}`, ORCHARD])).toEqual([
      'kept 0,1>0',
      'kept 2>1',
    ])
  })

  it('pairs repeated paragraphs by their neighbours', () => {
    const applause = '(Applause in the hall.)'
    expect(changesOf([applause, MILL, applause, FERRY, applause], [MILL, applause, FERRY, applause])).toEqual(
      ['dropped 0>', 'kept 1>0', 'kept 2>1', 'kept 3>2', 'kept 4>3'],
    )
  })

  it('does not say of a short repeated paragraph that it moved', () => {
    const applause = '(Applause in the hall.)'
    expect(changesOf([applause, MILL, applause, FERRY, ORCHARD], [MILL, FERRY, ORCHARD, applause])).toEqual([
      'dropped 0>',
      'kept 1>0',
      'dropped 2>',
      'kept 3>1',
      'kept 4>2',
      'new >3',
    ])
  })

  it('says so where both texts have it as often', () => {
    const boat = 'One boat left.'
    expect(changesOf([boat, MILL, boat], [boat, boat, MILL])).toEqual(['moved 2>0', 'kept 0>1', 'kept 1>2'])
    expect(changesOf([boat, boat, FERRY, MILL], [FERRY, boat, MILL, boat])).not.toContainEqual(
      expect.stringMatching(/new|dropped/),
    )
  })

  it('is not led astray by a formula that opens every paragraph', () => {
    const formula = 'The two villages confirm with great satisfaction their firm intention'
    const said = (what: string) => `${formula} ${what}`
    expect(
      changesOf(
        [said('to mend the northern road.'), said('to plant oak trees.'), said('to lower the ferry toll.')],
        [
          said('to lower the ferry toll by half.'),
          said('to teach singing.'),
          said('to mend the northern road.'),
        ],
      ).filter((change) => !/ 1>1$/.test(change)),
    ).toContain('moved 0>2')
  })

  it('counts what was carried over from both sides', () => {
    const { carriedOver, words, tally } = align([MILL, FERRY], [MILL, ORCHARD, TOWER])
    expect(words).toEqual({ a: 36, b: 53 })
    expect(carriedOver).toEqual({ wordsOfA: 18, wordsOfB: 18, shareOfA: 0.5, shareOfB: 18 / 53 })
    expect(tally).toEqual({
      kept: { rows: 1, wordsOfA: 18, wordsOfB: 18 },
      renumbered: { rows: 0, wordsOfA: 0, wordsOfB: 0 },
      signs: { rows: 0, wordsOfA: 0, wordsOfB: 0 },
      letters: { rows: 0, wordsOfA: 0, wordsOfB: 0 },
      reworded: { rows: 0, wordsOfA: 0, wordsOfB: 0 },
      moved: { rows: 0, wordsOfA: 0, wordsOfB: 0 },
      dropped: { rows: 1, wordsOfA: 18, wordsOfB: 0 },
      new: { rows: 2, wordsOfA: 0, wordsOfB: 35 },
    })
  })

  it('calls texts identical that differ only in what a reader does not see', () => {
    const { isIdentical, carriedOver } = align(
      [MILL, FERRY],
      [MILL.replace(' by', '\u00A0by'), '', FERRY.replace('ferry', 'fer\u00ADry')],
    )
    expect(isIdentical).toBe(true)
    expect(carriedOver.shareOfA).toBe(1)
  })

  it('compares sentences where each text is one giant paragraph', () => {
    const all = [MILL, FERRY, ORCHARD, BRIDGE, WELL, TOWER]
    const { granularity, rows } = align([all.join(' ')], [[...all.slice(2), ...all.slice(0, 2)].join(' ')])
    expect(granularity).toBe('sentence')
    expect(rows.map(({ change }) => change)).toEqual(['kept', 'kept', 'kept', 'kept', 'moved', 'moved'])
    expect(rows[0]?.b[0]).toEqual({ paragraph: 0, start: 0, text: `${ORCHARD} ` })
    expect(rows[1]?.b[0]?.start).toBe(ORCHARD.length + 1)
  })

  it('aligns Russian and Chinese', () => {
    const ru = [
      'Мельница у реки мелет ячмень для всей долины и зимой ни с кого не берёт денег.',
      'Паром ходит два раза в день, на рассвете и в сумерках, и возит телеги, овец и почту.',
      'За школой стоят сорок рядов груш, посаженных учениками за одну долгую весну.',
    ]
    expect(
      changesOf(ru, [ru[1] ?? '', ru[2] ?? '', (ru[0] ?? '').replace('ни с кого', 'ни с одного двора')]),
    ).toEqual(['kept 1>0', 'kept 2>1', 'moved 0>2'])
    const zh = [
      '河边的磨坊为整个山谷磨大麦，冬天不向任何人收钱。',
      '渡船每天清晨和黄昏各走一次，运送车辆、羊群和邮件。',
      '学校后面有四十排梨树，是学生们在一个漫长的春天种下的。',
    ]
    expect(changesOf(zh, [zh[1] ?? '', zh[2] ?? '', (zh[0] ?? '').replace('任何人', '村民')])).toEqual([
      'kept 1>0',
      'kept 2>1',
      'moved 0>2',
    ])
  })

  it('reports progress from 0 to 1 in each stage', () => {
    const seen: string[] = []
    alignTexts([MILL, FERRY], [FERRY, MILL], {
      onProgress: ({ stage, done }) => {
        seen.push(stage)
        expect(done).toBeGreaterThanOrEqual(0)
        expect(done).toBeLessThanOrEqual(1)
      },
    })
    expect([...new Set(seen)]).toEqual(['reading', 'matching', 'comparing'])
  })

  it('tells the first rows once, before all are compared, where there are many', () => {
    const garden = (place: number, words: string) => `Garden ${place} by the ${words} gives pears in spring.`
    const long = (words: string) => Array.from({ length: 500 }, (_, place) => garden(place, words))
    const other = long('river').map((text, place) => (place % 2 ? text : text.replace('pears', 'plums')))
    const without = other.toSpliced(3, 1)
    for (const [a, b] of [
      [long('river'), without],
      [without, long('river')],
    ] as const) {
      const told: [done: number, first: readonly Row[]][] = []
      const { rows } = aligned(
        alignTexts(a, b, { onProgress: ({ done, first }) => void (first && told.push([done, first])) }),
      )
      expect(told).toEqual([[0, rows.slice(0, told[0]?.[1].length)]])
      expect(told[0]?.[1].map(({ change }) => change).slice(0, 6)).toEqual(
        a.length > b.length
          ? ['reworded', 'kept', 'reworded', 'dropped', 'reworded', 'kept']
          : ['reworded', 'kept', 'reworded', 'new', 'reworded', 'kept'],
      )
      expect(told[0]?.[1].length).toBeGreaterThanOrEqual(40)
    }
    const few = long('river').slice(0, 400)
    const firstOf = (texts: readonly string[]) => {
      const found: unknown[] = []
      alignTexts(texts, texts, { onProgress: ({ first }) => void (first && found.push(first)) })
      return found
    }
    expect([firstOf(few).length, firstOf(long('river')).length]).toEqual([0, 1])
  })
})
