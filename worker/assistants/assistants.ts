import type { z } from '@hono/zod-openapi'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import {
  CallToolRequestSchema,
  ErrorCode,
  InitializeRequestSchema,
  JSONRPCMessageSchema,
  ListToolsRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'
import type { StatusCode } from 'hono/utils/http-status'
import { site } from '#subject'
import { quoted } from '../../schema/contract/params.ts'
import type { RequestContext } from '../env.ts'
import { preferredType } from '../format.ts'
import { refusedOrigin } from '../middleware/request-rules.ts'
import { calledTool, type Longest } from './answer.ts'
import { questions, tools } from './tools.ts'

/** Longest message that is read; a call of a tool with every parameter is far shorter. */
const longestMessage = 64_000

/**
 * Model Context Protocol over streamable HTTP, without sessions: a tool asks the API what anybody may ask it, so that
 * parameters, releases and failures are the API's own. `ask` answers a request to this site.
 */
export function assistants(
  ask: (request: Request, c: RequestContext) => Promise<Response>,
  longest: Longest = { page: 20_000, record: 48_000 },
) {
  return async (c: RequestContext): Promise<Response> => {
    c.set('isOutsideRelease', true)
    c.set('isData', true)
    const { origin } = new URL(c.req.url)
    const refused = refusedOrigin(c)
    if (refused !== undefined)
      return withoutMessage(c, new ProtocolError(ErrorCode.InvalidRequest, refused), 403)
    let body: unknown
    try {
      if (preferredType(c.req.header('accept'), ['application/json']) === undefined)
        throw new ProtocolError(ErrorCode.InvalidRequest, 'Every answer here is application/json.', 406)
      body = await message(c)
    } catch (error) {
      if (error instanceof ProtocolError) return withoutMessage(c, error, error.status)
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
    server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
      const around = { origin, longest, ask: (request: Request) => ask(request, c) }
      const answer = await calledTool(params.name, params.arguments ?? {}, around)
      if (answer) return answer
      const known = [...questions.keys()].join(', ')
      const detail = `There is no tool ${quoted(params.name)}; there are ${known}.`
      throw new ProtocolError(ErrorCode.InvalidParams, detail)
    })
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    // The transport's own type leaves its optional members undefined, which Transport does not allow.
    await server.connect(transport as unknown as Parameters<Server['connect']>[0])
    const { body: answer, status, headers } = await transport.handleRequest(heard(c), { parsedBody: body })
    // Made here, it keeps the headers that every answer has, as that of the rate limit.
    return c.newResponse(answer, { status: status as StatusCode, headers: Object.fromEntries(headers) })
  }
}

/**
 * The request as the transport wants it, its message read already: it refuses whoever does not name both JSON and a stream of
 * events, of which it never sends one here.
 */
function heard({ req }: RequestContext): Request {
  const headers = new Headers(req.raw.headers)
  headers.set('accept', 'application/json, text/event-stream')
  return new Request(req.url, { method: req.method, headers })
}

/** The one message of a request; what is too long, no JSON or several at once is refused before it costs anything. */
async function message(c: RequestContext): Promise<unknown> {
  const text = await sentText(c)
  if (text.length > longestMessage)
    throw new ProtocolError(ErrorCode.InvalidRequest, `A message may have ${longestMessage} characters.`, 413)
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

/** The body of a request; one that ends early was broken off by who sent it. */
async function sentText({ req }: RequestContext): Promise<string> {
  try {
    return await req.text()
  } catch {
    throw new ProtocolError(ErrorCode.ParseError, 'The message ended before it was whole.')
  }
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
  readonly status: 400 | 406 | 413

  constructor(code: ErrorCode, detail: string, status: 400 | 406 | 413 = 400) {
    super(detail)
    this.code = code
    this.status = status
  }
}

/** A failure before a message was understood, so that it has no id to answer to. */
function withoutMessage(
  c: RequestContext,
  { code, message: detail }: ProtocolError,
  status: 400 | 403 | 406 | 413,
) {
  return c.json({ jsonrpc: '2.0', error: { code, message: detail }, id: null }, status)
}
