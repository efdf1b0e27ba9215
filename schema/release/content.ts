import { createHash } from 'node:crypto'
import { csv } from '../csv.ts'
import { fileName, type ReleaseTable } from './table.ts'

/** The CSV files of a release by their path in the package. */
export function csvFiles(tables: readonly ReleaseTable[]): Map<string, Uint8Array> {
  return new Map(
    tables.map(({ name, fields, rows }) => [
      `data/${fileName(name)}.csv`,
      new TextEncoder().encode(
        csv(
          fields.map((field) => field.name),
          rows,
        ),
      ),
    ]),
  )
}

/** SHA-256 over the CSV files with their paths: two datasets with the same one are the same release. */
export function contentHash(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256')
  for (const [path, bytes] of files) hash.update(`${path}\n${sha256(bytes)}\n`)
  return hash.digest('hex')
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
