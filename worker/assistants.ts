import type { z } from '@hono/zod-openapi'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  InitializeRequestSchema,
  JSONRPCMessageSchema,
  ListToolsRequestSchema,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js'
import { isEachTextRead, silences, site } from '#subject'
import type { Links, Meta, Problem } from '../schema/contract/envelope.ts'
import { ofSpeaker, quoted } from '../schema/contract/params.ts'
import { unrecordedMeans } from '../schema/unrecorded.ts'
import { openapiDocument } from './api/openapi.ts'
import { limitParam, maxLimit, pageOf } from './api/paging.ts'
import { resources } from './api/resources.ts'
import type { RequestContext } from './env.ts'
import { apiAddress } from './links.ts'
import { isOfOtherSite } from './middleware/request-rules.ts'
import { badParameter, Failure, type FailureCode } from './problem.ts'
import { type AnyResource, isList, isPaged, memberNames } from './resource.ts'

/** Longest message that is read; a call of a tool with every parameter is far shorter. */
const longestMessage = 64_000
/** Rows of one page where the assistant does not say how many: it has to read them all. */
const usualRows = 20
/** Longest page of rows, in characters: what is longer comes page by page. */
const longestPage = 20_000
/** Longest record: it has no pages, so that more of it is sent before it is cut and says so. */
const longestRecord = 48_000

const collected = 'The dataset is a collection of statements, not a sample of all that was said.'
const unspoken =
  `That nothing is recorded ${unrecordedMeans}` +
  (isEachTextRead ? '' : '; only rows of status `silent` are findings of silence') +
  (silences ? `, which ${silences}.` : '.')

interface Offer {
  name: string
  caution: string
  /** Address of what the answer rests on, where the API names none: of the rows themselves if left out. */
  evidence?: (given: Record<string, unknown>) => string
  /** Members of the answer that an assistant is sent unless it asks for others by `fields`. */
  members?: readonly string[]
}

/** All passages of the release asked for: themes take no filter. */
function passagesOf({ release }: Record<string, unknown>): string {
  return apiAddress('/passages', release === undefined ? {} : { release: written(release) })
}

/** What may be asked, by the path of the question, and what belongs to each answer. */
const offered: Record<string, Offer> = {
  '/themes': { name: 'themes', caution: collected, evidence: passagesOf },
  '/search': {
    name: 'search',
    caution: `Searched are titles, summaries, gists and key phrases of the dataset, and whole texts only where \`searched\` says so: words that are not found may have been used. ${collected}`,
    // Months and places of each text are what a figure is drawn from.
    members: [
      ...['terms', 'searched', 'statements', 'cut', 'sortedWithin', 'facets', 'denied', 'dated'],
      ...['saidFirst', 'spans', 'hits'],
    ],
  },
  '/statements': { name: 'statements', caution: `${collected} ${unspoken}` },
  '/statements/{id}': {
    name: 'statement',
    caution: `Gists are the dataset’s own words, not quotations; a key phrase \`as_reported\` is not the official wording. ${unspoken}`,
  },
  '/passages': {
    name: 'passages',
    caution: `Gists are the dataset’s own words, not quotations; a key phrase \`as_reported\` is not the official wording. ${ofSpeaker} ${unspoken}`,
  },
  '/passages/{id}': {
    name: 'passage',
    caution: `The gist is the dataset’s own words, not a quotation; a key phrase \`as_reported\` is not the official wording. ${collected}`,
  },
  '/trends': {
    name: 'trends',
    caution: `Shares are shares of the statements in the dataset, often few a year: give \`statements\` and the interval with each. ${ofSpeaker} ${unspoken}`,
  },
  '/compare': { name: 'compare', caution: `Compared is what is recorded, not the whole texts. ${unspoken}` },
  '/phrases': {
    name: 'phrases',
    caution: `Searched are titles, key phrases and gists, not whole texts: a statement without a hit may hold the phrase. ${collected}`,
  },
  '/phrases/{id}': {
    name: 'phrase',
    caution: `Searched are titles, key phrases and gists, not whole texts: a statement without a hit may hold the phrase. ${collected}`,
  },
  '/releases': { name: 'releases', caution: 'Pin an answer with `release`, and cite the release.' },
}

const questions = new Map(
  (resources as readonly AnyResource[]).flatMap((resource) => {
    const known = offered[resource.path]
    return known ? [[known.name, { resource, ...known }] as const] : []
  }),
)

interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  schema: Record<string, unknown>
}

/** Tools are the API's own questions: the same parameters under the same descriptions. */
function tools(): Tool[] {
  return [...questions].map(([name, { resource, caution }]) => {
    const taken = parametersOf(resource)
    return {
      name,
      title: resource.summary,
      description: `${resource.summary}. ${resource.description} Caution: ${caution}`,
      inputSchema: {
        type: 'object',
        properties: Object.fromEntries(
          taken.map(({ name: parameter, description, schema }) => [
            parameter,
            { ...schema, ...(description && { description }) },
          ]),
        ),
        required: taken.filter(({ required }) => required).map((parameter) => parameter.name),
        additionalProperties: false,
      },
      annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    }
  })
}

/** Made once for the isolate: each call of a tool asks it. */
let described: ReturnType<typeof openapiDocument> | undefined

/** Those of the API but for what only a file has; a list that the API answers whole comes page by page here. */
function parametersOf(resource: AnyResource): Parameter[] {
  described ??= openapiDocument(
    [...questions.values()].map((question) => question.resource),
    '',
  )
  const own = (described.paths?.[`/api/v1${resource.path}`]?.get?.parameters ?? []) as unknown as Parameter[]
  const taken = own.filter(({ name }) => name !== 'bom')
  return isPaged(resource) || !isList(resource) ? taken : [...taken, ...pageParameters]
}

const pageParameters: Parameter[] = [
  {
    name: 'limit',
    in: 'query',
    description: `Rows of one page, at most ${maxLimit}.`,
    schema: { type: 'integer', minimum: 1, maximum: maxLimit },
  },
  {
    name: 'cursor',
    in: 'query',
    description: 'Where the next page begins: `next` of an answer holds it.',
    schema: { type: 'string' },
  },
]

/**
 * Model Context Protocol over streamable HTTP, without sessions: a tool asks the API what anybody may ask it, so that
 * parameters, releases and failures are the API's own. `ask` answers a request to this site.
 */
export function assistants(ask: (request: Request, c: RequestContext) => Promise<Response>) {
  return async (c: RequestContext): Promise<Response> => {
    c.set('isOutsideRelease', true)
    c.set('isData', true)
    const { origin } = new URL(c.req.url)
    // A page of another site must not ask through its reader's browser: the rule of the protocol against DNS rebinding.
    if (isOfOtherSite(c)) {
      const detail = `A page of ${quoted(c.req.header('origin') ?? '')} may not ask here.`
      return withoutMessage(c, new ProtocolError(ErrorCode.InvalidRequest, detail), 403)
    }
    let body: unknown
    try {
      body = await message(c)
    } catch (error) {
      if (error instanceof ProtocolError) return withoutMessage(c, error, 400)
      throw error
    }
    const wrong = wrongParams(body)
    if (wrong) {
      const error = { code: ErrorCode.InvalidParams, message: wrong }
      return c.json({ jsonrpc: '2.0', error, id: (body as { id: string | number }).id })
    }
    const server = new Server(
      { name: 'entente', title: site.title, version: '1.0.0', websiteUrl: `${origin}/` },
      {
        capabilities: { tools: {} },
        instructions:
          `${site.description} Ask \`themes\` first: it names the ids that the other tools take. Give with every number ` +
          'its evidence address, the release and the caution of the answer; quote nothing but key phrases.',
      },
    )
    server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools() }))
    server.setRequestHandler(CallToolRequestSchema, ({ params }) =>
      called(params.name, params.arguments ?? {}, origin, (request) => ask(request, c)),
    )
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    // The transport's own type leaves its optional members undefined, which Transport does not allow.
    await server.connect(transport as unknown as Parameters<Server['connect']>[0])
    return transport.handleRequest(c.req.raw, { parsedBody: body })
  }
}

/** The one message of a request; what is too long, no JSON or several at once is refused before it costs anything. */
async function message(c: RequestContext): Promise<unknown> {
  const text = await c.req.text()
  if (text.length > longestMessage)
    throw new ProtocolError(ErrorCode.InvalidRequest, `A message may have ${longestMessage} characters.`)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new ProtocolError(ErrorCode.ParseError, 'The message is not JSON.')
  }
  if (Array.isArray(body)) throw new ProtocolError(ErrorCode.InvalidRequest, 'Send one message at a time.')
  if (!JSONRPCMessageSchema.safeParse(body).success)
    throw new ProtocolError(
      ErrorCode.InvalidRequest,
      'The message is no message of JSON-RPC 2.0: an object with `jsonrpc`, `id`, `method` and, where the method takes any, an object `params`.',
    )
  return body
}

/** What the methods that are answered here take; the protocol's own check answers with the dump of a validator. */
const methods: Record<string, z.ZodType> = {
  initialize: InitializeRequestSchema,
  'tools/list': ListToolsRequestSchema,
  'tools/call': CallToolRequestSchema,
}

/** A sentence on the first member of a request that is not what its method takes. */
function wrongParams(body: unknown): string | undefined {
  const { id, method } = body as { id?: string | number; method?: string }
  const schema = id === undefined || method === undefined ? undefined : methods[method]
  const issue = schema?.safeParse(body).error?.issues[0]
  if (!issue) return undefined
  const member = issue.path.join('.')
  if (issue.code !== 'invalid_type') return `\`${member}\` is not what ${method} takes.`
  const kinds: Record<string, string> = { string: 'a text', number: 'a number' }
  return `${method} takes ${kinds[issue.expected] ?? 'an object'} as \`${member}\`.`
}

/** What a client did against the protocol, by its code of JSON-RPC. */
class ProtocolError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, detail: string) {
    super(detail)
    this.code = code
  }
}

/** A failure before a message was understood, so that it has no id to answer to. */
function withoutMessage(c: RequestContext, { code, message: detail }: ProtocolError, status: 400 | 403) {
  return c.json({ jsonrpc: '2.0', error: { code, message: detail }, id: null }, status)
}

interface Call extends Offer {
  resource: AnyResource
  given: Record<string, unknown>
  origin: string
  ask: (request: Request) => Promise<Response>
}

async function called(
  name: string,
  sent: Record<string, unknown>,
  origin: string,
  ask: Call['ask'],
): Promise<CallToolResult> {
  // Some assistants send every argument of a tool, and null for those that they mean to leave out.
  const given = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null))
  const question = questions.get(name)
  if (!question) {
    const known = [...questions.keys()].join(', ')
    throw new ProtocolError(ErrorCode.InvalidParams, `There is no tool ${quoted(name)}; there are ${known}.`)
  }
  const allowed = parametersOf(question.resource).map((parameter) => parameter.name)
  const unknown = Object.keys(sent).find((key) => !allowed.includes(key))
  if (unknown !== undefined)
    return refused(`Argument ${quoted(unknown)} is unknown; allowed: ${allowed.join(', ')}.`)
  try {
    return await answered({ ...question, given, origin, ask })
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

async function answered(asked: Call): Promise<CallToolResult> {
  const { caution, origin, members } = asked
  const isShort = members !== undefined && asked.given.fields === undefined
  const call = isShort ? { ...asked, given: { ...asked.given, fields: members } } : asked
  const found = isPaged(call.resource) ? await fittingPage(call) : await partOf(call)
  const { meta, links } = found
  const { data, shortened } = bounded(found.data, found.rows, longestOf(call, found.data))
  const leftOut = isShort ? memberNames(call.resource).filter((name) => !members.includes(name)) : []
  const cut = [
    ...(found.fit === undefined
      ? []
      : [`Of the ${found.fit.asked} rows asked for ${found.fit.given} fit; \`next\` has those that follow.`]),
    ...(shortened === undefined ? [] : [`Shortened to fit: ${shortened}. The address has everything.`]),
    ...(leftOut.length > 0 ? [`Left out unless \`fields\` asks for it: ${leftOut.join(', ')}.`] : []),
  ]
  const evidence = links.evidence ?? asked.evidence?.(asked.given) ?? links.self
  const answer = {
    caution,
    release: meta.release,
    count: meta.count,
    ...(meta.facets && { facets: meta.facets }),
    evidence: `${origin}${evidence}`,
    address: `${origin}${links.self}`,
    next: found.next,
    ...(cut.length > 0 && { cut: cut.join(' ') }),
    data: absolute(data, origin),
  }
  return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer }
}

/** What was found, of which `rows` stay whole, and how many rows of those asked for fit if not all do. */
interface Found extends Envelope {
  next: string | null
  rows: number
  fit?: { asked: number; given: number } | undefined
}

/** A page of no more rows than fit. */
async function fittingPage(call: Call): Promise<Found> {
  const takesLimit = 'limit' in call.resource.query.shape
  const first = call.given.limit ?? usualRows
  let limit = first
  for (;;) {
    const found = await askedFor(call, takesLimit ? { limit } : {})
    const { next } = found.links
    const longest = longestOf(call, found.data)
    const asked = Number(written(first))
    const given = Number(written(limit))
    // The rows of the page stay whole; what stands beside them may be cut.
    const isLong = JSON.stringify(bounded(found.data, given, longest).data).length > longest
    const half = Math.floor(given / 2)
    if (!isLong || !takesLimit || half < 1)
      return {
        ...found,
        next: next && new URL(next, call.origin).searchParams.get('cursor'),
        rows: takesLimit ? given : 1,
        fit: takesLimit && given < asked && next !== null ? { asked, given } : undefined,
      }
    limit = half
  }
}

/** A part of a list that the API answers whole, or a record. */
async function partOf(call: Call): Promise<Found> {
  const { limit, cursor, ...own } = call.given
  const found = await askedFor({ ...call, given: own }, {})
  if (!Array.isArray(found.data)) return { ...found, next: null, rows: 1 }
  const rows: unknown[] = found.data
  const asked = {
    ...own,
    list: call.resource.path,
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
  while (end > start + 1 && JSON.stringify(rows.slice(start, end)).length > longestPage)
    end = start + Math.ceil((end - start) / 2)
  return {
    ...found,
    data: rows.slice(start, end),
    next: end < rows.length ? page.cursor([end]) : null,
    rows: 1,
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

/** A record no longer than an answer may be: its longest lists of more than `kept` are shortened, which is said. */
function bounded(data: unknown, kept: number, most: number): { data: unknown; shortened?: string } {
  if (JSON.stringify(data).length <= most) return { data }
  const copy = structuredClone(data)
  const told = new Map<unknown[], { name: string; of: number }>()
  for (let size = most + 1; size > most; size = JSON.stringify(copy).length) {
    const [longest] = listsIn(copy, '')
      .filter(({ list }) => list.length > kept)
      .toSorted((a, b) => b.size - a.size)
    if (!longest) break
    const { list, name } = longest
    if (!told.has(list)) told.set(list, { name, of: list.length })
    list.length = Math.floor(list.length / 2)
  }
  const parts = [...Map.groupBy(told, ([, { name }]) => name)].map(([name, lists]) => {
    const shown = lists.reduce((sum, [list]) => sum + list.length, 0)
    const all = lists.reduce((sum, [, { of }]) => sum + of, 0)
    return `${shown} of the ${all} items of \`${name}\``
  })
  return { data: copy, shortened: parts.join(', ') }
}

function longestOf({ resource }: Call, data: unknown): number {
  return Array.isArray(data) || 'limit' in resource.query.shape ? longestPage : longestRecord
}

/** The lists in a value that can be shortened, with their names and lengths as text. */
function listsIn(value: unknown, name: string): { list: unknown[]; name: string; size: number }[] {
  if (typeof value !== 'object' || value === null) return []
  const within = Object.entries(value).flatMap(([key, one]) =>
    listsIn(one, Array.isArray(value) ? name : name ? `${name}.${key}` : key),
  )
  const own = Array.isArray(value) && value.length > 1 && name !== ''
  return own ? [...within, { list: value, name, size: JSON.stringify(value).length }] : within
}

function refused(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true }
}

/** A value as an address has it: lists are joined by commas. */
function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(',')
  return typeof value === 'object' ? JSON.stringify(value) : String(value ?? '')
}

/** Addresses of this site with its origin: an assistant has no page that they would be relative to. */
function absolute(value: unknown, origin: string): unknown {
  if (typeof value === 'string') return /^\/[a-z]\S*$/.test(value) ? `${origin}${value}` : value
  if (Array.isArray(value)) return value.map((one) => absolute(one, origin))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, absolute(one, origin)]))
}
