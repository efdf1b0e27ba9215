import { capitalised } from '../../schema/capitalised.ts'
import { changedRecordLabels, changeKindLabels } from '../../schema/change-words.ts'
import { listed } from '../../schema/chart/wording.ts'
import { plural } from '../../schema/plural.ts'
import type { AnnouncedChange } from '../../schema/stats/news.ts'
import type { ChangeKind } from '../../schema/vocabulary.ts'

/** What a release did with one record: its changes, and the weightiest kind among them. */
interface ChangedRecord {
  kind: ChangeKind
  first: AnnouncedChange
  list: readonly AnnouncedChange[]
}

const weightiest: readonly ChangeKind[] = [
  'new_field',
  'added',
  'withdrawn',
  'corrected',
  'recorded',
  'checked',
  'recounted',
]

/** "Passage added", or "2 passages added and corrected": what happened to a statement or to a record that is of none. */
export function headline(changes: readonly AnnouncedChange[]): string {
  const records = byRecord(changes)
  // What is new of a statement that is itself new is no second piece of news.
  const entered = records.filter(({ kind, first }) => kind === 'added' && first.record === 'statement')
  const inOrder = (entered.length > 0 ? entered : records).toSorted(
    (a, b) => weightiest.indexOf(a.kind) - weightiest.indexOf(b.kind),
  )
  const alike = Map.groupBy(inOrder, ({ kind, first }) =>
    isOfWholeRecord(kind) ? `${kind} ${first.record}` : kind,
  )
  return capitalised(listed([...alike.values()].map(done)))
}

/** What happened to each record, with the reasons once. */
export function details(changes: readonly AnnouncedChange[]): string[] {
  return byRecord(changes).flatMap(({ kind, first: { record, label }, list }) => {
    const fields = list.flatMap(({ kind: own, field, was, now }) => {
      if (field === null || own === 'new_field') return []
      return own === 'recorded'
        ? [`${field}: ${now}`]
        : [`${field}: ${was ?? 'nothing'} → ${now ?? 'nothing'}`]
    })
    const reasons = new Set(list.flatMap(({ why }) => why ?? []))
    // A field is what is new of such a record, which was there before.
    const done = kind === 'recorded' ? `${changeKindLabels[kind]} in` : changeKindLabels[kind]
    const what = `${done} ${changedRecordLabels[record].one}: ${label}`
    return [[what, ...fields].join('; '), ...reasons]
  })
}

function byRecord(changes: readonly AnnouncedChange[]): ChangedRecord[] {
  const lists = Map.groupBy(changes, ({ record, id }) => `${record} ${id}`)
  return [...lists.values()].flatMap((list) => {
    const [first] = list
    const kind = weightiest.find((one) => list.some((change) => change.kind === one))
    return first && kind ? [{ kind, first, list }] : []
  })
}

/** These kinds tell of which records they are; a correction is one whatever part of the statement it is of. */
function isOfWholeRecord(kind: ChangeKind): boolean {
  return kind === 'new_field' || kind === 'added' || kind === 'withdrawn'
}

function done(records: readonly ChangedRecord[]): string {
  const [{ kind, first } = { kind: 'corrected' as const, first: undefined }] = records
  const label = changeKindLabels[kind].toLowerCase()
  if (!first || !isOfWholeRecord(kind)) return label
  const { one, many } = changedRecordLabels[first.record]
  if (kind === 'new_field') return `${label} of ${many}`
  return `${records.length === 1 ? one : plural(records.length, one, many)} ${label}`
}
