import { Hono } from 'hono'
import { contextStorage } from 'hono/context-storage'
import { requestId } from 'hono/request-id'
import { assistants } from './assistants/assistants.ts'
import { describedCsv } from './data/csv-metadata.ts'
import { viewRecords } from './data/page-records.ts'
import { questionAt } from './data/question-at.ts'
import { data } from './data/routes.ts'
import { discovery } from './discovery/discovery.ts'
import { feeds } from './discovery/feed.ts'
import { sitemap } from './discovery/sitemap.ts'
import { type Env, executionOf, type RequestContext } from './env.ts'
import { answerFailure, answerNotFound } from './failure.ts'
import { answerable } from './middleware/answerable.ts'
import { answers, keptAnswer } from './middleware/answers.ts'
import { newerRelease } from './middleware/newer-release.ts'
import { pinRelease } from './middleware/pinned-release.ts'
import { rateLimit } from './middleware/rate-limit.ts'
import { crossOrigin, requestRules } from './middleware/request-rules.ts'
import { securityHeaders } from './middleware/security-headers.ts'
import { pages } from './pages/pages.ts'

/** Answers a request that is made within another: a tool asks the API, and OPTIONS whether there is a record. */
const ask = async (request: Request, c: RequestContext): Promise<Response> =>
  (await keptAnswer(request, c.env)) ?? app.fetch(request, c.env)

/** Whether GET finds something at the path, whatever it is asked: a route tells, and of a record, whose id is in the path, GET. */
async function isSomething(c: RequestContext): Promise<boolean> {
  const { path, url, raw } = c.req
  const routes = app.router.match('GET', path)[0].map(([[, route]]) => route.path)
  const found = questionAt(describedCsv(path) ?? path)
  const isNamed = found !== undefined || routes.some((route) => !route.endsWith('*'))
  const hasId = found ? found.id !== '' : routes.some((route) => route.includes(':'))
  if (!isNamed || !hasId) return isNamed
  const { status } = await ask(new Request(url, { method: 'HEAD', headers: raw.headers }), c)
  return status !== 404 && status !== 301
}

/** The table of contents of the Worker. */
export const app: Hono<Env> = new Hono<Env>()
  .use(requestId({ generator: () => crypto.randomUUID(), headerName: '' }))
  .use(contextStorage())
  .use(answers((c) => Promise.resolve(app.fetch(c.req.raw, c.env, executionOf(c)))))
  .use(securityHeaders)
  .use(crossOrigin(isSomething))
  .use(requestRules)
  .use(rateLimit)
  .use(pinRelease)
  .use(newerRelease(viewRecords))
  .use(answerable)
  .post('/mcp', assistants(ask))
  .route('/', discovery)
  .route('/', sitemap)
  .route('/', feeds)
  .route('/', data)
  .route('/', pages)
  .notFound(answerNotFound)
  .onError(answerFailure)
