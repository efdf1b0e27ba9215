import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { panels } from '#subject'
import { builtFile, builtFolder, writtenPage } from '../contract/built-page.ts'
import { unescaped } from '../unescaped.ts'
import { voices } from '../voice.ts'
import { listFiles } from './file-list.ts'
import { siteAnswer } from './site-answer.ts'

/**
 * Makes the pages with the largest figures of a running site as files of its build in `folder`, which holds none yet: the first page, its themes, the
 * views that these lead to, what is counted of them by year and by words, all of it of each voice by itself, too, their embeds, and
 * what the API is.
 * `revision` is of the release that the site shows. Gives the addresses of the pages.
 */
export async function makePages(folder: string, origin: string, revision: string): Promise<string[]> {
  const built = join(folder, builtFolder)
  await mkdir(built, { recursive: true })
  const made = new Set<string>()
  const make = async (path: string) => {
    const html = await siteAnswer(origin, path, { headers: { accept: 'text/html' } })
    await writeFile(join(built, await builtFile(path)), writtenPage({ path, revision, origin, html }))
    made.add(path)
    return html
  }
  const first = viewsIn(await make('/'))
  const themes = first.filter((path) => /^\/\?theme=\w+$/.test(path))
  const closer: string[] = []
  for (const theme of themes)
    closer.push(...viewsIn(await make(theme)).filter((path) => path.startsWith(`${theme}&`)))
  const others = [...first, ...['/', ...themes].flatMap(waysToShow), ...closer, '/api']
  for (const path of new Set(others)) if (!made.has(path)) await make(path)
  await listFiles(built)
  return [...made]
}

/** The views that a page leads to. The page with one of its marks chosen is one of hundreds, and made of the page without. */
function viewsIn(html: string): string[] {
  return [...html.matchAll(/href="(\/\?[^"#]+)/g)]
    .map(([, path = '']) => unescaped(path))
    .filter((path) => !/[?&]point=/.test(path))
}

/** What a theme, or the first page, is shown by, of every voice and of each by itself: the page itself is made already. */
function waysToShow(path: string): string[] {
  const shown = [
    'by=year',
    'measure=passages&by=year',
    'by=words',
    ...panels.map(({ id }) => `by=words&panel=${id}`),
  ]
  // A corpus of one voice has it on every page.
  const alone = voices.length > 1 ? voices.map((voice) => `voice=${voice}`) : []
  const queries = [...shown, ...alone.flatMap((voice) => [voice, ...shown.map((way) => `${voice}&${way}`)])]
  return [
    ...queries.map((query) => `${path}${path === '/' ? '?' : '&'}${query}`),
    path.replace('/', '/embed'),
  ]
}
