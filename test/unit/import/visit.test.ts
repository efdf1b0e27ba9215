import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { visitor } from '../../../schema/texts/fetch/visit.ts'

type Handler = (request: IncomingMessage, response: ServerResponse, visits: number) => void

const policy = { delaySeconds: 0, timeoutSeconds: 30, backOffSeconds: 0.01, maxBytes: 50_000 }
let server: Server | undefined

/** A site on this machine: one handler a path, anything else answers 404. */
async function site(
  paths: Record<string, Handler>,
): Promise<{ origin: string; log: string[]; agents: Set<string> }> {
  const log: string[] = []
  const agents = new Set<string>()
  const running = createServer((request, response) => {
    const path = request.url ?? ''
    log.push(path)
    agents.add(request.headers['user-agent'] ?? '')
    const handler = paths[path]
    if (handler) return handler(request, response, log.filter((one) => one === path).length)
    response.writeHead(404).end('gone')
  })
  server = running
  await new Promise<void>((done) => running.listen(0, '127.0.0.1', done))
  return { origin: `http://127.0.0.1:${(running.address() as AddressInfo).port}`, log, agents }
}

const page: Handler = (_, response) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>lamps</p>')

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function refusal(address: string, more: Partial<typeof policy> = {}): Promise<string> {
  return await visitor({ ...policy, ...more })
    .fetch(address)
    .then(
      () => 'not refused',
      (error: Error) => error.message.replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'http://site'),
    )
}

describe('visitor(policy).fetch(address)', () => {
  it('reads robots.txt once, then the pages, and says who it is', async () => {
    const { origin, log, agents } = await site({ '/a': page, '/b': page })
    const visits = visitor(policy)
    expect(await visits.fetch(`${origin}/a#part`)).toMatchObject({
      name: `${origin}/a#part`,
      address: `${origin}/a`,
      contentType: 'text/html; charset=utf-8',
      bytes: new TextEncoder().encode('<p>lamps</p>'),
    })
    await visits.fetch(`${origin}/b`)
    expect(log).toEqual(['/robots.txt', '/a', '/b'])
    expect([...agents][0]).toMatch(/^Entente\//)
  })

  it('leaves a page alone that robots.txt forbids', async () => {
    const { origin, log } = await site({
      '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /private\n'),
      '/private/a': page,
    })
    expect(await refusal(`${origin}/private/a`)).toBe(
      'http://site/private/a: the site asks robots not to read this page (robots.txt). Save the page in a browser and import the file.',
    )
    expect(log).toEqual(['/robots.txt'])
  })

  it('tries again when the site is busy, and waits as long as it asks', async () => {
    const { origin, log } = await site({
      '/a': (request, response, visits) => {
        if (visits === 1) response.writeHead(429, { 'retry-after': '1' }).end()
        else if (visits === 2) response.writeHead(503).end()
        else page(request, response, visits)
      },
    })
    const waits: number[] = []
    const sleep = async (milliseconds: number): Promise<void> => {
      if (milliseconds > 0) waits.push(milliseconds)
    }
    expect((await visitor(policy, sleep).fetch(`${origin}/a`)).bytes.length).toBe(12)
    expect(waits).toEqual([1000, 20])
    expect(log).toEqual(['/robots.txt', '/a', '/a', '/a'])
  })

  it('gives up a site that stays busy, or asks for a longer wait than a run lasts', async () => {
    const { origin } = await site({
      '/busy': (_, response) => response.writeHead(503).end(),
      '/later': (_, response) => response.writeHead(429, { 'retry-after': '86400' }).end(),
    })
    expect(await refusal(`${origin}/busy`)).toBe(
      'http://site/busy: it answers 503, after 4 attempts. Try again later; what was fetched before is kept.',
    )
    expect(await refusal(`${origin}/later`)).toBe(
      'http://site/later: it answers 429, after one attempt. Try again later; what was fetched before is kept.',
    )
  })

  it('refuses an address that answers with an error page', async () => {
    const { origin } = await site({})
    expect(await refusal(`${origin}/nothing`)).toBe(
      'http://site/nothing: it answers 404, not a page. Look for the statement at another address.',
    )
  })

  it('stops reading a body that never ends', async () => {
    const { origin } = await site({
      '/slow': (_, response) => {
        response.writeHead(200)
        response.write('<p>')
      },
      '/large': (_, response) => response.end('x'.repeat(60_000)),
    })
    expect(await refusal(`${origin}/slow`, { timeoutSeconds: 0.2 })).toBe(
      'http://site/slow: the page did not arrive within 0.2 seconds, after 4 attempts. Try again later; what was fetched before is kept.',
    )
    expect(await refusal(`${origin}/large`)).toBe(
      'http://site/large: it has 0.06 MB, more than the 0.05 MB one document may have. Split it, or import the single texts.',
    )
  })

  it('follows a redirect within the site and asks robots.txt about it', async () => {
    const { origin } = await site({
      '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /private\n'),
      '/old': (_, response) => response.writeHead(301, { location: '/new' }).end(),
      '/new': page,
      '/trap': (_, response) => response.writeHead(302, { location: '/private' }).end(),
      '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
      '/away': (_, response) => response.writeHead(302, { location: 'http://soup.example/' }).end(),
      '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
    })
    expect((await visitor(policy).fetch(`${origin}/old`)).address).toBe(`${origin}/new`)
    expect(await refusal(`${origin}/trap`)).toMatch(/robots not to read/)
    expect(await refusal(`${origin}/round`)).toBe(
      'http://site/round: it redirects more than 5 times. Open it in a browser and give the last address.',
    )
    expect(await refusal(`${origin}/away`)).toBe(
      'http://site/away: it leads to another site (soup.example). Give the new address if it is the right one.',
    )
    expect(await refusal(`${origin}/file`)).toMatch(/this is no http or https address/)
  })

  it('takes no address but http and https', async () => {
    expect(await refusal('ftp://lamps.example/a')).toBe(
      'ftp://lamps.example/a: this is no http or https address. Give the address of the page, or the path of a file.',
    )
  })

  it('says that a site cannot be reached', async () => {
    expect(await refusal('http://127.0.0.1:1/a')).toBe(
      'http://site/a: it cannot be reached, after 4 attempts. Try again later; what was fetched before is kept.',
    )
  })
})
