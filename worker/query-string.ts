import { z } from '@hono/zod-openapi'
import { quoted } from '../schema/contract/params.ts'
import type { RequestContext } from './env.ts'
import { Failure } from './problem.ts'

/** Parameters that links pick up on their way through mail and social media, and of which nobody need be told. */
const tracking =
  /^(utm_\w+|[a-z]*clk?id|mc_cid|mc_eid|_ga|_gl|igsh(id)?|srsltid|spm|si|ref|isappinstalled|scene|clicktime|enterid)$/
export function isTracking(name: string): boolean {
  return tracking.test(name)
}

/** What a messenger puts into `from`, which is also a date here. */
const sharedFrom = /^(timeline|(single|group)message)$/

/** Every address takes it, and it is checked against the database once the answer is there. */
const reserved = 'release'

/** What is asked for: a page, the same rows in another format, or a program. */
export type Endpoint = 'page' | 'rows' | 'data'

/** A strict zod object: it refuses parameters that it does not declare. */
export type QueryShape = z.ZodObject<z.core.$ZodLooseShape>

/**
 * Parses a query string against the declared parameters; throws a Failure that names every wrong parameter.
 * A `page` is asked by forms and shared links: there, empty values are left out, repeated ones make a list and
 * parameters that it does not know are passed over. Its `rows` in another format are asked the same, except for unknown
 * parameters, which are refused. A `data` address takes exactly what is declared.
 */
export function parseQuery<Shape extends QueryShape>(
  shape: Shape,
  params: URLSearchParams,
  endpoint: Endpoint,
): z.infer<Shape> {
  const given = new Map<string, string>()
  const errors: { parameter: string; detail: string }[] = []
  const doubled = new Set<string>()
  for (const key of new Set(params.keys())) {
    const values =
      endpoint === 'data' ? params.getAll(key) : params.getAll(key).filter((value) => value !== '')
    if (key === reserved) continue
    if (endpoint !== 'data' && (values.length === 0 || isTracking(key) || isShared(key, values))) continue
    if (endpoint === 'page' && !isKnown(shape, key)) continue
    if (endpoint === 'data' && values.length > 1) {
      errors.push({
        parameter: shown(key),
        detail: `is given ${values.length} times; ${once(shape, key, values)}`,
      })
      doubled.add(shown(key))
    }
    given.set(key, values.join(','))
    if (!isText(key + values.join())) {
      errors.push({ parameter: shown(key), detail: noText })
    }
  }
  // Zod passes over a key that is named like a prototype.
  if (given.has('__proto__'))
    errors.push({ parameter: '__proto__', detail: `is unknown; ${allowedBy(shape)}` })
  const parsed = shape.safeParse(Object.fromEntries(given))
  if (parsed.success) errors.push(...periodErrors(parsed.data, given))
  if (parsed.success && errors.length === 0) return parsed.data
  // Where one is given twice, nobody made the mistake that the two make together.
  for (const issue of parsed.error?.issues ?? [])
    errors.push(...parameterErrors(issue, shape).filter(({ parameter }) => !doubled.has(parameter)))
  throw new Failure('BAD_REQUEST', sentencesOf(errors), errors)
}

/** How to ask for what was given several times: a list has its values in one. */
function once(shape: QueryShape, key: string, values: readonly string[]): string {
  const list = isKnown(shape, key) ? z.safeParse(shape.shape[key] ?? z.never(), values.join()) : undefined
  return list?.success && Array.isArray(list.data)
    ? `give it once, its values with commas between them (${key}=${values.join()})`
    : 'give it once'
}

/** The first error in full, and by name what else is wrong: the rest stands in `errors`. */
function sentencesOf(errors: readonly { parameter: string; detail: string }[]): string {
  const [first] = errors
  const others = new Set(errors.map(({ parameter }) => parameter))
  others.delete(first?.parameter ?? '')
  const also = others.size > 0 ? ` Also wrong: ${[...others].join(', ')}.` : ''
  return `Parameter ${first?.parameter}: ${first?.detail}.${also}`
}

/**
 * Parameters that bound a period; whatever takes both ends refuses one that ends before it begins, and tells its ends as they
 * were given: a year stays a year.
 */
const periods = [
  ['from', 'to'],
  ['aFrom', 'aTo'],
  ['bFrom', 'bTo'],
] as const

function periodErrors(query: Record<string, unknown>, given: ReadonlyMap<string, string>) {
  return periods.flatMap(([from, to]) => {
    const [first, last] = [query[from], query[to]]
    const isAfter =
      (typeof first === 'string' && typeof last === 'string' && first > last) ||
      (typeof first === 'number' && typeof last === 'number' && first > last)
    return isAfter
      ? [{ parameter: from, detail: `${given.get(from) ?? first} is after ${to} (${given.get(to) ?? last})` }]
      : []
  })
}

/** Parameters of a page's address that the page passed over and that the reader may have meant, as they may be shown. */
function passedOver(params: URLSearchParams, shape?: QueryShape): string[] {
  return [...new Set(params.keys())]
    .filter((key) => key !== reserved && !isTracking(key) && !isShared(key, params.getAll(key)))
    .filter((key) => shape === undefined || !isKnown(shape, key))
    .map(shown)
}

/** What the page that was answered passed over; one that read no parameters passed over all. */
export function passedOverBy(c: RequestContext): string[] {
  return c.get('passedOver') ?? passedOver(new URL(c.req.url).searchParams)
}

/** What a page is asked; what it passed over is kept for the page to say. */
export function pageQuery<Shape extends QueryShape>(c: RequestContext, shape: Shape): z.infer<Shape> {
  const { searchParams } = new URL(c.req.url)
  c.set('passedOver', passedOver(searchParams, shape))
  return parseQuery(shape, searchParams, 'page')
}

function isKnown(shape: QueryShape, key: string): boolean {
  return Object.hasOwn(shape.shape, key)
}

function isShared(key: string, values: readonly string[]): boolean {
  return key === 'from' && values.every((value) => sharedFrom.test(value))
}

function parameterErrors(issue: z.core.$ZodIssue, shape: QueryShape) {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ parameter: shown(key), detail: `is unknown; ${allowedBy(shape)}` }))
  }
  const parameter = shown(String(issue.path[0] ?? ''))
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined
  return [{ parameter, detail: isMissing ? 'is missing' : issue.message }]
}

function allowedBy(shape: QueryShape): string {
  return `allowed: ${[...Object.keys(shape.shape), reserved].join(', ')}`
}

/** What is wrong with a value that is no text. */
export const noText = 'holds a character that is no part of a text'

/** False for control characters, and for what broken percent encoding or half a surrogate pair becomes. */
export function isText(value: string): boolean {
  return value.isWellFormed() && !/[\p{Cc}\uFFFD]/u.test(value)
}

/** A parameter's name as it may be shown: short, and in quotes unless it is a plain word. */
function shown(key: string): string {
  return /^\w{1,40}$/.test(key) ? key : quoted(key)
}
