import { type SQL, sql } from 'drizzle-orm'
import type { Cut } from '../../schema/contract/cut.ts'
import { type Days, lowerBound, monthBegunIn } from '../../schema/partial-date.ts'
import { dateOfPlace, firstOfTexts, firstPlaceOf, placesOfDay } from '../../schema/text/search/place-id.ts'
import { placesOfOtherDay } from './in-days.ts'

/** More places than these are not read: of common words in a large corpus there is no end. */
export const mostPlaces = 1000
/** The same of one word of several: who used it first and last is told beside what is found. */
export const mostOfWord = mostPlaces / 2

/** What was read of the places that have the words. */
export interface Reading {
  /** Whether there are more than are read at once, so that at most those of the days asked for are read. */
  isCut: boolean
  /** The days between the oldest places and the newest that were read; null where no place was left out between them. */
  unread: { from: string | null; to: string | null } | null
}

interface Extent {
  /** Every place, or the dataset's own alone, so that loaded texts leave what is read of it as it is. */
  ground?: 'all' | 'dataset' | undefined
  most?: number | undefined
}

/**
 * Tables of which the last, `reading`, has the places that are read: all that have the words; where these are too many, those
 * of the days asked for, and where they are still too many, so many of the oldest and of the newest.
 */
export function readingSql(
  fts: string,
  { from, to }: Days,
  { ground = 'all', most = mostPlaces }: Extent = {},
): SQL {
  const half = most / 2
  const first = firstPlaceOf(lowerBound(from ?? ''))
  const others = placesOfOtherDay({ from, to })
  // Where the index is entered.
  const entry = firstPlaceOf(monthBegunIn({ from }) ?? lowerBound(from ?? ''))
  const last = to === undefined ? Number.MAX_SAFE_INTEGER : firstPlaceOf(to) + placesOfDay - 1
  const isOfGround = ground === 'all' ? sql`` : sql` and rowid % ${placesOfDay} < ${firstOfTexts}`
  const found = sql`select rowid as id from search_index where search_index match ${fts}${isOfGround}`
  const isOther = others ? sql` and (rowid >= ${first} or rowid in ${others})` : sql``
  const ofDays = sql`${found} and rowid between ${entry} and ${last}${isOther}`
  const ofAll = from === undefined && to === undefined
  return sql`every as materialized (${found} order by rowid limit ${most + 1}),
many as materialized (select count(*) > ${most} as yes from every),
oldest as materialized (${ofAll ? sql`select id from every` : sql`${ofDays} order by rowid`} limit (select iif(yes, ${half + 1}, 0) from many)),
newest as materialized (${ofDays} order by rowid desc limit (select iif(yes, ${half}, 0) from many)),
reading as (select id from every where not (select yes from many) union select id from (select id from oldest order by id limit ${half}) union select id from newest)`
}

/** The id of an oldest place by its number. */
const oldestAt = (n: number) => sql`(select id from oldest order by id limit 1 offset ${n - 1})`

/** What `readingOf` is told of the tables, as one column. */
export function readingColumn(most: number = mostPlaces): SQL {
  return sql`(select json_array(yes, ${oldestAt(most / 2)}, ${oldestAt(most / 2 + 1)}, (select min(id) from newest)) from many) as reading`
}

/** The same as an answer tells it; undefined where every place was read. */
export function cutOf({ isCut, unread }: Reading): Cut | undefined {
  return isCut ? { most: mostPlaces, unread } : undefined
}

export function readingOf(json: string | undefined): Reading {
  const [yes, last, next, newest] = JSON.parse(json ?? '[]') as (number | null)[]
  const unread =
    last && next && newest && next < newest ? { from: dateOfPlace(last), to: dateOfPlace(newest) } : null
  return { isCut: yes === 1, unread }
}
