import { chanceOf } from './chance.ts'
import type { Raw } from './raw-answer.ts'

/** What clients ask a connection to become, each with what they send beside it. */
export const upgrades: readonly (readonly string[])[] = [
  ['connection: Upgrade, HTTP2-Settings', 'upgrade: h2c', 'http2-settings: AAMAAABkAARAAAAAAAIAAAAA'],
  [
    ...['connection: Upgrade', 'upgrade: websocket', 'sec-websocket-version: 13'],
    'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
  ],
  ['connection: keep-alive, upgrade', 'upgrade: WebSocket', 'sec-websocket-protocol: vite-anything'],
  ['connection: upgrade', 'upgrade: TLS/1.0'],
  ['connection: upgrade', 'upgrade: foo/2, websocket'],
  ['connection: upgrade', 'upgrade: '],
]

/** What a client says to the server at the other end of its connection, or has no business to say. */
export const odd: readonly (readonly string[])[] = [
  ['upgrade: websocket'],
  ['upgrade: h2c'],
  ['connection: upgrade'],
  ['connection: accept, x-mine, host', 'x-mine: 1'],
  ['keep-alive: timeout=5'],
  ['te: trailers, gzip;q=0.5', 'connection: TE'],
  ['trailer: expires'],
  ['proxy-connection: keep-alive', 'proxy-authorization: Basic x', 'proxy-authenticate: Basic'],
  ['expect: 100-continue'],
  ['x-forwarded-proto: https', 'x-forwarded-host: elsewhere.example', 'x-forwarded-port: 1'],
  ['x-forwarded-proto: gopher', 'forwarded: proto=https;host=elsewhere.example'],
  ['cf-worker: elsewhere.example', 'cf-ew-via: 15', 'cdn-loop: cloudflare; loops=99', 'cf-visitor: {'],
  ['__proto__: x', 'constructor: x', 'x-a~!#$%: \xe9\xff'],
  ...[
    ...['Original-URL', 'Original-Hostname', 'Proxy-Shared-Secret', 'Disable-Pretty-Error', 'Route-Override'],
    ...['CF-Blob', 'Access-Blob', 'Sec-Fetch-Mode', 'Op', 'Custom-Fetch-Service', 'Loopback-Secret', 'Any'],
  ].map((name) => [`MF-${name}: http://127.0.0.1:1/`]),
]

const methods = [
  ...['GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE', 'TRACE', 'QUERY', 'M-SEARCH', 'LINK', 'COPY'],
]
const everywhere = [
  ...['/', '/api/v1/themes?limit=1', '/trends.csv?theme=nato', '/favicon.svg', '/mcp', '/nothing', '//'],
  ...['/?token=x', '/%ff', '/api/v1/search?q=nato', '/oembed', '/releases/entente-2026.1.zip'],
]
const names = [
  ...['connection', 'upgrade', 'http2-settings', 'keep-alive', 'te', 'trailer', 'proxy-x', 'expect', 'mf-op'],
  ...[
    'mf-original-url',
    'mf-route-override',
    'mf-cf-blob',
    'mf-experimental-error-stack',
    'content-encoding',
  ],
  ...['content-type', 'accept', 'accept-encoding', 'range', 'if-range', 'if-none-match', 'origin', 'cookie'],
  ...['sec-websocket-protocol', 'sec-fetch-mode', 'x-forwarded-proto', 'cf-ray', 'authorization', 'via'],
]
const values = [
  ...['', 'close', 'keep-alive', 'Upgrade', 'host', 'content-length', 'accept, te', 'h2c', 'websocket', '*'],
  ...['chunked', '100-continue', '0', '-1', 'text/html', 'navigate', 'https', '[bad', 'W/"x"', 'bytes=5-1'],
  ...['null', '{"a":', 'vite-hmr', 'vite-ping', 'gzip', '\xe9\xff', '\t', 'a'.repeat(3000), '%00', 'a=b, c'],
]

/** Requests of a few odd headers each, a quarter of them for an upgrade, some with a body. */
export function* oddRequests(count: number, targets = everywhere): Generator<[target: string, raw: Raw]> {
  const chance = chanceOf(count)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
  for (let made = 0; made < count; made++) {
    const few = Array.from({ length: Math.floor(chance() * 6) }, () => `${pick(names)}: ${pick(values)}`)
    const asked = chance() < 0.25 ? pick(upgrades) : pick(odd)
    const body = chance() < 0.3 ? pick(['', 'hello', '{"id":1}', 'x'.repeat(70_000)]) : undefined
    const [framing, framed] =
      body === undefined
        ? [[], '']
        : chance() < 0.5
          ? [[`content-length: ${body.length}`], body]
          : [['transfer-encoding: chunked'], `${chunk(body)}0\r\n\r\n`]
    const raw = {
      method: pick(methods),
      headers: [...few, ...asked, ...framing],
      body: framed,
      isLast: false,
    }
    yield [pick(targets), raw]
  }
}

const chunk = (text: string) => (text ? `${text.length.toString(16)}\r\n${text}\r\n` : '')
