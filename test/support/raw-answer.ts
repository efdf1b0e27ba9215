import { connect } from 'node:net'

type At = Pick<URL, 'hostname' | 'port'>
export interface Raw {
  method?: string
  host?: string | undefined
  /** Lines as they stand. */
  headers?: readonly string[]
  /** Framed as the headers say it. */
  body?: string
  /** Asked for as it is unless it is false: the connection is kept then. */
  isLast?: boolean
  /** The address of the client, where it is not the usual one. */
  localAddress?: string
}

/** What a server answers to bytes as they stand; empty where it closes the connection without a word, or is silent. */
export function answerTo(at: At, target: string, raw: Raw = {}): Promise<string> {
  const {
    method = 'GET',
    host = `${at.hostname}:${at.port}`,
    headers = [],
    body = '',
    isLast = true,
    localAddress,
  } = raw
  const lines = [`${method} ${target} HTTP/1.1`, `host: ${host}`, ...(isLast ? ['connection: close'] : [])]
  return new Promise((resolve, reject) => {
    const socket = connect({
      port: Number(at.port),
      host: at.hostname,
      ...(localAddress && { localAddress }),
    })
    socket.setEncoding('latin1')
    let answer = ''
    const end = () => {
      clearTimeout(silent)
      socket.destroy()
      resolve(Buffer.from(answer, 'latin1').toString())
    }
    const silent = setTimeout(end, 60_000)
    socket.on('data', (part: string) => {
      answer += part
      if (!isLast && isWhole(answer, method)) end()
    })
    socket.on('close', end)
    socket.on('error', (error: NodeJS.ErrnoException) => error.code === 'ECONNREFUSED' && reject(error))
    socket.write(Buffer.from(`${[...lines, ...headers].join('\r\n')}\r\n\r\n${body}`, 'latin1'))
  })
}

/** Whether no more follows on a connection that is kept. */
function isWhole(answer: string, method: string): boolean {
  const [head = '', ...rest] = answer.replace(interim, '').split('\r\n\r\n')
  if (rest.length === 0) return false
  if (method === 'HEAD' || /^HTTP\/1\.1 (1|204|304)/.test(head)) return true
  const body = rest.join('\r\n\r\n')
  const [, length] = /^content-length: (\d+)/im.exec(head) ?? []
  return length === undefined ? body.endsWith('0\r\n\r\n') : body.length >= Number(length)
}

const interim = /^HTTP\/1\.1 100 Continue\r\n\r\n/

/** The status of what follows the request to go on. */
export const statusOf = (answer: string): number =>
  Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer.replace(interim, ''))?.[1])
