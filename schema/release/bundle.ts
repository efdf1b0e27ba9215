import type { DatasetFiles } from '../import/files.ts'
import { datasetRows } from '../import/rows.ts'
import type { SecondReading } from '../stats/second-reading.ts'
import { archive } from './archive.ts'
import { contentHash, csvFiles, sha256 } from './content.ts'
import { descriptor } from './descriptor.ts'
import { citation, readme } from './document.ts'
import { sqliteFile } from './sqlite.ts'
import { type ReleaseTable, releaseTables } from './table.ts'

/** A release, whole: its files by path, all of them in one zip, and the hashes that name it. */
export interface Bundle {
  tables: ReleaseTable[]
  files: Map<string, Uint8Array>
  zip: Uint8Array
  content: string
  archive: string
}

/**
 * Builds the release of a checked dataset. `rules` are files put in as they are, such as the codebook; `readings` are what
 * its README says of how far this release and those before it were read a second time.
 */
export async function bundle(
  files: DatasetFiles,
  rules: ReadonlyMap<string, Uint8Array>,
  readings: readonly SecondReading[] = [],
): Promise<Bundle> {
  const release = files.release.value
  const tables = releaseTables(datasetRows(files))
  const csv = new Map(csvFiles(tables))
  const text = (value: string) => new TextEncoder().encode(value)
  const all = new Map<string, Uint8Array>([
    ...csv,
    ['entente.sqlite', await sqliteFile(tables)],
    ['datapackage.json', text(`${JSON.stringify(descriptor(tables, csv, release), null, 2)}\n`)],
    ...rules,
    ['README.md', text(readme(tables, release, readings))],
    ['CITATION.cff', text(citation(release))],
  ])
  const checksums = [...all].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('')
  all.set('checksums.txt', text(checksums))
  const zip = archive(`entente-${release.version}`, all, release.date)
  return { tables, files: all, zip, content: contentHash(csv), archive: sha256(zip) }
}
