import { z } from '@hono/zod-openapi'

/** A list in a record that was shortened: `shown` of its `all` items are left. */
export interface ShortenedList {
  name: string
  shown: number
  all: number
}

/** Names of the lists of a record that stand in no other list, as `facets.year`: each of their items can be sent whole. */
export function listsOf(data: z.core.$ZodType, within = ''): string[] {
  if (data instanceof z.ZodNullable || data instanceof z.ZodOptional) return listsOf(data.unwrap(), within)
  if (data instanceof z.ZodArray) return within === '' ? [] : [within]
  if (!(data instanceof z.ZodObject)) return []
  return Object.entries(data.shape).flatMap(([name, member]) =>
    listsOf(member, within === '' ? name : `${within}.${name}`),
  )
}

/** The list of this name; none where the record has null there. */
export function listIn(record: unknown, name: string): unknown[] {
  const found = name
    .split('.')
    .reduce<unknown>((within, key) => (within as Record<string, unknown> | null | undefined)?.[key], record)
  return Array.isArray(found) ? found : []
}

/** A record no longer than `most` characters, as far as shortening its longest lists of more than `kept` items makes it so; the items stay whole. */
export function shortened(
  record: unknown,
  names: readonly string[],
  most: number,
  kept = 1,
): { data: unknown; cut: ShortenedList[] } {
  const data = structuredClone(record)
  const size = (value: unknown) => JSON.stringify(value).length
  const lists = names.map((name) => ({ name, list: listIn(data, name) }))
  const all = lists.map(({ list }) => list.length)
  for (let length = size(data); length > most; length = size(data)) {
    const long = lists.filter(({ list }) => list.length > kept)
    const [longest] = long.toSorted((a, b) => size(b.list) - size(a.list))
    if (!longest) break
    longest.list.length = Math.floor(longest.list.length / 2)
  }
  const cut = lists.map(({ name, list }, index) => ({ name, shown: list.length, all: all[index] ?? 0 }))
  return { data, cut: cut.filter((one) => one.shown < one.all) }
}
