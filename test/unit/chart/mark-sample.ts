import type { MarkRow } from '../../../schema/contract/mark.ts'

/** A row of an invented timeline on the theme `reef`; what is not given is that of a recorded joint statement. */
export function mark(date: string, frame: string | null, rest: Partial<MarkRow> = {}): MarkRow {
  const voice = rest.voice ?? 'joint'
  const statementId = rest.statementId ?? `${date}-${voice}`
  const status = rest.status ?? (frame === null ? 'none_recorded' : 'recorded')
  return {
    theme: 'reef',
    voice,
    date,
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
    ...rest,
  }
}

export const view = {
  years: { from: 2013, to: 2016 },
  voices: ['joint', 'moscow'],
  asked: [],
  hasNaming: true,
  label: (_theme: string, frame: string) => frame.toUpperCase(),
  themeLabel: () => 'Reef',
  naming: () => ['toll', 'dredge'],
  href: () => null,
  events: [],
  unnamed: ['hint'],
}
