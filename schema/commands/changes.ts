import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type ComparedTable, changesBetween } from '../release/changes.ts'

/** `npm run release:changes -- <older package> <newer package>`: what differs, as JSON; packages are unpacked folders. */
const [older, newer] = process.argv.slice(2)
if (older === undefined || newer === undefined) {
  console.error('Give two folders: npm run release:changes -- build/entente-2026.1 build/entente-2026.2')
  process.exit(1)
}

interface Descriptor {
  version: string
  resources: { name: string; path: string; schema: { primaryKey: string[] } }[]
}

const [before, after] = [await read(older), await read(newer)]
const tables = changesBetween(before.tables, after.tables)
console.log(JSON.stringify({ from: before.version, to: after.version, tables }, null, 2))

async function read(folder: string): Promise<{ version: string; tables: ComparedTable[] }> {
  const text = await readFile(join(folder, 'datapackage.json'), 'utf8').catch(() => {
    console.error(`${folder} holds no datapackage.json. Unpack the release there first.`)
    process.exit(1)
  })
  const { version, resources } = JSON.parse(text) as Descriptor
  const tables = await Promise.all(
    resources.map(async ({ name, path, schema }) => ({
      name,
      primaryKey: schema.primaryKey,
      rows: parse(await readFile(join(folder, path)), { columns: true }) as Record<string, string>[],
    })),
  )
  return { version, tables }
}
