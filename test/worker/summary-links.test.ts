import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { unescaped } from '../../schema/unescaped.ts'
import { voices } from '../../schema/voice.ts'
import { app } from '../../worker/app.ts'

const get = async (path: string) => app.request(path, {}, env)

/** Links of what is said over and under a figure, whose words begin with a number, or have it after "for". */
async function countedLinks(path: string): Promise<{ n: number; href: string; text: string }[]> {
  const html = await (await get(path)).text()
  const said = [
    ...html.matchAll(/<p class="summary[^"]*">.*?<\/p>/gs),
    ...html.matchAll(/<div class="apart">.*?<p class="note">.*?<\/p>/gs),
  ].join(' ')
  return [...said.matchAll(/<a href="(\/(?:statements|evidence)\?[^"]+)">(.*?)<\/a>/gs)].flatMap(
    ([, href = '', words = '']) => {
      const text = words.replace(/<[^>]+>/g, '')
      const n = /^(?:and |up to )*(\d+)(?! [A-Z]|\d)/.exec(text)?.[1]
      return n === undefined ? [] : [{ n: Number(n), href: unescaped(href), text }]
    },
  )
}

const themes =
  'alliance nato asia_pacific trade indivisible_security world_order strategic_stability core_interests ukraine history finance eurasia'.split(
    ' ',
  )

describe('a count in what a theme’s page says', () => {
  it.each(themes)('leads to as many statements or silences: %s', async (theme) => {
    const views = ['', ...voices.map((voice) => `&voice=${voice}`), '&series=complete', '&from=2016&to=2023']
    const links = (await Promise.all(views.map((view) => countedLinks(`/?theme=${theme}${view}`)))).flat()
    expect(links.length).toBeGreaterThan(5)
    for (const { href, n, text } of links) {
      const api = href.replace(/^\/(statements|evidence)/, (_, list) =>
        list === 'evidence' ? '/api/v1/passages' : '/api/v1/statements',
      )
      const { meta } = await (await get(api)).json<{ meta: { count: number } }>()
      expect(meta.count, `${text}: ${href}`).toBe(n)
    }
  })

  it.each(themes)(
    'leads somewhere where it is of one frame, or of those that name the theme: %s',
    async (theme) => {
      for (const view of ['', ...voices.map((voice) => `&voice=${voice}`)]) {
        const html = await (await get(`/?theme=${theme}${view}`)).text()
        const [, said = ''] = /<p class="summary[^"]*">(.*?)<\/p>/s.exec(html) ?? []
        const unlinked = said.replace(/<a [^>]*>.*?<\/a>/gs, '#').replace(/<[^>]+>/g, '')
        expect(unlinked).not.toMatch(/ is recorded(?: most often)? \(\d|, \d+ (?:is|are) recorded under/)
      }
    },
  )
})
