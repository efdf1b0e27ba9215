import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { preview } from 'vite'
import { builtFolder } from '../contract/built-page.ts'
import { canBePictured, pictureAltFile, pictureFile, pictureFolder } from '../contract/picture.ts'
import { messageOf } from '../error.ts'
import { makePages } from '../import/built-pages.ts'
import { commandDatabase } from '../import/command-database.ts'
import { commandLine } from '../import/command-line.ts'
import { buildFolder } from '../import/corpus-folder.ts'
import { emptiedFolder, listFiles } from '../import/file-list.ts'
import { previewBuild, withoutLimit } from '../import/previewed-build.ts'
import { siteAnswer } from '../import/site-answer.ts'
import { plural } from '../plural.ts'
import { png } from '../release/raster.ts'
import { progressBar } from '../texts/progress.ts'
import { unescaped } from '../unescaped.ts'

const usage = `npm run pictures

Makes the pictures that networks show of the pages of a built and seeded site, and its pages with the largest figures, as
files of the build. A drawing made before is taken from node_modules/.cache.
  --brief  leave out pictures of single statements and frames`

const { values } = commandLine({ usage, options: { brief: { type: 'boolean' } } })
const client = join(buildFolder, 'client')
const built = join(client, pictureFolder)
const cache = join('node_modules', '.cache', 'entente-pictures')
const started = performance.now()
previewBuild(buildFolder)
// Before the site starts: it walks through its files, and fails where one goes while it does.
await Promise.all([
  emptiedFolder(built),
  emptiedFolder(join(client, builtFolder)),
  mkdir(cache, { recursive: true }),
])
let { server, origin } = await served()
try {
  if (!origin) throw new Error('the built site could not be started')
  const addresses = await pictureAddresses(origin)
  const queue = [...addresses]
  console.log(`Drawing the pictures that networks show of ${plural(addresses.length, 'page')} …`)
  const bar = progressBar(addresses.length)
  // A few at a time: one is drawn while the next is asked for.
  await Promise.all(Array.from({ length: 4 }, () => work(queue, bar.step)))
  bar.end()
  await listFiles(built)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${addresses.length} pictures of pages (${seconds} s)`)
  const revision = await seededRevision()
  // A running site knows the files that were there at its start: its pages tell what their pictures show.
  if (revision) {
    await server.close()
    ;({ server, origin } = await served())
  }
  if (revision && origin) {
    console.log('Making the pages with the largest figures …')
    console.log(plural((await makePages(client, origin, revision)).length, 'page'))
  }
} catch (error) {
  console.error(messageOf(error))
  console.error('No pictures were made. Run npm run db:seed and npm run build first, then npm run pictures.')
  process.exitCode = 1
} finally {
  await server.close()
  // The local runtime may keep the process alive.
  process.exit()
}

/** The built site, and where it answers; it may be asked as often as its pages need. */
async function served() {
  const server = await preview({
    mode: withoutLimit,
    preview: { port: 0, strictPort: false },
    logLevel: 'error',
  }).finally(() => previewBuild(buildFolder))
  return { server, origin: server.resolvedUrls?.local[0]?.replace(/\/$/, '') }
}

/** Revision of the release that the site shows; undefined for a site that was never seeded. */
async function seededRevision(): Promise<string | undefined> {
  const database = await commandDatabase({ isRemote: false })
  try {
    const [release] = await database.all<{ revision: string }>('SELECT revision FROM release')
    return release?.revision
  } finally {
    await database.close()
  }
}

async function work(queue: string[], onDrawn: (address: string) => void): Promise<void> {
  for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
    const svg = await text(address.replace('picture.png', 'picture.svg'))
    const known = join(cache, `${createHash('sha256').update(svg).digest('hex')}.png`)
    const image = await readFile(known).catch(async () => {
      const made = await png(svg)
      await writeFile(known, made)
      return made
    })
    const file = pictureFile(address)
    const [, title = ''] = /<title>([^<]*)</.exec(svg) ?? []
    await Promise.all([
      writeFile(join(built, file), image),
      writeFile(join(built, pictureAltFile(file)), unescaped(title)),
    ])
    onDrawn(address)
  }
}

/** What the pages of the site map, and those to which the first page and the comparisons lead, name as their picture. */
async function pictureAddresses(site: string): Promise<string[]> {
  const parts = await namedIn('/sitemap.xml', site)
  const listed = (await Promise.all(parts.map((part) => namedIn(part, site)))).flat()
  const led = await Promise.all(
    ['/', '/compare', '/compare/groups'].map(async (page) => linksOf(await text(page))),
  )
  const kinds = values.brief ? /^\/(\?|$|trade$)/ : /^\/(\?|$|trade$|statements\/)/
  const pages = listed.filter((path) => kinds.test(path))
  const known = pages.map((path) => {
    const [stem, query] = path.split('?')
    return `${stem === '/' ? '' : stem}/picture.png${query ? `?${query}` : ''}`
  })
  const others = await Promise.all(
    [...new Set(led.flat())].map(async (path) => /og:image" content="([^"]+)"/.exec(await text(path))?.[1]),
  )
  const named = others.flatMap((url) => (url ? unescaped(url).replace(/^https?:\/\/[^/]+/, '') : []))
  return [...new Set([...known, ...named])].filter(canBePictured)
}

/** The addresses that a site map, or its index, names. */
async function namedIn(path: string, site: string): Promise<string[]> {
  const found = (await text(path)).matchAll(/<loc>([^<]+)<\/loc>/g)
  return [...found].map(([, url = '']) => unescaped(url).replace(site, ''))
}

function linksOf(html: string): string[] {
  const links = [...html.matchAll(/href="(\/\?theme=[^"]+|\/compare\?a=[^"]+|\/compare\/groups\?[^"]+)"/g)]
  return (
    links
      .map(([, href = '']) => unescaped(href))
      // One frame alone is a part of what its theme's picture shows.
      .filter((href) => !values.brief || !/[?&]frame=[^,&]+(&|$)/.test(href))
  )
}

function text(path: string): Promise<string> {
  return siteAnswer(origin ?? '', path)
}
