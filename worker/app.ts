import { Hono } from 'hono'
import { requestId } from 'hono/request-id'
import { answerFailure, answerNotFound } from './answer-failure.ts'
import { data } from './data.ts'
import type { Env } from './env.ts'
import { pages } from './pages/pages.tsx'
import { crossOrigin, requestRules } from './request-rules.ts'
import { securityHeaders } from './security-headers.ts'

/** The table of contents of the Worker. */
export const app = new Hono<Env>()
  .use(requestId({ generator: () => crypto.randomUUID(), headerName: '' }))
  .use(securityHeaders)
  .use(crossOrigin)
  .use(requestRules)
  .route('/', data)
  .route('/', pages)
  .notFound(answerNotFound)
  .onError(answerFailure)
