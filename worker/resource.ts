import type { z } from '@hono/zod-openapi'
import type { Database } from './db.ts'
import type { QueryShape } from './query-string.ts'

/** What one question to the dataset answers: the same rows for the page, the JSON and the CSV. */
export interface Answer<Data, Row> {
  data: Data
  /** Rows of the CSV; for a list the same as `data`. */
  rows: readonly Row[]
  /** Rows of the whole result. */
  count: number
  /** Most rows of one page; null where all come at once. */
  limit: number | null
  /** Cursor of the next page; null on the last one. */
  next: string | null
}

/** One question: its address, its parameters, its contract and how it is answered. */
export interface Resource<
  Shape extends QueryShape = QueryShape,
  Data = unknown,
  Row extends object = object,
> {
  /** Under `/api/v1`; a record's path ends in `/{id}`. */
  path: string
  summary: string
  description: string
  query: Shape
  data: z.ZodType<Data>
  /** CSV columns, in order. */
  columns: readonly (keyof Row & string)[]
  answer(db: Database, query: z.infer<Shape>, id: string): Promise<Answer<Data, Row>>
  /** A query that shows the resource at work, for documentation and tests. */
  example: { query?: Record<string, string>; id?: string }
}

/** Fixes the types of a resource where it is written. */
export function resource<Shape extends QueryShape, Data, Row extends object>(
  definition: Resource<Shape, Data, Row>,
): Resource<Shape, Data, Row> {
  return definition
}

/** An answer that is a whole list. */
export function wholeList<Row>(rows: Row[]): Answer<Row[], Row> {
  return { data: rows, rows, count: rows.length, limit: null, next: null }
}
