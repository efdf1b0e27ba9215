import { z } from '@hono/zod-openapi'
import { describe, expect, it } from 'vitest'
import { dateParam, idListParam } from '../../schema/contract/params.ts'
import type { Failure } from '../../worker/problem.ts'
import { type Endpoint, parseQuery } from '../../worker/query-string.ts'

const shape = z.strictObject({ theme: z.string().optional(), from: z.string().optional() })
const parse = (query: string, endpoint: Endpoint) => parseQuery(shape, new URLSearchParams(query), endpoint)

/** What mail, social media and messengers add to a link. */
const added = [
  ...['utm_source', 'utm_campaign', 'fbclid', 'gclid', 'ysclid', 'msclkid', 'mc_cid', 'mc_eid', '_ga', '_gl'],
  ...['igsh', 'igshid', 'srsltid', 'spm', 'si', 'ref', 'isappinstalled', 'scene', 'clicktime', 'enterid'],
]

describe('parseQuery(shape, params, endpoint)', () => {
  it.each(added)('passes over %s, which a link picked up on its way, except at a data address', (name) => {
    expect(parse(`theme=nato&${name}=1`, 'page')).toEqual({ theme: 'nato' })
    expect(parse(`theme=nato&${name}=1`, 'rows')).toEqual({ theme: 'nato' })
    expect(() => parse(`theme=nato&${name}=1`, 'data')).toThrow(
      `Parameter ${name}: is unknown; allowed: theme, from, release.`,
    )
  })

  it.each(['timeline', 'singlemessage', 'groupmessage'])(
    'passes over from=%s of a messenger, and reads any other',
    (from) => {
      expect(parse(`from=${from}`, 'rows')).toEqual({})
      expect(parse('from=2020', 'rows')).toEqual({ from: '2020' })
      expect(parse(`from=${from}`, 'data')).toEqual({ from })
    },
  )

  it.each(['reference', 'refs', 'xref', 'utm', 'theem'])('refuses %s, unless a page is asked', (name) => {
    expect(() => parse(`${name}=1`, 'rows')).toThrow(
      `Parameter ${name}: is unknown; allowed: theme, from, release.`,
    )
    expect(parse(`${name}=1`, 'page')).toEqual({})
  })

  it('makes one list of what is repeated at a page, and refuses it at a data address', () => {
    expect(parse('theme=nato&theme=trade&theme=', 'page')).toEqual({ theme: 'nato,trade' })
    expect(() => parse('theme=nato&theme=trade', 'data')).toThrow(
      'Parameter theme: is given 2 times; give it once.',
    )
    const listing = z.strictObject({ theme: idListParam('Themes.', 'nato') })
    expect(() => parseQuery(listing, new URLSearchParams('theme=nato&theme=trade'), 'data')).toThrow(
      'Parameter theme: is given 2 times; give it once, its values with commas between them (theme=nato,trade).',
    )
  })

  it('tells one that is given twice once, whatever the two make together', () => {
    const dated = z.strictObject({ from: dateParam('from').optional(), to: dateParam('to').optional() })
    const errorsOf = (query: string) => {
      try {
        parseQuery(dated, new URLSearchParams(query), 'data')
        return []
      } catch (error) {
        return (error as Failure).errors
      }
    }
    expect(errorsOf('from=2022&from=2023')).toEqual([
      { parameter: 'from', detail: 'is given 2 times; give it once' },
    ])
    expect(errorsOf('from=2022&from=2023&to=never')).toEqual([
      { parameter: 'from', detail: 'is given 2 times; give it once' },
      { parameter: 'to', detail: '"never" is not a date from 1900 to 2099, written as 2022-02-04 or 2022' },
    ])
  })

  it.each([
    ['from=2024&to=2023', '2024 is after to (2023)'],
    ['from=2024-05-16&to=2023', '2024-05-16 is after to (2023)'],
    ['from=2024&to=2023-12-30', '2024 is after to (2023-12-30)'],
  ])('tells the ends of %s as they were given', (query, detail) => {
    const dated = z.strictObject({ from: dateParam('from'), to: dateParam('to') })
    expect(() => parseQuery(dated, new URLSearchParams(query), 'data')).toThrow(`Parameter from: ${detail}.`)
  })

  it('tells the first wrong parameter in full and names the others', () => {
    expect(() => parse('a=1&b=2&theme=x&theme=y', 'data')).toThrow(
      'Parameter theme: is given 2 times; give it once. Also wrong: a, b.',
    )
    expect(() => parse('__proto__=1', 'data')).toThrow(
      'Parameter __proto__: is unknown; allowed: theme, from, release.',
    )
  })
})

describe('dateParam(end)', () => {
  it.each(['9999-12-31', '1899-12-31', '2022-02-30', '1822', 'yesterday'])(
    'refuses %j and says which dates it takes',
    (text) => {
      expect(dateParam('from').safeParse(text).error?.issues[0]?.message).toBe(
        `"${text}" is not a date from 1900 to 2099, written as 2022-02-04 or 2022`,
      )
    },
  )
})
