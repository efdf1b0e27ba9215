import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codingEntry, withEntry } from '../../../schema/import/coding-entry.ts'
import { StatementFile } from '../../../schema/import/shapes.ts'
import { statementTemplate } from '../../../schema/import/statement-template.ts'
import { readYaml } from '../../../schema/import/yaml-file.ts'
import { dataset } from '../../support/dataset.ts'

const codebook = dataset.codebook.value
const id = '2031-05-06-invented-toast'
const template = statementTemplate(id, codebook)

/** The template as an editor fills it in. */
const filled = Object.entries({
  ...{ kind: 'speech', level: 'other', title: 'A toast', parties: '[RU]', speakers: '[]' },
  ...{ place: 'Oslo', confidence: 'verified', summary: 'A toast.', theme: 'nato', gist: 'Praises soup.' },
  ...{ sources: "['https://tass.com/politics/1']", evidence: "['https://tass.com/politics/1']" },
}).reduce(
  (text, [name, value]) => text.replace(new RegExp(`^( *)${name}: .*$`, 'm'), `$1${name}: ${value}`),
  template,
)

describe('statementTemplate(id)', () => {
  const problemsOf = (text: string) => {
    const read = readYaml('new.yaml', Buffer.from(text), StatementFile)
    return 'problems' in read ? read.problems.map(({ reason }) => reason.split(':')[0]) : []
  }

  it('asks for each field that a statement must have, and for nothing else', () => {
    expect(problemsOf(template)).toEqual([
      ...['kind', 'level', 'title', 'parties', 'place', 'confidence', 'summary'],
      ...['passages.0.theme', 'passages.0.gist'],
    ])
    expect(problemsOf(filled)).toEqual([])
  })

  it('names each field that it may have, with what it takes', () => {
    const commented = [...template.matchAll(/^ *# (\w+): (.*)$/gm)].map(([, name = '']) => name)
    const known = Object.keys(StatementFile.shape)
    expect(commented.filter((name) => known.includes(name)).length).toBeGreaterThan(10)
    expect([...template.matchAll(/^(?:# )?(\w+):/gm)].map(([, name]) => name).toSorted()).toEqual(
      known.toSorted(),
    )
    expect(template).toContain('# titleBasis: page | translation | description | unseen')
  })
})

describe('codingEntry(given)', () => {
  const [file] = dataset.codings
  if (!file) throw new Error('the dataset has no coder')
  const passage = { n: 1, theme: 'nato', gist: 'Praises soup.', evidence: [] }
  const given = { frames: ['enlargement'], stance: 'adversary', confidence: 3 } as const
  const entry = (frames: string[], of: Partial<typeof file.value>) =>
    codingEntry(
      { ...given, frames },
      { passage, file: { ...file.value, ...of }, codebook, today: '2031-05-07' },
    )

  it('says the theme, the day and the codebook where they are not those of passage and file', () => {
    const own = { date: '2031-05-07', codebook: codebook.version }
    expect(entry(['enlargement'], own)).toEqual({ ...given, frames: ['enlargement'] })
    expect(entry(['korea'], own)).toEqual({ theme: 'asia_pacific', ...given, frames: ['korea'] })
    expect(entry(['enlargement'], { date: '2031-05-01', codebook: 1 })).toEqual({
      ...{ ...given, frames: ['enlargement'] },
      ...{ codedAfresh: '2031-05-07', codebook: codebook.version },
    })
  })

  it('is one line at the end of the file', () => {
    const { theme, ...rest } = entry(['korea', 'japan'], { codebook: 1 })
    expect(withEntry('codings:\n', `${id}#1`, { theme, ...rest, drop: 'it’s a "toast", isn\'t it' })).toBe(
      `codings:\n  '${id}#1': {theme: asia_pacific, frames: [korea, japan], stance: adversary, confidence: 3, codedAfresh: '2031-05-07', codebook: ${codebook.version}, drop: 'it’s a "toast", isn''t it'}\n`,
    )
  })
})

describe('a statement by the commands alone', () => {
  let folder: string
  let alone: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-new-'))
    cpSync('schema/dataset', folder, { recursive: true })
    alone = mkdtempSync(join(tmpdir(), 'entente-alone-'))
    for (const part of ['codebook.yaml', 'codings'])
      cpSync(join('schema', 'dataset', part), join(alone, part), { recursive: true })
    writeStatement(alone, filled)
  })
  afterEach(() => {
    for (const made of [folder, alone]) rmSync(made, { recursive: true })
  })

  const run = (command: string, args: string[], input = '') =>
    spawnSync(process.execPath, [`schema/commands/${command}.ts`, ...args], { encoding: 'utf8', input })
  /** No other statement is read, which takes a second: all others are coded. */
  const code = (coder: string, input: string) => run('code', [coder, '--dataset', alone], input).stdout

  it('is written, coded by each who sees neither theme nor the others, and right', () => {
    expect(run('new-statement', [id, '--dataset', folder]).status).toBe(0)
    expect(readFileSync(join(folder, 'statements', `${id}.yaml`), 'utf8')).toBe(template)
    expect(run('new-statement', [id, '--dataset', folder]).stderr).toContain('is there already')
    const [one = '', two = '', ...others] = dataset.codings.map(({ value }) => value.coder)
    const first = code(one, 'soup\nenlargement, korea\nenlargement\nadversary\n4\n3\n\n')
    expect(first).toContain(`${id}#1: Praises soup.`)
    expect(first).toContain('“soup” is not that.')
    expect(first).toContain('1 passage coded, 0 left.')
    expect(first).not.toContain('nato')
    expect(code(two, '\n')).toContain('0 passages coded, 1 left.')
    for (const coder of [two, ...others]) code(coder, 'enlargement\nadversary\n2\n\n')
    writeStatement(folder, filled)
    cpSync(join(alone, 'codings'), join(folder, 'codings'), { recursive: true })
    const checked = run('check', [folder])
    expect([
      checked.stderr.replaceAll(/^.*(?:ExperimentalWarning|trace-warnings).*\n/gm, ''),
      checked.status,
    ]).toEqual(['', 0])
  })

  it('is not coded where the last answer is missing, of which the next ones are no part', () => {
    const [coder = ''] = dataset.codings.map(({ value }) => value.coder)
    const said = code(coder, 'enlargement\nadversary\n2\nenlargement, korea\nneutral\n')
    expect(said).toContain('“enlargement, korea” is not that.')
    expect(said).toContain('“neutral” is not that.')
    expect(said).toContain('0 passages coded, 1 left.')
  })

  it('begins the file of a new coder', () => {
    expect(run('code', ['reader', '--dataset', alone]).stderr).toContain('Give the coder a --label')
    run('code', ['reader', '--label', 'A reader', '--dataset', alone], 'good_neighbour\ncloser\n1\n\n')
    expect(readFileSync(join(alone, 'codings', 'reader.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server.*\ncoder: "reader"\nlabel: "A reader"\nmethod: "human"\ndate: "[\d-]+"\ncodebook: \d+\ncodings:\n {2}'[^']+': \{.*frames: \[good_neighbour\], stance: closer, confidence: 1\}\n$/,
    )
  })
})

function writeStatement(folder: string, text: string): void {
  mkdirSync(join(folder, 'statements'), { recursive: true })
  writeFileSync(join(folder, 'statements', `${id}.yaml`), text)
}
