import type { Dirent, Stats } from 'node:fs'
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
import { dirname, join, relative } from 'node:path'
import { codeOf, errorName } from '../error.ts'
import { pagesOfFolder } from './read/companion.ts'
import { isAboutFolder, isLeftBehind, maxArchiveBytes, maxDocumentBytes, tooLarge } from './read/limit.ts'
import { Refusal } from './read/refusal.ts'
import type { Input, Source } from './read/source.ts'

/** What was given, as single files and addresses, and what was passed over in its folders. */
export interface Inputs {
  inputs: Input[]
  /** One line each, for whoever wonders what became of a file. */
  passedOver: string[]
}

function isAddress(input: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(input)
}

/**
 * The files and addresses the names stand for: a folder for all its files, folders within included, in order. What
 * belongs to a saved page, a list of a folder's files, and what tells of a folder, such as its README, are passed over.
 */
export function expandInputs(names: string[], fetch: (address: string) => Promise<Source>): Inputs {
  const passedOver: string[] = []
  const inputs = names.flatMap((name): Input[] => {
    if (isAddress(name)) return [{ name, load: () => fetch(name) }]
    const found = lookUp(name)
    if (found instanceof Error) return [refused(name, `it cannot be reached (${errorName(found)})`)]
    if (!found) return [refused(name, 'there is no such file or folder')]
    if (!found.isDirectory()) return [found.isFile() ? file(name) : refused(name, 'it is no file')]
    const files = filesOf(name, passedOver)
    return files.length > 0 ? files : [refused(name, 'the folder holds no file')]
  })
  return { inputs, passedOver }
}

function lookUp(name: string): Stats | undefined | Error {
  try {
    return statSync(name, { throwIfNoEntry: false })
  } catch (cause) {
    return cause as Error
  }
}

function file(path: string): Input {
  return { name: path, load: () => readSource(path) }
}

function refused(name: string, reason: string, remedy = 'Check the path'): Input {
  return {
    name,
    load: () => {
      throw new Refusal(name, reason, remedy)
    },
  }
}

function filesOf(root: string, passedOver: string[]): Input[] {
  const found: Input[] = []
  const walk = (folder: string): void => {
    const entries = entriesOf(folder)
    if (entries instanceof Error)
      found.push(refused(folder, `the folder cannot be read (${errorName(entries)})`, 'Check its rights'))
    else for (const entry of entries) look(entry, join(folder, entry.name))
  }
  const look = (entry: Dirent, path: string): void => {
    if (isLeftBehind(relative(root, path))) return
    if (entry.isDirectory()) {
      if (isCompanion(path)) passedOver.push(`${path}: belongs to the saved page beside it`)
      else walk(path)
    } else if (entry.isSymbolicLink() && leadsToFolder(path))
      passedOver.push(`${path}: is a link to a folder`)
    else if (!entry.isSymbolicLink() && !entry.isFile()) passedOver.push(`${path}: is no file`)
    else if (isAboutFolder(path)) passedOver.push(`${path}: tells of its folder`)
    else if (entry.name === 'index.json' && listsFiles(path))
      passedOver.push(`${path}: lists the files beside it`)
    // A link to a file stands for the file; one that leads nowhere is kept, so that it is named.
    else found.push(file(path))
  }
  walk(root)
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function entriesOf(folder: string): Dirent[] | Error {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (cause) {
    return cause as Error
  }
}

function leadsToFolder(link: string): boolean {
  const found = lookUp(link)
  return !(found instanceof Error) && found?.isDirectory() === true
}

function isCompanion(folder: string): boolean {
  return pagesOfFolder(folder).some((page) => existsSync(page))
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
    throw new Refusal(
      path,
      `it cannot be read (${errorName(cause)})`,
      codeOf(cause) === 'ENOENT'
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
