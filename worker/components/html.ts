import { type Child, jsx } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RequestContext } from '../env.ts'
import { passedOverBy } from '../query-string.ts'
import { AskedAddress } from './asked-address.ts'
import { Faults } from './form-faults.tsx'
import { faultsOf } from './form-query.ts'
import { NewerRelease } from './newer-release.tsx'
import { PassedOver } from './passed-over.tsx'
import { Unrecorded } from './unrecorded.tsx'

/** Answers a whole page, which is written where it is known what its parts ask for; one of an older release says what is newer. */
export async function html(
  c: RequestContext,
  page: () => Child,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const [newer, unrecorded] =
    status === 200 ? await Promise.all([c.get('newer')?.(), c.get('unrecorded')?.()]) : []
  const noted = jsx(NewerRelease.Provider, { value: newer }, jsx(page, {}))
  // A page that could not be answered says what was wrong instead.
  const passedOver = status === 200 ? passedOverBy(c) : (c.get('passedOver') ?? [])
  const whole = jsx(PassedOver.Provider, { value: passedOver }, noted)
  const wrong = jsx(Faults.Provider, { value: faultsOf(c) }, whole)
  const offered = jsx(Unrecorded.Provider, { value: unrecorded ?? [] }, wrong)
  const addressed = jsx(AskedAddress.Provider, { value: c.req.url }, offered)
  return c.html(`<!doctype html>${String(addressed)}`, status)
}
