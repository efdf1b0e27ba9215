import { cell } from '../../cell.ts'
import type { Partners } from './twin.ts'
import type { ReadUnit } from './unit.ts'

/** What stands in the first cell of a line, and what in the others. */
interface TableRow {
  label: string
  values: string
}

const CELL_END = /[ \u00A0]*(?:\t|[ \u00A0]\|(?=[ \u00A0]))\s*/u
/** In characters; a longer passage is no label of a row. */
const LONGEST_LABEL = 60
const HAS_FIGURE = /\p{N}/u

function tableRowOf({ unwrapped }: ReadUnit): TableRow | undefined {
  const end = CELL_END.exec(unwrapped)
  if (!end || end.index === 0 || end.index > LONGEST_LABEL) return undefined
  const values = unwrapped.slice(end.index + end[0].length).trim()
  return HAS_FIGURE.test(values)
    ? { label: unwrapped.slice(0, end.index).trim().toLowerCase(), values }
    : undefined
}

/**
 * Joins the free rows of a table. Rows that follow each other and have in one place the same values, in the same order, are
 * the same ones, whatever their labels; any others are those with the same label, so that of a table one year on the row of
 * each year goes with that of the same year.
 */
export function joinTableRows(a: readonly ReadUnit[], b: readonly ReadUnit[], partners: Partners): void {
  const rowsOf = (units: readonly ReadUnit[], partnersOf: Int32Array) =>
    units.map((unit, place) => (partnersOf[place] === -1 ? tableRowOf(unit) : undefined))
  const rows = { a: rowsOf(a, partners.ofA), b: rowsOf(b, partners.ofB) }
  if (!rows.a.some(isRow) || !rows.b.some(isRow)) return
  joinByValues(rows.a, rows.b, partners)
  joinByLabel(rows.a, rows.b, partners)
}

type Rows = readonly (TableRow | undefined)[]
const isRow = (row: TableRow | undefined) => row !== undefined

function join(a: number, b: number, partners: Partners): void {
  partners.join(a, b)
  partners.inPlace.add(a)
}

/** Rows of which all have one value tell nothing by it. */
function joinByValues(a: Rows, b: Rows, partners: Partners): void {
  for (let from = 0; from < a.length; from++) {
    if (!a[from]) continue
    const start = from
    while (a[from + 1]) from++
    const length = from + 1 - start
    const other = start === 0 ? 0 : (partners.ofA[start - 1] ?? -1) + 1
    const isBehindPartner = start === 0 || other > 0
    const own = a.slice(start, start + length)
    const others = b.slice(other, other + length)
    const isWhole = others.length === length && others.every(isRow) && !b[other + length]
    const areSame = own.every((row, at) => row?.values === others[at]?.values)
    if (!isBehindPartner || !isWhole || !areSame) continue
    for (let at = 0; at < length; at++) join(start + at, other + at, partners)
  }
}

function joinByLabel(a: Rows, b: Rows, partners: Partners): void {
  const placesOf = (rows: Rows, partnersOf: Int32Array) =>
    Map.groupBy(
      rows.flatMap((row, place) => (row && partnersOf[place] === -1 ? [{ label: row.label, place }] : [])),
      ({ label }) => label,
    )
  const inB = placesOf(b, partners.ofB)
  for (const [label, own] of placesOf(a, partners.ofA)) {
    const others = inB.get(label) ?? []
    if (own.length === 1 && others.length === 1) join(cell(own, 0).place, cell(others, 0).place, partners)
  }
}
