import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const schemaFolder = join(import.meta.dirname, '..')
const migrationsFolder = join(schemaFolder, 'migrations')
const lockFile = join(schemaFolder, '..', 'package-lock.json')

/*
 * What a database is made of, as a checksum: whoever asks whether it holds a release need not make the release first.
 */

/** Revision of the dataset as the files of these folders have it now, and of the code that makes rows of them. */
export function currentRevision(...folders: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(lockFile))
  const isCode = (path: string) => /\.(ts|sql)$/.test(path)
  addFiles(hash, schemaFolder, filesUnder(schemaFolder).filter(isCode))
  for (const folder of new Set(folders)) addFiles(hash, folder, filesUnder(folder))
  return hash.digest('hex')
}

/** Revision of a published release, by the file of statements that fill its database, and of the tables that they fill. */
export function keptRevision(statements: Uint8Array): string {
  const hash = createHash('sha256').update(statements)
  addFiles(hash, migrationsFolder, filesUnder(migrationsFolder))
  return hash.digest('hex')
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .toSorted()
}

function addFiles(hash: Hash, folder: string, paths: readonly string[]): void {
  for (const path of paths)
    hash
      .update(`${path}\n`)
      .update(readFileSync(join(folder, path)))
      .update('\n')
}
