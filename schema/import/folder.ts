import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those above it that are missing. Node's own way of doing so (`recursive`) never ends where the
 * system refuses the first of them as if the one above were missing, as below /proc.
 */
export function makeFolder(folder: string): void {
  const path = resolve(folder)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (found) throw Object.assign(new Error(`${path} is a file`), { code: 'ENOTDIR', path })
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (cause) {
    // Another command may have made it in between.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw cause
  }
}
