import { type Child, jsx } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RequestContext } from '../env.ts'
import { PassedOver } from './passed-over.tsx'

/** Answers a whole page. */
export function html(
  c: RequestContext,
  page: Child,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  const whole = jsx(PassedOver.Provider as never, { value: c.get('passedOver') ?? [] }, page as never)
  return c.html(`<!doctype html>${String(whole)}`, status)
}
