/** The keys of a record that has just those of its type, as a list or table of constants does. */
export function keysOf<Record extends object>(record: Record): (keyof Record & string)[] {
  return Object.keys(record) as (keyof Record & string)[]
}
