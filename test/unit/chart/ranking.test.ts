import { describe, expect, it } from 'vitest'
import { type FigureRow, timelineFigure } from '../../../schema/chart/figure.ts'
import { themeFinding } from '../../../schema/chart/finding/theme.ts'
import { plain, seriesTold } from '../../../schema/chart/finding.ts'
import { folded } from '../../../schema/chart/fold.ts'
import { rankedRows } from '../../../schema/chart/ranking.ts'
import type { VoiceFilter } from '../../../schema/stats/trend.ts'
import { common, framesOf, recordedBefore, shown, themeIds, unnamed } from './dataset-view.ts'
import { mark, viewOf } from './mark-sample.ts'

const idsOf = (rows: readonly FigureRow[]) => rows.map(({ id }) => id)

describe('rankedRows', () => {
  const rows = [
    mark('2013-02-01', 'early'),
    ...['2014-02-01', '2015-02-01', '2016-02-01'].map((date) => mark(date, 'most')),
    ...['2014-03-01', '2015-03-01'].map((date) => mark(date, 'next')),
    ...['2015-04-01', '2016-04-01', '2016-05-01', '2016-06-01'].map((date) =>
      mark(date, 'side', { voice: 'moscow' }),
    ),
    mark('2016-03-01', 'last'),
    mark('2016-03-02', 'last', { voice: 'moscow' }),
  ]
  const figure = timelineFigure(rows, { ...viewOf(rows), hasNaming: false })
  const ranked = (told: string[] = []) =>
    rankedRows(figure, told).map(({ row, isKept }) => `${row.label}${isKept ? ', kept' : ''}`)

  it('goes by the joint statements, and keeps the earliest of them and what each voice uses most', () => {
    expect(ranked()).toEqual(['MOST, kept', 'EARLY, kept', 'SIDE, kept', 'NEXT', 'LAST'])
  })

  it('goes among first uses by those that are firsts, before what was used before the years drawn', () => {
    const earlier = [mark('2010-01-01', 'most'), mark('2010-01-01', 'side')]
    const firsts = timelineFigure(rows, { ...viewOf(rows), hasNaming: false, isFirstsOnly: true, earlier })
    const told = firsts.rows.flatMap(({ kind, id }) => (kind === 'head' ? [] : id))
    expect(rankedRows(firsts, told).map(({ row }) => row.label)).toEqual([
      ...['NEXT', 'LAST', 'EARLY'],
      ...['MOST', 'SIDE'],
    ])
  })

  it('keeps first what heading and summary tell of', () => {
    expect(ranked(['reef.last'])).toEqual(['LAST, kept', 'MOST, kept', 'EARLY, kept', 'SIDE, kept', 'NEXT'])
  })

  it('goes on with what belongs to the story of a finding, which may be left out all the same', () => {
    const labels = rankedRows(figure, [], ['reef.last', 'reef.most']).map(
      ({ row, isKept }) => `${row.label}${isKept ? ', kept' : ''}`,
    )
    expect(labels).toEqual(['MOST, kept', 'EARLY, kept', 'SIDE, kept', 'LAST', 'NEXT'])
  })
})

describe('heading, summary and the rows that are left', () => {
  const choices: VoiceFilter[][] = [
    ['joint', 'moscow', 'beijing'],
    ['joint'],
    ['moscow'],
    ['beijing'],
    ['moscow', 'beijing'],
  ]
  it.each(themeIds)('go by one ranking: %s', (theme) => {
    for (const voices of choices) {
      for (const years of [2001, 2013, 2016, 2021].map((from) => ({ from, to: 2024 }))) {
        const asked = { voices, years, isOfSeries: false }
        const { rows, ground } = shown([theme], framesOf, asked)
        const view = {
          ...{ ...common, years, themes: [theme], ground, choice: { voices, series: undefined } },
          earlier: recordedBefore(theme, framesOf(theme), asked),
        }
        const finding = themeFinding(rows, view)
        const figure = timelineFigure(rows, {
          ...{ ...view, voices, asked: [], hasNaming: true, href: () => null, events: [], others: [] },
          naming: () => framesOf(theme).filter((frame) => !unnamed.includes(frame)),
        })
        if (figure.rows.length === 0) continue
        const told = seriesTold(finding)
        const where = JSON.stringify({ voices, years })
        const frames = figure.rows.filter(({ kind }) => kind === 'frame')
        const order = rankedRows({ ...figure, rows: frames }, []).map(({ row }) => row)
        const lead = figure.voices.findIndex((_, lane) => frames.some(({ counts }) => counts[lane]))
        const most = Math.max(...order.map(({ counts }) => counts[lead] ?? 0))
        // What is new or gone is told before what is frequent.
        const isCourse =
          / on (?!.* (?:name it|are recorded) )/.test(finding.heading[0]?.text ?? '') &&
          !/^Newly recorded|, newly recorded|, not recorded in \d/.test(plain(finding.heading))
        if (isCourse && voices[0] === 'joint') {
          const first = frames.find(({ id }) => id === seriesTold({ ...finding, summary: [] })[0])
          expect(first?.counts[lead], where).toBe(most)
          expect(told[0], where).toBe(seriesTold({ heading: [], summary: finding.summary })[0])
        }
        const { shown: left, more } = folded(figure, { told, rooms: { wide: 0 } })
        expect(idsOf(left.rows), where).toEqual(expect.arrayContaining(told))
        for (const [lane] of voices.entries()) {
          const largest = (part: readonly FigureRow[]) =>
            Math.max(0, ...part.map(({ counts }) => counts[lane] ?? 0))
          expect(largest(left.rows), where).toBeGreaterThanOrEqual(largest(more?.rows ?? []))
        }
        const firstJoint = (part: readonly FigureRow[]) =>
          Math.min(
            ...part.flatMap(({ marks }) =>
              marks.flatMap(({ lane, look, x }) => (lane === lead && look !== 'silent' ? x : [])),
            ),
          )
        if (voices[0] === 'joint' && figure.rows.some(({ counts }) => counts[0])) {
          expect(firstJoint(left.rows), where).toBeLessThanOrEqual(firstJoint(more?.rows ?? []))
        }
      }
    }
  })
})
