import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtFile, builtFolder, writtenPage } from '../contract/built-page.ts'

/**
 * Makes the pages with the largest figures of a running site as files of its build in `folder`: the first page, the views that
 * it leads to, of each of its themes what is counted by year and by words and the embed, and what the API is. `revision` is of the
 * release that the site shows. Gives the addresses of the pages.
 */
export async function makePages(folder: string, origin: string, revision: string): Promise<string[]> {
  const built = join(folder, builtFolder)
  await mkdir(built, { recursive: true })
  const ask = async (path: string) => {
    const response = await fetch(`${origin}${path}`, { headers: { accept: 'text/html' } })
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    return response.text()
  }
  const paths = pathsFrom(await ask('/'))
  for (const path of paths) {
    const html = await ask(path)
    await writeFile(join(built, await builtFile(path)), writtenPage({ path, revision, origin, html }))
  }
  return paths
}

function pathsFrom(first: string): string[] {
  const views = [...first.matchAll(/href="(\/\?[^"#]+)/g)].map(([, path = '']) =>
    path.replaceAll('&amp;', '&'),
  )
  const themes = views.filter((path) => /^\/\?theme=\w+$/.test(path))
  const ofThemes = ['/', ...themes].flatMap((path) => {
    const more = path === '/' ? '?' : '&'
    return [
      `${path}${more}by=year`,
      `${path}${more}measure=passages&by=year`,
      `${path}${more}by=words`,
      path.replace('/', '/embed'),
    ]
  })
  // The page with one of its marks chosen is one of hundreds.
  return [...new Set(['/', ...views, ...ofThemes, '/api'])].filter((path) => !/[?&]point=/.test(path))
}
