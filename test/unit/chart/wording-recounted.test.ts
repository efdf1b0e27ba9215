import { describe, expect, it } from 'vitest'
import { shownSentences } from '../../../schema/chart/wording.ts'
import type { TrendRow } from '../../../schema/contract/trend.ts'
import { corpusOf, everySeries, trendNumbers, trendPassages } from '../../../schema/import/counted/corpus.ts'
import type { VoiceFilter } from '../../../schema/stats/trend.ts'
import { voices as everyVoice } from '../../../schema/voice.ts'
import { falseOfSeveral, falseOfVoice, type Recount } from '../../support/share-claims.ts'
import { frameLabel, framesOf, tables, themeIds, themeLabel } from './dataset-view.ts'

const corpus = corpusOf(tables)
const all = { from: 2001, to: 2024 }
const cells = trendNumbers(
  { statements: corpus.statements, passages: trendPassages(corpus, tables.frames) },
  everySeries(tables),
  all,
) as unknown as TrendRow[]
const unreadOf = new Map(
  cells.map(({ theme, frame, voice, year, notRead }) => [[theme, frame, voice, year].join(' '), notRead]),
)
const voiceChoices: VoiceFilter[][] = [[...everyVoice], ['joint'], ['moscow'], ['beijing'], ['all']]
const spans = [
  { from: 2013, to: 2024 },
  { from: 2013, to: 2018 },
  { from: 2019, to: 2024 },
  { from: 2022, to: 2022 },
  { from: 2001, to: 2024 },
]
const label = (theme: string, frame: string) => (frame === 'any' ? themeLabel(theme) : frameLabel(frame))
const isOf = (voice: VoiceFilter, attribution: string) =>
  voice === 'all' || voice === attribution || (attribution === 'both' && voice !== 'joint')

/** The same numbers from the tables alone. */
function recount(theme: string, frame: string, voice: VoiceFilter, year: number): Recount {
  const statements = tables.statements.filter((one) => one.year === year && (one.uncounted ?? null) === null)
  const ids = new Set(statements.map(({ id }) => id))
  const own = tables.passages.filter(
    (one) =>
      one.themeId === theme && ids.has(one.statementId) && one.uncounted === null && isOf(voice, one.voice),
  )
  const framed = new Set(
    tables.passageFrames.flatMap(({ frameId, passageId }) => (frameId === frame ? passageId : [])),
  )
  const isNaming = frame === 'any' || tables.frames.find(({ id }) => id === frame)?.namesTheme
  const of = (list: typeof own) => [...new Set(list.map(({ statementId }) => statementId))]
  return {
    ...{ name: label(theme, frame), voice, year },
    statements: statements.filter((one) => isOf(voice, one.voice)).map(({ id }) => id),
    hits: of(own.filter(({ id, silence }) => silence === null && (frame === 'any' || framed.has(id)))),
    notRead: unreadOf.get([theme, frame, voice, year].join(' ')) ?? 0,
    silences: isNaming ? of(own.filter(({ silence }) => silence !== null)) : [],
  }
}

const yearsOf = ({ from, to }: { from: number; to: number }) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

function told(
  series: readonly (readonly [theme: string, frame: string])[],
  voices: VoiceFilter[],
  years: typeof all,
) {
  const isAsked = ({ theme, frame, voice, year }: TrendRow) =>
    series.some(([one, of]) => one === theme && of === frame) &&
    voices.includes(voice) &&
    year >= years.from &&
    year <= years.to
  return shownSentences(cells.filter(isAsked), {
    ...{ measure: 'share', years, label },
    choice: { voices, series: undefined },
  })
}

const recounted = (
  series: readonly (readonly [string, string])[],
  voices: VoiceFilter[],
  years: typeof all,
) =>
  series.flatMap(([theme, frame]) =>
    voices.flatMap((voice) => yearsOf(years).map((year) => recount(theme, frame, voice, year))),
  )

describe.each(themeIds)('what pages by year say of %s, recounted from the tables of the dataset', (theme) => {
  it('is of each frame and voice in how many statements, in which years and most in which', () => {
    for (const frame of ['any', ...framesOf(theme)]) {
      for (const voice of ['all', ...everyVoice] as const) {
        for (const years of spans) {
          const series = [[theme, frame]] as const
          const sentences = told(series, [voice], years)
          const own = recounted(series, [voice], years)
          if (own.every(({ statements }) => statements.length === 0)) {
            expect(sentences.join(' ')).toMatch(/ no (?:joint )?statements (?:of .+ )?in /)
            continue
          }
          expect(sentences).toHaveLength(1)
          expect(falseOfVoice(sentences[0] ?? '', own), `${frame} ${voice}`).toEqual([])
        }
      }
    }
  })

  it('is of all its frames which are used most, which only later and which never', () => {
    const series = framesOf(theme).map((frame) => [theme, frame] as const)
    if (series.length < 2) return
    for (const voices of voiceChoices) {
      for (const years of spans) {
        const own = recounted(series, voices, years)
        if (own.every(({ statements }) => statements.length === 0)) continue
        expect(falseOfSeveral(told(series, voices, years), own, years), voices.join()).toEqual([])
      }
    }
  })
})

it('is of all themes which is spoken of most, which only later and which never', () => {
  const series = themeIds.map((theme) => [theme, 'any'] as const)
  for (const voices of voiceChoices) {
    for (const years of spans) {
      const faults = falseOfSeveral(told(series, voices, years), recounted(series, voices, years), years)
      expect(faults, voices.join()).toEqual([])
    }
  }
})
