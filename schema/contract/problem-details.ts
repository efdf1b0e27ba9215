import type { Problem } from './envelope.ts'

/** Every way a request can fail, with its status and title. */
export const failures = {
  BAD_REQUEST: { status: 400, title: 'The request has a wrong parameter' },
  FORBIDDEN: { status: 403, title: 'This may not be asked from there' },
  NOT_FOUND: { status: 404, title: 'There is nothing at this address' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'This address cannot be asked that way' },
  NOT_ACCEPTABLE: { status: 406, title: 'This address has no such form' },
  URI_TOO_LONG: { status: 414, title: 'The address is too long' },
  RATE_LIMITED: { status: 429, title: 'Too many requests' },
  UNAVAILABLE: { status: 503, title: 'This is not available at the moment' },
  INTERNAL: { status: 500, title: 'Something went wrong here' },
  NOT_IMPLEMENTED: { status: 501, title: 'This form is not served' },
} as const

export type FailureCode = keyof typeof failures

interface Told {
  code: FailureCode
  message: string
  errors: Problem['errors']
}

/** Place on the page of problems that explains this one. */
export function problemAnchor(code: FailureCode): string {
  return code.toLowerCase().replaceAll('_', '-')
}

/** A failure as a program reads it (RFC 9457); `instance` is what was asked for. */
export function problemDetails(failure: Told, instance: string, requestId: string): Problem {
  const { status, title } = failures[failure.code]
  return {
    type: `/problems#${problemAnchor(failure.code)}`,
    title,
    status,
    detail: failure.message,
    instance,
    code: failure.code,
    requestId,
    errors: failure.errors,
  }
}
