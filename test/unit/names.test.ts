import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

interface Named {
  file: string
  name: string
}

const files = ['schema', 'worker', 'web'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
)

/** What a file gives to others, besides what every page gives under the same two names. */
function exportsOf(file: string): Named[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)]
    .map(([, name = '']) => ({ file, name }))
    .filter(({ name }) => !['makes', 'draws'].includes(name))
}

/** `schema/chart`, or `worker/pages/trends`: a kind of page is a room of its own. */
function roomOf(file: string): string {
  const folders = file.split('/').slice(0, -1)
  return folders.slice(0, folders[1] === 'pages' ? 3 : 2).join('/')
}

/** Names that a room has twice, with the files of each. */
function twice(all: readonly Named[]): string[] {
  return [...Map.groupBy(all, ({ file, name }) => `${roomOf(file)} ${name}`)].flatMap(([name, own]) =>
    own.length > 1 ? [`${name}: ${own.map(({ file }) => file).join(', ')}`] : [],
  )
}

/** The spelling of colour, centre and recognise; the platform's own names are spelled otherwise and are not ours to give. */
const american =
  /[a-z](?<!s)iz(?:e|ed|er|es|ing|ation)(?![a-z])|color|center|behavior|favor|labeled|catalog(?!ue)|gray|neighbor|license(?!d)/i

describe('names', () => {
  const all = files.flatMap(exportsOf)

  it('are told apart: a name that a room has twice is found', () => {
    const lamp = (file: string) => ({ file, name: 'lamp' })
    expect(
      twice([lamp('schema/text/a.ts'), lamp('schema/text/align/b.ts'), lamp('schema/chart/c.ts')]),
    ).toEqual(['schema/text lamp: schema/text/a.ts, schema/text/align/b.ts'])
    expect(twice([lamp('worker/pages/a/a.tsx'), lamp('worker/pages/b/b.tsx')])).toEqual([])
  })

  it('stand for one thing in each room', () => {
    expect(all.length).toBeGreaterThan(1000)
    expect(twice(all)).toEqual([])
  })

  it('have one spelling', () => {
    expect(['capitalized', 'colorOf', 'figureSizes'].map((name) => american.test(name))).toEqual([
      true,
      true,
      false,
    ])
    expect(all.filter(({ name }) => american.test(name))).toEqual([])
  })
})
