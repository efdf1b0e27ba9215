/** `keyPhraseBasis` as "key phrase basis". */
export function columnWords(column: string): string {
  return column.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
}
