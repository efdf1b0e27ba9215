import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { joint } from '#subject'

const root = join(import.meta.dirname, '..', '..')

/** Words that a reader of the code has to look up, where the field or plain English has another one. */
const avoided =
  /\b(?:fate|grain|manners|shelf|legible|spine|asker|anew|thereof|whereby|thereby|hereby|herein|whence|thence|whilst|amongst|albeit|be it)\b/i

/** Where one says "except for" or "only". */
const antiqueBut = /\bbut for\b|\b(?:is|are|has|have|knows?) but\b/i

/** A sentence that begins with its verb: "Counted are passages" where one says "Only passages are counted". */
const inverted =
  /(?:^|['"`>.]) *(?:Counted|Searched|Compared|Shown|Listed|Found|Read|Named|Drawn|Measured|Recorded) (?:is|are|was|were)\b/

/** A comment that begins with what it is of: "Of two texts the first" where one says "The first of two texts". */
const ofFirst = /(?:\/\*\*|\/\/|^\s*\*) +Of /

/** Installed, or made by the suite of clients. */
const foreign = /(?:^|[\\/])(?:node_modules|generated)[\\/]/

const codeIn = (...folders: string[]) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsx?|css)$/.test(name) && !foreign.test(name))
      .map((name) => join(folder, name)),
  )

it('code, README, CONTRIBUTING and CHANGELOG use plain words', () => {
  const files = [...codeIn('worker', 'schema', 'web'), 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
  expect(files.length).toBeGreaterThan(400)
  const found = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        [avoided, antiqueBut, inverted, ofFirst].some((pattern) => pattern.test(line))
          ? [`${file}:${at + 1}: ${line.trim()}`]
          : [],
      ),
  )
  expect(found).toEqual([])
})

it('comments of the tests begin with what they tell, too', () => {
  const found = codeIn('test').filter((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .some((line) => ofFirst.test(line)),
  )
  expect(found).toEqual([])
})

it('the label of what is issued together stands in subject.yaml alone, so that a corpus may change it', () => {
  const files = codeIn('worker', 'schema', 'web', 'test')
    // What a corpus is given that names none.
    .filter((file) => file !== join('schema', 'import', 'subject-exports.ts'))
  expect(joint.label).not.toBe('')
  expect(files.filter((file) => readFileSync(join(root, file), 'utf8').includes(joint.label))).toEqual([])
})

it('the words for what is issued jointly are written in subject.yaml, and in code where that gives none', () => {
  const words = new RegExp(`\\b(?:${joint.label}|${joint.adverb} issued|issued ${joint.adverb})\\b`, 'i')
  const isComment = (line: string) => /^\s*(?:\/?\*|\/\/)/.test(line)
  const written = codeIn('worker', 'schema', 'web').flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line) => (words.test(line) && !isComment(line) ? [file] : [])),
  )
  // The one stands in where a subject names none, the other tells of a subject that says so.
  expect(written.sort()).toEqual(['schema/import/offered.ts', 'schema/import/subject-exports.ts'])
})
