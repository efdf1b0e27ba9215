import { describe, expect, it } from 'vitest'
import { frameFinding } from '../../../schema/chart/finding/frame.ts'
import { overviewFinding } from '../../../schema/chart/finding/overview.ts'
import { themeFinding } from '../../../schema/chart/finding/theme.ts'
import { themesFinding } from '../../../schema/chart/finding/themes.ts'
import { plain } from '../../../schema/chart/finding.ts'
import type { VoiceFilter } from '../../../schema/stats/trend.ts'
import { voices as everyVoice } from '../../../schema/voice.ts'
import { falseClauses } from '../../support/finding-claims.ts'
import { falseOfFrame } from '../../support/frame-claims.ts'
import { recountedMarks } from '../../support/recounted-marks.ts'
import { count } from '../../support/told-marks.ts'
import {
  beforeOf,
  common,
  frameLabel,
  framesOf,
  given,
  marksIn,
  recordedBefore,
  shown,
  tables,
  themeIds,
  themeLabel,
  unnamed,
} from './dataset-view.ts'

const voiceChoices: VoiceFilter[][] = [
  ['joint', 'moscow', 'beijing'],
  ['joint'],
  ['moscow'],
  ['beijing'],
  ['moscow', 'beijing'],
  ['all'],
]
const every = Array.from({ length: 12 }, (_, index) => 2013 + index)
/** Each year, and all years from or to it; the first, the last and the whole are among both. */
const spans = [
  ...every.map((year) => ({ from: year, to: year })),
  ...every.slice(0, -1).map((from) => ({ from, to: 2024 })),
  ...every.slice(1, -1).map((to) => ({ from: 2013, to })),
]
const views = voiceChoices.flatMap((voices) => spans.map((years) => ({ voices, years, isOfSeries: false })))
const keyOf = (row: Record<'voice' | 'statementId' | 'status' | 'frame', string | null>) =>
  [row.voice, row.statementId, row.status, row.frame].join(' ')

describe.each(themeIds)('what pages say of %s, recounted from the tables of the dataset', (theme) => {
  it('goes by rows that are all there, and no others', () => {
    const view = {
      voices: [...everyVoice, 'all' as const],
      years: { from: 1900, to: 2100 },
      isOfSeries: false,
    }
    const { rows, ground } = shown([theme], framesOf, view)
    const own = recountedMarks(tables, theme, view)
    expect(rows.map(keyOf).sort()).toEqual(own.rows.map(keyOf).sort())
    const spokenOf = (list: typeof own.spoken) =>
      [...Map.groupBy(list, ({ voice, date }) => `${voice} ${date}`)]
        .map(([key, days]) => `${key} ${days.length}`)
        .sort()
    expect(spokenOf([...ground.spoken])).toEqual(spokenOf(own.spoken))
  })

  it('is a heading that each voice and year bears out', () => {
    for (const view of views) {
      const { rows, ground } = shown([theme], framesOf, view)
      const earlier = recordedBefore(theme, framesOf(theme), view)
      const { years } = view
      const finding = themeFinding(rows, { ...common, years, earlier, themes: [theme], ground })
      // Only the words that are quoted are taken from the rows shown.
      const wordsOf = new Map(rows.map((row) => [keyOf(row), row]))
      const recounted = recountedMarks(tables, theme, view)
      const told = recounted.rows.flatMap((row) => {
        const words = wordsOf.get(keyOf(row))
        return words ? [{ ...words, ...row }] : []
      })
      expect(told).toHaveLength(recounted.rows.length)
      expect(
        falseClauses(finding, {
          ...{ rows: told, years, earlier, unnamed, label: frameLabel },
          spoken: recounted.spoken,
          inPart: recounted.inPart,
        }),
        JSON.stringify(view),
      ).toEqual([])
    }
  })

  it('is a heading of each frame that each voice and year bears out', () => {
    for (const view of views) {
      const recounted = recountedMarks(tables, theme, view)
      const past = recountedMarks(tables, theme, beforeOf(view)).rows
      const { years } = view
      for (const frame of framesOf(theme)) {
        const { rows, ground } = shown([theme], () => [frame], view)
        const earlier = recordedBefore(theme, [frame], view)
        const finding = frameFinding(rows, {
          ...{ ...common, years, earlier, themes: [theme], ground },
          ...{ name: frameLabel(frame), frame },
        })
        const told = { ...recounted, years, frame, name: frameLabel(frame) }
        const before = past.filter((row) => row.frame === frame)
        const faults = falseOfFrame(finding, { ...told, unnamed, earlier: before })
        expect(faults, JSON.stringify(view)).toEqual([])
      }
    }
  })
})

/** Statements that do so with a theme, each once. */
function countedOnce(rows: ReturnType<typeof recountedMarks>['rows']) {
  const known = new Set(rows.flatMap(({ status, statementId }) => (status === 'not_read' ? [] : statementId)))
  return {
    recorded: count(rows.filter(({ status }) => status === 'recorded')),
    notRead: count(
      rows.filter(({ status, statementId }) => status === 'not_read' && !known.has(statementId)),
    ),
  }
}

describe('what pages say of several themes, recounted from the tables of the dataset', () => {
  it('is in how many statements each is recorded, and of how many it was not read', () => {
    const pairs = themeIds.map((theme, index) => [theme, themeIds[(index + 1) % themeIds.length] as string])
    for (const view of views) {
      const each = new Map(
        themeIds.map((theme) => [
          theme,
          { marks: marksIn(theme, ['any'], view), ...countedOnce(recountedMarks(tables, theme, view).rows) },
        ]),
      )
      const of = (theme: string) => {
        const own = each.get(theme)
        if (own === undefined) throw new Error(`no theme ${theme}`)
        return own
      }
      for (const themes of [themeIds, ...pairs]) {
        const { rows, ground } = given(
          themes.flatMap((theme) => of(theme).marks),
          view,
        )
        const finding = themesFinding(rows, {
          ...{ ...common, years: view.years, themes, ground },
          label: (theme: string) => themeLabel(theme),
        })
        const said = `${plain(finding.heading)}. ${plain(finding.summary)}`
        if (themes.every((theme) => of(theme).recorded === 0)) {
          expect(said, JSON.stringify(view)).toMatch(
            / (Nothing is recorded in |Of .* none has a counted passage in )/,
          )
          continue
        }
        for (const theme of themes) {
          const n = said.match(new RegExp(`${themeLabel(theme)} in (\\d+)`))?.[1]
          expect(Number(n), `${said} ${JSON.stringify(view)}`).toBe(of(theme).recorded)
          const unread = said.match(
            new RegExp(`(\\d+) (?:was not fully read|were not fully read|not) on ${themeLabel(theme)}`),
          )
          expect(Number(unread?.[1] ?? 0), `${said} ${JSON.stringify(view)}`).toBe(of(theme).notRead)
        }
      }
    }
  })

  it('is how many frames one side has before a joint statement does', () => {
    const core = tables.themes.filter(({ isCore }) => isCore).map(({ id }) => id)
    for (const years of spans) {
      const view = { voices: [...everyVoice], years, isOfSeries: false }
      const { rows, ground } = shown(core, framesOf, view)
      const framesPage = () => '/'
      const { heading, summary } = overviewFinding(rows, {
        ...common,
        years,
        themes: core,
        ground,
        isOfCore: true,
        framesPage,
      })
      const said = `${plain(heading)}. ${plain(summary)}`
      const recorded = core.flatMap((theme) =>
        recountedMarks(tables, theme, view).rows.filter(({ status }) => status === 'recorded'),
      )
      const order = [...Map.groupBy(recorded, ({ theme, frame }) => `${theme} ${frame}`).values()].map(
        (own) => {
          const first = (isMeant: (voice: string) => boolean) =>
            own
              .filter(({ voice }) => isMeant(voice))
              .map(({ date }) => date)
              .toSorted()[0]
          const [joint, side] = [first((voice) => voice === 'joint'), first((voice) => voice !== 'joint')]
          if (joint === undefined) return 'never'
          // Nobody knows which came first, a month or one of its days.
          return side !== undefined && side < joint && !joint.startsWith(side) ? 'later' : 'first'
        },
      )
      const n = (what: string) => order.filter((one) => one === what).length
      const told = (pattern: RegExp) => Number(said.match(pattern)?.[1] ?? 0)
      expect(told(/(?:Of |^)(\d+) frames? recorded/), said).toBe(order.length)
      if (!said.startsWith('Of ')) {
        expect(n('never'), said).toBe(order.length)
        continue
      }
      expect(told(/(\d+) (?:is |are )?first recorded from one side/), said).toBe(n('later'))
      expect(told(/(\d+) (?:is |are )?in a joint statement first or at once/), said).toBe(n('first'))
      expect(told(/(\d+) (?:is |are )?in no joint statement/), said).toBe(n('never'))
    }
  })
})
