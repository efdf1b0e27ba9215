import type { z } from '@hono/zod-openapi'
import { enteredLater } from '../entered-later.ts'
import type { RequestContext } from '../env.ts'
import { Failure, type Fault } from '../problem.ts'
import { pageQuery, parseQuery, type QueryShape } from '../query-string.ts'

/**
 * What a page with a form is asked, without the parameters that are wrong: a page that has faults shows its form with what
 * was given and what is wrong with it, and answers nothing.
 */
export function formQuery<Shape extends QueryShape>(c: RequestContext, shape: Shape): z.infer<Shape> {
  const params = new URLSearchParams(new URL(c.req.url).searchParams)
  for (const { parameter } of faultsOf(c)) params.delete(parameter)
  for (;;) {
    try {
      return faultsOf(c).length === 0 ? pageQuery(c, shape) : parseQuery(shape, params, 'page')
    } catch (error) {
      const wrong = keepFaults(c, error)
      if (!wrong.some(({ parameter }) => params.has(parameter))) throw error
      for (const { parameter } of wrong) params.delete(parameter)
    }
  }
}

/** The answer to what a form asks; undefined where there are faults in it, which the page then says. */
export async function formAnswer<Answer>(
  c: RequestContext,
  ask: () => Promise<Answer>,
): Promise<Answer | undefined> {
  if (faultsOf(c).length > 0) return undefined
  try {
    return await ask()
  } catch (error) {
    keepFaults(c, error instanceof Failure ? await enteredLater(c, error) : error)
    return undefined
  }
}

export function faultsOf(c: RequestContext): readonly Fault[] {
  return c.get('faults') ?? []
}

/** The status of a page with a form. */
export function formStatus(c: RequestContext): 200 | 400 {
  return faultsOf(c).length === 0 ? 200 : 400
}

/** Any failure that names no parameter is thrown on: no field can mend it. */
function keepFaults(c: RequestContext, error: unknown): Fault[] {
  if (!(error instanceof Failure) || error.code !== 'BAD_REQUEST' || error.errors.length === 0) throw error
  const { searchParams } = new URL(c.req.url)
  const wrong = error.errors.map(({ parameter, detail }) => ({
    parameter,
    given: searchParams.getAll(parameter).join(','),
    detail,
    missing: error.missing,
  }))
  c.set('faults', [...faultsOf(c), ...wrong])
  return wrong
}
