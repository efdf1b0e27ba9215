import { z } from '@hono/zod-openapi'
import type { Cut } from '../schema/contract/cut.ts'
import type { Meta } from '../schema/contract/envelope.ts'
import { quoted } from '../schema/contract/params.ts'
import { unknownCursor } from './cursor.ts'
import { type Database, readVersion } from './db/db.ts'
import { badParameter } from './problem.ts'
import type { QueryShape } from './query-string.ts'

/** What one question to the dataset answers: the same rows for the page, the JSON and the CSV. */
export interface Answer<Data, Row> {
  data: Data
  /** What it shows, as its page and references to it say; if left out, the summary of the question and what was asked. */
  title?: string | undefined
  /** Rows of the CSV; for a list the same as `data`. */
  rows: readonly Row[]
  /** Rows of the whole result. */
  count: number
  /** Most rows of one page; null where all come at once. */
  limit: number | null
  /** Cursor of the next page; null on the last one. */
  next: string | null
  /** Parameters that were left out and whose value depends on the release, as the answer took them. */
  taken?: Record<string, unknown> | undefined
  /** Values of columns and how often they occur, where that is asked. */
  facets?: Meta['facets']
  /** What was read of words that stand in too many places; count and rows are of it. */
  cut?: Cut | undefined
  /** What a program must know before it uses the rows. */
  caution?: string | undefined
  /** Address of the passages that the whole answer rests on, where it rests on passages. */
  evidence?: string | undefined
}

/** One question: its address, its parameters, its contract and how it is answered. */
interface Resource<Shape extends QueryShape = QueryShape, Data = unknown, Row extends object = object> {
  /** Under `/api/v1`; a record's path ends in `/{id}`. */
  path: string
  summary: string
  description: string
  /** A list with `limit` and `cursor` comes page by page; its CSV and NDJSON follow every page. */
  query: Shape
  data: z.ZodType<Data>
  /** CSV columns, in order. */
  columns: readonly (keyof Row & string)[]
  /** The columns of a query that asks for rows of another form; undefined for every other query. */
  columnsFor?(query: z.infer<Shape>): readonly string[] | undefined
  /** The columns that name a row, where no `id` does; none where nothing does. */
  key?: readonly (keyof Row & string)[]
  /** Contract of a row of the CSV, where it stands nowhere in `data`. */
  row?: z.ZodObject
  answer(db: Database, query: z.infer<Shape>, id: string): Promise<Answer<Data, Row>>
  /** A query that shows the resource at work, for documentation and tests. */
  example: { query?: Record<string, string>; id?: string }
  /** True if loaded texts have a part in the answer, which no release holds. */
  readsTexts?: boolean
  /** Set once the resource is to go: days since when it is deprecated and from when it is gone, and what replaces it. */
  retirement?: { deprecated: string; sunset: string; successor: string } | undefined
}

/** A resource whose types no longer matter, as lists of all resources hold it. */
export interface AnyResource extends Omit<Resource, 'columns' | 'key' | 'columnsFor' | 'answer'> {
  columns: readonly string[]
  key?: readonly string[]
  columnsFor?(query: object): readonly string[] | undefined
  answer(db: Database, query: object, id: string): Promise<Answer<unknown, object>>
}

type Definition<Shape extends QueryShape, Data, Row extends object> = Omit<
  Resource<Shape, Data, Row>,
  'columns'
> & { columns?: Resource<Shape, Data, Row>['columns'] }

/** Fixes the types of a resource where it is written. Its CSV columns are the plain members of the contract's row. */
export function resource<Shape extends QueryShape, Data, Row extends object>(
  definition: Definition<Shape, Data, Row>,
): Resource<Shape, Data, Row> {
  const { path } = definition
  return {
    columns: columnsOf<Row>(definition.data),
    ...definition,
    answer: async (db, query, id) => {
      const { cursor } = query as { cursor?: string | undefined }
      if (cursor === undefined) return named(db, path, await definition.answer(db, query, id))
      const { place, version } = partsOf(cursor, path)
      const answer = await definition.answer(db, { ...query, cursor: place }, id)
      const read = readVersion(db)
      if (version !== read) {
        const detail = `belongs to release ${quoted(version)} and the answer is of ${quoted(read)}`
        throw badParameter('cursor', `${detail}; start again without it`)
      }
      return named(db, path, answer)
    },
  }
}

/** A cursor names the list and the release that it is a place in; which release answers is known once it was read. */
function named<Row extends { next: string | null }>(db: Database, path: string, answer: Row): Row {
  return answer.next === null
    ? answer
    : { ...answer, next: `${answer.next}.${listName(path)}.${readVersion(db) ?? ''}` }
}

function partsOf(cursor: string, path: string): { place: string; version: string } {
  const [place = '', list, ...version] = cursor.split('.')
  if (version.length === 0 || !/^[a-z-]+$/.test(list ?? '')) throw unknownCursor()
  if (list !== listName(path))
    throw badParameter('cursor', `belongs to another list, ${quoted(list)}; start again without it`)
  return { place, version: version.join('.') }
}

/** `/phrases/{id}` as `phrases-id`. */
function listName(path: string): string {
  return path.replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '')
}

/** The plain members of a row by its contract, or by that of a list of them. */
export function columnsOf<Row extends object>(data: z.ZodType): (keyof Row & string)[] {
  const row = rowSchema(data)
  return Object.keys(row?.shape ?? {}).filter((name) => isPlain(row?.shape[name])) as (keyof Row & string)[]
}

/** Whether a cell can hold the member: it is no record and no list of records. */
function isPlain(member: unknown): boolean {
  if (member instanceof z.ZodNullable || member instanceof z.ZodOptional) return isPlain(member.unwrap())
  if (member instanceof z.ZodArray) return isPlain(member.element)
  return !(member instanceof z.ZodObject) && !(member instanceof z.ZodRecord)
}

/** An answer that is a whole list. */
export function wholeList<Row>(rows: Row[]): Answer<Row[], Row> {
  return { data: rows, rows, count: rows.length, limit: null, next: null }
}

export function isPaged(resource: AnyResource): boolean {
  return 'cursor' in resource.query.shape
}

/** True of an answer that is a list of records and nothing beside it. */
export function isList({ data }: AnyResource): boolean {
  const lists: readonly unknown[] = data instanceof z.ZodUnion ? data.options : [data]
  return lists.every((one) => one instanceof z.ZodArray)
}

/** Members of a row of the JSON, as far as the contract names them. */
export function memberNames(resource: AnyResource): readonly string[] {
  const row = rowSchema(resource.data)
  return row ? Object.keys(row.shape) : resource.columns
}

/** The contract of one row; undefined where the answer is neither a list of records nor a record. */
function rowSchema(data: unknown): z.ZodObject | undefined {
  const row: unknown = data instanceof z.ZodArray ? data.element : data
  return row instanceof z.ZodObject ? row : undefined
}
