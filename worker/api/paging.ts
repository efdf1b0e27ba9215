import { z } from '@hono/zod-openapi'
import { choiceParam } from '../../schema/contract/params.ts'
import { decodeCursor, encodeCursor, unknownCursor } from '../cursor.ts'
import { badParameter } from '../problem.ts'
import type { Answer } from '../resource.ts'

/** Most rows of one page of a list. */
export const maxLimit = 200

/** Rows that are read at once where a whole list is asked for: of more, the first are sent before the last are known. */
export const rowsAtOnce = 1000

export const limitParam = limitUpTo(maxLimit)

export function limitUpTo(most: number) {
  return z
    .string()
    .regex(/^[1-9]\d{0,3}$/, `is not a number from 1 to ${most}`)
    .transform(Number)
    .refine((limit) => limit <= most, `is more than ${most}`)
    .openapi({
      type: 'integer',
      minimum: 1,
      maximum: most,
      description: `Rows of one page, at most ${most}. CSV, NDJSON and references hold the whole result unless it or the cursor is given; CSV and NDJSON of more than ${rowsAtOnce} rows are sent as they are read, without a \`Content-Length\`.`,
      example: 50,
    })
}

export const cursorParam = z.string().max(400, 'is longer than 400 characters').openapi({
  description:
    'Where the next page begins: `links.next` of an answer and its Link header hold it; there is no other way to make one. It belongs to the same filters, order and release.',
})

/** Orders of a list by date. */
const dateOrders = ['oldest', 'newest'] as const

/** Parameters of a list that comes page by page in an order of its own. */
export const orderedPageParams = {
  limit: limitParam.default(maxLimit),
  cursor: cursorParam.optional(),
}

export const sortByDate = choiceParam(
  dateOrders,
  'By date, oldest first if left out; within a day by id of the statement, and `newest` is the whole list from its end. A list that comes page by page has no other order.',
).optional()

/** Parameters of a list that comes page by page, by date. */
export const pageParams = { sort: sortByDate, ...orderedPageParams }

/**
 * Where a page of a list begins, and how its answer is made. A cursor holds the question it belongs to: with another one
 * it would point into another list.
 */
export function pageOf<const Keys extends readonly string[]>(
  { limit, cursor, ...question }: { limit: number; cursor?: string | undefined },
  keys: Keys,
) {
  const asked = fingerprint(question)
  return {
    limit,
    /** Sort key of the last row of the page before; undefined on the first page. */
    after: cursor === undefined ? undefined : afterCursor(cursor, keys, asked),
    /** Cursor of the page that follows the row with this sort key. */
    cursor: (sortKey: { [Key in keyof Keys]: string | number }) =>
      encodeCursor([asked, ...sortKey.map(String)]),
    /** One page out of at most `limit + 1` rows: the row too many only tells that there is a next page. */
    answer<Row>(
      { rows, count }: { rows: readonly Row[]; count: number },
      sortKey: (row: Row) => { [Key in keyof Keys]: string | number },
    ): Answer<Row[], Row> {
      const data = rows.slice(0, limit)
      const last = data.at(-1)
      const next = rows.length > limit && last ? this.cursor(sortKey(last)) : null
      return { data, rows: data, count, limit, next }
    },
  }
}

const whole = /^(0|[1-9]\d{0,8})$/
/** What dates and numbers of a sort key look like; its other parts are names. */
const forms: Record<string, RegExp> = {
  date: /^\d{4}(-\d{2}){0,2}$/,
  // What is changed may have no day.
  day: /^(\d{4}(-\d{2}){0,2})?$/,
  n: whole,
  // No list is longer than this.
  offset: /^(0|[1-9]\d{0,6})$/,
  page: whole,
  place: whole,
  position: whole,
}

function afterCursor<Keys extends readonly string[]>(
  cursor: string,
  keys: Keys,
  asked: string,
): Record<Keys[number], string> {
  const [question, ...parts] = decodeCursor(cursor, keys.length + 1)
  if (question !== asked) {
    throw badParameter('cursor', 'belongs to a list with other filters; start again without it')
  }
  const after = Object.fromEntries(keys.map((key, index) => [key, parts[index]])) as Record<
    Keys[number],
    string
  >
  // Nobody signs a cursor: a made-up one is known by parts that no row has.
  const isMadeUp = keys.some((key) => forms[key] && !forms[key].test(after[key as Keys[number]]))
  if (isMadeUp) throw unknownCursor()
  return after
}

/** A short name of a question, the same whatever the order of its parameters (FNV-1a, 32 bits). */
function fingerprint(question: object): string {
  const pairs = Object.entries(question).filter(([, value]) => value !== undefined)
  const text = JSON.stringify(pairs.sort(([a], [b]) => (a < b ? -1 : 1)))
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(36)
}
