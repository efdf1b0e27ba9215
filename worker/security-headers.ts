import { secureHeaders } from 'hono/secure-headers'

/** Scripts and styles come from this site alone. The development server injects its own and is left alone. */
export const securityHeaders = secureHeaders({
  crossOriginResourcePolicy: 'cross-origin',
  ...(import.meta.env.PROD && {
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  }),
})
