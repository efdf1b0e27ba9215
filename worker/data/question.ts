import type { Format } from '../format.ts'
import type { Asker, QueryShape } from '../query-string.ts'
import type { AnyResource } from '../resource.ts'

/** What is asked, of which resource, in which form; `shape` and `ask` are those of the page where a page is asked. */
export interface DataQuestion {
  resource: AnyResource
  format: Format
  id: string
  asker: Asker
  shape: QueryShape
  ask(query: never): Record<string, unknown>
}
