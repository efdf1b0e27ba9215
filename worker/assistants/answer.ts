import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Links, Meta, Problem } from '../../schema/contract/envelope.ts'
import { quoted } from '../../schema/contract/params.ts'
import type { FailureCode } from '../../schema/contract/problem-details.ts'
import { limitParam, pageOf } from '../api/paging.ts'
import { views } from '../data/page-list.ts'
import { address, apiAddress } from '../links.ts'
import { apiPath } from '../path.ts'
import { badParameter, Failure } from '../problem.ts'
import { isText, noText } from '../query-string.ts'
import { type AnyResource, isPaged, memberNames } from '../resource.ts'
import { listIn, type ShortenedList, shortened } from './record.ts'
import { parametersOf, type Question, questions } from './tools.ts'

/** Rows of one page where the assistant does not say how many: it has to read them all. */
const usualRows = 20

/** Longest page of rows and longest record, in characters. A record has no pages, so that more of it is sent before its lists are shortened. */
export interface Longest {
  page: number
  record: number
}

/** A call of a tool: `given` are its arguments, and `ask` answers a request to this site. */
interface Call extends Question {
  given: Record<string, unknown>
  origin: string
  longest: Longest
  ask: (request: Request) => Promise<Response>
}

/** The answer of the tool; undefined if there is none of this name. */
export async function calledTool(
  name: string,
  sent: Record<string, unknown>,
  around: Pick<Call, 'origin' | 'longest' | 'ask'>,
): Promise<CallToolResult | undefined> {
  const question = questions.get(name)
  if (!question) return undefined
  // Some assistants send every argument of a tool, and null for those that they mean to leave out.
  const given = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null))
  const allowed = parametersOf(question).map((parameter) => parameter.name)
  const unknown = Object.keys(sent).find((key) => !allowed.includes(key))
  if (unknown !== undefined)
    return refused(`Argument ${quoted(unknown)} is unknown; allowed: ${allowed.join(', ')}.`)
  for (const [key, value] of Object.entries(given)) {
    const wrong = wrongValue(value)
    if (wrong !== undefined) return refused(badParameter(key, wrong).message)
  }
  try {
    return await answered({ ...question, ...around, given })
  } catch (error) {
    if (error instanceof Failure) return refused(error.message)
    throw error
  }
}

interface Envelope {
  data: unknown
  meta: Meta
  links: Links
}

/** What was found, the cursor of the page that follows, and what of it was left out so that it fits. */
interface Found extends Envelope {
  next: string | null
  fit?: { asked: number; given: number } | undefined
  cut?: ShortenedList[]
}

async function answered(asked: Call): Promise<CallToolResult> {
  const { name, caution, origin, members, given, resource } = asked
  const isShort = members !== undefined && given.fields === undefined && given.list === undefined
  const call = isShort ? { ...asked, given: { ...given, fields: members } } : asked
  const found = await foundBy(call)
  const { meta, links, cut = [] } = found
  const leftOut = isShort ? memberNames(resource).filter((one) => !members.includes(one)) : []
  const told = [
    ...(meta.cut
      ? [
          `The words stand in more than ${meta.cut.most} places: \`count\` and rows are of those that were read.`,
        ]
      : []),
    ...pageSentence(asked, found),
    ...(cut.length === 0
      ? []
      : [
          `Shortened to fit: ${cut.map(({ name: list, shown, all }) => `${shown} of the ${all} items of \`${list}\``).join(', ')}.`,
        ]),
    ...(leftOut.length > 0 ? [`Left out unless \`fields\` asks for it: ${leftOut.join(', ')}.`] : []),
  ]
  const { limit: _, cursor: __, ...rest } = given
  const more = [
    ...cut.map(({ name: list }) => ({ name, arguments: { ...rest, list } })),
    ...(leftOut.length > 0 ? [{ name, arguments: { ...given, fields: leftOut } }] : []),
  ]
  if (more.length > 0) told.push('The calls in `more` bring it, and the address has everything.')
  const evidence =
    asked.evidence?.(given) ??
    (links.evidence && readAt(links.evidence)) ??
    pageOfRows(resource, given) ??
    links.self
  const answer = {
    caution: [caution, meta.caution].filter((one) => one !== undefined).join(' ') || undefined,
    release: meta.release,
    count: meta.count,
    ...(meta.facets && { facets: meta.facets }),
    evidence: `${origin}${evidence}`,
    address: `${origin}${links.self}`,
    next: found.next,
    ...(told.length > 0 && { cut: told.join(' ') }),
    ...(more.length > 0 && { more }),
    data: absolute(found.data, origin),
  }
  return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer }
}

/** How much of all that the arguments find is on this page; nothing where it was not asked for the rows. */
function pageSentence({ pagesOf }: Call, { data, meta, fit, next }: Found): string[] {
  const rows = pagesOf === undefined ? data : (data as Record<string, unknown>)[pagesOf]
  if (next === null || !Array.isArray(rows)) return []
  const follow = '`next` is the `cursor` of those that follow.'
  return [
    fit
      ? `Of the ${fit.asked} rows asked for ${fit.given} fit, of ${meta.count} in all; ${follow}`
      : `${rows.length} of ${meta.count} rows; ${follow}`,
  ]
}

/** The page that shows a reader the rows of an address of the API; the address itself where no page does. */
function readAt(rows: string): string {
  const [path = ''] = rows.split('?')
  const page = pageShowing(path.slice(apiPath.length))
  return page === undefined ? rows : `${page}${rows.slice(path.length)}`
}

/** The page of a view, by the path of its rows in the API. */
function pageShowing(path: string): string | undefined {
  return views.find(({ resource }) => resource.path === path)?.page
}

/** Where a reader finds the same rows with what they rest on. */
function pageOfRows({ path }: AnyResource, given: Record<string, unknown>): string | undefined {
  const page = pageShowing(path)
  if (page === undefined) return undefined
  const { id, fields, list, limit, cursor, facets, ...query } = given
  const asked = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, written(value)]))
  return address(page.replace(':id', encodeURIComponent(written(id))), asked)
}

async function foundBy(call: Call): Promise<Found> {
  const { resource, given, lists } = call
  if (given.list !== undefined) return partOfList(call, written(given.list))
  if (isPaged(resource)) return fittingPage(call)
  for (const name of ['limit', 'cursor'])
    if (lists.length > 0 && given[name] !== undefined)
      throw badParameter(name, 'belongs to a `list`; the answer itself has no pages')
  const { limit, cursor, ...own } = given
  const found = await askedFor({ ...call, given: own }, {})
  if (Array.isArray(found.data)) return partOf(call, found, found.data)
  return { ...found, next: null, ...shortened(found.data, lists, call.longest.record) }
}

/** A page of no more rows than fit. */
async function fittingPage(call: Call): Promise<Found> {
  const { longest, lists } = call
  const takesLimit = 'limit' in call.resource.query.shape
  const first = call.given.limit ?? usualRows
  let limit = first
  for (;;) {
    const found = await askedFor(call, takesLimit ? { limit } : {})
    const { next } = found.links
    const asked = Number(written(first))
    const given = Number(written(limit))
    const half = Math.floor(given / 2)
    // The rows of the page stay whole; what stands beside them is cut: what is short only where fewer rows do not help.
    const page = shortened(found.data, lists, longest.page, half < 1 ? 1 : usualRows)
    if (JSON.stringify(page.data).length <= longest.page || !takesLimit || half < 1)
      return {
        ...found,
        ...page,
        next: next && new URL(next, call.origin).searchParams.get('cursor'),
        fit: takesLimit && given < asked && next !== null ? { asked, given } : undefined,
      }
    limit = half
  }
}

/** A part of one list of a record: of everything that the arguments find, not of one page of it. */
async function partOfList(call: Call, name: string): Promise<Found> {
  if (!call.lists.includes(name))
    throw badParameter('list', `${quoted(name)} is unknown; allowed: ${call.lists.join(', ')}`)
  const { limit, cursor, list, fields, ...own } = call.given
  const [member = ''] = name.split('.')
  const found = await askedFor({ ...call, given: own }, { fields: member })
  return partOf(call, found, listIn(found.data, name))
}

/** A part of rows that the API answers whole. */
function partOf(call: Call, found: Envelope, rows: readonly unknown[]): Found {
  const { limit, cursor, ...own } = call.given
  const asked = {
    // One id is the same alone and in a list.
    ...Object.fromEntries(Object.entries(own).map(([name, value]) => [name, written(value)])),
    // Not `list`, which an argument may be called.
    path: call.resource.path,
    release: found.meta.release,
    limit: limitParam.safeParse(written(limit ?? usualRows)),
  }
  if (!asked.limit.success)
    throw badParameter('limit', asked.limit.error.issues[0]?.message ?? 'is no number')
  const page = pageOf(
    { ...asked, limit: asked.limit.data, cursor: cursor === undefined ? undefined : written(cursor) },
    ['place'],
  )
  const start = Number(page.after?.place ?? 0)
  const most = Math.min(start + page.limit, rows.length)
  let end = most
  while (end > start + 1 && JSON.stringify(rows.slice(start, end)).length > call.longest.page)
    end = start + Math.ceil((end - start) / 2)
  return {
    ...found,
    meta: { ...found.meta, count: rows.length },
    data: rows.slice(start, end),
    next: end < rows.length ? page.cursor([end]) : null,
    fit: end < most ? { asked: page.limit, given: end - start } : undefined,
  }
}

/** Types of the API's own answers. */
const envelopes = ['application/json', 'application/problem+json']

/** Throws a Failure with the words of the API where it refuses. */
async function askedFor({ name, resource, given, origin, ask }: Call, more: object): Promise<Envelope> {
  const { id, ...rest } = given
  const isRecord = resource.path.includes('{id}')
  const asked = written(id)
  if (isRecord && asked === '') throw badParameter('id', 'is missing')
  const query = Object.fromEntries(
    Object.entries({ ...rest, ...more }).map(([key, value]) => [key, written(value)]),
  )
  const path = resource.path.replace('{id}', encodeURIComponent(asked))
  const response = await ask(
    new Request(`${origin}${apiAddress(path, query)}`, { headers: { accept: 'application/json' } }),
  )
  const type = response.headers.get('content-type')?.split(';')[0]
  // What an id adds to its address leads elsewhere: a path up, or the ending of another format.
  const isElsewhere = /^\.+$/.test(asked) || !envelopes.includes(type ?? '')
  if (isRecord && isElsewhere) throw new Failure('NOT_FOUND', `There is no ${name} ${quoted(asked)}.`)
  if (response.ok) return response.json()
  const { detail, code } = (await response.json()) as Problem
  throw new Failure(code as FailureCode, detail)
}
function refused(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true }
}

/** Why the API, which is asked by an address, cannot be asked for it; undefined where it can. */
function wrongValue(value: unknown): string | undefined {
  const values = Array.isArray(value) ? value : [value]
  if (values.some((one) => typeof one === 'object'))
    return 'is neither a text or a number nor a list of such values'
  // As half of a surrogate pair is none.
  return isText(written(value)) ? undefined : noText
}

/** A value as an address has it: lists are joined by commas. */
function written(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value ?? '')
}

/** Addresses of this site with its origin: an assistant has no page that they would be relative to. */
function absolute(value: unknown, origin: string): unknown {
  if (typeof value === 'string') return /^\/[a-z]\S*$/.test(value) ? `${origin}${value}` : value
  if (Array.isArray(value)) return value.map((one) => absolute(one, origin))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, absolute(one, origin)]))
}
