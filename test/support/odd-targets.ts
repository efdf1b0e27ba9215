import { connect } from 'node:net'

/** Targets and hosts that name no address, each of which a server refuses and outlives. */
export const oddTargets: readonly [target: string, host?: string][] = [
  ...['http://[bad/', 'http://[::1/', 'http://[::g]/', 'HTTP://[bad/', 'https://[bad/?x=1'].map(
    (target) => [target] as [string],
  ),
  ...['http://localhost:99999/', 'http://x:y/', 'http://x:-1/', 'http://:80/', 'http:///', 'http://'].map(
    (target) => [target] as [string],
  ),
  ...['ftp://localhost/', 'file:///etc/passwd', 'ws://localhost/', 'javascript://localhost/%0aalert(1)'].map(
    (target) => [target] as [string],
  ),
  ...['http://user:word@localhost/', 'http://user@[bad/', 'http://%/', 'http://a%00b/', '*'].map(
    (target) => [target] as [string],
  ),
  ...['[bad', 'x:y', 'localhost:99999', 'user@localhost', 'a/b', 'a b', '%'].map(
    (host) => ['/', host] as [string, string],
  ),
  // A line more: two hosts, alike or not.
  ...['localhost\r\nhost: localhost', 'localhost\r\nHost: elsewhere.example'].map(
    (host) => ['/api/v1', host] as [string, string],
  ),
]

/** What a server answers to bytes as they stand; empty where it closes the connection without a word. */
export function answerTo(
  { hostname, port }: Pick<URL, 'hostname' | 'port'>,
  target: string,
  { method = 'GET', host = `${hostname}:${port}`, headers = [] as readonly string[] } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    const parts: Buffer[] = []
    socket.on('data', (part: Buffer) => parts.push(part))
    socket.on('close', () => resolve(Buffer.concat(parts).toString()))
    socket.on('error', (error: NodeJS.ErrnoException) => error.code === 'ECONNREFUSED' && reject(error))
    const lines = [`${method} ${target} HTTP/1.1`, `host: ${host}`, 'connection: close', ...headers]
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  })
}
