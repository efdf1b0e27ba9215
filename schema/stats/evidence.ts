import type { EvidenceGrade, SourceKind } from '../vocabulary.ts'

const own: readonly SourceKind[] = ['news_agency', 'press', 'research']

/** Whether pages of this kind do their own reporting. */
export function isReporting(kind: SourceKind): boolean {
  return own.includes(kind)
}

/**
 * Grades the pages behind a passage. One official page is enough for `official`; two publishers that do their own
 * reporting are `several`; a single one is named by its kind. Copies and aggregators never add up to more than `mirror`.
 */
export function evidenceGrade(pages: readonly { publisher: string; kind: SourceKind }[]): EvidenceGrade {
  if (pages.length === 0) return 'none'
  if (pages.some(({ kind }) => kind === 'official')) return 'official'
  const reporting = pages.filter(({ kind }) => isReporting(kind))
  if (new Set(reporting.map(({ publisher }) => publisher)).size > 1) return 'several'
  const [only] = reporting
  if (only?.kind === 'news_agency') return 'one_agency'
  if (only?.kind === 'press') return 'one_press'
  if (only) return 'one_research'
  return pages.every(({ kind }) => kind === 'mirror') ? 'mirror' : 'unclassified'
}
