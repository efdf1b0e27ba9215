import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { releasesFolder } from '../import/corpus-folder.ts'
import type { PublishedRelease } from '../import/releases.ts'
import type { SeededRelease } from '../import/seed-sql.ts'
import { sha256 } from './content.ts'
import { readPackage } from './packaged.ts'

/** The zip of a published release, as it was published. */
export function archiveFile(version: string, folder = releasesFolder): string {
  return join(folder, `entente-${version}.zip`)
}

/** The binding of the database that holds a release for good: `DB_2026_1`. */
export function bindingOf(version: string): string {
  return `DB_${version.replace('.', '_')}`
}

/**
 * A published release as its database is seeded: from the rows of its own package, so that no later change of the
 * dataset's files, or of how they are read, reaches it.
 */
export function keptRelease(version: string, published: readonly PublishedRelease[]): SeededRelease {
  const at = published.findIndex((release) => release.version === version)
  const release = published[at]
  if (!release) throw new Error(`release ${version} is not in releases.yaml`)
  const file = archiveFile(version)
  if (!existsSync(file)) throw new Error(`${file} is missing; take it from the repository's history`)
  const zip = readFileSync(file)
  if (sha256(zip) !== release.archive)
    throw new Error(`${file} is not the zip that was published; take it from the repository's history`)
  const { rows, lexicon } = readPackage(zip)
  return {
    version,
    date: release.date,
    rows,
    lexicon,
    content: release.content,
    packaged: release.rows,
    published: published.slice(0, at + 1),
  }
}
