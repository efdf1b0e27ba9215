import { z } from '@hono/zod-openapi'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import type { Answer } from '../resource.ts'

/** Most rows of one page of a list. */
export const maxLimit = 200

export const limitParam = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, `is not a number from 1 to ${maxLimit}`)
  .transform(Number)
  .refine((limit) => limit <= maxLimit, `is more than ${maxLimit}`)
  .openapi({
    type: 'string',
    pattern: '^[1-9][0-9]{0,2}$',
    description: `Rows of one page, at most ${maxLimit}. CSV and NDJSON hold the whole result whatever the limit.`,
    example: '50',
  })

export const cursorParam = z.string().max(400, 'is longer than 400 characters').openapi({
  description:
    'Where the next page begins: `links.next` of an answer holds it; there is no other way to make one.',
})

/** Parameters of a list that comes page by page. */
export const pageParams = { limit: limitParam.default(maxLimit), cursor: cursorParam.optional() }

/** Sort key of the last row of the page before; undefined on the first page. */
export function afterCursor<const Keys extends readonly string[]>(
  cursor: string | undefined,
  keys: Keys,
): Record<Keys[number], string> | undefined {
  if (cursor === undefined) return undefined
  const parts = decodeCursor(cursor, keys.length)
  return Object.fromEntries(keys.map((key, index) => [key, parts[index]])) as Record<Keys[number], string>
}

/** One page out of at most `limit + 1` rows: the row too many only tells that there is a next page. */
export function pageOf<Row>(
  { rows, count }: { rows: readonly Row[]; count: number },
  limit: number,
  sortKey: (row: Row) => readonly (string | number)[],
): Answer<Row[], Row> {
  const data = rows.slice(0, limit)
  const last = data.at(-1)
  const next = rows.length > limit && last ? encodeCursor(sortKey(last).map(String)) : null
  return { data, rows: data, count, limit, next }
}
