import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RequestContext } from '../env.ts'

/** Answers a whole page. */
export function html(
  c: RequestContext,
  page: Child,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  return c.html(`<!doctype html>${String(page)}`, status)
}
