import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageFile, pageList, starterFolder, starterParts, withPage } from '../../schema/import/page-files.ts'

const page = { name: 'places-met', title: "Where they'd met" }
const files = starterParts.map((part) =>
  pageFile(part, readFileSync(join(starterFolder, part), 'utf8'), page),
)
const paths = files.map(({ path }) => path)

describe('a page to begin from', () => {
  it('is written whole, each part in its room', () => {
    expect(starterParts.toSorted()).toEqual(readdirSync(starterFolder).toSorted())
    expect(paths).toEqual([
      'schema/contract/places-met.ts',
      'schema/stats/places-met.ts',
      'test/unit/stats/places-met.test.ts',
      'worker/api/places-met.ts',
      'worker/pages/places-met/places-met.tsx',
    ])
  })

  it.each(files)('$path imports what is there, and has its own names', ({ path, text }) => {
    const imported = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, from = '']) => join(dirname(path), from))
    expect(imported.length + Number(path.includes('contract'))).toBeGreaterThan(1)
    expect(imported.filter((one) => !existsSync(one) && !paths.includes(one))).toEqual([])
    expect(text).not.toMatch(/starter|begin from/i)
    expect(text).toContain('PlacesMet')
  })

  it('is registered at the end of the pages', () => {
    const listed = withPage(readFileSync(pageList, 'utf8'), page)
    expect(listed).toMatch(/^import \{ placesMet \} from '\.\.\/api\/places-met\.ts'\n/)
    expect(listed).toContain(
      `  page('/places-met', {\n    entry: "Where they'd met",\n    dataset: { records: ['statement'] },\n    mapped: 'release',\n    shows: [{ resource: placesMet }],\n  }),\n] as const\n`,
    )
    expect(() => withPage('const all = []', page)).toThrow('add the page there yourself')
  })
})
