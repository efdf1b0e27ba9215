import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { snake } from '../fields.ts'
import { mostVoices } from '../subject.ts'
import type { CorpusCodebook } from './codebook.ts'

/** Folders of texts that are no voice's. */
const others = ['joint', 'other']

/**
 * The voices of a codebook that names none: one for each folder under `texts/`, or a single one for a folder without
 * folders. Throws, in words for whoever names the folders, where they cannot be voices.
 */
export function voicesOfFolders(folder: string, name: string): CorpusCodebook['voices'] {
  const root = join(folder, 'texts')
  const folders = existsSync(root)
    ? readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
        .map((entry) => entry.name)
        .sort()
    : []
  if (folders.length > mostVoices)
    throw new Error(
      `has no voices, and texts/ has ${folders.length} folders (${folders.join(', ')}); name at most ${mostVoices} voices`,
    )
  const odd = folders.find((one) => !snake.test(one) || ['all', 'both'].includes(one))
  if (odd !== undefined)
    throw new Error(
      `has no voices, and texts/${odd} cannot name one; name folders in lower-case words joined by _, or give the voices`,
    )
  if (folders.length === 0) return [{ id: 'speaker', label: name, parties: ['AA'] }]
  return folders.map((id, index) => ({
    id,
    label: id
      .split('_')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(' '),
    // Codes that no state has: they only tell the voices of this corpus apart.
    parties: [`X${'ABCD'[index]}`],
  }))
}
