import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { releasesFolder } from '../import/corpus-folder.ts'
import type { DatasetFiles } from '../import/files.ts'
import { keptRevision } from '../import/seed-revision.ts'
import { aloneSql, comparedSql, comparedWith, releaseAlone } from '../import/seed-sql.ts'
import { type BoundStatement, statementsIn, statementsText } from '../import/sql.ts'
import { type KeptRelease, keptBefore } from './kept.ts'

/**
 * The statements that fill the database of a published release, beside its zip. They follow from a package that never changes,
 * so that whoever seeds does not count its answers again.
 */
export function keptSeedFile(version: string): string {
  return join(releasesFolder, `entente-${version}.sql.br`)
}

/** What the file is to hold, by the rules of today. */
export function keptSeedText(release: KeptRelease): string {
  const parts = [aloneSql(release, ''), comparedSql(release)]
  return parts.map(statementsText).join(`\n${between}\n`)
}

/** Stands between the statements of the release by itself and those of what it is beside the releases before it. */
const between = '--> beside the releases before it'

export function keptSeedBytes(release: KeptRelease): Uint8Array {
  const text = Buffer.from(keptSeedText(release))
  // The highest quality takes twenty times as long and saves a tenth.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
  return brotliCompressSync(text, { params })
}

/** A published release as its database is filled with it. */
interface KeptSeed {
  /** Revision by the file and the tables that it fills; known before anything of it is read. */
  revision: string
  /** Puts the release in the place of whatever the database holds. */
  statements(): BoundStatement[]
}

/** Throws where the file is missing. */
export function keptSeed(version: string): KeptSeed {
  const bytes = readKept(version)
  const revision = keptRevision(bytes)
  const stamp = { sql: 'UPDATE release SET revision = ?', values: [revision] }
  return { revision, statements: () => [...partsOf(bytes).flat(), stamp] }
}

/** The dataset as its files have it now, as a database is filled with it. */
export interface WorkingSeed {
  version: string
  statements(revision: string): Iterable<BoundStatement>
}

/** What a published release is beside those before it was worked out when it was published. */
export function workingSeed(files: DatasetFiles): WorkingSeed {
  const alone = releaseAlone(files)
  const { version, published } = alone
  const isPublished = published.some((release) => release.version === version)
  const compared = isPublished
    ? partsOf(readKept(version))[1]
    : comparedSql(comparedWith(alone, keptBefore(published)(version), files.release.value.reasons))
  return {
    version,
    *statements(revision) {
      yield* aloneSql(alone, revision)
      yield* compared
    },
  }
}

function readKept(version: string): Uint8Array {
  const file = keptSeedFile(version)
  if (!existsSync(file)) throw new Error(`${file} is missing; npm run release -- --seeds makes it`)
  return readFileSync(file)
}

function partsOf(bytes: Uint8Array): [alone: BoundStatement[], compared: BoundStatement[]] {
  const [alone = '', compared = ''] = brotliDecompressSync(bytes).toString().split(between)
  return [statementsIn(alone), statementsIn(compared)]
}
