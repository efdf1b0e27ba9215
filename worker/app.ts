import { Hono } from 'hono'
import { requestId } from 'hono/request-id'
import { answerFailure, answerNotFound } from './answer-failure.ts'
import { answers } from './answers.ts'
import { data } from './data.ts'
import { discovery } from './discovery.ts'
import type { Env } from './env.ts'
import { pages } from './pages/pages.tsx'
import { pinnedRelease } from './pinned-release.ts'
import { rateLimit } from './rate-limit.ts'
import { crossOrigin, requestRules } from './request-rules.ts'
import { securityHeaders } from './security-headers.ts'

/** The table of contents of the Worker. */
export const app: Hono<Env> = new Hono<Env>()
  .use(requestId({ generator: () => crypto.randomUUID(), headerName: '' }))
  .use(answers((c) => Promise.resolve(app.fetch(c.req.raw, c.env))))
  .use(securityHeaders)
  .use(crossOrigin)
  .use(requestRules)
  .use(rateLimit)
  .use(pinnedRelease)
  .route('/', discovery)
  .route('/', data)
  .route('/', pages)
  .notFound(answerNotFound)
  .onError(answerFailure)
