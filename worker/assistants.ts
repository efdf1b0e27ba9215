import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js'
import { isEachTextRead, silences, site } from '#subject'
import type { Links, Meta, Problem } from '../schema/contract/envelope.ts'
import { unrecordedMeans } from '../schema/unrecorded.ts'
import { openapiDocument } from './api/openapi.ts'
import { resources } from './api/resources.ts'
import type { RequestContext } from './env.ts'
import { apiAddress } from './links.ts'
import { Failure } from './problem.ts'
import type { AnyResource } from './resource.ts'

/** Longest message that is read; a call of a tool with every parameter is far shorter. */
const longestMessage = 64_000
/** Rows of one page where the assistant does not say how many: it has to read them all. */
const usualRows = 20

const collected = 'The dataset is a collection of statements, not a sample of all that was said.'
const unspoken =
  `That nothing is recorded ${unrecordedMeans}` +
  (isEachTextRead ? '' : '; only rows of status `silent` are findings of silence') +
  (silences ? `, and these, ${silences}.` : '.')

/** What may be asked, by the path of the question, and the caution that belongs to each answer. */
const offered: Record<string, { name: string; caution: string }> = {
  '/themes': { name: 'themes', caution: collected },
  '/search': {
    name: 'search',
    caution: `Searched are titles, summaries, gists and key phrases of the dataset, and whole texts only where \`searched\` says so: words that are not found may have been used. ${collected}`,
  },
  '/statements': { name: 'statements', caution: `${collected} ${unspoken}` },
  '/statements/{id}': {
    name: 'statement',
    caution: `Gists are the dataset’s own words, not quotations; a key phrase \`as_reported\` is not the official wording. ${unspoken}`,
  },
  '/passages': {
    name: 'passages',
    caution: `Gists are the dataset’s own words, not quotations; a key phrase \`as_reported\` is not the official wording. ${unspoken}`,
  },
  '/trends': {
    name: 'trends',
    caution: `Shares are shares of the statements in the dataset, often few a year: give \`statements\` and the interval with each. ${unspoken}`,
  },
  '/compare': { name: 'compare', caution: `Compared is what is recorded, not the whole texts. ${unspoken}` },
  '/phrases': {
    name: 'phrases',
    caution: `Searched are titles, key phrases and gists, not whole texts: a statement without a hit may hold the phrase. ${collected}`,
  },
  '/releases': { name: 'releases', caution: 'Pin an answer with `release`, and cite the release.' },
}

const questions = new Map(
  (resources as readonly AnyResource[]).flatMap((resource) => {
    const known = offered[resource.path]
    return known ? [[known.name, { resource, caution: known.caution }] as const] : []
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
  const { paths = {} } = openapiDocument(
    [...questions.values()].map(({ resource }) => resource),
    '',
  )
  return [...questions].map(([name, { resource, caution }]) => {
    const parameters = (paths[`/api/v1${resource.path}`]?.get?.parameters ?? []) as unknown as Parameter[]
    const taken = parameters.filter((parameter) => parameter.name !== 'bom')
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

/**
 * Model Context Protocol over streamable HTTP, without sessions: a tool asks the API what anybody may ask it, so that
 * parameters, releases and failures are the API's own. `ask` answers a request to this site.
 */
export function assistants(ask: (request: Request, c: RequestContext) => Promise<Response>) {
  return async (c: RequestContext): Promise<Response> => {
    c.set('isOutsideRelease', true)
    c.set('isData', true)
    const body = await message(c)
    const { origin } = new URL(c.req.url)
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
  if (text.length > longestMessage) {
    throw new Failure('BAD_REQUEST', `A message may have ${longestMessage} characters.`)
  }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new Failure('BAD_REQUEST', 'The message is not JSON.')
  }
  if (Array.isArray(body)) throw new Failure('BAD_REQUEST', 'Send one message at a time.')
  return body
}

async function called(
  name: string,
  given: Record<string, unknown>,
  origin: string,
  ask: (request: Request) => Promise<Response>,
): Promise<CallToolResult> {
  const question = questions.get(name)
  if (!question)
    return refused(`There is no tool ${name.slice(0, 60)}; there are ${[...questions.keys()].join(', ')}.`)
  const { resource, caution } = question
  const { id, ...rest } = given
  const usual = 'limit' in resource.query.shape ? { limit: usualRows } : {}
  const query = Object.fromEntries(
    Object.entries({ ...usual, ...rest }).map(([key, value]) => [key, written(value)]),
  )
  const path = resource.path.replace('{id}', encodeURIComponent(written(id)))
  const response = await ask(
    new Request(`${origin}${apiAddress(path, query)}`, { headers: { accept: 'application/json' } }),
  )
  if (!response.ok) {
    const { detail } = (await response.json()) as Problem
    return refused(detail)
  }
  const { data, meta, links } = (await response.json()) as { data: unknown; meta: Meta; links: Links }
  const answer = {
    caution,
    release: meta.release,
    count: meta.count,
    ...(meta.facets && { facets: meta.facets }),
    evidence: links.evidence && `${origin}${links.evidence}`,
    address: `${origin}${links.self}`,
    next: links.next && new URL(links.next, origin).searchParams.get('cursor'),
    data: absolute(data, origin),
  }
  return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer }
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
