import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { Env } from '../env.ts'

const everywhere = {
  crossOriginResourcePolicy: 'cross-origin',
  // Other sites of the same domain are not for this one to speak for.
  strictTransportSecurity: 'max-age=31536000',
  // For browsers that nobody has any more: each answer would carry them.
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
}
/** The headers are set after the answer is made. */
const answered = async () => {}

const forPages = headers({ isEmbeddable: false })
const forEmbeds = headers({ isEmbeddable: true })
/** For what is no document: a browser shows its text, runs nothing of it and puts it into no frame. */
const forData = secureHeaders({
  ...everywhere,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xFrameOptions: false,
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
})

const dataTypes = /^(application\/(json|problem\+json|x-ndjson)|text\/csv)\b/

/** Only what is made to be embedded may stand in another site's frame. */
export const securityHeaders = createMiddleware<Env>(async (c, next) => {
  await next()
  const isData = dataTypes.test(c.res.headers.get('content-type') ?? '')
  const isEmbed = /^\/embed(\/|$)/.test(c.req.path)
  await (isData ? forData : isEmbed ? forEmbeds : forPages)(c, answered)
})

/** Scripts and styles come from this site alone. The development server injects its own and is left alone. */
function headers({ isEmbeddable }: { isEmbeddable: boolean }) {
  return secureHeaders({
    ...everywhere,
    xFrameOptions: !isEmbeddable,
    ...(import.meta.env.PROD && {
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // A picture of the chart is drawn from a file that the page holds.
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: [isEmbeddable ? '*' : "'none'"],
      },
    }),
  })
}
