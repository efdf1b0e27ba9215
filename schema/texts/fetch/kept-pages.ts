import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../../import/folder.ts'
import type { Source } from '../read/source.ts'

/**
 * Pages that were fetched, kept in a folder so that a run that was interrupted does not ask for them again. A page is
 * kept once its description is there, which is written last.
 */
export function keptPages(folder: string): {
  find(key: string): Source | null
  add(key: string, source: Source): void
} {
  const pathOf = (key: string): string => join(folder, key.replace(/[^\w.-]+/g, '_'))
  return {
    find(key) {
      try {
        const { name, address, contentType } = JSON.parse(
          readFileSync(`${pathOf(key)}.json`, 'utf8'),
        ) as Omit<Source, 'bytes'>
        return { name, address, contentType, bytes: new Uint8Array(readFileSync(`${pathOf(key)}.page`)) }
      } catch {
        return null
      }
    },
    add(key, { name, address, contentType, bytes }) {
      makeFolder(folder)
      const path = pathOf(key)
      rmSync(`${path}.json`, { force: true })
      writeFileSync(`${path}.page`, bytes)
      writeFileSync(
        `${path}.part`,
        JSON.stringify({ name, address, contentType, retrievedAt: new Date().toISOString() }),
      )
      renameSync(`${path}.part`, `${path}.json`)
    },
  }
}
