import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const files = ['worker', 'schema', 'web'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
)

/** Files of ours that a file imports, types too. */
function importedBy(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/from '(\.[^']+)'/g)]
    .map(([, path = '']) => normalize(join(dirname(file), path)))
    .filter((path) => files.includes(path))
}

/** What is left of a graph once every file without an import is taken out, again and again. */
function circling(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Map(imports)
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const [file, to] of left) if (to.every((one) => !left.has(one))) left.delete(file)
  }
  return [...left.keys()]
}

it('finds a circle where there is one', () => {
  const imports = { a: ['b'], b: ['c'], c: ['b', 'd'], d: [] }
  expect(circling(new Map(Object.entries(imports)))).toEqual(['a', 'b', 'c'])
})

it('no file imports itself by way of others', () => {
  expect(files.length).toBeGreaterThan(600)
  expect(circling(new Map(files.map((file) => [file, importedBy(file)])))).toEqual([])
})
