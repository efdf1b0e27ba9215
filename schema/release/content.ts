import { createHash } from 'node:crypto'
import { csv } from '../csv.ts'
import { fileName, type ReleaseTable } from './table.ts'

/** The CSV files of a release with their paths in the package, each made when its turn comes: of a large corpus they fill the memory. */
export function* csvFiles(tables: readonly ReleaseTable[]): Generator<[path: string, bytes: Uint8Array]> {
  for (const { name, fields, rows } of tables) {
    const columns = fields.map((field) => field.name)
    yield [`data/${fileName(name)}.csv`, new TextEncoder().encode(csv(columns, rows))]
  }
}

/** SHA-256 over the CSV files with their paths: two datasets with the same one are the same release. */
export function contentHash(files: Iterable<readonly [path: string, bytes: Uint8Array]>): string {
  const hash = createHash('sha256')
  for (const [path, bytes] of files) hash.update(`${path}\n${sha256(bytes)}\n`)
  return hash.digest('hex')
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
