import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { joint } from '#subject'
import type { MarkRow } from '../../schema/contract/mark.ts'
import { isBefore } from '../../schema/partial-date.ts'
import { voices } from '../../schema/voice.ts'
import { app } from '../../worker/app.ts'
import { ndjson } from '../support/ndjson.ts'

const page = async (path: string) => (await app.request(path, {}, env)).text()
const words = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Heading and summary of a figure's page. */
async function told(path: string): Promise<string[]> {
  const html = await page(path)
  return [/<h1[^>]*>(.*?)<\/h1>/s, /<p class="summary[^"]*">(.*?)<\/p>/s].map((part) =>
    words(html.match(part)?.[1] ?? ''),
  )
}

describe('a first', () => {
  it('is the first of the years that the first page draws, which leads to those that it does not draw', async () => {
    expect(await told('/')).toEqual([
      'Of 32 frames recorded in 2013–2024 on the 4 core themes, 18 are first recorded from one side and only later in a joint statement',
      'Of the others, 4 are in a joint statement first or at once and 10 in no joint statement. Counted since 2001, these numbers are 12, 11 and 9; by theme, 19 to 28 of the 36 joint statements were not fully read on it, for a frame up to 31.',
    ])
    const first = await page('/')
    expect(first).toContain('<a href="/?from=2001">since 2001</a>')
    const counted = /<h1[^>]*>.*?<p class="summary[^"]*">.*?<\/p>/s.exec(first)?.[0] ?? ''
    const numbers = [...counted.matchAll(/<a href="([^"]*frame=[^"]*)">(\d+)/g)]
    expect(numbers.map(([, , n]) => n)).toEqual(['32', '18', '4', '10'])
    for (const [, address = '', n] of numbers) {
      const rows = ndjson(
        await page(address.replaceAll('&amp;', '&').replace('/?', '/marks.ndjson?')),
      ) as MarkRow[]
      const frames = rows.flatMap(({ theme, frame, status }) =>
        status === 'recorded' ? `${theme}.${frame}` : [],
      )
      expect(String(new Set(frames).size), address).toBe(n)
      expect((await app.request(address.replaceAll('&amp;', '&'), {}, env)).status).toBe(200)
    }
    const whole = await told('/?from=2001')
    expect(whole[0]).toContain('12 are first recorded from one side')
    expect(whole[1]).toContain('First means first in this collection')
  })

  it('of one side is counted on the pages of the core themes as the first page counts it with all years', async () => {
    const numbers: number[] = []
    for (const theme of ['alliance', 'nato', 'asia_pacific', 'trade']) {
      const html = await page(`/?theme=${theme}`)
      const [, n] =
        /Of (\d+) frames first recorded from one side <a href="[^"]*from=(?<since>\d+)[^"]*">since \k<since><\/a>, “/.exec(
          html.replace(/\s+/g, ' '),
        ) ?? []
      numbers.push(Number(n))
    }
    expect(numbers.reduce((sum, n) => sum + n)).toBe(12)
  })

  it.each([
    ['/?theme=alliance&frame=non_alliance', 'jointly on 16 Jul 2001 and '],
    ['/?theme=trade&frame=target_set', 'jointly on 16 Jun 2011'],
  ])('stands in the heading of its frame: %s', async (path, clause) => {
    const [heading, summary] = await told(path)
    expect(heading).toContain(clause)
    expect(words(await page(path)).includes('ringed:')).toBe(false)
    expect(summary).toContain(`First in this collection: ${joint.label}, `)
  })

  it('stands beside the years of a theme’s heading, and nobody came before it', async () => {
    const [heading, summary] = await told('/?theme=core_interests')
    expect(heading).toContain('(also in 2001)')
    expect(summary).not.toContain('took it up')
  })

  describe('is told of a mark where no voice was earlier, whichever voices are drawn', () => {
    const lines = async (path: string): Promise<MarkRow[]> =>
      ndjson(await page(path.replace('?', '.ndjson?'))) as MarkRow[]
    /** Names of the marks whose words match, of every drawing of a page. */
    const marked = (html: string, said: RegExp) =>
      [...html.matchAll(/href="[^"]*[?;]point=([^"#]+)#chart"><title>([^<]*)/g)].flatMap(
        ([, name = '', text = '']) => (said.test(text) ? decodeURIComponent(name) : []),
      )

    it.each(['alliance', 'nato', 'asia_pacific', 'trade', 'history', 'world_order'])('%s', async (theme) => {
      const rows = (await lines(`/marks?theme=${theme}&from=1900&to=2024`)).filter(
        (row) => row.status === 'recorded',
      )
      let told = 0
      for (const voice of ['', ...voices, `${voices[0]},${voices[1]}`]) {
        const drawn = voice === '' ? '' : `&voice=${voice}`
        const [own, first] = await Promise.all([
          page(`/?theme=${theme}${drawn}`),
          page(`/?${drawn.slice(1)}`),
        ])
        const ringed = [
          ...marked(own, /; the first of its row/),
          ...marked(first, /by any voice/).filter((name) => name.startsWith(`${theme}.`)),
        ]
        told += ringed.length
        for (const name of ringed) {
          const [, frame, by, statement] = name.split('.')
          const date = rows.find((row) => row.statementId === statement)?.date ?? ''
          const earlier = rows.filter((row) => row.frame === frame && isBefore(row.date, date))
          expect(
            earlier.map((row) => `${row.voice} ${row.date}`),
            `${voice} ${name}`,
          ).toEqual([])
          expect(voices).toContain(by)
        }
      }
      expect(told).toBeGreaterThan(3)
    })

    it('draws such a mark where there is one', async () => {
      const beijing = await page('/?theme=alliance&voice=beijing')
      expect(marked(beijing, /; the first of its row/)).toEqual([
        'alliance.no_limits.beijing.2019-06-05-putin-xi-press-moscow',
        'alliance.walk_back.beijing.2021-05-25-zhao-lijian-solid-as-rock',
      ])
    })
  })
})
