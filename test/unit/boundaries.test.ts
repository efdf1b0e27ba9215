import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

const analysis = ['schema/text', 'schema/stats']
const pure = [...analysis, 'schema/contract']
const files = [...pure, 'schema/tables', 'schema/chart', 'schema/import', 'schema/release']
const below = ['worker/db', 'worker/queries', ...pure]

/** The table of README's code tour: what each room may import beside itself. */
const mayImport: Record<string, string[]> = {
  ...Object.fromEntries(pure.map((room) => [room, pure])),
  'schema/contract': [...pure, 'schema/tables'],
  'schema/tables': analysis,
  'schema/chart': pure,
  'schema/import': files,
  'schema/release': files,
  'schema/texts': files,
  'schema/corpus': [...files, 'schema/texts'],
  'schema/commands': [...files, 'schema/texts', 'schema/corpus'],
  'worker/db': pure,
  'worker/queries': ['worker/db', 'schema/tables', ...pure],
  'worker/middleware': below,
  'worker/api': ['schema/chart', ...below],
  'worker/data': ['worker/api', 'schema/chart', ...below],
  'worker/components': ['worker/data', 'worker/api', 'schema/chart', ...below],
  'worker/pages': ['worker/components', 'worker/data', 'worker/api', 'schema/chart', ...below],
  'worker/assistants': ['worker/middleware', 'worker/data', 'worker/api', 'schema/chart', ...below],
  'worker/discovery': ['worker/components', 'worker/data', 'worker/api', 'schema/chart', ...below],
  web: [...pure, 'schema/chart'],
  // The files that stand in no room of theirs, which every room may import.
  schema: [...pure, 'schema/chart'],
}
const rooms = Object.keys(mayImport)
/** Rooms that not every other one may import. */
const closed = rooms.filter((room) => room !== 'schema')

/** Rooms that a wrong or right import was written for, and that the lint refused. */
function refused(): Set<string> {
  const house = mkdtempSync(join(tmpdir(), 'entente-house-'))
  try {
    const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
    writeFileSync(
      join(house, 'biome.json'),
      JSON.stringify({ ...config, $schema: undefined, vcs: undefined }),
    )
    mkdirSync(join(house, 'node_modules'))
    for (const room of rooms) {
      for (const other of closed.filter((name) => name !== room)) {
        const file = join(house, place(room), `${other.replaceAll('/', '-')}.ts`)
        mkdirSync(dirname(file), { recursive: true })
        const from = relative(dirname(file), join(house, place(other), 'thing.ts'))
        writeFileSync(file, `import { thing } from '${from}'\n\nthing()\n`)
      }
    }
    cpSync(join(house, 'worker/pages/kind'), join(house, 'worker/pages/another'), { recursive: true })
    writeFileSync(
      join(house, 'worker/pages/kind/worker-pages-another.ts'),
      "import { thing } from '../another/thing.ts'\n\nthing()\n",
    )
    const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.']
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/biome'), args, {
      cwd: house,
      encoding: 'utf8',
    })
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { category: string; location: { path: string | { file: string } } }[]
    }
    return new Set(
      diagnostics
        .filter(({ category }) => category === 'lint/style/noRestrictedImports')
        .map(({ location: { path } }) => (typeof path === 'string' ? path : path.file)),
    )
  } finally {
    rmSync(house, { recursive: true })
  }
}

/** Pages stand one folder deeper than other rooms. */
function place(room: string): string {
  return room === 'worker/pages' ? 'worker/pages/kind' : room
}

describe('the lint', () => {
  const wrong = refused()

  it.each(rooms)('lets %s import what the table allows, and refuses every other room', (room) => {
    const told = closed.filter(
      (other) => other !== room && wrong.has(`${place(room)}/${other.replaceAll('/', '-')}.ts`),
    )
    const expected = closed.filter((other) => other !== room && !mayImport[room]?.includes(other))
    expect(told).toEqual(expected)
  })

  it('refuses an import of one kind of page in another', () =>
    expect(wrong.has('worker/pages/kind/worker-pages-another.ts')).toBe(true))
})

describe("README's table of folders", () => {
  it('names every room that the lint holds', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const table = readme.split('\n').filter((line) => line.startsWith('| `'))
    const named = table.flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`([a-z/]+)\/(?:\*\.ts)?`/g)].map(([, name]) => name),
    )
    expect(named).toEqual(expect.arrayContaining(rooms))
  })
})
