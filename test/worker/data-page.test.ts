import { env } from 'cloudflare:workers'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'

const get = (path: string) => app.request(path, {}, env)

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  return parse(await (await get(path)).text(), { columns: true, bom: true })
}

describe('the list of downloads', () => {
  it.each([
    [
      'Trends of core themes by frame, all voices together',
      { isCoreAlone: true, isByVoice: false, frames: 33 },
    ],
    ['Trends of every frame, by voice', { isCoreAlone: false, isByVoice: true, frames: 61 }],
    ['Trends of every theme as a whole, by voice', { isCoreAlone: false, isByVoice: true, frames: 1 }],
  ])('says what is in the file: %s', async (label, { isCoreAlone, isByVoice, frames }) => {
    const page = await (await get('/data')).text()
    const item = page.slice(page.indexOf(`${label}: `))
    const rows = await rowsOf((/href="([^"]+)"/.exec(item)?.[1] ?? '').replaceAll('&amp;', '&'))
    const themes: { id: string; isCore: string }[] = (await rowsOf('/api/v1/themes.csv')) as never
    const own = isCoreAlone ? themes.filter(({ isCore }) => isCore === 'true') : themes
    const distinct = (column: string) => [...new Set(rows.map((row) => row[column]))].toSorted()
    expect(distinct('theme')).toEqual(own.map(({ id }) => id).toSorted())
    expect(distinct('voice')).toEqual(isByVoice ? ['all', 'beijing', 'joint', 'moscow'] : ['all'])
    expect(distinct('frame')).toHaveLength(frames)
  })
})

it('leads from every release to its page and to the site as of it', async () => {
  const page = await (await get('/data')).text()
  for (const { version } of await rowsOf('/api/v1/releases.csv')) {
    expect(page).toContain(`<a href="/releases/${version}">`)
    expect(page).toContain(`<a href="/?release=${version}">`)
  }
})

describe('the page of releases', () => {
  it('says that a release answers from its own tables, counted by the rules of today, and what those count otherwise', async () => {
    const page = await (await get('/releases')).text()
    const text = page.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
    expect(text).toContain(
      'A release never changes, and every one keeps answering: ?release=2026.1 at any address answers from the tables of ' +
        'that release. What is counted from them is counted by the rules of today; where that differs from a package, the release says so below.',
    )
    const { data } = (await (await get('/api/v1/releases')).json()) as {
      data: { version: string; recountedTrends: number; rows: { trends: number } }[]
    }
    expect(data.length).toBeGreaterThan(1)
    for (const { version, recountedTrends, rows } of data) {
      const own = page.slice(page.indexOf(`id="r${version}"`))
      const section = own.slice(0, own.indexOf('</section>')).replace(/<[^>]+>/g, '')
      const told = /([\d,]+|One) of the ([\d,]+) rows of\s+trends\.csv in its package/.exec(section)
      const figure = (text = '') => Number(text.replace('One', '1').replace(',', ''))
      expect([version, figure(told?.[1]), figure(told?.[2])]).toEqual(
        recountedTrends === 0 ? [version, 0, 0] : [version, recountedTrends, rows.trends],
      )
    }
  })
})
