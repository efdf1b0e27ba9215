import { type Unzipped, unzipSync } from 'fflate'
import { cell } from '../../cell.ts'
import { sumOf } from '../../stats/sum.ts'
import { foreignKinds, isBrokenDocument, locked } from './archive-kinds.ts'
import { pagesOfFolder } from './companion.ts'
import { isAboutFolder, isLeftBehind, maxDocumentBytes, tooLarge } from './limit.ts'
import { Refusal } from './refusal.ts'
import type { Input, Source } from './source.ts'

/** What an archive may hold: beyond it, it is a trap or belongs in parts. */
const mostEntries = 20_000
const mostBytes = 1024 * 1024 * 1024
/** As many bytes are unpacked at a time. */
const batchBytes = 32 * 1024 * 1024

const unpackByHand = 'Unpack it by hand and import what is inside'

interface Entry {
  name: string
  size: number
}

/** The files of an archive by name and size, nothing unpacked. Throws a Refusal where it is damaged or a trap. */
export function entriesOf(source: Source): Entry[] {
  const { name, bytes } = source
  const entries: Entry[] = []
  try {
    unzipSync(bytes, {
      filter: (file) => {
        if (entries.length <= mostEntries) entries.push({ name: file.name, size: file.originalSize })
        return false
      },
    })
  } catch {
    throw damaged(source)
  }
  if (entries.length > mostEntries)
    throw new Refusal(name, `it holds more than ${mostEntries} files`, 'Unpack it and import it in parts')
  const size = sumOf(entries, (entry) => entry.size)
  if (size > mostBytes)
    throw new Refusal(
      name,
      `it would unpack to more than ${mostBytes / 1024 / 1024} MB, as only a trap or a whole library does`,
      'Import the texts themselves, in parts',
    )
  return entries
}

/**
 * The named files of an archive, unpacked. No more is unpacked than an entry declares, so that a false declaration fills
 * no memory.
 */
export function unpack(source: Source, wanted: ReadonlySet<string>): Unzipped {
  try {
    return unzipSync(source.bytes, { filter: (file) => wanted.has(file.name) })
  } catch {
    throw damaged(source)
  }
}

/** The texts of an archive, each loaded when its turn comes. */
export function archiveInputs(source: Source): Input[] {
  const entries = entriesOf(source)
  const names = new Set(entries.map(({ name }) => name))
  const files = entries.filter(
    ({ name }) =>
      !name.endsWith('/') && !isLeftBehind(name) && !isAboutFolder(name) && !isOfPage(name, names),
  )
  if (files.length === 0)
    throw new Refusal(source.name, 'the archive holds no file', 'Look whether it is the right one')
  const kinds = foreignKinds(source.bytes)
  if (files.every(({ name }) => kinds.get(name) === locked))
    throw new Refusal(source.name, 'the archive is locked with a password', unpackByHand)
  let batch: Unzipped = {}
  const load = (at: number): Source => {
    const { name, size } = cell(files, at)
    const own = `${source.name}/${name}`
    if (/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name))
      throw new Refusal(own, 'its path leads out of the archive', 'Unpack the archive by hand and look at it')
    const kind = kinds.get(name)
    if (kind === locked) throw new Refusal(own, `it is ${locked}`, unpackByHand)
    if (kind)
      throw new Refusal(
        own,
        `this is ${kind}, not a file`,
        'Pack the file itself and import the archive again',
      )
    if (size > maxDocumentBytes) throw tooLarge(own, size)
    if (!(name in batch)) batch = unpack(source, new Set(next(files, at)))
    const bytes = batch[name]
    if (!bytes) throw damaged(source)
    return { name: own, bytes }
  }
  return files.map(({ name }, at) => ({ name: `${source.name}/${name}`, load: () => load(at) }))
}

/** Whether a file is in the folder that a browser saved with a page, which the archive has too. */
function isOfPage(name: string, names: ReadonlySet<string>): boolean {
  const parts = name.split('/')
  return parts.some(
    (_, n) => n > 0 && pagesOfFolder(parts.slice(0, n).join('/')).some((page) => names.has(page)),
  )
}

/** The names from a place on that are unpacked together. */
function next(files: readonly Entry[], from: number): string[] {
  let size = 0
  const names: string[] = []
  for (const file of files.slice(from)) {
    if (file.size > maxDocumentBytes) continue
    size += file.size
    if (names.length > 0 && size > batchBytes) break
    names.push(file.name)
  }
  return names
}

function damaged({ name, bytes }: Source): Refusal {
  if (isBrokenDocument(bytes)) return damagedDocument(name)
  return new Refusal(name, 'the archive is damaged', unpackByHand)
}

export function damagedDocument(name: string): Refusal {
  return new Refusal(name, 'the document is damaged', 'Open it in a word processor and save it again')
}
