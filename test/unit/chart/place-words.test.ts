import { describe, expect, it } from 'vitest'
import { timelineFigure } from '../../../schema/chart/figure.ts'
import { textWidth } from '../../../schema/chart/lines.ts'
import { placed } from '../../../schema/chart/place.ts'
import { placedWords } from '../../../schema/chart/place-words.ts'
import { figureSizes } from '../../../schema/chart/placed.ts'
import { mark, viewOf } from './mark-sample.ts'

const room = {
  ...{ left: 0, right: 600, height: 60, size: 10, line: 14, spread: 1, rules: [] as number[] },
  ...{ titleEnd: null as number | null, isCut: false },
}
const first = { x: 300, y: 30, r: 3 }
const label = (mark = first) => ({
  dates: ['1 Jun 2014'] as [string, ...string[]],
  words: { text: 'no toll on the reef', standing: '' },
  mark,
  worth: 'words' as const,
})
const whole = '1 Jun 2014 “no toll on the reef”'

/** A label among other marks, with the height that it needs over the lanes. */
function words(others: { x: number; y: number; r: number }[], one = first, own: Partial<typeof room> = {}) {
  const { placed: found, above } = placedWords(
    [label(one)],
    { discs: [one, ...others], ticks: [] },
    { ...room, ...own },
  )
  return { ...found[0], above }
}

/** So many marks that no text has room between them. */
const full = Array.from({ length: 180 }, (_, index) => ({
  x: 10 + (index % 30) * 20,
  y: 5 + Math.floor(index / 30) * 10,
  r: 3,
}))

/** The marks without those over and under a mark, whose line from above none of them crosses. */
const clearOf = (x: number) => full.filter((one) => Math.abs(one.x - x) > 8)

describe('words of a first use', () => {
  it('stand beside their mark where nothing is', () => {
    expect(words([])).toMatchObject({
      lines: [{ text: whole, anchor: 'end' }],
      leader: null,
      above: 0,
    })
    expect(words([{ x: 250, y: 30, r: 3 }])).toMatchObject({ lines: [{ anchor: 'start' }], leader: null })
  })

  it('stand elsewhere in their row with a line to the mark, where marks are on both its sides', () => {
    const found = words([280, 320].flatMap((x) => [20, 30, 40].map((y) => ({ x, y, r: 3 }))))
    expect(found.above).toBe(0)
    expect(found.lines).toHaveLength(1)
    expect(found.leader?.x).toBe(first.x)
  })

  it('have lines of their own over the lanes where their row is full of marks', () => {
    const found = words(full)
    expect(found.above).toBeGreaterThan(0)
    expect(found.lines?.map(({ text }) => text)).toEqual([whole])
    expect(found.lines?.[0]?.y).toBeLessThan(0)
  })

  it('stand behind the title over the lanes where that leaves room, and cost no height', () => {
    const found = words(clearOf(300), { ...first, y: 5 }, { titleEnd: 200 })
    expect(found.above).toBe(0)
    expect(found.lines).toMatchObject([{ text: whole }])
    expect(found.lines?.[0]?.y).toBeLessThan(0)
    // The mark is under the title.
    expect(words(clearOf(100), { ...first, x: 100, y: 5 }, { titleEnd: 200 }).above).toBeGreaterThan(0)
  })

  it('are cut between words, to no less than three of them or eighteen letters, else the date stands alone', () => {
    const mark = { x: 20, y: 5, r: 3 }
    const cutIn = (right: number, text: string) =>
      placedWords(
        [{ ...label(mark), words: { text, standing: '' }, worth: 'date' }],
        { discs: [mark, ...clearOf(20)], ticks: [] },
        { ...room, right, isCut: true },
      ).placed[0]?.lines.map((line) => line.text)
    expect(cutIn(170, 'all tolls on the reef')).toEqual(['1 Jun 2014 “all tolls on the…”'])
    expect(cutIn(150, 'all tolls on the reef')).toEqual(['1 Jun 2014 “all tolls on…”'])
    expect(cutIn(120, 'all tolls on the reef')).toEqual(['1 Jun 2014'])
    expect(cutIn(160, 'harmonious coexistence of reefs')).toEqual(['1 Jun 2014'])
    expect(cutIn(200, 'harmonious coexistence of reefs')).toEqual(['1 Jun 2014 “harmonious coexistence…”'])
    expect(cutIn(150, 'to do a dredging of the reef')).toEqual(['1 Jun 2014'])
    // Chinese has no spaces.
    expect(cutIn(200, '反对任何国家在珊瑚礁上征收任何通行费用')?.[0]).toMatch(
      /^1 Jun 2014 “反对任何国家在珊瑚.*…”$/,
    )
  })

  it('stand in two lines where one does not hold them', () => {
    const mark = { x: 20, y: 5, r: 3 }
    const lines = words(clearOf(20), mark, { right: 120, isCut: true }).lines?.map(({ text }) => text)
    expect(lines).toHaveLength(2)
    expect(lines?.join(' ')).toBe(whole)
  })

  it('say beside cut words what must stand beside them', () => {
    const mark = { x: 20, y: 5, r: 3 }
    const words = { text: 'no toll on any reef of the sea', standing: 'as reported' }
    const { placed: found } = placedWords(
      [{ ...label(mark), words }],
      { discs: [mark, ...clearOf(20)], ticks: [] },
      { ...room, right: 240, isCut: true },
    )
    const told = found[0]?.lines.map(({ text }) => text).join(' ')
    expect(told).toMatch(/^1 Jun 2014 “no toll .*…”, as reported$/)
  })

  it('share a line over the lanes with those of another mark, and cost it nothing', () => {
    const marks = [550, 70].map((x) => ({ x, y: 5, r: 3 }))
    const ticks = [5, 15, 25, 35, 45, 55].map((y) => ({
      y,
      xs: Array.from({ length: 60 }, (_, index) => index * 10),
    }))
    const told = (worths: ('words' | 'nothing')[], some = marks) =>
      placedWords(
        some.map((mark, index) => ({ ...label(mark), worth: worths[index] ?? 'nothing' })),
        { discs: some, ticks },
        { ...room, isCut: true },
      )
    const { placed: both, above } = told(['words', 'nothing'])
    expect(both.map((one) => one?.lines.map(({ text }) => text))).toEqual([[whole], [whole]])
    expect(new Set(both.flatMap((one) => one?.lines.map(({ y }) => y))).size).toBe(1)
    expect(above).toBe(told(['words'], marks.slice(0, 1)).above)
    // What is worth no line has none of its own.
    expect(told(['nothing'], marks.slice(1))).toEqual({ placed: [null], above: 0 })
  })

  it('say their date in fewer letters where there is no room for all of it, before they take a line of their own', () => {
    const mark = { x: 20, y: 30, r: 3 }
    const dates: [string, ...string[]] = ['1 Jun 2014', 'Jun 2014', '2014']
    const wall = (gap: number) => [5, 15, 25, 35, 45, 55].map((y) => ({ x: mark.x + gap, y, r: 3 }))
    const told = (others: typeof full, worth: 'date' | 'nothing' = 'date') => {
      const discs = [mark, ...others]
      const found = placedWords(
        [{ ...label(mark), dates, worth }],
        { discs, ticks: [] },
        { ...room, right: 200 },
      )
      return { text: found.placed[0]?.lines[0]?.text, above: found.above }
    }
    expect(told(wall(60))).toEqual({ text: '1 Jun 2014', above: 0 })
    expect(told(wall(48))).toEqual({ text: 'Jun 2014', above: 0 })
    expect(told(wall(30))).toEqual({ text: '2014', above: 0 })
    expect(told(full).above).toBeGreaterThan(0)
    expect(told(full, 'nothing')).toEqual({ text: undefined, above: 0 })
  })

  it('make room for one that is worth a line, and say nothing where it has none even so', () => {
    const marks = [100, 130].map((x) => ({ x, y: 5, r: 3 }))
    const ticks = [5, 15, 25, 35, 45, 55].map((y) => ({
      y,
      xs: Array.from({ length: 60 }, (_, index) => index * 10),
    }))
    const told = (worths: ('words' | 'date' | 'nothing')[], some = marks) =>
      placedWords(
        some.map((mark, index) => ({ ...label(mark), worth: worths[index] ?? 'nothing' })),
        { discs: some, ticks },
        { ...room, right: 330, isCut: true },
      ).placed.map((one) => one?.lines.map(({ text }) => text))
    // One line has the words of the first alone.
    expect(told(['words', 'nothing'])).toEqual([[whole], undefined])
    expect(told(['words', 'date'])).toEqual([undefined, undefined])
    const apart = [30, 300].map((x) => ({ x, y: 5, r: 3 }))
    expect(told(['date', 'date'], apart)).toEqual([['1 Jun 2014 “no toll on the reef”'], ['1 Jun 2014']])
  })

  it('have a line of their own where the lanes have their ticks, at the mark and beside no rule', () => {
    const ticks = [{ y: 8, xs: Array.from({ length: 60 }, (_, index) => index * 10) }]
    const over = (rules: number[], mark = { ...first, y: 8 }) => {
      const { placed: found, above } = placedWords(
        [label(mark)],
        { discs: [mark], ticks },
        { ...room, height: 16, rules },
      )
      return { ...found[0], above }
    }
    expect(over([]).above).toBeGreaterThan(0)
    expect(over([]).lines).toMatchObject([{ x: first.x - 5, anchor: 'start' }])
    expect(over([first.x - 6]).lines).toMatchObject([{ x: first.x + 5, anchor: 'end' }])
  })

  it.each([0, 600])('stay between the edges for a mark at %i', (x) => {
    const found = words([], { ...first, x })
    expect(found.lines).toHaveLength(1)
    for (const line of found.lines ?? []) {
      const from = line.x - (line.anchor === 'end' ? textWidth(line.text, room.size) : 0)
      expect(from).toBeGreaterThanOrEqual(room.left)
      expect(from + textWidth(line.text, room.size)).toBeLessThanOrEqual(room.right)
    }
  })

  // Rows as dense as the real ones: of three voices, many of one month.
  const rows = Array.from({ length: 300 }, (_, index) =>
    mark(
      `${2013 + (index % 12)}-${String(1 + ((index * 7) % 12)).padStart(2, '0')}-0${1 + (index % 9)}`,
      `f${(index * index) % 7}`,
      {
        voice: (['joint', 'moscow', 'beijing'] as const)[index % 3] ?? 'joint',
        statementId: `s${index}`,
        words: index % 2 ? 'resolutely oppose every toll' : 'a dredge is nobody’s concern, and never was',
        wordsBasis: 'as_reported',
      },
    ),
  )

  it.each(figureSizes)('are told in every row and lie on no mark: %s', (size) => {
    const figure = timelineFigure(rows, { ...viewOf(rows), hasNaming: false })
    const [{ rows: places, marks, plot }] = placed(figure, size).columns
    const { small } = placed(figure, size)
    expect(places.length).toBeGreaterThan(3)
    for (const place of places) {
      expect(place.words.length).toBeGreaterThan(0)
      for (const { x, y, text, anchor } of place.words) {
        const [from, to] =
          anchor === 'end' ? [x - textWidth(text, small), x] : [x, x + textWidth(text, small)]
        const hit = marks.filter(
          (one) =>
            one.px + one.r > from &&
            one.px - one.r < to &&
            one.py + one.r > y - small * 0.6 &&
            one.py - one.r < y,
        )
        expect(
          hit.map(({ mark: { name } }) => name),
          text,
        ).toEqual([])
        const ticks = figure.ticks.filter(({ lane, x: at }) => {
          const line = place.lines.find(({ lanes }) => lanes.includes(lane))
          const px = plot.left + ((at - 2013) / 4) * (plot.right - plot.left)
          return line && px > from && px < to && line.y + 2 > y - small * 0.6 && line.y - 2 < y
        })
        expect(ticks, text).toEqual([])
        expect(y).toBeGreaterThan(place.top)
        expect(y).toBeLessThan(place.bottom)
      }
    }
  })
})
