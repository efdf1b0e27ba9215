import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { pages as registered } from '../../worker/data/page-list.ts'
import { pages } from '../support/pages.ts'

async function html(path: string) {
  return (await app.request(path, {}, env)).text()
}

/** Links of a part of a page, as text and address. */
function links(part = ''): [string, string][] {
  return [...part.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, href = '', text = '']) => [text.replace(/<[^>]+>/g, '').trim(), href.replaceAll('&amp;', '&')],
  )
}

/** What the list of pages calls those among which readers choose under one entry. */
const tabsOf = (entry: string) =>
  registered.flatMap(({ path, under, tab }) => (tab && (path === entry || under === entry) ? [tab] : []))

const whole = pages.filter((path) => !path.startsWith('/embed'))

describe('the navigation', () => {
  it.each(whole)('has five ways in and the search, and no other: %s', async (path) => {
    const [head = ''] = (await html(path)).match(/<header class="masthead">[\s\S]*?<\/header>/) ?? []
    const [nav] = head.match(/<nav aria-label="Main">[\s\S]*?<\/nav>/) ?? []
    expect(links(nav)).toEqual([
      ['Findings', '/'],
      ['Statements', '/statements'],
      ['Compare', '/compare'],
      ['Trade', '/trade'],
      ['Data &amp; API', '/data'],
    ])
    const [search = ''] = head.match(/<search>[\s\S]*?<\/search>/) ?? []
    expect(search).toContain('action="/search"')
    expect(search).toContain('name="q"')
  })

  it.each([
    ['/data', 'Downloads and coverage'],
    ['/api', 'API'],
    ['/codebook', 'Codebook'],
    ['/method', 'Method'],
  ])('has the codebook and the method under Data & API: %s', async (path, label) => {
    const page = await html(path)
    expect(page).toContain('<a href="/data" aria-current="page">Data &amp; API</a>')
    const [tabs = ''] = page.match(/<nav[^>]*aria-label="Data &amp; API"[\s\S]*?<\/nav>/) ?? []
    expect(
      tabs
        .replace(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ).toBe(tabsOf('/data').join(' '))
    expect(links(tabs)).toHaveLength(tabsOf('/data').length)
    const current = [...tabs.matchAll(/aria-current="page"[^>]*>([^<]*)</g)].map(([, text]) => text)
    expect(current).toEqual([label])
  })

  it('reaches the set phrases from the search and from a statement that holds one', async () => {
    const found = links(await html('/search?q=no+limits'))
    expect(found.map(([, href]) => href)).toContain('/phrases/no-limits')
    const of = links(await html('/statements/2022-02-04-joint-statement-new-era'))
    expect(of.map(([, href]) => href)).toContain('/phrases/no-limits')
  })
})

describe('the way along a series', () => {
  /** Joint statements of the leaders in order, as the steps from one to the next give them. */
  const along = async (side: 'prev' | 'next', from: string, pageOf: (id: string) => string) => {
    const found: string[] = []
    let id: string | undefined = from
    while (id !== undefined && found.length < 40) {
      found.push(id)
      const page: string = await html(pageOf(id))
      const [steps = ''] = page.match(/<p class="meta steps">[\s\S]*?<\/p>/) ?? []
      const [, href] = steps.match(new RegExp(`<a rel="${side}" href="([^"]+)"`)) ?? []
      id = href && new URL(href.replaceAll('&amp;', '&'), 'https://example.org').pathname.split('/')[2]
    }
    return found
  }
  const pageOf = (id: string) => `/statements/${id}`

  it('leads from the first statement to the last and back through the same ones, in order of day', async () => {
    const on = await along('next', '2001-07-16-treaty-good-neighbourliness', pageOf)
    const back = await along('prev', on.at(-1) ?? '', pageOf)
    expect(back).toEqual(on.toReversed())
    expect(on).toHaveLength(20)
    const days = on.map((id) => id.slice(0, 10))
    expect(days).toEqual(days.toSorted())
    expect(days.at(-1)).toBe('2024-05-16')
  })

  it('stands on top of both sides of a comparison and keeps the other side', async () => {
    const [a, b] = ['2021-06-28-joint-statement-treaty-20', '2022-02-04-joint-statement-new-era']
    const page = await html(`/compare?a=${a}&b=${b}`)
    const sides = page.match(/<article class="side side-[ab]">[\s\S]*?<\/article>/g) ?? []
    const steps = sides.map((side) =>
      [...side.matchAll(/<a rel="(prev|next)" href="([^"]+)"/g)].map(([, rel, href = '']) => {
        const asked = new URL(href.replaceAll('&amp;', '&'), 'https://example.org').searchParams
        return [rel, asked.get('a')?.slice(0, 10), asked.get('b')?.slice(0, 10)]
      }),
    )
    // 5 June 2019 and 21 March 2023 have two texts each.
    expect(steps).toEqual([
      [
        ['prev', '2019-06-05', '2022-02-04'],
        ['prev', '2019-06-05', '2022-02-04'],
        ['next', '2022-02-04', '2022-02-04'],
      ],
      [
        ['prev', '2021-06-28', '2021-06-28'],
        ['next', '2021-06-28', '2023-03-21'],
        ['next', '2021-06-28', '2023-03-21'],
      ],
    ])
    expect(page.indexOf('rel="prev"')).toBeLessThan(page.indexOf('<table'))
  })

  it('has what changed before and after a statement beside its steps', async () => {
    const id = '2022-02-04-joint-statement-new-era'
    const [steps = ''] = (await html(pageOf(id))).match(/<p class="meta steps">[\s\S]*?<\/p>/) ?? []
    expect(links(steps)).toContainEqual([
      'What changed before it and after it',
      `/compare/neighbours?of=${id}`,
    ])
  })
})

describe('the page of the data', () => {
  it('has one “Download everything”, the zip of the newest release', async () => {
    const all = links(await html('/data')).filter(([text]) => text === 'Download everything')
    expect(all).toEqual([['Download everything', '/releases/entente-2026.2.zip']])
  })
})
