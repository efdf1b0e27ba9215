import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PublishedRelease } from './releases.ts'

const schemaFolder = join(import.meta.dirname, '..')
const lockFile = join(schemaFolder, '..', 'package-lock.json')

/**
 * What a database is made of, as a checksum: whoever asks whether it holds a release need not make the release first.
 * Files of the dataset or packages that were published are part of it, and the code that makes rows of them.
 */
export class SeedRevisions {
  readonly #code = codeChecksum()

  /** Of the dataset as the files of these folders have it now. */
  current(...folders: readonly string[]): string {
    const hash = createHash('sha256').update(this.#code)
    for (const folder of new Set(folders)) addFiles(hash, folder, filesUnder(folder))
    return hash.digest('hex')
  }

  /** Of the last of these releases, oldest first; its database tells of those before it, too. */
  kept(published: readonly PublishedRelease[]): string {
    return createHash('sha256').update(this.#code).update(JSON.stringify(published)).digest('hex')
  }
}

function codeChecksum(): string {
  const hash = createHash('sha256').update(readFileSync(lockFile))
  const isCode = (path: string) => /\.(ts|sql)$/.test(path)
  addFiles(hash, schemaFolder, filesUnder(schemaFolder).filter(isCode))
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
