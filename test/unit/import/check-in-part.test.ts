import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readDataset } from '../../../schema/import/dataset.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { dataset, texts } from './small-dataset.ts'

const toast = texts['statements/2020-01-02-toast.yaml']
const coding = texts['codings/a.yaml']
const { release, releases, lexicon, measures, phrases, synonyms } = dataset({})
/** The small dataset with a second statement, each of whose passages every coder has coded. */
const right: Record<string, string> = {
  ...texts,
  ...Object.fromEntries(
    Object.entries({ release, releases, lexicon, measures, phrases, synonyms }).map(([name, { value }]) => [
      `${name}.yaml`,
      JSON.stringify(value),
    ]),
  ),
  'statements/2020-01-05-toast.yaml': toast
    .replaceAll('2020-01-02', '2020-01-05')
    .replace('title: An invented toast', 'title: Another invented toast'),
  ...Object.fromEntries(
    ['a', 'b'].map((coder) => {
      const text = coding.replace('coder: a', `coder: ${coder}`)
      const [entry = ''] = /^ {2}'.*$/m.exec(text) ?? []
      return [`codings/${coder}.yaml`, `${text}${entry.replace('2020-01-02', '2020-01-05')}\n`]
    }),
  ),
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-part-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What is told of the dataset with files changed from one text to another, each the first of its kind there. */
async function told(...changes: [file: string, from: string, to: string][]): Promise<string[]> {
  const files = { ...right }
  for (const [file, from, to] of changes) {
    expect(files[file]).toContain(from)
    files[file] = (files[file] ?? '').replace(from, to)
  }
  for (const name of ['statements', 'codings']) mkdirSync(join(folder, name))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const result = await readDataset(folder)
  return 'problems' in result ? result.problems.map(describeProblem) : []
}

const [first, second] = ['statements/2020-01-02-toast.yaml', 'statements/2020-01-05-toast.yaml'] as const

it('has nothing to say of a right dataset', async () => expect(await told()).toEqual([]))

it('tells, beside a statement of another form, every fault of the others, and nothing that it may answer', async () => {
  const faults = await told(
    [first, 'kind: speech', 'kind: shout'],
    [first, 'herald.example/toast', 'stew.example/toast'],
    [second, 'herald.example/toast', 'broth.example/toast'],
    [second, 'theme: bread', 'theme: cake'],
    ['codings/a.yaml', '2020-01-05-toast#1', '2020-01-05-toast#9'],
    ['codings/b.yaml', 'hot', 'warm'],
  )
  expect(faults).toEqual([
    'codings/a.yaml:8: unknown passage "2020-01-05-toast#9"',
    'codings/b.yaml:7: unknown frame "warm" for 2020-01-02-toast#1',
    expect.stringContaining(`${first}:3: kind: "shout" is not one of `),
    `${first}:11: host stew.example is not in sources.yaml; add who publishes it, or put it under unknown`,
    `${second}:11: host broth.example is not in sources.yaml; add who publishes it, or put it under unknown`,
    `${second}:13: a has not coded 2020-01-05-toast#1; each coder codes every passage`,
    `${second}:14: unknown theme "cake"; allowed: soup, bread`,
  ])
})

it('tells a duplicate id, whether the form of its file is right or wrong', async () => {
  const faults = await told(
    [second, 'id: 2020-01-05-toast', 'id: 2020-01-02-toast'],
    [second, 'kind: speech', 'kind: shout'],
  )
  expect(faults).toContain(`${second}:1: duplicate id 2020-01-02-toast, already in ${first}`)
})

it.each(['sources', 'codebook', 'subject', 'settlements', 'events', 'trade', 'lexicon'])(
  'makes of a %s.yaml that cannot be read no fault of another file',
  async (name) => {
    const text = right[`${name}.yaml`] ?? ''
    expect(await told([`${name}.yaml`, text, `nothing: [\n${text}`])).toEqual([
      expect.stringContaining(`${name}.yaml:`),
    ])
  },
)

it('makes of codings of another form no fault of a statement', async () => {
  expect(await told(['codings/a.yaml', 'stance', 'stand'])).toEqual([
    expect.stringContaining('codings/a.yaml:7: '),
    expect.stringContaining('codings/a.yaml:7: '),
  ])
})
