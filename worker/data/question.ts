import type { Format } from '../format.ts'
import type { Endpoint, QueryShape } from '../query-string.ts'
import type { AnyResource } from '../resource.ts'
import type { View } from './views.ts'

/** What is asked, of which resource, in which form; `shape` and `ask` are those of the page where a page is asked. */
export interface DataQuestion {
  resource: AnyResource
  format: Format
  id: string
  endpoint: Endpoint
  shape: QueryShape
  ask(query: object): object
  title?: View['title'] | undefined
  cites?: View['cites'] | undefined
  /** Address of the page whose figure these rows are, asked the same, where they have an address of another name. */
  page?: ((asked: URLSearchParams) => string) | undefined
}
