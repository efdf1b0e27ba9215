import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { snake } from '../import/fields.ts'
import { mostVoices, reservedVoices } from '../import/subject.ts'
import { listed } from '../texts/read/listed.ts'
import type { CorpusCodebook } from './codebook.ts'
import { countryCode, nameOfCountry } from './country-code.ts'

/** Folders of texts that are no voice's. */
const others = ['joint', 'other']

/**
 * The voices of a codebook that names none: those of the parties that names of files name, else one for each folder under
 * `texts/`, or a single one for a folder without folders, with a note of it; or why these cannot be voices.
 */
export function voicesOfTexts(
  folder: string,
  name: string,
  parties: readonly string[],
): { voices: CorpusCodebook['voices']; note: string } | { problem: string } {
  const named = new Map(parties.map((party) => [voiceId(party), party]))
  const ofFolders = readdirSync(join(folder, 'texts'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
    .map((entry) => entry.name)
    .sort()
  const byName = named.size > 0
  const all = byName ? [...named.keys()].sort() : ofFolders
  // «US» and «USA» are one party.
  const ids = [...Map.groupBy(all, (id) => partyCode(id) ?? id).values()].flatMap(([first]) => first ?? [])
  if (ids.length > mostVoices) {
    const said = byName
      ? `the names of the files name ${ids.length} parties`
      : `texts/ has ${ids.length} folders`
    return {
      problem: `has no voices, and ${said} (${listed(ids, 12)}); name at most ${mostVoices} voices`,
    }
  }
  const odd = ids.find((one) => !snake.test(one) || reservedVoices.includes(one))
  if (odd !== undefined)
    return {
      problem: byName
        ? `has no voices, and the party ${named.get(odd)} of the files’ names cannot name one; give the voices`
        : `has no voices, and texts/${odd} cannot name one; name folders in lower-case words joined by _, or give the voices`,
    }
  if (ids.length === 0)
    return {
      voices: [{ id: 'speaker', label: name, parties: ['AA'] }],
      note: `No voices in codebook.yaml; all texts are those of one, ${name}.`,
    }
  const codes = ids.map(partyCode)
  const free = fictitious.filter((code) => !codes.includes(code))
  const voices = ids.map((id, n) => ({
    id,
    label:
      countryName(id) ??
      named.get(id) ??
      id
        .split('_')
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join(' '),
    parties: [codes[n] ?? free.shift() ?? ''],
  }))
  const whence = byName ? 'the names of the files' : 'the folders of texts/'
  return { voices, note: `No voices in codebook.yaml; taken from ${whence}: ${ids.join(', ')}.` }
}

function voiceId(party: string): string {
  return party.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
}

/** Codes that no state has: they only tell the voices of a corpus apart. */
const fictitious = ['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH']

/** The code of two letters that an id is, or that its three letters mean. */
function partyCode(id: string): string | null {
  const code = countryCode(id).toUpperCase()
  return /^[A-Z]{2}$/.test(code) ? code : null
}

/** The country that a code of three letters means. */
function countryName(code: string): string | null {
  const two = countryCode(code)
  return two === code ? null : nameOfCountry(two)
}
