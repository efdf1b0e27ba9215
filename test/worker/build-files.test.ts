import { env as testEnv } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { site } from '#subject'
import { fileList } from '../../schema/contract/file-list.ts'
import { app } from '../../worker/app.ts'
import type { Env } from '../../worker/env.ts'

const env = testEnv as unknown as Env['Bindings']

/** A site with these files of its build, and what it was asked for of them. */
function siteOf(files: Record<string, string>) {
  const asked: string[] = []
  const fetch = async ({ pathname }: URL) => {
    asked.push(pathname)
    const file = files[pathname]
    return new Response(file ?? null, { status: file === undefined ? 404 : 200 })
  }
  const ASSETS = { fetch } as unknown as Fetcher
  const alt = async (path: string) => {
    const page = await (await app.request(path, {}, { ...env, ASSETS })).text()
    return /property="og:image:alt" content="([^"]*)"/.exec(page)?.[1]
  }
  return { asked, alt }
}

const ofTheme = { '/pictures/theme-nato.txt': 'What the theme’s says' }
/** What the view is stands before what is told of a picture that is not its own. */
const wider = /^In passages recorded on NATO, .+\. The picture shows a wider view: What the theme’s says$/

describe('files of the build', () => {
  it('are asked for by their list, which an isolate reads once', async () => {
    const files = {
      ...ofTheme,
      [`/pictures/${fileList}`]: 'theme-nato.png\ntheme-nato.txt',
      [`/built/${fileList}`]: 'x.txt',
    }
    const { asked, alt } = siteOf(files)
    expect(await alt('/?theme=nato&from=2015')).toMatch(wider)
    expect(asked.toSorted()).toEqual([
      `/built/${fileList}`,
      `/pictures/${fileList}`,
      '/pictures/theme-nato.txt',
    ])
    asked.length = 0
    expect(await alt('/?theme=nato&from=2014')).toMatch(wider)
    expect(asked).toEqual(['/pictures/theme-nato.txt'])
  })

  it('are found without a list, which is looked for again: they may be being made', async () => {
    const files: Record<string, string> = { ...ofTheme }
    const { asked, alt } = siteOf(files)
    expect(await alt('/?theme=nato&from=2015')).toMatch(wider)
    files[`/pictures/${fileList}`] = 'another.txt'
    expect(await alt('/?theme=nato&from=2014')).toContain(site.headline)
    expect(asked.filter((path) => path === `/pictures/${fileList}`)).toHaveLength(3)
  })
})
