import { compareVersions } from '../release-version.ts'
import { type ChangedRecord, type ChangeKind, instruments } from '../vocabulary.ts'
import { byCodeUnit } from './code-unit-order.ts'

/** A change with the title of its statement, if that is still in the dataset. */
export interface AnnouncedChange {
  release: string
  date: string
  kind: ChangeKind
  record: ChangedRecord
  id: string
  statement: string | null
  statementTitle: string | null
  theme: string | null
  label: string
  field: string | null
  was: string | null
  now: string | null
  why: string | null
}

/** Statements, and records that are of none, after which a feed tells of no older release. */
export const enoughSubjects = 300

/** Whether a release's changes of records of this kind are announced together, and not record by record. */
export function isInstrument(record: ChangedRecord): boolean {
  return instruments.some((one) => one === record)
}

/** Changes of one release that are told as one: all of a statement, of a kind of instrument, or of another record of no statement. */
export function subjectOf({ release, record, id, statement }: AnnouncedChange): string {
  if (statement !== null) return `${release} ${statement}`
  return isInstrument(record) ? `${release} ${record}` : `${release} ${record} ${id}`
}

/**
 * What published releases did with their records, newest release first. A release is told whole or not at all: the newest one
 * always, and older ones as long as the feed stays short.
 */
export function newsOf(
  changes: readonly AnnouncedChange[],
  published: readonly { version: string; date: string }[],
): AnnouncedChange[] {
  const newestFirst = published.toSorted(
    (a, b) => byCodeUnit(b.date, a.date) || compareVersions(b.version, a.version),
  )
  const byRelease = Map.groupBy(changes.filter(isNews), ({ release }) => release)
  const told: AnnouncedChange[] = []
  for (const { version } of newestFirst) {
    const own = byRelease.get(version) ?? []
    const subjects = new Set([...told, ...own].map(subjectOf)).size
    if (told.length > 0 && subjects > enoughSubjects) break
    told.push(...own)
  }
  return told
}

/** Values that follow from others, second readings, what a new field says of each record and single codings are no news. */
export const noNews = { kinds: ['recounted', 'checked', 'recorded'], record: 'coding' } as const satisfies {
  kinds: readonly ChangeKind[]
  record: ChangedRecord
}

function isNews({ kind, record }: AnnouncedChange): boolean {
  return !noNews.kinds.some((one) => one === kind) && record !== noNews.record
}
