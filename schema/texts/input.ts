import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { maxDocumentBytes, tooLarge } from './read/format.ts'
import { Refusal } from './read/refusal.ts'
import type { Source } from './read/source.ts'

/** Files a system leaves in folders; nobody means to import them. */
const ignored = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i

export function isAddress(input: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(input)
}

/** The files and addresses the inputs stand for: a folder for all its files, folders within included, in order. */
export function expandInputs(inputs: string[]): (string | Refusal)[] {
  return inputs.flatMap((input): (string | Refusal)[] => {
    if (isAddress(input)) return [input]
    const found = statSync(input, { throwIfNoEntry: false })
    if (!found) return [new Refusal(input, 'there is no such file or folder', 'Check the path')]
    if (!found.isDirectory()) return [input]
    const files = readdirSync(input, { recursive: true, withFileTypes: true })
      .filter((entry) => !ignored.test(entry.name))
      .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
      // A link to a file stands for the file; one that leads nowhere is kept, so that it is named.
      .filter(
        ({ entry, path }) =>
          entry.isFile() ||
          (entry.isSymbolicLink() && !statSync(path, { throwIfNoEntry: false })?.isDirectory()),
      )
      .map(({ path }) => path)
      .sort()
    return files.length > 0 ? files : [new Refusal(input, 'the folder holds no file', 'Check the path')]
  })
}

/** The file's bytes; a file above the limit is refused before it is read. */
export function readSource(path: string): Source {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new Refusal(
      path,
      `it cannot be read (${code})`,
      code === 'ENOENT'
        ? 'Check the path, or take the dead link out of the folder'
        : 'Check its rights and import it again',
    )
  }
  try {
    const { size } = fstatSync(file)
    if (size > maxDocumentBytes) throw tooLarge(path, size)
    const bytes = new Uint8Array(size)
    let length = 0
    while (length < size) {
      const read = readSync(file, bytes, length, size - length, length)
      if (read === 0) break
      length += read
    }
    return { name: path, bytes: bytes.subarray(0, length) }
  } finally {
    closeSync(file)
  }
}
