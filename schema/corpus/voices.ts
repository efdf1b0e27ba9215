import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { snake } from '../import/fields.ts'
import { mostVoices, reservedVoices } from '../import/subject.ts'
import type { CorpusCodebook } from './codebook.ts'
import { countryCode } from './country-code.ts'

/** Folders of texts that are no voice's. */
const others = ['joint', 'other']

/**
 * The voices of a codebook that names none: one for each folder under `texts/`, or a single one for a folder without
 * folders; or why the folders cannot be voices.
 */
export function voicesOfFolders(
  folder: string,
  name: string,
  parties: readonly string[] = [],
): { voices: CorpusCodebook['voices'] } | { problem: string } {
  const named = [
    ...new Set(parties.map((party) => party.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_'))),
  ].sort()
  const ofFolders = readdirSync(join(folder, 'texts'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
    .map((entry) => entry.name)
    .sort()
  const folders = ofFolders.length > 0 ? ofFolders : named
  if (folders.length > mostVoices)
    return {
      problem: `has no voices, and texts/ has ${folders.length} folders (${folders.join(', ')}); name at most ${mostVoices} voices`,
    }
  const odd = folders.find((one) => !snake.test(one) || reservedVoices.includes(one))
  if (odd !== undefined)
    return {
      problem: `has no voices, and texts/${odd} cannot name one; name folders in lower-case words joined by _, or give the voices`,
    }
  if (folders.length === 0) return { voices: [{ id: 'speaker', label: name, parties: ['AA'] }] }
  const voices = folders.map((id, index) => ({
    id,
    label:
      countryName(id) ??
      parties.find((party) => party.toLowerCase() === id) ??
      id
        .split('_')
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join(' '),
    // Codes that no state has: they only tell the voices of this corpus apart.
    parties: [`X${'ABCD'[index]}`],
  }))
  return { voices }
}

/** The country that a code of three letters means. */
function countryName(code: string): string | null {
  const two = countryCode(code)
  return two === code ? null : (new Intl.DisplayNames('en', { type: 'region' }).of(two) ?? null)
}
