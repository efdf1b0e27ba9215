import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bundle, bundle } from '../../../schema/release/bundle.ts'
import { sha256 } from '../../../schema/release/content.ts'
import type { descriptor } from '../../../schema/release/descriptor.ts'
import { dataset } from '../../support/dataset.ts'

type Descriptor = ReturnType<typeof descriptor>

let built: Bundle
let again: Bundle
let described: Descriptor
const tables = new Map<string, Record<string, string>[]>()

beforeAll(async () => {
  const zone = process.env.TZ
  built = await bundle(dataset, new Map())
  process.env.TZ = 'Pacific/Auckland'
  again = await bundle(dataset, new Map())
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  described = JSON.parse(text('datapackage.json'))
  for (const { name, path } of described.resources)
    tables.set(name, parse(text(path), { columns: true, record_delimiter: '\r\n' }))
}, 60_000)

function text(path: string): string {
  return new TextDecoder().decode(built.files.get(path))
}

describe('bundle(files, rules)', () => {
  it('gives the same bytes again, in any time zone', () => {
    expect(again.archive).toBe(built.archive)
    expect(again.content).toBe(built.content)
  })

  it('zips exactly its files, under a folder named for the version', () => {
    const entries = unzipSync(built.zip)
    const prefix = `entente-${described.version}/`
    expect(Object.keys(entries)).toEqual([...built.files.keys()].map((path) => prefix + path))
    expect(sha256(entries[`${prefix}entente.sqlite`] as Uint8Array)).toBe(
      sha256(built.files.get('entente.sqlite') as Uint8Array),
    )
  })

  it('lists the checksum of every other file', () => {
    const lines = text('checksums.txt').trimEnd().split('\n')
    expect(lines).toEqual(
      [...built.files].flatMap(([path, bytes]) =>
        path === 'checksums.txt' ? [] : [`${sha256(bytes)}  ${path}`],
      ),
    )
  })

  it('has the same rows in SQLite as in CSV', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-test-'))
    try {
      const path = join(folder, 'entente.sqlite')
      await writeFile(path, built.files.get('entente.sqlite') as Uint8Array)
      const database = new DatabaseSync(path, { readOnly: true })
      for (const [name, rows] of tables) {
        const counted = database.prepare(`select count(*) as n from "${name}"`).get() as { n: number }
        expect([name, counted.n]).toEqual([name, rows.length])
      }
      database.close()
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('trends.csv', () => {
  it('counts a silence on the theme for each frame that names it, as the site does', () => {
    const silent = (frame: string) =>
      (tables.get('trends') ?? [])
        .filter((row) => row.theme === 'nato' && row.voice === 'joint' && row.frame === frame)
        .map((row) => [row.silences, row.status])
        .slice(0, 9)
    const expected = [
      ...[
        ['1', 'silent'],
        ['1', 'silent'],
        ['1', 'silent'],
        ['1', 'silent'],
        ['2', 'silent'],
        ['1', 'silent'],
      ],
      ...[
        ['1', 'silent'],
        // Its one joint text was read in part.
        ['0', 'not_read'],
        ['1', 'silent'],
      ],
    ]
    expect(silent('enlargement')).toEqual(expected)
    // Blocs can be opposed without a name, and a silence on NATO's name tells nothing of that.
    expect(silent('bloc_unnamed').map(([silences]) => silences)).toEqual(Array(9).fill('0'))
  })
})

describe('datapackage.json', () => {
  it('names each CSV file with its size and hash', () => {
    for (const { path, bytes, hash } of described.resources) {
      const file = built.files.get(path) as Uint8Array
      expect([path, bytes, hash]).toEqual([path, file.byteLength, `sha256:${sha256(file)}`])
    }
    const csvPaths = [...built.files.keys()].filter((path) => path.endsWith('.csv'))
    expect(described.resources.map(({ path }) => path)).toEqual(csvPaths)
  })

  it('describes the columns of each file in order, and every cell has its type', () => {
    const forms = {
      string: /^[\s\S]*$/,
      integer: /^-?\d+$/,
      number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
      boolean: /^(true|false)$/,
      date: /^\d{4}-\d{2}-\d{2}$/,
    }
    for (const { name, path, schema } of described.resources) {
      expect(text(path).split('\r\n', 1)[0]).toBe(schema.fields.map((field) => field.name).join(','))
      for (const field of schema.fields) {
        const cells = (tables.get(name) ?? []).map((row) => row[field.name] ?? '')
        const wrong = cells.filter((cell) =>
          cell === '' ? field.constraints?.required : !forms[field.type].test(cell),
        )
        expect([name, field.name, wrong.slice(0, 3)]).toEqual([name, field.name, []])
      }
    }
  })

  it('names primary keys that are unique and foreign keys that exist', () => {
    for (const { name, schema } of described.resources) {
      const rows = tables.get(name) ?? []
      const keys = rows.map((row) => JSON.stringify(schema.primaryKey.map((field) => row[field])))
      expect([name, new Set(keys).size]).toEqual([name, rows.length])
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(
          (tables.get(reference.resource) ?? []).map((row) => row[reference.fields[0] ?? '']),
        )
        const lost = rows.map((row) => row[fields[0] ?? ''] ?? '').filter((id) => id !== '' && !known.has(id))
        expect([name, fields, lost.slice(0, 3)]).toEqual([name, fields, []])
      }
    }
  })
})
