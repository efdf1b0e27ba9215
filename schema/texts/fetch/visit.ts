import { codeOf } from '../../error.ts'
import { maxDocumentBytes, tooLarge } from '../read/limit.ts'
import { isSameSite } from '../read/publisher.ts'
import { Refusal } from '../read/refusal.ts'
import type { Source } from '../read/source.ts'
import type { SiteRules } from './robots.ts'
import { siteRules } from './robots.ts'

const userAgent = 'Entente/1 (importer of official statements; one request at a time)'

const maxRedirects = 5
const maxAttempts = 4
/** A longer wait than this is left to the next run. */
const longestWaitSeconds = 120
const retryable = new Set([408, 425, 429, 500, 502, 503, 504])

interface CrawlPolicy {
  /** Pause between two requests to one site. */
  delaySeconds: number
  /** A page that has not arrived whole by then is given up. */
  timeoutSeconds: number
  /** First pause before a second attempt; it doubles each time. */
  backOffSeconds: number
  maxBytes?: number
}

export const defaultPolicy: CrawlPolicy = { delaySeconds: 3, timeoutSeconds: 60, backOffSeconds: 5 }

interface Answer {
  status: number
  headers: Headers
  bytes: Uint8Array
}

/**
 * A visitor fetches pages one at a time: it asks robots.txt first, waits between requests to a site, tries again
 * with growing pauses when the site is busy, follows few redirects and none to another site, and stops reading a body that is
 * too large or too slow. `fetch` throws a Refusal that names the address and what to do.
 */
export function visitor(
  policy: CrawlPolicy = defaultPolicy,
  sleep: (milliseconds: number) => Promise<void> = timer,
): { fetch(address: string): Promise<Source> } {
  const rules = new Map<string, SiteRules>()
  const lastVisit = new Map<string, number>()

  async function get(address: string, asked: string, pause: number): Promise<Answer> {
    const { origin } = new URL(address)
    for (let attempt = 1; ; attempt++) {
      const since = Date.now() - (lastVisit.get(origin) ?? 0)
      await sleep(Math.max(0, pause * 1000 - since))
      let wait = policy.backOffSeconds * 2 ** (attempt - 1)
      let said: string
      try {
        const answer = await request(address, policy)
        if (!retryable.has(answer.status)) return answer
        said = `it answers ${answer.status}`
        wait = Math.max(wait, retryAfter(answer.headers.get('retry-after')))
      } catch (cause) {
        if (cause instanceof TooLarge) throw tooLarge(asked, cause.bytes, policy.maxBytes)
        said = reasonOf(cause, policy)
      } finally {
        lastVisit.set(origin, Date.now())
      }
      if (attempt === maxAttempts || wait > longestWaitSeconds) {
        throw new Refusal(
          asked,
          `${said}, after ${attempt === 1 ? 'one attempt' : `${attempt} attempts`}`,
          'Try again later; what was fetched before is kept',
        )
      }
      await sleep(wait * 1000)
    }
  }

  async function rulesOf(address: string, asked: string): Promise<SiteRules> {
    const { origin } = new URL(address)
    const known = rules.get(origin)
    if (known) return known
    const place = `${origin}/robots.txt`
    const answer = await get(place, asked, policy.delaySeconds)
    // No rules is permission; a site in trouble is left alone by get().
    const text = answer.status === 200 ? new TextDecoder().decode(answer.bytes) : ''
    const found = siteRules(place, text, userAgent)
    rules.set(origin, found)
    return found
  }

  return {
    async fetch(asked) {
      let address = webAddress(asked, asked)
      for (let redirects = 0; redirects <= maxRedirects; redirects++) {
        const { allows, crawlDelaySeconds } = await rulesOf(address, asked)
        if (!allows(address)) {
          throw new Refusal(
            asked,
            'the site asks robots not to read this page (robots.txt)',
            'Save the page in a browser and import the file',
          )
        }
        const answer = await get(
          address,
          asked,
          Math.max(policy.delaySeconds, Math.min(crawlDelaySeconds, longestWaitSeconds)),
        )
        const location = answer.headers.get('location')
        if (answer.status >= 300 && answer.status < 400 && location) {
          const next = webAddress(new URL(location, address).href, asked)
          if (!isSameSite(address, next)) {
            throw new Refusal(
              asked,
              `it leads to another site (${new URL(next).hostname})`,
              'Give the new address if it is the right one',
            )
          }
          address = next
          continue
        }
        if (answer.status !== 200) {
          throw new Refusal(
            asked,
            `it answers ${answer.status}, not a page`,
            'Look for the statement at another address',
          )
        }
        return {
          name: asked,
          address,
          bytes: answer.bytes,
          contentType: answer.headers.get('content-type') ?? undefined,
        }
      }
      throw new Refusal(
        asked,
        `it redirects more than ${maxRedirects} times`,
        'Open it in a browser and give the last address',
      )
    },
  }
}

async function request(address: string, policy: CrawlPolicy): Promise<Answer> {
  const response = await fetch(address, {
    redirect: 'manual',
    signal: AbortSignal.timeout(policy.timeoutSeconds * 1000),
    headers: { 'user-agent': userAgent, accept: 'text/html, text/plain;q=0.8, */*;q=0.1' },
  })
  const limit = policy.maxBytes ?? maxDocumentBytes
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > limit) throw new TooLarge(length)
    parts.push(part)
  }
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(Buffer.concat(parts)) }
}

class TooLarge extends Error {
  readonly bytes: number
  constructor(bytes: number) {
    super('too large')
    this.bytes = bytes
  }
}

function webAddress(address: string, asked: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new Refusal(
      asked,
      'this is no http or https address',
      'Give the address of the page, or the path of a file',
    )
  }
  url.hash = ''
  return url.href
}

/** Seconds a site asks to wait, from a number or a date. */
function retryAfter(header: string | null): number {
  if (!header) return 0
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 0
}

function reasonOf(cause: unknown, policy: CrawlPolicy): string {
  if (cause instanceof Error && cause.name === 'TimeoutError')
    return `the page did not arrive within ${policy.timeoutSeconds} seconds`
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const code = codeOf(inner)
  return `it cannot be reached${code ? ` (${code})` : ''}`
}

function timer(milliseconds: number): Promise<void> {
  return milliseconds > 0 ? new Promise((done) => setTimeout(done, milliseconds)) : Promise.resolve()
}
