import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { isLeftBehind, maxArchiveBytes, maxDocumentBytes, tooLarge } from './read/limit.ts'
import { Refusal } from './read/refusal.ts'
import type { Input, Source } from './read/source.ts'

/** What was given, as single files and addresses, and what was passed over in its folders. */
export interface Inputs {
  inputs: Input[]
  /** One line each, for whoever wonders what became of a file. */
  passedOver: string[]
}

export function isAddress(input: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(input)
}

/**
 * The files and addresses the names stand for: a folder for all its files, folders within included, in order. What
 * belongs to a saved page, and a list of a folder's files, are passed over.
 */
export function expandInputs(names: string[], fetch: (address: string) => Promise<Source>): Inputs {
  const passedOver: string[] = []
  const inputs = names.flatMap((name): Input[] => {
    if (isAddress(name)) return [{ name, load: () => fetch(name) }]
    const found = statSync(name, { throwIfNoEntry: false })
    if (!found) return [refused(name, 'there is no such file or folder')]
    if (!found.isDirectory()) return [file(name)]
    const files = filesOf(name, passedOver)
    return files.length > 0 ? files.map(file) : [refused(name, 'the folder holds no file')]
  })
  return { inputs, passedOver }
}

export function file(path: string): Input {
  return { name: path, load: () => readSource(path) }
}

function refused(name: string, reason: string): Input {
  return {
    name,
    load: () => {
      throw new Refusal(name, reason, 'Check the path')
    },
  }
}

/** A browser saves what a page shows into a folder beside it, named after the page. */
const companion =
  /^(.+)[-_.](?:files|file|dateien|fichiers|archivos|arquivos|bestanden|pliki|soubory|файлы)$/i

function filesOf(folder: string, passedOver: string[]): string[] {
  const companions = new Set<string>()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !isLeftBehind(relative(folder, join(entry.parentPath, entry.name))))
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    // A link to a file stands for the file; one that leads nowhere is kept, so that it is named.
    .filter(
      ({ entry, path }) =>
        entry.isFile() ||
        (entry.isSymbolicLink() && !statSync(path, { throwIfNoEntry: false })?.isDirectory()),
    )
    .map(({ path }) => path)
    .filter((path) => {
      const parts = relative(folder, path).split(sep)
      const own = parts.slice(0, -1).map((_, n) => join(folder, ...parts.slice(0, n + 1)))
      const of = own.find(isCompanion)
      if (of !== undefined) companions.add(of)
      return of === undefined
    })
    .sort()
  for (const one of companions) passedOver.push(`${one}: belongs to the saved page beside it`)
  return files.filter((path) => {
    const isIndex = basename(path) === 'index.json' && listsFiles(path)
    if (isIndex) passedOver.push(`${path}: lists the files beside it`)
    return !isIndex
  })
}

function isCompanion(folder: string): boolean {
  const page = basename(folder).match(companion)?.[1]
  return (
    page !== undefined &&
    ['.html', '.htm', '.mhtml', '.xhtml'].some((ending) => existsSync(join(dirname(folder), page + ending)))
  )
}

/** Whether a file is a list of other files of its folder. */
function listsFiles(path: string): boolean {
  try {
    const entries: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const [first] = Array.isArray(entries) ? entries : []
    return typeof first?.file === 'string' && existsSync(join(dirname(path), first.file))
  } catch {
    return false
  }
}

/** The file's bytes; a file above the limit is refused before it is read. */
function readSource(path: string): Source {
  let handle: number
  try {
    handle = openSync(path, 'r')
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
    const { size } = fstatSync(handle)
    const start = new Uint8Array(Math.min(size, 4))
    readSync(handle, start, 0, start.length, 0)
    const most = start[0] === 0x50 && start[1] === 0x4b ? maxArchiveBytes : maxDocumentBytes
    if (size > most) throw tooLarge(path, size, most)
    const bytes = new Uint8Array(size)
    let length = 0
    while (length < size) {
      const read = readSync(handle, bytes, length, size - length, length)
      if (read === 0) break
      length += read
    }
    return { name: path, bytes: bytes.subarray(0, length) }
  } finally {
    closeSync(handle)
  }
}
