import { isReporting } from './stats/evidence.ts'
import type { EvidenceGrade, SourceKind } from './vocabulary.ts'

/** What a reader must know of evidence that is not broad; broad evidence needs no remark. */
const evidenceRemarks: Record<EvidenceGrade, string | null> = {
  official: null,
  several: null,
  one_agency: 'Only one news agency reports this',
  one_press: 'Only one press publisher reports this',
  one_research: 'Only one research publication says this',
  mirror: 'Every page here copies or collects what others published',
  unclassified: 'No official page, news agency, press or research publisher is among the sources',
  none: 'There is no page that we can name',
}

/** The remark, with what the pages are that are none of the one publisher's, where there are any. */
export function evidenceRemark(grade: EvidenceGrade, kinds: readonly SourceKind[]): string | null {
  const remark = evidenceRemarks[grade]
  const others = grade.startsWith('one_') ? kinds.filter((kind) => !isReporting(kind)).length : 0
  if (remark === null || others === 0) return remark && `${remark}.`
  return `${remark}; ${others === 1 ? 'the other page is a copy' : 'the other pages are copies'} or of unknown standing.`
}
