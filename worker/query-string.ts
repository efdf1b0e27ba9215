import type { z } from '@hono/zod-openapi'
import { quoted } from '../schema/contract/params.ts'
import { Failure } from './problem.ts'

/** Parameters that links pick up on their way through mail and social media; a page must not break on them. */
const tracking = /^(utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref)$/

/** Every address takes it, and it is checked against the database once the answer is there. */
const reserved = 'release'

/** A strict zod object: it refuses parameters that it does not declare. */
export type QueryShape = z.ZodObject<z.core.$ZodLooseShape>

/**
 * Parses a query string against the declared parameters; throws a Failure that names every parameter at fault.
 * A `page` is asked by forms and shared links: there, empty values are left out, repeated ones make a list and
 * tracking parameters are passed over. A `data` address takes exactly what is declared.
 */
export function parseQuery<Shape extends QueryShape>(
  shape: Shape,
  params: URLSearchParams,
  asker: 'page' | 'data',
): z.infer<Shape> {
  const given = new Map<string, string>()
  const errors: { parameter: string; detail: string }[] = []
  for (const key of new Set(params.keys())) {
    const values = asker === 'page' ? params.getAll(key).filter((value) => value !== '') : params.getAll(key)
    if (key === reserved) continue
    if (asker === 'page' && (values.length === 0 || tracking.test(key))) continue
    if (asker === 'data' && values.length > 1) {
      errors.push({ parameter: shown(key), detail: `is given ${values.length} times; give it once` })
    }
    given.set(key, values.join(','))
    if (!isText(key + values.join())) {
      errors.push({ parameter: shown(key), detail: 'holds a character that is no part of a text' })
    }
  }
  // Zod passes over a key that is named like a prototype.
  if (given.has('__proto__')) errors.push({ parameter: '__proto__', detail: 'is unknown' })
  const parsed = shape.safeParse(Object.fromEntries(given))
  if (parsed.success) errors.push(...periodErrors(parsed.data))
  if (parsed.success && errors.length === 0) return parsed.data
  for (const issue of parsed.error?.issues ?? []) errors.push(...parameterErrors(issue, shape))
  const [first] = errors
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  throw new Failure('BAD_REQUEST', `Parameter ${first?.parameter}: ${first?.detail}${more}.`, errors)
}

/** Parameters that bound a period; whatever takes both ends refuses one that ends before it begins. */
const periods = [
  ['from', 'to'],
  ['aFrom', 'aTo'],
  ['bFrom', 'bTo'],
] as const

function periodErrors(query: Record<string, unknown>) {
  return periods.flatMap(([from, to]) => {
    const [first, last] = [query[from], query[to]]
    const isAfter =
      (typeof first === 'string' && typeof last === 'string' && first > last) ||
      (typeof first === 'number' && typeof last === 'number' && first > last)
    return isAfter ? [{ parameter: from, detail: `${first} is after ${to} (${last})` }] : []
  })
}

function parameterErrors(issue: z.core.$ZodIssue, shape: QueryShape) {
  if (issue.code === 'unrecognized_keys') {
    const allowed = Object.keys(shape.shape).join(', ')
    const detail = allowed === '' ? 'is unknown; this address takes none' : `is unknown; allowed: ${allowed}`
    return issue.keys.map((key) => ({ parameter: shown(key), detail }))
  }
  const parameter = shown(String(issue.path[0] ?? ''))
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined
  return [{ parameter, detail: isMissing ? 'is missing' : issue.message }]
}

/** False for control characters, and for what broken percent encoding or half a surrogate pair becomes. */
function isText(value: string): boolean {
  return value.isWellFormed() && !/[\p{Cc}\uFFFD]/u.test(value)
}

/** A parameter's name as it may be shown: short, and in quotes unless it is a plain word. */
function shown(key: string): string {
  return /^\w{1,40}$/.test(key) ? key : quoted(key)
}
