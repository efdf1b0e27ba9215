import { dirname, join, relative } from 'node:path'
import { capitalised } from '../capitalised.ts'

/** Where each part of the page to begin from goes; `name` is that of the new page. */
const places: Record<string, (name: string) => string> = {
  'contract.ts': (name) => `schema/contract/${name}.ts`,
  'count.ts': (name) => `schema/stats/${name}.ts`,
  'count.node.test.ts': (name) => `test/unit/stats/${name}.test.ts`,
  'question.ts': (name) => `worker/api/${name}.ts`,
  'page.tsx': (name) => `worker/pages/${name}/${name}.tsx`,
}

/** The folder of that page: a whole one, which types, lint and a test hold to be right. */
export const starterFolder = 'test/worker/starter'
export const starterParts = Object.keys(places)

export const pageList = 'worker/data/page-list.ts'

export interface NewPage {
  /** Its path without the first stroke, in small letters joined by -. */
  name: string
  title: string
}

/** A part as the new page has it: its own names in the place of the starter's, and imports from where it goes to. */
export function pageFile(part: string, text: string, page: NewPage): { path: string; text: string } {
  const path = placeOf(part, page)
  const words = page.name.split('-').map(capitalised)
  const upper = words.join('')
  const named = text
    .replaceAll(/from '(\.[^']+)'/g, (_, from: string) => `from '${importFrom(path, from, page)}'`)
    .replaceAll('/starter', `/${page.name}`)
    .replaceAll('A page to begin from', page.title.replaceAll("'", "\\'"))
    .replaceAll('Starter', upper)
    .replaceAll('starter', `${upper.charAt(0).toLowerCase()}${upper.slice(1)}`)
  return { path, text: named }
}

function placeOf(part: string, { name }: NewPage): string {
  return places[part]?.(name) ?? join(starterFolder, part)
}

function importFrom(path: string, from: string, page: NewPage): string {
  const target = join(starterFolder, from)
  const isPart = dirname(target) === starterFolder
  const found = relative(dirname(path), isPart ? placeOf(relative(starterFolder, target), page) : target)
  return found.startsWith('.') ? found : `./${found}`
}

/** The list of pages with the new one at its end. */
export function withPage(text: string, { name, title }: NewPage): string {
  const resource = name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const entry = `  page('/${name}', {
    entry: ${JSON.stringify(title)},
    dataset: { records: ['statement'] },
    mapped: 'release',
    shows: [{ resource: ${resource} }],
  }),
`
  const end = '] as const\n\ntype PagePath'
  if (!text.includes(end))
    throw new Error(`${pageList} does not end its list as it did; add the page there yourself.`)
  return `import { ${resource} } from '../api/${name}.ts'\n${text.replace(end, `${entry}${end}`)}`
}
