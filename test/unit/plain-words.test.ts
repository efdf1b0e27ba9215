import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** Words that a reader of the code has to look up, where the field or plain English has another one. */
const avoided = /\b(?:fate|grain|manners|shelf|legible|spine|asker|anew)\b/i

const code = ['worker', 'schema', 'web'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|css)$/.test(name))
    .map((name) => join(folder, name)),
)

it('code, README, CONTRIBUTING and CHANGELOG use plain words', () => {
  const files = [...code, 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
  expect(files.length).toBeGreaterThan(400)
  const found = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => (avoided.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})
