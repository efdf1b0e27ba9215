import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { Env } from '../env.ts'

const forPages = headers({ isEmbeddable: false })
const forEmbeds = headers({ isEmbeddable: true })

/** Only what is made to be embedded may stand in another site's frame. */
export const securityHeaders = createMiddleware<Env>((c, next) =>
  /^\/embed(\/|$)/.test(c.req.path) ? forEmbeds(c, next) : forPages(c, next),
)

/** Scripts and styles come from this site alone. The development server injects its own and is left alone. */
function headers({ isEmbeddable }: { isEmbeddable: boolean }) {
  return secureHeaders({
    crossOriginResourcePolicy: 'cross-origin',
    xFrameOptions: !isEmbeddable,
    // Other sites of the same domain are not for this one to speak for.
    strictTransportSecurity: 'max-age=31536000',
    // Of browsers that nobody has any more: each answer would carry them.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
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
