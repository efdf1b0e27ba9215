import { describe, expect, it } from 'vitest'
import { compressed } from '../../worker/middleware/compressed.ts'

const rows = 'year,share\n'.repeat(200)

function answered(encodings: string | undefined): Headers {
  const headers = encodings === undefined ? {} : { 'accept-encoding': encodings }
  const answer = new Response(rows, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-length': String(rows.length),
      etag: '"a"',
    },
  })
  return compressed(new Request('https://entente.test/trends.csv', { headers }), answer).headers
}

describe('compressed(request, answer)', () => {
  it('tells HEAD what GET is told', () => {
    const request = new Request('https://entente.test/', { headers: { 'accept-encoding': 'gzip' } })
    const headers = { 'content-type': 'text/csv', etag: '"a"', 'content-length': '2400' }
    const told = (body: string | null) => [...compressed(request, new Response(body, { headers })).headers]
    expect(told(null)).toEqual(told(rows))
  })

  it.each(['gzip', 'br, gzip', 'GZIP', 'gzip;q=0.2', 'deflate, gzip;q=1.0, *;q=0.5'])(
    'compresses rows for a client that takes %s, under a weak tag and without a length',
    (encodings) => {
      const headers = answered(encodings)
      expect(['content-encoding', 'content-length', 'etag', 'vary'].map((name) => headers.get(name))).toEqual(
        ['gzip', null, 'W/"a"', 'Accept-Encoding'],
      )
    },
  )

  it('compresses what the client takes, in whatever words the platform asks', () => {
    const request = new Request('https://entente.test/', { headers: { 'accept-encoding': 'br, gzip' } })
    Object.defineProperty(request, 'cf', { value: { clientAcceptEncoding: 'identity' } })
    const answer = () => new Response(rows, { headers: { 'content-type': 'text/csv', etag: '"a"' } })
    expect(compressed(request, answer()).headers.get('etag')).toBe('"a"')
  })

  it.each([undefined, '', 'br', 'identity', 'gzip;q=0', 'br, gzip; q=0', 'x-gzipped'])(
    'leaves them as they are for a client that sends %j',
    (encodings) => {
      const headers = answered(encodings)
      expect(['content-encoding', 'content-length', 'etag', 'vary'].map((name) => headers.get(name))).toEqual(
        [null, String(rows.length), '"a"', 'Accept-Encoding'],
      )
    },
  )
})
