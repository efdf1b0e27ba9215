import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../schema/chart/lines.ts'
import { numberedAnew, placedEvents } from '../../../schema/chart/place-events.ts'

const room = { right: 800, font: 12, line: 16 }
const place = (...events: [number, string][]) =>
  placedEvents(
    events.map(([at, label]) => ({ at, label })),
    room,
  )

/** What stands in the way of a rule, lies on something else or is away from its own rule. */
function faults(placed: ReturnType<typeof place>): string[] {
  const boxes = placed.map(({ x, text, anchor, ...rest }) => {
    const width = textWidth(text, room.font)
    const from = x - { start: 0, middle: width / 2, end: width }[anchor]
    return { text, ...rest, from, to: from + width }
  })
  return boxes.flatMap((one) => [
    ...(!one.isNumber && Math.min(Math.abs(one.from - one.at), Math.abs(one.to - one.at)) > 4
      ? [`${one.text} is away from its rule`]
      : []),
    ...((one.isNumber ? one.top > one.y + room.font : one.top > one.y - room.font + 2)
      ? [`the rule of ${one.text} does not reach it`]
      : []),
    ...(one.isNumber && (one.from + one.to) / 2 !== one.at ? [`${one.text} is not on its rule`] : []),
    ...boxes
      .filter((other) => other !== one)
      .flatMap((other) => [
        // Where numbers stand close together, the lower one stands on both rules.
        ...(other.at > one.from && other.at < one.to && other.top < one.y && !(one.isNumber && other.isNumber)
          ? [`the rule of ${other.text} runs through ${one.text}`]
          : []),
        ...(other.y === one.y && other.from < one.to && one.from < other.to
          ? [`${one.text} lies on ${other.text}`]
          : []),
      ]),
  ])
}

describe('placedEvents', () => {
  it('has numbers for names that need more lines than they may take', () => {
    const events = [
      { at: 100, label: 'A league of lamps' },
      { at: 130, label: 'A lamp goes out' },
    ]
    const texts = (named: number) => placedEvents(events, { ...room, named }).map(({ text }) => text)
    expect(texts(2)).toEqual(['A league of lamps', 'A lamp goes out'])
    expect(texts(1)).toEqual(['1', 'A lamp goes out'])
    const close = [events[0], { at: 104, label: 'A lamp goes out' }].flatMap((one) => one ?? [])
    // Circles that would touch need two lines.
    expect(placedEvents(close, { ...room, named: 1, right: 130 }).map(({ text }) => text)).toEqual(['1', '2'])
    expect(placedEvents(events.slice(0, 1), { ...room, named: 1 }).map(({ text }) => text)).toEqual([
      'A league of lamps',
    ])
  })

  it('gives the lowest line to a name that ends where that line does, and the others the room beyond', () => {
    const events = [
      [558, 'New-era partnership'],
      [713, 'No-limits statement'],
      [717, 'Invasion of Ukraine'],
      [780, 'Xi state visit, Moscow'],
    ] as const
    const named = events.map(([at, label]) => ({ at, label }))
    const placed = placedEvents(named, { ...room, right: 1000, lowestRight: 884 })
    const lowest = Math.max(...placed.map(({ y }) => y))
    const ends = placed.map(({ x, text, anchor }) => (anchor === 'end' ? x : x + textWidth(text, room.font)))
    expect(new Set(placed.map(({ y }) => y)).size).toBe(2)
    expect(Math.max(...ends)).toBeGreaterThan(884)
    expect(ends.filter((end, index) => placed[index]?.y === lowest && end > 884)).toEqual([])
    expect(faults(placed)).toEqual([])
  })

  it('puts a name right of its rule where there is room, else left', () => {
    expect(
      place([100, 'Dredging begins'], [790, 'Dredging ends']).map(({ anchor, y }) => [anchor, y]),
    ).toEqual([
      ['start', 12],
      ['end', 12],
    ])
  })

  it('puts a name left where the next rule would stand in its way', () => {
    expect(
      place([400, 'Dredging begins'], [404, 'Dredging ends']).map(({ anchor, y }) => [anchor, y]),
    ).toEqual([
      ['end', 12],
      ['start', 12],
    ])
  })

  it('puts names over those whose rules they reach past', () => {
    const placed = place(
      [740, 'The first of three events'],
      [744, 'The second of three'],
      [766, 'And the third'],
    )
    expect(placed.map(({ anchor, y }) => [anchor, y])).toEqual([
      ['end', 44],
      ['end', 28],
      ['end', 12],
    ])
  })

  it.each([
    ['spread', [60, 240, 420, 600, 780]],
    ['all at the end', [700, 710, 720, 730, 740, 799]],
    ['all at the beginning', [1, 5, 9, 13, 60]],
    ['on one day', [300, 300, 300]],
    ['in two heaps', [100, 101, 140, 690, 693, 760]],
  ])('lets no rule run through a name and no name lie on another: %s', (_, times) => {
    expect(
      faults(place(...times.map((at, index): [number, string] => [at, `Event number ${index + 1}`]))),
    ).toEqual([])
  })

  it('puts a number in a circle on the rule of a name that neither side holds whole', () => {
    const narrow = { right: 300, font: 12, line: 16 }
    const label = 'The harbours are closed to all ships'
    expect(placedEvents([{ at: 150, label }], narrow)).toEqual([
      {
        at: 150,
        top: expect.closeTo(14.88, 2),
        x: 150,
        y: 12,
        text: '1',
        anchor: 'middle',
        isNumber: true,
        full: label,
      },
    ])
  })

  it('keeps the names that reach their rules, and has a number for the one whose rule another name would interrupt', () => {
    // A phone: each of the last three reaches over the rule of the first, which is right of its own.
    const events = [
      { at: 92, label: 'A lamp is announced' },
      { at: 205, label: 'First summit of four leagues' },
      { at: 216, label: 'A pact of lamps' },
      { at: 263, label: 'Summit of the lodge' },
    ]
    const placed = placedEvents(events, { right: 300, font: 13, line: 17 })
    expect(faults(placed)).toEqual([])
    const numbered = placed.filter(({ isNumber }) => isNumber)
    expect(numbered.length).toBeLessThanOrEqual(1)
    for (const { text, full } of numbered)
      expect(text).toBe(String(events.findIndex(({ label }) => label === full) + 1))
  })

  it.each([
    ['one day', [150, 150]],
    ['days apart', [140, 150, 160]],
    ['the ends', [2, 150, 298]],
  ])(
    'lets nothing stand in the way of a rule where names are wider than both sides of it: %s',
    (_, times) => {
      const events = times.map((at, index) => ({
        at,
        label: `The harbours are closed to all ships, part ${index}`,
      }))
      const placed = placedEvents(events, { right: 300, font: 12, line: 16 })
      expect(faults(placed)).toEqual([])
      const isNamed = (at: number) => at === 2 || at === 298
      expect(placed.map(({ isNumber }) => isNumber)).toEqual(times.map((at) => !isNamed(at)))
    },
  )

  const many = (count: number, step: number) =>
    place(
      ...Array.from({ length: count }, (_, index): [number, string] => [
        index * step,
        `Event number ${index}`,
      ]),
    )

  it('has numbers for names that would need more than five lines, and only rules for still more', () => {
    const twelve = many(12, 40)
    expect(faults(twelve)).toEqual([])
    expect(twelve.map(({ text, isNumber }) => (isNumber ? Number(text) : text))).toEqual(
      twelve.map(({ full, isNumber }, index) => (isNumber ? index + 1 : full)),
    )
    expect(Math.max(...twelve.map(({ y }) => y))).toBeLessThanOrEqual(room.font + 4 * room.line)
    expect(twelve.filter(({ isNumber }) => isNumber).length).toBeGreaterThan(0)
    expect(many(200, 3).every(({ text, y }) => text === '' && y === 0)).toBe(true)
    expect(twelve.map(({ full }) => full)[4]).toBe('Event number 4')
  })

  it('numbers those without room for their names from 1 on', () => {
    const anew = numberedAnew(many(12, 40)).filter(({ isNumber }) => isNumber)
    expect(anew.map(({ text }) => text)).toEqual(anew.map((_, index) => String(index + 1)))
    expect(anew[0]?.full).not.toBe('Event number 0')
  })

  it('has a number for a name that is wider than the whole figure', () => {
    expect(place([400, 'word '.repeat(60)])).toMatchObject([{ text: '1', isNumber: true, at: 400, x: 400 }])
  })
})
