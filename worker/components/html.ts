import { type Child, jsx } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RequestContext } from '../env.ts'
import { faultsOf } from '../form-query.ts'
import { AskedAddress } from './asked-address.ts'
import { Faults } from './form-faults.tsx'
import { NewerRelease } from './newer-release.tsx'
import { PassedOver } from './passed-over.tsx'
import { Unrecorded } from './unrecorded.tsx'

/** Answers a whole page; one of an older release says what is newer. */
export async function html(
  c: RequestContext,
  page: Child,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const [newer, unrecorded] =
    status === 200 ? await Promise.all([c.get('newer')?.(), c.get('unrecorded')?.()]) : []
  const noted = jsx(NewerRelease.Provider as never, { value: newer }, page as never)
  const whole = jsx(PassedOver.Provider as never, { value: c.get('passedOver') ?? [] }, noted as never)
  const wrong = jsx(Faults.Provider as never, { value: faultsOf(c) }, whole as never)
  const offered = jsx(Unrecorded.Provider as never, { value: unrecorded ?? [] }, wrong as never)
  const addressed = jsx(AskedAddress.Provider as never, { value: c.req.url }, offered as never)
  return c.html(`<!doctype html>${String(addressed)}`, status)
}
