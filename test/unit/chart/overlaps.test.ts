import { describe, expect, it } from 'vitest'
import { timelineFigure } from '../../../schema/chart/figure.ts'
import { bold, widest } from '../../../schema/chart/lines.ts'
import { placed } from '../../../schema/chart/place.ts'
import { isNoteBehind } from '../../../schema/chart/place-row.ts'
import { type Column, type FigureSize, type Placed, ringGap } from '../../../schema/chart/placed.ts'
import { boxOf, type TextBox } from '../../../schema/chart/text-box.ts'
import type { VoiceFilter } from '../../../schema/stats/trend.ts'
import { common, framesOf, recordedBefore, shown, tables, themeIds, unnamed } from './dataset-view.ts'

interface Told extends TextBox {
  text: string
}

/** Every text of a column, where it stands. */
function textsOf(
  { rows, caption, events, strip, years }: Column,
  { small, font, x }: Placed,
  plot: Column['plot'],
): Told[] {
  const small_ = [
    ...rows.flatMap(({ note, words, counts }) => [...(note ? [note] : []), ...words, ...counts]),
    ...(caption ? [caption] : []),
    ...events,
    ...strip.titles,
    ...strip.cells,
  ].map((one) => ({ text: one.text, ...boxOf(one, small) }))
  const labels = rows.flatMap(({ label, lines, row }) =>
    label.lines.map((text, index) => ({
      text,
      ...boxOf(
        { text, x: label.x, y: label.y + index * (font + 1), anchor: 'start' },
        // Names of first uses, whose voices share a line, are not bold.
        font * (row.kind !== 'head' && lines.some(({ lanes }) => lanes.length > 1) ? 1 : bold),
      ),
    })),
  )
  const named = years.map(({ value, label }) => ({
    text: label,
    ...boxOf(
      {
        text: label,
        x: plot.left + ((value - x.min) / (x.max - x.min)) * (plot.right - plot.left),
        y: plot.bottom + font + 4,
        anchor: 'middle',
      },
      font,
    ),
  }))
  return [...small_, ...labels, ...named].filter(({ text }) => text !== '')
}

/** Letters are told to be a little wider and higher than they are. */
const slack = 1.5

const overlap = (one: TextBox, other: TextBox) =>
  one.left + slack < other.right &&
  other.left + slack < one.right &&
  one.top + slack < other.bottom &&
  other.top + slack < one.bottom

/** So few pixels do not tell which of two is closer. */
const alike = 2

/** Words of a single first use that no line leads to, and that stand closer to another mark. */
function strangers({ rows, marks }: Column, { small }: Placed): string[] {
  return rows.flatMap(({ row, words, leaders, top, bottom }) => {
    const { first, firstJoint } = row
    if (!first || firstJoint || words.length === 0 || leaders.length > 0) return []
    const boxes = words.map((one) => boxOf(one, small))
    const own = marks
      .filter(({ py }) => py > top && py < bottom)
      .map(({ px, py, r, lane, mark }) => {
        const away = boxes.map((box) =>
          Math.hypot(Math.max(box.left - px, 0, px - box.right), Math.max(box.top - py, 0, py - box.bottom)),
        )
        const isOwn = lane === first.lane && mark.x === first.x && mark.look !== 'silent'
        return { isOwn, name: mark.name, away: Math.min(...away) - r - (mark.isFirst ? ringGap : 0) }
      })
    const nearest = Math.min(...own.map(({ away }) => away))
    const isNear = own.some(({ isOwn, away }) => isOwn && away <= nearest + alike)
    // Where months stand together no mark is that of a day.
    return isNear || own.every(({ isOwn }) => !isOwn) ? [] : [`the words of ${row.id} stand at another mark`]
  })
}

/** What lies on what, and what is told too far from where it belongs. */
function faults(drawing: Placed): string[] {
  return drawing.columns.flatMap((column) => {
    const texts = textsOf(column, drawing, column.plot)
    const onText = texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .flatMap((other) => (overlap(one, other) ? [`“${one.text}” on “${other.text}”`] : [])),
    )
    const onMark = column.marks.flatMap(({ px, py, r, mark }) => {
      const box = { left: px - r, right: px + r, top: py - r, bottom: py + r }
      return texts.flatMap((one) => (overlap(one, box) ? [`“${one.text}” on ${mark.name}`] : []))
    })
    const leaders = column.rows.flatMap(({ leaders: own, words, row }) =>
      own.flatMap(({ x, from, to }) => {
        const line = { left: x - slack, right: x + slack, top: from, bottom: to }
        const isAtWords = words
          .map((one) => boxOf(one, drawing.small))
          .some(
            ({ left, right, top, bottom }) =>
              x >= left - 8 && x <= right + 8 && Math.min(Math.abs(bottom - from), Math.abs(top - to)) < 8,
          )
        return [
          ...(isAtWords ? [] : [`the words of ${row.id} stand off their line`]),
          ...texts.flatMap((one) =>
            overlap(one, line) ? [`the line of ${row.id} goes through “${one.text}”`] : [],
          ),
        ]
      }),
    )
    const rules = column.events.flatMap(({ at, top, full, isNumber }) =>
      column.events.flatMap((other) => {
        const box = boxOf(other, drawing.small)
        // Where numbers stand close together, the circle of the lower one covers the rule of the upper one.
        return other.text !== '' &&
          !(isNumber && other.isNumber) &&
          at > box.left + slack &&
          at < box.right - slack &&
          top < box.top
          ? [`the rule of “${full}” goes through “${other.text}”`]
          : []
      }),
    )
    // At a place of its own it would stand on the end of a title whose letters are wider than is reckoned.
    const notes = column.rows.flatMap((row) => {
      const end = row.label.y + (row.label.lines.length - 1) * (drawing.font + 1)
      const isInLine = row.note !== null && Math.abs(row.note.y - end) < 1
      return isInLine === isNoteBehind(row)
        ? []
        : [`the note of ${row.row.id} does not go on behind its title`]
    })
    const edges = column.rows.flatMap(({ words, row }) =>
      words.flatMap((one) => {
        const { left, right } = boxOf(one, drawing.small)
        const more = (right - left) * (widest - 1)
        const isIn = one.anchor === 'end' ? left - more >= -0.5 : right + more <= column.width + 0.5
        return isIn ? [] : [`“${one.text}” of ${row.id} goes past the edge`]
      }),
    )
    return [...onText, ...onMark, ...leaders, ...rules, ...notes, ...edges, ...strangers(column, drawing)]
  })
}

const sizes: FigureSize[] = ['wide', 'medium', 'narrow', 'card']
const choices: VoiceFilter[][] = [['joint', 'moscow', 'beijing'], ['moscow'], ['beijing'], ['joint']]
const spans = [
  { from: 2013, to: 2024 },
  { from: 2001, to: 2024 },
  { from: 2021, to: 2021 },
  { from: 2013, to: 2019 },
]

describe('a timeline', () => {
  it.each(themeIds)('has no text on a text, a mark or a line, and words at their mark: %s', (theme) => {
    const events = tables.events.map(({ date, label }) => ({ date, label }))
    const found: string[] = []
    for (const voices of choices) {
      for (const years of spans) {
        const asked = { voices, years, isOfSeries: false }
        const { rows, ground } = shown([theme], framesOf, asked)
        for (const some of [[], events.filter((_, index) => index % 5 === 0), events]) {
          const figure = timelineFigure(rows, {
            ...{ ...common, years, voices, themes: [theme], ground, choice: { series: undefined } },
            earlier: recordedBefore(theme, framesOf(theme), asked),
            ...{ asked: [], hasNaming: true, href: () => null, events: some, others: [] },
            naming: () => framesOf(theme).filter((frame) => !unnamed.includes(frame)),
          })
          if (figure.rows.length === 0) continue
          for (const isClose of [false, true]) {
            for (const size of sizes) {
              const where = `${voices} ${years.from}–${years.to}, ${some.length} events, ${size}${isClose ? ', close' : ''}`
              const faulty = faults(placed({ ...figure, isClose }, size))
              found.push(...faulty.map((fault) => `${where}: ${fault}`))
            }
          }
        }
      }
    }
    expect(found).toEqual([])
  })

  it('of first uses has none either', () => {
    const themes = ['alliance', 'nato', 'asia_pacific', 'trade']
    const found = spans.flatMap((years) => {
      const asked = { voices: choices[0] ?? [], years, isOfSeries: false }
      const { rows, ground } = shown(themes, framesOf, asked)
      const figure = timelineFigure(rows, {
        ...{ ...common, years, voices: asked.voices, themes, ground, choice: { series: undefined } },
        earlier: themes.flatMap((theme) => recordedBefore(theme, framesOf(theme), asked)),
        ...{ asked: [], hasNaming: false, naming: () => [], href: () => null, events: [], others: [] },
        isFirstsOnly: true,
      })
      return sizes.flatMap((size) =>
        faults(placed(figure, size)).map((fault) => `${years.from}–${years.to}, ${size}: ${fault}`),
      )
    })
    expect(found).toEqual([])
  })
})
