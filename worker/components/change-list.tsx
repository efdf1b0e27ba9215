import { listed, sentence } from '../../schema/chart/wording.ts'
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
  const kinds = sentence(listed([...new Set(list.map(({ kind }) => changeKindLabels[kind].toLowerCase()))]))
  const reasons = [...new Set(list.flatMap(({ why }) => why ?? []))]
  const page = pageOf(first)
  return (
    <li id={hasAnchor ? decodeURIComponent(changeAnchor(first.record, first.id)) : undefined}>
      <p>
        <span class="change-kind">{kinds}</span>: {changedRecordLabels[first.record].one}{' '}
        {page === undefined ? first.label : <a href={page}>{first.label}</a>}
      </p>
      <dl>
        {list
          .filter(({ field }) => field !== null)
          .map(({ field, was, now }) => (
            <>
              <dt>
                <span title={`column ${field}`}>{columnWords(field ?? '')}</span>
              </dt>
              <dd>
                <del>{valueWords(was)}</del> <span aria-hidden="true">→</span> <ins>{valueWords(now)}</ins>
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

/** keyPhraseBasis as "key phrase basis". */
function columnWords(column: string): string {
  return column.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
}

/** Values of closed lists are written as ids: as_reported as "as reported". */
function valueWords(value: string | null): string {
  if (value === null) return 'nothing'
  return /^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(value) ? value.replaceAll('_', ' ') : value
}

function pageOf({ record, id, statement }: Change): string | undefined {
  if (record === 'passage') return passagePage(id)
  return statement === null ? undefined : statementPage(statement)
}
