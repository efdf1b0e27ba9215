import type { Choice } from '../../../schema/chart/wording.ts'
import type { DrawnMark } from '../../../schema/contract/mark.ts'
import { type MarkGround, statementsIn } from '../../../schema/stats/mark.ts'
import { voices } from '../../../schema/voice.ts'

/** A row of an invented timeline on the theme `reef`; what is not given is that of a recorded joint statement. */
export function mark(date: string, frame: string | null, rest: Partial<DrawnMark> = {}): DrawnMark {
  const voice = rest.voice ?? 'joint'
  const statementId = rest.statementId ?? `${date}-${voice}`
  const status = rest.status ?? (frame === null ? 'none_recorded' : 'recorded')
  return {
    theme: 'reef',
    voice,
    date,
    dayBasis: null,
    otherDay: null,
    statementId,
    title: `Text of ${date}`,
    kind: 'speech',
    series: null,
    status,
    frame,
    namesTheme: frame === null ? null : true,
    passages: frame === null ? 0 : 1,
    passageId: frame === null ? null : `${statementId}#1`,
    words: null,
    wordsBasis: null,
    evidence: `/api/v1/passages?theme=reef${frame ? `&frame=${frame}` : ''}&voice=${voice}&statement=${statementId}&status=counted`,
    isAboutFrame: Boolean(rest.words),
    frameWords: rest.words ? { text: rest.words, basis: rest.wordsBasis ?? 'as_reported' } : null,
    namingWords:
      rest.words && rest.namesTheme !== false
        ? { text: rest.words, basis: rest.wordsBasis ?? 'as_reported' }
        : null,
    n: 1,
    ...rest,
  }
}

const view = {
  years: { from: 2013, to: 2016 },
  voices: ['joint', 'moscow'],
  asked: [],
  hasNaming: true,
  label: (_theme: string, frame: string) => frame.toUpperCase(),
  themeLabel: () => 'Reef',
  naming: () => ['toll', 'dredge'],
  namingAlone: () => ['toll', 'dredge'],
  href: () => null,
  events: [],
  unnamed: ['hint'],
  themes: ['reef'],
  choice: { voices, series: undefined } as Choice,
  earlier: [] as readonly DrawnMark[],
  others: [] as readonly DrawnMark[],
}

/** A view of the rows, which hold every statement that is looked through. */
export function viewOf(rows: readonly DrawnMark[]): typeof view & { ground: MarkGround } {
  const statements = Map.groupBy(rows, ({ voice, statementId }) => `${voice} ${statementId}`)
  const spoken = [...statements.values()].flatMap(([row]) =>
    row
      ? { voice: row.voice, date: row.date, statements: row.n, ofSeries: row.series === null ? 0 : row.n }
      : [],
  )
  const inPart = rows.filter(({ status }) => status === 'not_read')
  return { ...view, ground: { spoken, statements: statementsIn(rows), hasSeries: true, inPart } }
}
