import { describe, expect, it } from 'vitest'
import { chosenFramesFinding } from '../../../schema/chart/finding/chosen-frames.ts'
import { themeFinding } from '../../../schema/chart/finding/theme.ts'
import { mostLetters, plain } from '../../../schema/chart/finding.ts'
import type { DrawnMark } from '../../../schema/contract/mark.ts'
import type { VoiceFilter } from '../../../schema/stats/trend.ts'
import { chanceOf } from '../../support/chance.ts'
import { falseClauses, falseCounts } from '../../support/finding-claims.ts'
import {
  common,
  frameLabel,
  framesOf,
  recordedBefore,
  shown,
  themeIds,
  themeLabel,
  unnamed,
} from './dataset-view.ts'
import { mark, viewOf } from './mark-sample.ts'

const frames = ['toll', 'dredge', 'pilot', 'hint']

/** Statements of three voices with frames, silences and dates of which some are only a month, by chance. */
function invented(seed: number) {
  const chance = chanceOf(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)] as T
  const from = 2005 + Math.floor(chance() * 10)
  const years = { from, to: from + Math.floor(chance() * 14) }
  const isSeries = chance() < 0.6
  const voices = pick([
    ['joint', 'moscow', 'beijing'],
    ['joint', 'moscow'],
    ['moscow', 'beijing'],
    ['moscow'],
  ] as const)
  const density = chance() * 0.5
  const start = chance() < 0.5 ? from : from + Math.floor(chance() * 6)
  const rows = Array.from({ length: 3 + Math.floor(chance() * 60) }, (_, index) => {
    const year = years.from + Math.floor(chance() * (years.to - years.from + 1))
    const month = String(1 + Math.floor(chance() * 12)).padStart(2, '0')
    const day = String(1 + Math.floor(chance() * 28)).padStart(2, '0')
    const date = chance() < 0.1 ? `${year}-${month}` : `${year}-${month}-${day}`
    const voice = pick(voices)
    const rest = {
      voice,
      statementId: `${date}-${voice}-${index}`,
      series: isSeries && voice === 'joint' && chance() < 0.9 ? 'summits' : null,
    }
    const used = year < start ? [] : frames.filter(() => chance() < density)
    if (used.length > 0) {
      const namesTheme = used.some((frame) => frame !== 'hint')
      return used.map((frame) =>
        mark(date, frame, {
          ...rest,
          namesTheme: namesTheme && frame !== 'hint',
          words: chance() < 0.5 ? 'no toll' : null,
          wordsBasis: chance() < 0.5 ? 'official_text' : 'as_reported',
        }),
      )
    }
    return [mark(date, null, { ...rest, ...(chance() < 0.2 && { status: 'silent' as const }) })]
  })
  const all = rows.flat().toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  // A view of later years leaves some of it out.
  const view = { from: Math.min(years.to, years.from + Math.floor(chance() * 4)), to: years.to }
  const isEarlier = ({ date }: { date: string }) => Number(date.slice(0, 4)) < view.from
  return {
    years: view,
    rows: all.filter((row) => !isEarlier(row)),
    earlier: all.filter((row) => isEarlier(row) && row.status === 'recorded'),
  }
}

const voiceChoices: VoiceFilter[][] = [
  ['joint', 'moscow', 'beijing'],
  ['moscow', 'beijing'],
  ['joint'],
  ['beijing'],
  ['all'],
]
const spans = [2013, 2016, 2019, 2022].flatMap((from) =>
  [2013, 2018, 2021, 2024].flatMap((to) => (from <= to ? { from, to } : [])),
)

/** Every pair of a theme's frames and up to five larger choices of them, by chance. */
function choicesOf(frames: readonly string[]): string[][] {
  const chance = chanceOf(frames.length)
  const pairs = frames.flatMap((one, index) => frames.slice(index + 1).map((other) => [one, other]))
  const larger = Array.from({ length: frames.length > 2 ? 5 : 0 }, () => {
    const size = 3 + Math.floor(chance() * (frames.length - 2))
    const inOrder = frames.map((frame) => ({ frame, at: chance() })).toSorted((a, b) => a.at - b.at)
    return inOrder.slice(0, size).map(({ frame }) => frame)
  })
  return [...pairs, ...larger]
}

describe('the heading and summary of some frames', () => {
  it.each(themeIds)('say nothing that all rows of the theme do not: %s', (theme) => {
    const choices = choicesOf(framesOf(theme))
    for (const [voices, years, isOfSeries] of [
      [['joint', 'moscow', 'beijing'], { from: 2013, to: 2024 }, false],
      [['moscow', 'beijing'], { from: 2016, to: 2021 }, false],
      [['joint'], { from: 2019, to: 2024 }, true],
    ] as const) {
      const asked = { voices: [...voices], years, isOfSeries }
      const whole = shown([theme], framesOf, asked)
      for (const frames of choices) {
        const { rows: own, ground } = shown([theme], () => frames, asked)
        const chosen = frames.map((frame) => ({ theme, frame }))
        const finding = chosenFramesFinding(own, { ...common, years, ground, themes: [theme], chosen })
        const { statements } = whole.ground
        const { inPart } = whole.ground
        const told = { rows: whole.rows, inPart, statements, years, frames, unnamed, label: frameLabel }
        expect(
          falseCounts(finding, { ...told, themeLabel: themeLabel(theme) }),
          JSON.stringify({ voices, years, frames }),
        ).toEqual([])
      }
    }
  })

  it('are found out where they count too many, leave a frame out, or tell of the theme', () => {
    const own = [mark('2013-02-01', 'toll'), mark('2014-02-01', 'dredge'), mark('2015-02-01', 'toll')]
    const told = {
      ...{ rows: own, inPart: [], unnamed: [], statements: 3, years: { from: 2013, to: 2016 } },
      ...{ frames: ['toll', 'pilot'], themeLabel: 'Reef', label: (frame: string) => frame.toUpperCase() },
    }
    const heading = [{ text: '“TOLL” and “PILOT” (Reef), 2013–2016' }]
    const said = (text: string) => falseCounts({ heading, summary: [[{ text }]], more: [] }, told)
    expect(said('Of 3 statements, “TOLL” is recorded in 2 and “PILOT” in none.')).toEqual([])
    expect(said('Of 3 statements, “TOLL” is recorded in 3 and “PILOT” in none.')).toEqual([
      '“TOLL” is recorded in 3: 2',
    ])
    expect(said('Of 4 statements, “TOLL” is recorded in 2 and “PILOT” in none.')).toEqual([
      'of 4: from 2 to 3',
    ])
    expect(said('Of 3 statements, “TOLL” is recorded in 2.')).toEqual(['of frames TOLL, not TOLL, PILOT'])
    expect(said('None of these frames is recorded in 2013–2016.')).toEqual(['none: 2'])
    expect(said('Reef is never named.')).toEqual(['not read: Reef is never named.'])
  })
})

describe('a theme’s heading and summary', () => {
  it('are found out where an order has a gap, or something is new or gone that is not', () => {
    const own = ['2013-02-01', '2013-03-01', '2013-04-01'].map((date) => mark(date, null))
    const told = (rows: DrawnMark[], heading: string) =>
      falseClauses(
        { heading: [{ text: heading }], summary: [], more: [] },
        {
          ...{ rows, years: { from: 2013, to: 2017 }, ...viewOf(rows).ground, unnamed: ['hint'] },
          label: (frame: string) => frame.toUpperCase(),
        },
      )
    const late = [mark('2015-01-01', 'toll'), mark('2016-01-01', 'dredge'), mark('2017-01-01', 'pilot')]
    const ofOrder = (frames: string) =>
      told([...own, ...late], `Passages on Reef in joint statements are recorded from 2015: ${frames}`)
    const gap = '1 others of '
    expect(ofOrder('first “TOLL”, then “PILOT” and one other').join()).not.toContain(gap)
    expect(ofOrder('first “TOLL”, then “PILOT”').join()).toContain(gap)
    const ofYears = (frames: string) =>
      told([...own, ...late], `Passages on Reef in joint statements are recorded from 2015: ${frames}`).join()
    expect(ofYears('“TOLL” and 2 others')).not.toContain(' others of ')
    expect(ofYears('“TOLL”')).toContain('2 others of ')
    const years = [2013, 2014, 2015, 2016, 2017]
    const usual = years.map((year) => mark(`${year}-01-01`, 'toll'))
    const ofChange = (what: string, ...more: DrawnMark[]) =>
      told([...usual, ...more], `Newly recorded in joint statements on Reef: ${what}`).join()
    const twice = [mark('2016-01-01', 'dredge'), mark('2017-01-01', 'dredge')]
    expect(ofChange('“DREDGE” (2016)', ...twice)).not.toMatch(/is not new|new: |last in/)
    expect(ofChange('“DREDGE” (2017)', ...twice)).toContain('“DREDGE” (2017): 2016')
    expect(ofChange('“TOLL” (2013)', ...twice)).toContain('is not new')
    expect(ofChange('“DREDGE” (2016); “TOLL” not recorded in 2017', ...twice)).toContain('last in 2017')
    expect(ofChange('“DREDGE” (2016)', ...twice, mark('2017-03-01', 'pilot'))).toContain('new: DREDGE, PILOT')
    const ofEnd = (what: string) =>
      told(
        [
          ...usual.slice(0, 2),
          mark('2013-03-01', 'dredge'),
          ...own,
          ...years.map((year) => mark(`${year}-05-01`, null)),
        ],
        `Joint statements on Reef: “TOLL” ${what}`,
      ).join()
    expect(ofEnd('(one of 2 frames) in 2013 and 2014, not recorded in 2015–2017')).not.toMatch(
      / \| (?:of|in) \d/,
    )
    expect(ofEnd('in 2013 and 2014, not recorded in 2015–2017')).toContain(' | of 2 frames')
    expect(ofEnd('(one of 2 frames) in 2013, not recorded in 2015–2017')).toContain(' | in 2013: 2013,2014')
  })

  it.each(themeIds)('are headlines: two frames in so many letters at most: %s', (theme) => {
    const years = { from: 2013, to: 2024 }
    for (const voices of [['joint', 'moscow', 'beijing'], ['moscow'], ['beijing']] as VoiceFilter[][]) {
      const asked = { voices, years, isOfSeries: false }
      const { rows, ground } = shown([theme], framesOf, asked)
      const earlier = recordedBefore(theme, framesOf(theme), asked)
      const heading = plain(
        themeFinding(rows, { ...common, years, earlier, themes: [theme], ground }).heading,
      )
      expect(heading.match(/“/g)?.length ?? 0, heading).toBeLessThanOrEqual(3)
      expect(heading.replace(/ \(also [^)]+\)/, '').length, heading).toBeLessThanOrEqual(mostLetters)
    }
  })

  it.each(themeIds)('say nothing of the dataset that its rows do not: %s', (theme) => {
    for (const voices of voiceChoices) {
      for (const years of spans) {
        for (const isOfSeries of [false, true]) {
          const asked = { voices, years, isOfSeries }
          const { rows: own, ground } = shown([theme], framesOf, asked)
          const earlier = recordedBefore(theme, framesOf(theme), asked)
          const view = { ...common, years, earlier, themes: [theme], ground }
          const told = { rows: own, years, earlier, ...ground, unnamed, label: frameLabel }
          expect(
            falseClauses(themeFinding(own, view), told),
            JSON.stringify({ voices, years, isOfSeries }),
          ).toEqual([])
        }
      }
    }
  })

  it.each(Array.from({ length: 20 }, (_, part) => part))(
    'say nothing that the rows do not: part %i',
    (part) => {
      for (let seed = part * 100; seed < part * 100 + 100; seed++) {
        const { rows: told, years, earlier } = invented(seed)
        const own = told.map((row, index) =>
          row.status === 'none_recorded' && (index + seed) % 3 === 0
            ? { ...row, status: 'not_read' as const }
            : row,
        )
        const view = { ...viewOf(own), years, earlier }
        const claimed = {
          earlier,
          rows: own,
          years,
          ...view.ground,
          unnamed: ['hint'],
          label: (frame: string) => frame.toUpperCase(),
        }
        expect(falseClauses(themeFinding(own, view), claimed), `seed ${seed}`).toEqual([])
      }
    },
  )
})
