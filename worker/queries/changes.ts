import { and, asc, count, desc, eq, gt, inArray, lt, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Change, Concern } from '../../schema/contract/change.ts'
import { isAnyGiven } from '../../schema/parameters.ts'
import {
  type ChangeSummary,
  kindsOfChanged,
  nothingChanged,
  type ReleaseChanges,
} from '../../schema/stats/change-summary.ts'
import { type AnnouncedChange, noNews } from '../../schema/stats/news.ts'
import { changes } from '../../schema/tables/change.ts'
import { publishedReleases, releases } from '../../schema/tables/release.ts'
import { passageFrames, passages, statements } from '../../schema/tables/statement.ts'
import type { ChangeKind } from '../../schema/vocabulary.ts'
import { attributions, speaksFor, type Voice } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { countedAnswers } from './counted.ts'
import { hasMember, holds } from './has-member.ts'
import { newestFirst } from './release.ts'

export interface ChangeFilter extends Concern {
  release: string
  kind?: readonly ChangeKind[] | undefined
}

// A release that is not published yet has the day of the state that is shown.
export const releaseDay = sql<string>`coalesce(${publishedReleases.date}, (select date from ${releases}))`
const date = releaseDay.as('released')

const columns = {
  release: changes.release,
  date,
  kind: changes.kind,
  record: changes.record,
  id: changes.itemId,
  statement: changes.statementId,
  theme: changes.themeId,
  label: changes.label,
  field: changes.field,
  was: changes.was,
  now: changes.now,
  why: changes.why,
}

/** Written as its index has it, or the whole table is read. */
const isNewField = sql`kind = 'new_field'`

function matches({ release, kind, ...concern }: ChangeFilter) {
  return and(eq(changes.release, release), kind && inArray(changes.kind, [...kind]), concerns(concern))
}

function concerns({ record, theme, frame, voice, statement, phrase, from, to }: Concern) {
  return and(
    record && inArray(changes.record, [...record]),
    theme && or(inArray(changes.themeId, [...theme]), moved('themeId', sql`was in ${[...theme]}`)),
    statement && inArray(changes.statementId, [...statement]),
    phrase && isOfPhrase(phrase),
    isOfYears(from, to),
    frame && hasFrame(frame),
    voice && isSpokenBy(voice),
  )
}

/** Records that a release took from one view into another are of both: all that it changed of them. */
function moved(field: 'themeId' | 'voice' | 'date' | 'frames', before: SQL) {
  return sql`(${changes.release}, ${changes.record}, ${changes.itemId}) in (
    select release, record, item_id from change where kind = 'corrected' and field = ${field} and ${before})`
}

function isOfYears(from: number | undefined, to: number | undefined) {
  if (from === undefined && to === undefined) return undefined
  const [first, last] = [String(from ?? '0000'), String(to ?? '9999')]
  return or(
    sql`coalesce(${year} between ${first} and ${last}, true)`,
    // Its id keeps the day that it had first.
    moved(
      'date',
      sql`(substr(was, 1, 4) between ${first} and ${last} or substr(now, 1, 4) between ${first} and ${last})`,
    ),
  )
}

/** The change is of a phrase, or of a place in which it is found, whose id begins with that of the phrase. */
const phraseId = sql<string>`case when instr(${changes.itemId}, '|') = 0 then ${changes.itemId} else substr(${changes.itemId}, 1, instr(${changes.itemId}, '|') - 1) end`

function isOfPhrase(ids: readonly string[]) {
  return and(inArray(changes.record, ['phrase', 'phrase_hit']), inArray(phraseId, [...ids]))
}

/**
 * A number of the trends has its year at the end of its id, a volume of trade its year at the start, everything that has a
 * day its day there; null without either.
 */
const ownDay = sql`case when ${changes.record} = 'trend' then substr(${changes.itemId}, -4)
  when ${changes.record} = 'trade_volume' then substr(${changes.itemId}, 1, 4)
  when ${changes.statementId} is not null then substr(${changes.statementId}, 1, 10)
  when ${changes.record} in ('event', 'trade_target', 'mention') then substr(${changes.itemId}, 1, 10) end`
const year = sql`substr(${ownDay}, 1, 4)`

/** The passage that a record is or that a coding is of. */
const passageId = sql`case when ${changes.record} = 'coding' then substr(${changes.itemId}, 1, instr(${changes.itemId}, '|') - 1)
  else ${changes.itemId} end`

/** A number of the trends, a passage or a coding is of a frame, or was; other records are of none. */
function hasFrame(frames: readonly string[]) {
  return or(
    notInArray(changes.record, ['trend', 'passage', 'coding']),
    ...frames.map((frame) => holds(changes.itemId, `|${frame}|`)),
    ...frames.map((frame) => moved('frames', hasMember(sql`was`, frame))),
    sql`exists (select 1 from ${passageFrames} where ${passageFrames.passageId} = ${passageId} and ${inArray(passageFrames.frameId, [...frames])})`,
  )
}

function isSpokenBy(voices: readonly (Voice | 'all')[]) {
  const spoken = attributions.filter((attribution) => voices.some((voice) => speaksFor(voice, attribution)))
  return or(
    notInArray(changes.record, ['trend', 'passage', 'coding', 'statement']),
    ...voices.map((voice) => holds(changes.itemId, `|${voice}|`)),
    moved('voice', sql`was in ${spoken}`),
    sql`exists (select 1 from ${passages} where ${passages.id} = ${passageId} and ${inArray(passages.voice, spoken)})`,
    sql`exists (select 1 from ${statements} where ${statements.id} = ${changes.itemId} and ${inArray(statements.voice, spoken)})`,
  )
}

/** The day or the year of what is changed; empty for what is of none, such as a theme. */
const dayOfChanged = sql<string>`coalesce(${ownDay}, '')`

/** By the column `day` of the list; what is of none comes last either way. */
const byDay = { none: [], oldest: [asc(sql`day = ''`), asc(sql`day`)], newest: [desc(sql`day`)] }

type ChangeOrder = 'newest' | 'oldest'

/** Where a page of the list begins: after this change, in the order of the list. */
interface AfterChange {
  day: string
  position: number
}

/**
 * What a release changed, and how many there are in all: in the order of its records, or by the day of what is changed,
 * what is of no day last.
 */
export async function changeList(
  db: Database,
  { sort, ...filter }: ChangeFilter & { sort?: ChangeOrder | undefined },
  page: { limit: number; after?: AfterChange | undefined },
): Promise<{ rows: (Change & AfterChange)[]; count: number }> {
  const { release, ...concern } = filter
  const isFiltered = isAnyGiven(concern)
  const where = matches(filter)
  const day = sort === undefined ? sql<string>`''` : dayOfChanged
  const [rows, found] = await Promise.all([
    db
      .select({ ...columns, position: changes.position, day: day.as('day') })
      .from(changes)
      .leftJoin(publishedReleases, eq(publishedReleases.version, changes.release))
      .where(and(where, page.after && isAfter(page.after, day, sort)))
      .orderBy(...byDay[sort ?? 'none'], asc(changes.position))
      .limit(page.limit),
    isFiltered
      ? db.select({ changes: count() }).from(changes).where(where)
      : summaryOfChanges(db, release).then((summary) => [summary]),
  ])
  return { rows, count: found[0]?.changes ?? 0 }
}

function isAfter({ day, position }: AfterChange, of: SQL<string>, sort: ChangeOrder | undefined) {
  const isLater = and(eq(of, day), gt(changes.position, position))
  if (sort === undefined || day === '') return isLater
  const isBeyond = sort === 'newest' ? lt(of, day) : or(gt(of, day), eq(of, ''))
  return or(isLater, isBeyond)
}

/** What a release changed, added up when the dataset was seeded. */
export async function summaryOfChanges(db: Database, release: string): Promise<ChangeSummary> {
  return (await countedAnswers(db, 'change_summary', [release])).get(release) ?? nothingChanged
}

/** What releases did with a statement, its passages and their codings, newest first: the list that `statement` asks for. */
export function statementHistory(db: Database, statementId: string): Promise<Change[]> {
  return db
    .select(columns)
    .from(changes)
    .leftJoin(publishedReleases, eq(publishedReleases.version, changes.release))
    .where(eq(changes.statementId, statementId))
    .orderBy(desc(sql`released`), asc(changes.position))
}

const announced = { ...columns, statementTitle: statements.title }

const isNews = and(notInArray(changes.kind, [...noNews.kinds]), ne(changes.record, noNews.record))

/** What one release did with its records, published or not; what is no news only if its kind or record is asked for. */
export function announcedOf(db: Database, filter: ChangeFilter, limit: number): Promise<AnnouncedChange[]> {
  return db
    .select(announced)
    .from(changes)
    .leftJoin(statements, eq(statements.id, changes.statementId))
    .leftJoin(publishedReleases, eq(publishedReleases.version, changes.release))
    .where(and(matches(filter), filter.kind || filter.record ? undefined : isNews))
    .orderBy(asc(changes.position))
    .limit(limit)
}

/** The release that is shown, if it counts a number of these themes' trends otherwise than the one before. */
export async function recountedTrends(db: Database, themes: readonly string[]): Promise<string | undefined> {
  const [found] = await db
    .select({ release: changes.release })
    .from(changes)
    .where(
      and(
        eq(changes.release, sql`(select version from ${releases})`),
        eq(changes.record, 'trend'),
        inArray(changes.themeId, [...themes]),
      ),
    )
    .limit(1)
  return found?.release
}

/** The releases after one, newest first, with how many records of a view each of them changed and how many it added. */
export async function changesSince(
  db: Database,
  version: string,
  concern: Concern,
): Promise<ReleaseChanges[]> {
  const { release, record, itemId, position, kind, field } = changes
  // A record that is added has no change beside that.
  const item = db
    .select({
      release,
      record,
      isAdded: sql<number>`max(${kind} = 'added' and ${field} is null)`.as('is_added'),
      first: sql<number>`min(${position})`.as('first_position'),
    })
    .from(changes)
    .where(and(inArray(kind, [...kindsOfChanged]), concerns(concern)))
    .groupBy(release, record, itemId)
    .as('item')
  const [known, published, rows, fields] = await db.batch([
    db.select({ version: releases.version }).from(releases).limit(1),
    db
      .select({ version: publishedReleases.version })
      .from(publishedReleases)
      .orderBy(...newestFirst),
    db
      .select({
        release: item.release,
        record: item.record,
        isAdded: item.isAdded,
        records: sql<number>`count(*)`.as('records'),
      })
      .from(item)
      .groupBy(item.release, item.record, sql`is_added`)
      .orderBy(asc(sql`min(${item.first})`)),
    db
      .select({ release, record, field: itemId })
      .from(changes)
      .where(and(isNewField, concern.record && inArray(record, [...concern.record])))
      .orderBy(release, position),
  ])
  const versions = [...new Set([...known, ...published].map((one) => one.version))]
  return versions.slice(0, versions.indexOf(version)).map((newer) => {
    const own = rows.filter((row) => row.release === newer)
    const counts = (isAdded: number) =>
      own.flatMap((row) => (row.isAdded === isAdded ? [{ record: row.record, records: row.records }] : []))
    return {
      version: newer,
      newFields: fields.flatMap((one) =>
        one.release === newer ? [{ record: one.record, field: one.field }] : [],
      ),
      changed: counts(0),
      added: counts(1),
    }
  })
}
