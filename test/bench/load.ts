import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { runtimeMilliseconds } from './processor.ts'

export interface Measured {
  perSecond: number
  p50: number
  p99: number
  failures: number
  /** Microseconds of processor time that a request takes of the server; undefined where the system does not say. */
  processor: number | undefined
}

/** Asks one address from 16 connections for so many seconds, after one second that is not counted. */
export async function load(
  url: string,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<Measured> {
  await run(url, 1, headers)
  return run(url, seconds, headers)
}

async function run(url: string, seconds: number, headers: Record<string, string>): Promise<Measured> {
  const args = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const before = await runtimeMilliseconds()
  const { stdout } = await promisify(execFile)(
    'autocannon',
    ['--json', '--connections', '16', '--duration', String(seconds), ...args, url],
    { timeout: (seconds + 20) * 1000 },
  )
  const result = JSON.parse(stdout) as {
    requests: { average: number; total: number }
    latency: { p50: number; p99: number }
    errors: number
    timeouts: number
    non2xx: number
  }
  // The client has ended, and its time with it.
  const after = await runtimeMilliseconds()
  return {
    processor:
      before === undefined || after === undefined
        ? undefined
        : ((after - before) * 1000) / result.requests.total,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result.errors + result.timeouts + result.non2xx,
  }
}
