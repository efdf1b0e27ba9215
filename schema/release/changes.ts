import type { LexiconFile } from '../import/lexicon.ts'
import type { DatasetRows } from '../import/rows.ts'
import { type ChangedRecord, type ChangeKind, changedRecords, correctedKinds } from '../vocabulary.ts'
import { type ReleaseRecord, recordsOf, tableOf } from './record.ts'
import { trendTable } from './table.ts'
import type { Value } from './value.ts'

/** What one release did with a record, or with one field of it. */
export interface Change {
  release: string
  position: number
  kind: ChangeKind
  record: ChangedRecord
  itemId: string
  statementId: string | null
  themeId: string | null
  label: string
  field: string | null
  was: string | null
  now: string | null
  why: string | null
}

export interface ComparedRelease {
  version: string
  rows: DatasetRows
  lexicon?: LexiconFile | undefined
  /** Why records are gone that the release before had. */
  withdrawn?: readonly { record: ChangedRecord; id: string; why: string }[] | undefined
  /** Columns that its package has not, as `passages.keyPhrasePage`: what came in later is no change of the record. */
  lacks: ReadonlySet<string>
}

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
/** What a rule or a reader found needs no reason of an editor. */
const withoutReason: ReadonlySet<ChangeKind> = new Set(['recounted', 'checked'])
const derivedRecords: ReadonlySet<ChangedRecord> = new Set([
  'agreement',
  'trend',
  'mention',
  'phrase_hit',
  'page',
])
/** Of these it is told, too, that one is there now or no longer; of the others that follows from another record. */
const foundOrLost: ReadonlySet<ChangedRecord> = new Set(['phrase_hit'])

/**
 * What the newer release added, corrected, withdrew and counted again, record by record and field by field, with the reason
 * that the dataset gives. Both are counted by the rules of today, so that a change of the code is none of the data.
 */
export function changesBetween(older: ComparedRelease, newer: ComparedRelease): Change[] {
  const before = recordsOf(older.rows, trendTable(older.rows).rows, older.lexicon)
  const after = recordsOf(newer.rows, trendTable(newer.rows).rows, newer.lexicon)
  const why = reasons(newer)
  const gone = (record: ChangedRecord, id: string) =>
    newer.withdrawn?.find((one) => one.record === record && one.id === id)?.why ?? null
  const recount = lexiconReasons(older.lexicon, newer.lexicon)
  const found = changedRecords.flatMap((record) => {
    const was = new Map(before[record].map((row) => [row.id, row]))
    const now = new Map(after[record].map((row) => [row.id, row]))
    const isDerived = derivedRecords.has(record)
    return [
      ...after[record].flatMap((row) => {
        const old = was.get(row.id)
        if (old === undefined) {
          if (foundOrLost.has(record)) return fieldChanges(record, { ...row, fields: {} }, row, older.lacks)
          if (isDerived) return []
          const reason = record === 'coding' ? null : why(record, row.id, undefined)
          return [whole('added', record, row, reason)]
        }
        return fieldChanges(record, old, row, older.lacks).map((change) => ({
          ...change,
          why: withoutReason.has(change.kind)
            ? recount(change)
            : (recount(change) ?? why(record, row.id, change.field)),
        }))
      }),
      ...before[record]
        .filter(({ id }) => !now.has(id) && foundOrLost.has(record))
        .flatMap((row) =>
          Object.entries(row.fields).map(([field, value]) => ({
            ...{ ...subject('recounted', record, row), field, was: asText(value), now: null, why: null },
          })),
        ),
      ...before[record]
        .filter(({ id }) => !now.has(id) && !isDerived)
        .map((row) => whole('withdrawn', record, row, gone(record, row.id))),
    ]
  })
  return found.map((change, position) => ({ ...change, release: newer.version, position }))
}

export const howToExplain =
  'give it in `corrections` of the record, or of a record that is gone under `withdrawn` in release.yaml.'

/** Records whose file says why it was corrected. */
const explained: ReadonlySet<ChangedRecord> = new Set([...correctedKinds, 'passage'])

/** Corrections and withdrawals for which the dataset gives no reason. */
export function unexplained(changes: readonly Change[]): Change[] {
  return changes.filter(
    ({ kind, record, why }) =>
      why === null && (kind === 'withdrawn' || (kind === 'corrected' && explained.has(record))),
  )
}

/**
 * Why a rule of the lexicon or a count by it is another: as the lexicon says of its versions, and for a count the rules of its
 * theme that are others.
 */
function lexiconReasons(older: LexiconFile | undefined, newer: LexiconFile | undefined) {
  if (!older || !newer || older.version === newer.version) return () => null
  const said = newer.history
    ?.filter(({ version }) => version > older.version)
    .map(({ what }) => what)
    .join(' ')
  const changed = (theme: string) => {
    const before = new Map((older.themes[theme]?.rules ?? []).map((rule) => [rule.id, JSON.stringify(rule)]))
    return (newer.themes[theme]?.rules ?? []).filter((rule) => before.get(rule.id) !== JSON.stringify(rule))
  }
  return ({ record, themeId }: Pick<Change, 'record' | 'themeId'>): string | null => {
    if (record === 'lexicon') return said || null
    if (record !== 'mention' || themeId === null) return null
    const rules = changed(themeId).map(({ id }) => id)
    return rules.length === 0
      ? null
      : `Counted by version ${newer.version} of the lexicon and not by version ${older.version}; of this theme it has other rules: ${rules.join(', ')}.`
  }
}

type Found = Omit<Change, 'release' | 'position'>

function whole(kind: ChangeKind, record: ChangedRecord, row: ReleaseRecord, why: string | null): Found {
  return { ...subject(kind, record, row), field: null, was: null, now: null, why }
}

function subject(
  kind: ChangeKind,
  record: ChangedRecord,
  { id, statementId, themeId, label }: ReleaseRecord,
) {
  return { kind, record, itemId: id, statementId, themeId, label }
}

function fieldChanges(
  record: ChangedRecord,
  old: ReleaseRecord,
  row: ReleaseRecord,
  lacks: ReadonlySet<string>,
): Found[] {
  return Object.entries(row.fields).flatMap(([field, value]) => {
    const [was, now] = [asText(old.fields[field]), asText(value)]
    if (was === now || lacks.has(`${tableOf[record]}.${field}`)) return []
    return [{ ...subject(kindOf(record, { field, was, now }), record, row), field, was, now, why: null }]
  })
}

function kindOf(
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

/**
 * The reason that the dataset gives for a change: of the field itself, or the one that the record has for all. A passage that
 * was coded again was so for the reason for which it changed.
 */
function reasons({ version, rows }: ComparedRelease) {
  const plain = version.replace(/(\+|-draft)$/, '')
  const own = Map.groupBy(
    rows.corrections.filter(({ release }) => release === plain),
    ({ kind, itemId, passageId }) => (passageId ? `passage ${passageId}` : `${kind} ${itemId}`),
  )
  return (record: ChangedRecord, id: string, field: string | null | undefined): string | null => {
    const given = own.get(record === 'coding' ? `passage ${id.split('|')[0]}` : `${record} ${id}`) ?? []
    const named = given.filter((one) => one.field === field)
    const said = [...new Set((named.length > 0 ? named : given).map(({ why }) => why))]
    return said.length === 0 ? null : said.join(' ')
  }
}
