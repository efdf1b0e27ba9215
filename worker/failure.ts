import { problemDetails } from '../schema/contract/problem-details.ts'
import { decodedPart } from '../schema/decoded-part.ts'
import { jsonForHtml } from '../schema/json-for-html.ts'
import { errorPage } from './components/error-page.tsx'
import { ReleaseChanged } from './db/session.ts'
import { isUnavailable } from './db/unavailable.ts'
import { enteredLater } from './entered-later.ts'
import type { RequestContext } from './env.ts'
import { asksPage, formats } from './format.ts'
import { allowedMethods, onePath } from './path.ts'
import { Failure, nothingHere } from './problem.ts'

/** Addresses whose failures are answered as problem details; all others get a page. */
const dataAddress = new RegExp(
  `^/(api/v1|mcp|oembed|openapi\\.json|\\.well-known)(/|$)|\\.(${formats.join('|').replaceAll('.', '\\.')})$`,
)

export function answerNotFound(c: RequestContext): Response | Promise<Response> {
  return answer(c, nothingHere())
}

/** Tells the reader of a Failure what was wrong; anything else is logged whole and answered without its text. */
export async function answerFailure(error: Error, c: RequestContext): Promise<Response> {
  if (error instanceof Failure) return answer(c, await enteredLater(c, error))
  const internal = new Failure(
    'INTERNAL',
    'The answer could not be made. The fault is logged under the request id.',
  )
  // The request is answered again from the new release.
  if ([error, error.cause].some((reason) => reason instanceof ReleaseChanged)) return answer(c, internal)
  console.error(
    JSON.stringify({ requestId: c.get('requestId'), path: c.req.path, error: error.stack ?? String(error) }),
  )
  return answer(c, isUnavailable(error) ? unavailable : internal)
}

const unavailable = new Failure(
  'UNAVAILABLE',
  'The database does not answer at the moment. Ask again in a minute.',
)

/** Whether the failure is read by a program: at an address of data always, elsewhere if it would rather have no page. */
function isOfData(c: RequestContext, pathname: string): boolean {
  if (c.get('isData') || dataAddress.test(c.req.path)) return true
  c.header('vary', 'Accept')
  // A path that nobody can read was written by a program, unless a browser shows it.
  const usual = decodedPart(pathname) === undefined ? 'problem' : 'page'
  return !asksPage(c.req.header('accept'), usual)
}

function answer(c: RequestContext, failure: Failure): Response | Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const path = onePath(pathname)
  if (failure.code === 'NOT_FOUND' && path !== pathname) return c.redirect(`${path}${search}`, 301)
  if (failure.code === 'UNAVAILABLE') c.header('retry-after', '60')
  if (failure.code === 'METHOD_NOT_ALLOWED') c.header('allow', allowedMethods(c.req.path).join(', '))
  // What a handler had set for the answer that it did not get to.
  for (const name of ['link', 'content-disposition']) c.header(name, undefined)
  if (!isOfData(c, pathname)) return errorPage(c, failure)
  const problem = problemDetails(failure, pathname, c.get('requestId'))
  // What was asked may be quoted, and then is no markup either.
  return c.body(jsonForHtml(problem), failure.status, { 'content-type': 'application/problem+json' })
}
