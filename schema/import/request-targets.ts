import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Plugin, PreviewServer, ResolvedConfig, ViteDevServer } from 'vite'
import { type FailureCode, failures, problemDetails } from '../contract/problem-details.ts'
import { decodedPart } from '../decoded-part.ts'
import { jsonForHtml } from '../json-for-html.ts'
import { keepEndToEnd } from './end-to-end.ts'

/**
 * What a client asks for may be written in ways that Vite cannot read, and one of them would end its process. So every request
 * is read here before: what names no address is refused, and of the rest Vite is shown a path that it can read, while the
 * Worker gets the client's own. Nobody behind this server speaks another protocol, and whoever asks for one is answered
 * without it (RFC 9110, 7.8); only the page's reload is Vite's own.
 */
export const requestTargets: Plugin = {
  name: 'request-targets',
  configureServer: ({ httpServer, config }) =>
    readBefore(httpServer, {
      isUpgraded: (request) => isReload(request, config.base),
      isServed: hostsOf(config.server),
      isKept: () => false,
    }),
  configurePreviewServer: ({ httpServer, config }) =>
    readBefore(httpServer, {
      isUpgraded: () => false,
      isServed: hostsOf(config.preview),
      isKept: isOfRuntime,
    }),
}

interface Rules {
  isUpgraded(request: IncomingMessage): boolean
  /** Whether this server answers for a host. */
  isServed(hostname: string): boolean
  /** Whether a path is the runtime's, where nobody is to find anything. */
  isKept(path: string): boolean
}

function readBefore(
  httpServer: ViteDevServer['httpServer'] | PreviewServer['httpServer'],
  { isUpgraded: shouldUpgradeCallback, isServed, isKept }: Rules,
): void {
  if (!httpServer) return
  // The types of Node do not know it yet.
  Object.assign(httpServer, { shouldUpgradeCallback })
  const listeners = httpServer.rawListeners('request')
  httpServer.removeAllListeners('request')
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // Node drops what came in one piece with such a request: with the connection closed, a client asks for the rest again.
    if (request.headers.upgrade !== undefined) response.shouldKeepAlive = false
    const target = askedFor(request)
    if (!target) return refuse(request, response, 'BAD_REQUEST', noTarget)
    if (!isServed(target.hostname))
      return refuse(request, response, 'FORBIDDEN', `Nothing is served here for the host ${target.hostname}.`)
    if (isKept(target.path)) return refuse(request, response, 'NOT_FOUND', `${failures.NOT_FOUND.title}.`)
    passTarget(request, target)
    keepEndToEnd(request)
    // Neither Node nor the runtime carries every method to the Worker, which refuses this one as it would the others.
    if (!carried.has(request.method ?? '')) request.method = 'DELETE'
    for (const listener of listeners) listener.call(httpServer, request, response)
  })
  httpServer.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy())
    socket.end(
      'HTTP/1.1 405 Method Not Allowed\r\nallow: GET, HEAD, OPTIONS\r\ncontent-length: 0\r\nconnection: close\r\n\r\n',
    )
  })
}

const carried: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])

/** Whether it is the connection by which Vite tells the page to reload; of any other it would say nothing. */
function isReload(request: IncomingMessage, base: string): boolean {
  const { url = '', headers } = request
  const protocol = headers['sec-websocket-protocol'] ?? ''
  return (
    ['vite-hmr', 'vite-ping'].includes(protocol) &&
    headers.upgrade?.toLowerCase() === 'websocket' &&
    url.split('?')[0] === base &&
    askedFor(request) !== undefined
  )
}

/**
 * Vite answers for these hosts alone, or a page whose host name was turned to this machine could read what is here (DNS rebinding).
 * Asked before it, a refusal is a problem document as everywhere.
 */
function hostsOf({ allowedHosts, host }: ResolvedConfig['server' | 'preview']): Rules['isServed'] {
  const named = ['.localhost', ...(typeof host === 'string' ? [host] : [])]
  return (hostname) =>
    allowedHosts === true ||
    isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 ||
    [...named, ...(allowedHosts ?? [])].some(
      (one) => hostname === one.replace(/^\./, '') || (one.startsWith('.') && hostname.endsWith(one)),
    )
}

/** Tools of the local runtime, which read and change its databases, stand below one path. */
function isOfRuntime(path: string): boolean {
  const { pathname } = new URL(`http://localhost${path}`)
  return /^\/+cdn-cgi(\/|$)/i.test(decodedPart(pathname) ?? pathname)
}

/** Shows Vite a path of the request's own site, and the host that was asked. */
function passTarget(request: IncomingMessage, { origin, path, host }: Target): void {
  const isReadable = isPlain(path)
  const isWritten = request.url === path
  request.url = isReadable ? path : oddPath
  // What carries the request to the Worker reads this one, for which two slashes would begin a host.
  if (!isReadable || !isWritten) Object.assign(request, { originalUrl: `${origin}${path}` })
  // A host in the target stands for any that is named beside it (RFC 9112, 3.2.2).
  request.headers.host = host
  request.headersDistinct.host = [host]
  request.rawHeaders = request.rawHeaders.map((part, at, all) =>
    at % 2 === 1 && all[at - 1]?.toLowerCase() === 'host' ? host : part,
  )
}

/** Where a request leads. */
interface Target {
  origin: string
  path: string
  /** As addresses spell it, perhaps with a port. */
  host: string
  hostname: string
}

/** Where a request leads; undefined where the target or its host is none, or there are several hosts. */
function askedFor({ url = '/', headersDistinct, method }: IncomingMessage): Target | undefined {
  // Node reads the first of several, and what carries the request to the Worker all of them (RFC 9112, 3.2: refuse it).
  const [host = 'localhost', ...others] = headersDistinct.host ?? []
  if (others.length > 0) return undefined
  return targetOf(url === '*' && method === 'OPTIONS' ? '/' : url, host)
}

/** Where a request leads, which names its host in the target or beside it (RFC 9112, 3.2); undefined where it leads nowhere. */
function targetOf(target: string, host: string): Target | undefined {
  if (!isHost(host)) return undefined
  if (target.startsWith('/')) return { ...hostIn('http', host), path: target }
  const [, scheme, named, path = ''] = /^(https?):\/\/([^/?#\\]*)(.*)$/is.exec(target) ?? []
  if (scheme === undefined || named === undefined || !isHost(named)) return undefined
  return { ...hostIn(scheme, named), path: path.startsWith('/') ? path : `/${path}` }
}

function hostIn(scheme: string, host: string): Omit<Target, 'path'> {
  const origin = `${scheme}://${host}`
  const { host: spelled, hostname } = new URL(origin)
  return { origin, host: spelled, hostname }
}

/** A host and perhaps a port, of which no user is part. */
function isHost(text: string): boolean {
  return !/[/?#\\@\s]/.test(text) && URL.canParse(`http://${text}`)
}

/** Whether Vite reads the path as what it is. */
function isPlain(target: string): boolean {
  const [path = ''] = target.split('?')
  return decodedPart(path) !== undefined && !path.startsWith('//') && !path.includes('\\')
}

/** A path that is no file and no page. */
const oddPath = '/-'

const noTarget =
  'The address asked for, or its one Host header, must name a host and port that http or https can reach.'

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  code: FailureCode,
  message: string,
): void {
  const problem = problemDetails({ code, message, errors: [] }, request.url ?? '', randomUUID())
  const body = jsonForHtml(problem)
  response
    .writeHead(problem.status, {
      'content-type': 'application/problem+json',
      'content-length': Buffer.byteLength(body),
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      // Nobody reads what may follow it.
      connection: 'close',
    })
    .end(request.method === 'HEAD' ? undefined : body)
}
