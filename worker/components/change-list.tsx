import type { Change } from '../../schema/contract/change.ts'
import { changeAnchor, passagePage, statementPage } from '../links.ts'
import { changedRecordLabels, changeKindLabels } from './words.ts'

/** Changes in their order, those of one record together. `hasAnchors` where no record comes twice, as in one release. */
export function ChangeList({
  changes,
  hasAnchors = false,
}: {
  changes: readonly Change[]
  hasAnchors?: boolean
}) {
  const records = [
    ...Map.groupBy(changes, ({ release, record, id }) => `${release} ${record} ${id}`).values(),
  ]
  return (
    <ul class="changes">
      {records.map((list) => (
        <RecordChanges list={list} hasAnchor={hasAnchors} />
      ))}
    </ul>
  )
}

function RecordChanges({ list, hasAnchor }: { list: readonly Change[]; hasAnchor: boolean }) {
  const [first] = list
  if (!first) return null
  const kinds = [...new Set(list.map(({ kind }) => changeKindLabels[kind]))].join(', ')
  const reasons = [...new Set(list.flatMap(({ why }) => why ?? []))]
  const page = pageOf(first)
  return (
    <li id={hasAnchor ? decodeURIComponent(changeAnchor(first.record, first.id)) : undefined}>
      <p>
        <span class="change-kind">{kinds}</span> {changedRecordLabels[first.record].one}:{' '}
        {page === undefined ? first.label : <a href={page}>{first.label}</a>}
      </p>
      <dl>
        {list
          .filter(({ field }) => field !== null)
          .map(({ field, was, now }) => (
            <>
              <dt>
                <code>{field}</code>
              </dt>
              <dd>
                <del>{was ?? 'nothing'}</del> <span aria-hidden="true">→</span> <ins>{now ?? 'nothing'}</ins>
              </dd>
            </>
          ))}
      </dl>
      {reasons.map((why) => (
        <p class="note">{why}</p>
      ))}
    </li>
  )
}

function pageOf({ record, id, statement }: Change): string | undefined {
  if (record === 'passage') return passagePage(id)
  return statement === null ? undefined : statementPage(statement)
}
