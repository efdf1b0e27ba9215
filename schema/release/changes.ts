import { columnWords } from '../column-words.ts'
import { isRefused, refusedPage, withoutRefused } from '../refused-page.ts'
import { type Recounted, recountedCells } from '../stats/recounted.ts'
import { recordsReading } from '../stats/told.ts'
import { type ChangedRecord, type ChangeKind, changedRecords } from '../vocabulary.ts'
import type { Change, ComparedRelease } from './change.ts'
import { fieldDescriptions } from './description.ts'
import { reasons } from './reason.ts'
import { type ReleaseRecord, recordsOf, saidBefore, tableOf } from './record.ts'
import { cellsOfRows, trendTable } from './table.ts'
import type { Value } from './value.ts'

/** Values that follow from others by rule: they are counted again, and nobody corrected them. */
const derived: ReadonlySet<string> = new Set([
  'settlement',
  'settlementReason',
  'filedUnder',
  'restsOn',
  'examples',
])
/** What a second reading of a passage found. */
const readings: ReadonlySet<string> = new Set(['checkVerdict', 'checkHow'])
/** Records with a history of their own, which tells what a column that is new says of them. */
const withHistory: ReadonlySet<ChangedRecord> = new Set(['statement', 'passage'])
const derivedRecords: ReadonlySet<ChangedRecord> = new Set([
  'agreement',
  'trend',
  'mention',
  'phrase_hit',
  'page',
])
/** For these it is told, too, that one is there now or no longer; for the others that follows from another record. */
const foundOrLost: ReadonlySet<ChangedRecord> = new Set(['phrase_hit'])

/**
 * What the newer release added, corrected, withdrew and counted again, record by record and field by field, with the reason
 * that the dataset gives. Published trends are those of the packages, whatever rule counted them: a reader compares these.
 */
export function changesBetween(older: ComparedRelease, newer: ComparedRelease): Change[] {
  const recordsIn = ({ rows, trends, lexicon }: ComparedRelease) =>
    recordsOf(rows, trends ?? trendTable(rows).rows, lexicon)
  const [before, after] = [recordsIn(older), recordsIn(newer)]
  const why = reasons(older, newer)
  const lacks = new Set([...older.lacks].filter((column) => !saidBefore.has(column)))
  const found = changedRecords.flatMap((record) => {
    const was = new Map(before[record].map((row) => [row.id, row]))
    const now = new Map(after[record].map((row) => [row.id, row]))
    const gone = before[record].filter(({ id }) => !now.has(id))
    const isDerived = derivedRecords.has(record)
    return [
      ...after[record].flatMap((row) => {
        const old = was.get(row.id)
        if (old !== undefined) return fieldChanges(record, old, row, lacks)
        if (foundOrLost.has(record)) return fieldChanges(record, { ...row, fields: {} }, row, lacks)
        return isDerived ? [] : [whole('added', record, row)]
      }),
      ...gone.flatMap((row) => {
        if (foundOrLost.has(record)) return fieldChanges(record, row, { ...row, fields: {} }, lacks)
        return isDerived ? [] : [whole('withdrawn', record, row)]
      }),
    ]
      .filter(({ record, itemId }) => record !== 'page' || !isRefused(itemId))
      .map((change) => ({ why: withRefusal(why(change), change), ...change }))
  })
  const fields = changedRecords.flatMap((record) => newFields(record, after[record], lacks))
  // What became of records is what a reader wants first; what is newly said of all of them comes last.
  const all = [...found, ...fields.map((change) => ({ why: why(change), ...change }))]
  return all.map((change, position) => ({ ...change, release: newer.version, position }))
}

/**
 * Numbers of the trends that the site has otherwise since the newer release. It counts both by the rules of today, whatever
 * their packages have, so that a change of the rule alone is none of them, nor what the older one did not record.
 */
export function recountedBetween(older: Counted, newer: Counted): Recounted[] {
  return recountedCells(cellsOfRows(older.rows), cellsOfRows(newer.rows), {
    release: newer.version,
    isReadingCompared: recordsReading(older.rows.statements),
  })
}

type Counted = Pick<ComparedRelease, 'version' | 'rows'>

const explained: ReadonlySet<ChangeKind> = new Set(['added', 'corrected', 'withdrawn'])

export const howToExplain =
  'give it in `corrections` of the record or, of one that has none or is gone or new, under `reasons` in release.yaml.'

/** Corrections, withdrawals and additions for which the dataset gives no reason. */
export function unexplained(changes: readonly Change[]): Change[] {
  return changes.filter(({ kind, why }) => why === null && explained.has(kind))
}

/** A value that is not told word for word says so in its reason. */
function withRefusal(why: string | null, { was, now }: Found): string | null {
  const isTold = [was, now].some((text) => text?.includes(refusedPage))
  return why !== null && isTold
    ? `${why} Where “${refusedPage}” stands, it named a host that no record may cite any more.`
    : why
}

type Found = Omit<Change, 'release' | 'position' | 'why'> & Partial<Pick<Change, 'why'>>

/** One for each column that the older release has not and some record now gives, with what the column means: a list of them. */
function newFields(
  record: ChangedRecord,
  rows: readonly ReleaseRecord[],
  lacks: ReadonlySet<string>,
): Found[] {
  const table = tableOf[record]
  return Object.keys(rows[0]?.fields ?? {}).flatMap((field) => {
    const column = `${table}.${field}`
    const given = lacks.has(column) ? rows.filter(({ fields }) => asText(fields[field]) !== null).length : 0
    if (given === 0) return []
    const label = `${columnWords(field)}, given for ${given} of ${rows.length}`
    return [
      {
        ...subject('new_field', record, { id: field, statementId: null, themeId: null, label }),
        ...{ field, was: null, now: null, why: fieldDescriptions[column] ?? null },
      },
    ]
  })
}

function whole(kind: ChangeKind, record: ChangedRecord, row: ReleaseRecord): Found {
  return { ...subject(kind, record, row), field: null, was: null, now: null }
}

function subject(
  kind: ChangeKind,
  record: ChangedRecord,
  { id, statementId, themeId, label }: Omit<ReleaseRecord, 'fields'>,
) {
  return { kind, record, itemId: id, statementId, themeId, label: withoutRefused(label) }
}

function fieldChanges(
  record: ChangedRecord,
  old: ReleaseRecord,
  row: ReleaseRecord,
  lacks: ReadonlySet<string>,
): Found[] {
  const found: Found[] = []
  const isNewColumn = (field: string) => lacks.has(`${tableOf[record]}.${field}`)
  const hasHistory = withHistory.has(record)
  const compare = (field: string): void => {
    const isRecorded = hasHistory && isNewColumn(field)
    // Nearly all are what they were, and releases have a hundred thousand of them.
    if (old.fields[field] === row.fields[field] && !isRecorded) return
    const [was, now] = [isRecorded ? null : asText(old.fields[field]), asText(row.fields[field])]
    if (was === now || (!hasHistory && isNewColumn(field))) return
    const told = { field, was: was && withoutRefused(was), now: now && withoutRefused(now) }
    const kind = isRecorded ? 'recorded' : changeKind(record, { field, was, now })
    found.push({ ...subject(kind, record, row), ...told })
  }
  for (const field in row.fields) compare(field)
  for (const field in old.fields) if (!(field in row.fields)) compare(field)
  return found
}

function changeKind(
  record: ChangedRecord,
  { field, was, now }: { field: string; was: string | null; now: string | null },
): ChangeKind {
  if (derivedRecords.has(record) || derived.has(field)) return 'recounted'
  if (readings.has(field)) return 'checked'
  // A passage keeps its id for ever; taken out of the counts, it stays as context.
  const isTakenOut = record === 'passage' && field === 'uncounted' && was === null && now !== null
  return isTakenOut ? 'withdrawn' : 'corrected'
}

function asText(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
