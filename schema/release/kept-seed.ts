import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { releasesFolder } from '../import/corpus-folder.ts'
import { keptRevision } from '../import/seed-revision.ts'
import { seedSql } from '../import/seed-sql.ts'
import { type BoundStatement, statementsIn, statementsText } from '../import/sql.ts'
import type { KeptRelease } from './kept.ts'

/**
 * The statements that fill the database of a published release, beside its zip. They follow from a package that never changes,
 * so that whoever seeds does not count its answers again.
 */
export function keptSeedFile(version: string): string {
  return join(releasesFolder, `entente-${version}.sql.br`)
}

/** What the file is to hold, by the rules of today. */
export function keptSeedText(release: KeptRelease): string {
  return statementsText(seedSql(release, ''))
}

export function keptSeedBytes(release: KeptRelease): Uint8Array {
  const text = Buffer.from(keptSeedText(release))
  // The highest quality takes twenty times as long and saves a tenth.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
  return brotliCompressSync(text, { params })
}

/** A published release as its database is filled with it. */
interface KeptSeed {
  /** Of the file and of the tables that it fills; known before anything of it is read. */
  revision: string
  /** Puts the release in the place of whatever the database holds. */
  statements(): BoundStatement[]
}

/** Throws where the file is missing. */
export function keptSeed(version: string): KeptSeed {
  const file = keptSeedFile(version)
  if (!existsSync(file)) throw new Error(`${file} is missing; npm run release -- --seeds makes it`)
  const bytes = readFileSync(file)
  const revision = keptRevision(bytes)
  const stamp = { sql: 'UPDATE release SET revision = ?', values: [revision] }
  return { revision, statements: () => [...statementsIn(unpacked(bytes)), stamp] }
}

function unpacked(bytes: Uint8Array): string {
  return brotliDecompressSync(bytes).toString()
}
