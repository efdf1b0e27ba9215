import { byCodeUnit } from '../../stats/code-unit-order.ts'
import { type SynonymGroup, synonymGroup } from '../../text/search/query.ts'
import type { DatasetRows } from '../rows.ts'

export function synonymGroups({ synonyms }: DatasetRows): SynonymGroup[] {
  const groups = Map.groupBy(synonyms, ({ groupId }) => groupId)
  return [...groups]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, own]) => synonymGroup(own.toSorted((a, b) => a.position - b.position).map(({ name }) => name)))
}
