import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { saidOf, wrongUse } from '../../../schema/import/command-line.ts'
import { readConfiguration } from '../../../schema/import/configured-database.ts'
import { readYamlFile } from '../../../schema/import/yaml-file.ts'

const shape = {
  usage: 'npm run bake',
  options: { dry: { type: 'boolean' }, name: { type: 'string' }, help: { type: 'boolean' } },
  least: 1,
  most: 1,
} as const

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-command-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function errorOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

function command(name: string, ...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [`schema/commands/${name}.ts`, ...args], {
    encoding: 'utf8',
  })
  return { status, said: stderr.split('\n').filter((line) => !/ExperimentalWarning|node --trace/.test(line)) }
}

describe('how a command was called', () => {
  it.each([
    [['bread', '--dry', '--name', 'rye'], null],
    [['bread', '--name=rye'], null],
    [['bread', '--wet'], '--wet is no option of this command; there are --dry, --name, --help.'],
    [['bread', '-d'], '-d is no option of this command; there are --dry, --name, --help.'],
    [['bread', '--dry=yes'], '--dry takes no value; write --dry alone.'],
    [['bread', '--name'], '--name needs a value after it.'],
    [['bread', '--name', '--dry'], '--name needs a value after it.'],
    [['bread', '--name='], '--name needs a value after it.'],
    [['bread', 'rolls'], 'rolls is one argument too many; this command takes 1.'],
    [[], 'What the command works on is missing.'],
  ])('%j: %s', (given, said) => expect(wrongUse(shape, given)).toBe(said))

  it('is refused where there are arguments and none are taken', () =>
    expect(wrongUse({ usage: '', options: {} }, ['bread'])).toBe(
      'bread is an argument, and this command takes none.',
    ))

  it('is read in one place by all of them', () => {
    const files = readdirSync('schema/commands')
    const own = files.filter((file) => {
      const source = readFileSync(join('schema/commands', file), 'utf8')
      return !/\bcommandLine\(/.test(source) || /parseArgs|process\.argv/.test(source)
    })
    expect(own).toEqual([])
  })

  it('ends with exit code 2 and the usage where it is wrong', () => {
    const { status, said } = command('new-corpus', 'x', '--no-serve')
    expect(status).toBe(2)
    expect(said.slice(0, 3)).toEqual([
      '--no-serve is no option of this command; there are --name, --text-column, --date-column, --no-start, --no-load, --check, --help.',
      '',
      'npm run new-corpus -- <folder>',
    ])
  })
})

describe('a file that a command cannot use', () => {
  it('is a problem that names it, and what to do', () => {
    const place = join(folder, 'codebook.yaml')
    expect(readYamlFile(place, z.string())).toEqual({
      problems: [{ file: 'codebook.yaml', reason: 'there is no such file or folder; check the path' }],
    })
    mkdirSync(place)
    expect(readYamlFile(place, z.string())).toEqual({
      problems: [{ file: 'codebook.yaml', reason: 'it is a folder and must be a file; check the path' }],
    })
  })

  it('ends a command with one sentence and no stack', () => {
    const place = join(folder, 'out')
    writeFileSync(place, 'a file')
    expect(saidOf(errorOf(() => readdirSync(join(place, 'build'))))).toBe(
      `${join(place, 'build')}: part of the path is a file and must be a folder; check the path.`,
    )
    expect(saidOf(new Error('The oven is cold. Heat it.'))).toBe('The oven is cold. Heat it.')
    expect(saidOf(new TypeError('x is undefined'))).toMatch(
      /^TypeError: x is undefined\n[\s\S]+\n\nThis is a fault of the program\. Report it with the lines above and the command that you ran\.$/,
    )
  })
})

describe('wrangler.toml', () => {
  it.each([
    [
      'name = "a"\n',
      'wrangler.toml binds no database; add [[d1_databases]] with binding = "DB" and run this again.',
    ],
    [
      'd1_databases = []\n',
      'wrangler.toml binds no database; add [[d1_databases]] with binding = "DB" and run this again.',
    ],
    [
      '[[d1_databases]]\ndatabase_name = "a"\n',
      'wrangler.toml: d1_databases.0.binding: Invalid input: expected string, received undefined. Correct it and run this again.',
    ],
    [
      'name = 5\n[[d1_databases]]\nbinding = "DB"\n',
      'wrangler.toml: name: Invalid input: expected string, received number. Correct it and run this again.',
    ],
    [
      'name = "My site"\n[[d1_databases]]\nbinding = "DB"\n',
      'wrangler.toml: name: takes small letters, digits, - and _ alone. Correct it and run this again.',
    ],
    [
      'name = 5\n',
      'wrangler.toml: name: Invalid input: expected string, received number. Correct it and run this again.',
    ],
    [
      'name = a\n',
      'wrangler.toml:1: Invalid TOML document: invalid value. Correct that line and run this again.',
    ],
  ])('%j is refused with what to do', (text, said) =>
    expect(() => readConfiguration(text)).toThrow(new Error(said)),
  )
})
