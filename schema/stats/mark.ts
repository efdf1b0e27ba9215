import { type Attribution, speaksFor } from '../voice.ts'
import { isNaming } from './naming.ts'
import type { TimelineCell } from './timeline.ts'
import { anyFrame, isCounted, type PanelPassage, type TrendQuestion, type VoiceFilter } from './trend.ts'

/** A statement as a mark tells of it. */
export interface MarkStatement<Kind extends string = string> {
  id: string
  date: string
  title: string
  kind: Kind
  /** Null where the statement was collected and is of no complete series. */
  series: string | null
  voice: Attribution
}

/** A counted passage or a silence, with the words that a reader is shown. */
export interface MarkPassage<Basis extends string = string> extends Omit<PanelPassage, 'year'> {
  words: string | null
  wordsBasis: Basis | null
}

/** What a statement does with one frame, or that it is silent on the theme, or that nothing is recorded of it. */
export interface Mark<Kind extends string = string, Basis extends string = string> {
  theme: string
  voice: VoiceFilter
  date: string
  statementId: string
  title: string
  kind: Kind
  series: string | null
  status: 'recorded' | 'silent' | 'none_recorded'
  frame: string | null
  namesTheme: boolean | null
  passages: number
  passageId: string | null
  words: string | null
  wordsBasis: Basis | null
}

/**
 * One row for each theme, voice, statement and recorded frame, by theme, voice and date; a recorded silence is a row of
 * its own, and so is a statement of the voice of which neither is recorded. `unnamed` are frames that do not name their
 * theme.
 */
export function marks<Kind extends string, Basis extends string>(
  { series, voices }: Pick<TrendQuestion, 'series' | 'voices'>,
  panel: {
    statements: readonly MarkStatement<Kind>[]
    passages: readonly MarkPassage<Basis>[]
    unnamed: readonly string[]
  },
): Mark<Kind, Basis>[] {
  const statements = panel.statements.toSorted((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
  const passagesOf = Map.groupBy(panel.passages, ({ theme, statementId }) => `${theme} ${statementId}`)
  const themes = [...Map.groupBy(series, ({ theme }) => theme)]
  return themes.flatMap(([theme, ofTheme]) =>
    voices.flatMap((voice) =>
      statements.flatMap(({ voice: attribution, id, ...statement }): Mark<Kind, Basis>[] => {
        const own = (passagesOf.get(`${theme} ${id}`) ?? []).filter((p) => speaksFor(voice, p.voice))
        const row = { theme, voice, statementId: id, ...statement }
        const recorded = ofTheme.flatMap(({ frame }) => {
          const counted = own.filter((passage) => isCounted(passage, frame))
          const [first] = counted
          if (!first) return []
          const worded = counted.find(({ words }) => words !== null)
          const named = counted.some((p) => isNaming(p.frames, panel.unnamed))
          return [
            {
              ...row,
              status: 'recorded' as const,
              frame,
              namesTheme: named && !panel.unnamed.includes(frame),
              passages: counted.length,
              passageId: first.id,
              words: worded?.words ?? null,
              wordsBasis: worded?.wordsBasis ?? null,
            },
          ]
        })
        const nothing = { frame: null, namesTheme: null, passages: 0, words: null, wordsBasis: null }
        const silence = own.find(({ isSilence }) => isSilence)
        if (silence) {
          return [...recorded, { ...row, ...nothing, status: 'silent' as const, passageId: silence.id }]
        }
        if (recorded.length > 0 || !speaksFor(voice, attribution)) return recorded
        return [{ ...row, ...nothing, status: 'none_recorded' as const, passageId: null }]
      }),
    ),
  )
}

/**
 * The same rows seen frame by frame: what every statement of a voice does with every frame. A silence says nothing of a
 * frame that does not name the theme.
 */
export function cellsOfMarks(
  rows: readonly Mark[],
  series: TrendQuestion['series'],
  unnamed: readonly string[],
): TimelineCell[] {
  return series.flatMap(({ theme, frame }) => {
    const statements = Map.groupBy(
      rows.filter((row) => row.theme === theme),
      ({ voice, statementId }) => `${voice} ${statementId}`,
    )
    return [...statements.values()].flatMap((own) => {
      const [first] = own
      if (!first) return []
      const { voice, date, statementId, title } = first
      const recorded = own.filter(
        (row) => row.status === 'recorded' && (frame === anyFrame || row.frame === frame),
      )
      const isSilent = own.some(({ status }) => status === 'silent') && !unnamed.includes(frame)
      const status = recorded.length > 0 ? 'recorded' : isSilent ? 'silent' : 'none_recorded'
      const passages = recorded.reduce((sum, row) => sum + row.passages, 0)
      return [{ theme, frame, voice, date, statementId, title, status, passages } as const]
    })
  })
}
