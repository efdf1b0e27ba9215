import type { Value } from './value.ts'

type Row = Record<string, Value>

export interface TableChanges {
  table: string
  added: string[]
  removed: string[]
  /** Rows of the same key with the fields whose value differs. */
  changed: { id: string; fields: string[] }[]
}

export interface ComparedTable {
  name: string
  primaryKey: readonly string[]
  rows: readonly Row[]
}

/**
 * What differs between two releases, table by table; tables without a difference are left out. Values are compared as
 * CSV has them, so that a release read back from its files equals the one that was written.
 */
export function changesBetween(
  before: readonly ComparedTable[],
  after: readonly ComparedTable[],
): TableChanges[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))]
  return names.flatMap((name) => {
    const old = before.find((table) => table.name === name)
    const now = after.find((table) => table.name === name)
    const key = (now ?? old)?.primaryKey ?? []
    const oldRows = byKey(old?.rows ?? [], key)
    const newRows = byKey(now?.rows ?? [], key)
    const changes = {
      table: name,
      added: [...newRows.keys()].filter((id) => !oldRows.has(id)),
      removed: [...oldRows.keys()].filter((id) => !newRows.has(id)),
      changed: [...newRows].flatMap(([id, row]) => {
        const was = oldRows.get(id)
        const fields = was === undefined ? [] : differingFields(was, row)
        return fields.length > 0 ? [{ id, fields }] : []
      }),
    }
    return changes.added.length + changes.removed.length + changes.changed.length > 0 ? [changes] : []
  })
}

function byKey(rows: readonly Row[], key: readonly string[]): Map<string, Row> {
  return new Map(rows.map((row) => [key.map((field) => String(row[field] ?? '')).join('|'), row]))
}

function differingFields(was: Row, row: Row): string[] {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(row)])]
  return fields.filter((field) => String(was[field] ?? '') !== String(row[field] ?? ''))
}
