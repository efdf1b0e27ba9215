import { type ChangedRecord, type ChangeKind, changeKinds } from '../vocabulary.ts'
import { byCodeUnit } from './code-unit-order.ts'

/** What is told newly of a record is told beside what it said before, and changes none of that. */
const newlyTold: ReadonlySet<ChangeKind> = new Set(['new_field', 'recorded'])
export const kindsOfChanged: readonly ChangeKind[] = changeKinds.filter((kind) => !newlyTold.has(kind))

/** A change as a summary sees it. */
interface Summed {
  kind: ChangeKind
  record: ChangedRecord
  itemId: string
  themeId: string | null
  field: string | null
  was: string | null
  now: string | null
}

export interface RecordCount {
  record: ChangedRecord
  records: number
}

/** How many records of a view a release changed, how many it added, and which fields it gives of such records newly. */
export interface ReleaseChanges {
  version: string
  newFields: { record: ChangedRecord; field: string }[]
  changed: RecordCount[]
  added: RecordCount[]
}

export interface ChangeCount {
  kind: ChangeKind
  record: ChangedRecord
  records: number
}

export interface FieldCount {
  record: ChangedRecord
  field: string
  records: number
}

export interface PhraseCount {
  phrase: string
  places: number
}

export interface AlphaMove {
  /** `null` stands for all themes together. */
  theme: string | null
  was: number | null
  now: number | null
}

/** What one release changed, added up. */
export interface ChangeSummary {
  changes: number
  /** Records by what the release did with them, in the order of its changes. */
  counts: ChangeCount[]
  /** Which fields it corrected, and of how many records. */
  fields: FieldCount[]
  /** In how many places it finds each set phrase otherwise: there now, no longer, or in other words. */
  phrases: PhraseCount[]
  /** Alpha of the frames of each theme where it is another one. */
  alphas: AlphaMove[]
}

export const nothingChanged: ChangeSummary = { changes: 0, counts: [], fields: [], phrases: [], alphas: [] }

/** Adds up the changes of one release, which are in their order. */
export function changeSummary(changes: readonly Summed[]): ChangeSummary {
  const corrected = changes.filter(({ kind, field }) => kind === 'corrected' && field !== null)
  const places = changes.filter(({ record }) => record === 'phrase_hit')
  return {
    changes: changes.length,
    counts: groups(changes, ({ kind, record }) => `${kind} ${record}`).map(([{ kind, record }, records]) => ({
      ...{ kind, record, records },
    })),
    fields: groups(corrected, ({ record, field }) => `${record} ${field}`)
      .map(([{ record, field }, records]) => ({ record, field: field ?? '', records }))
      .sort(
        (a, b) => byCodeUnit(a.record, b.record) || b.records - a.records || byCodeUnit(a.field, b.field),
      ),
    phrases: groups(places, phraseOf)
      .map(([first, count]) => ({ phrase: phraseOf(first), places: count }))
      .sort((a, b) => b.places - a.places || byCodeUnit(a.phrase, b.phrase)),
    alphas: changes
      .filter(
        ({ record, field, itemId }) =>
          record === 'agreement' && field === 'alpha' && itemId.endsWith('.frames'),
      )
      .map(({ themeId, was, now }) => ({ theme: themeId, was: figure(was), now: figure(now) })),
  }
}

/** The first change of each group, and how many records the group is of. */
function groups(changes: readonly Summed[], keyOf: (change: Summed) => string): [Summed, number][] {
  return [...Map.groupBy(changes, keyOf).values()].flatMap((own): [Summed, number][] => {
    const [first] = own
    return first ? [[first, new Set(own.map(({ itemId }) => itemId)).size]] : []
  })
}

/** The id of a place in which a phrase is found begins with that of the phrase. */
function phraseOf({ itemId }: Summed): string {
  return itemId.split('|')[0] ?? ''
}

function figure(text: string | null): number | null {
  return text === null ? null : Number(text)
}
