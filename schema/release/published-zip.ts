import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { releasesFolder } from '../import/corpus-folder.ts'
import type { PublishedRelease } from '../import/releases.ts'
import { sha256 } from './content.ts'

/** The zip of a published release, as it was published. */
export function archiveFile(version: string): string {
  return join(releasesFolder, `entente-${version}.zip`)
}

/** The zip of a release; throws where it is missing or is not the one that was published. */
export function publishedZip({ version, archive }: PublishedRelease): Uint8Array {
  const file = archiveFile(version)
  if (!existsSync(file)) throw new Error(`${file} is missing; take it from the repository's history`)
  const zip = readFileSync(file)
  if (sha256(zip) !== archive)
    throw new Error(`${file} is not the zip that was published; take it from the repository's history`)
  return zip
}
