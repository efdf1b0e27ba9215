import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (name) => {
  const text = readFileSync(join(root, name), 'utf8')

  it('names only scripts that package.json has', () => {
    const named = [...text.matchAll(/npm run ([a-z][a-z:-]*)/g)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })

  it('names only files and folders that exist', () => {
    const named = text.match(/(?:schema|worker|web|test)\/[\w./-]*[\w/]/g) ?? []
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('links only to files that exist', () => {
    const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '')
    expect(linked.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

it('README.md describes every script that a reader of the data runs', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  const owed = ['check:data', 'db:seed', 'import', 'recount', 'release', 'check', 'dev', 'bench']
  expect(owed.filter((script) => !text.includes(`npm run ${script}`))).toEqual([])
})
