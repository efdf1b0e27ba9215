import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { eachCapitalised } from '../capitalised.ts'
import { countryName } from '../country-name.ts'
import { snake } from '../import/fields.ts'
import { mostVoices, reservedVoices } from '../import/subject.ts'
import { inPlainLatin } from '../text/plain-latin.ts'
import { firstFew } from '../texts/read/first-few.ts'
import type { CorpusCodebook } from './codebook.ts'
import { countryCode } from './country-code.ts'
import { nameOffer } from './missing.ts'

/** Folders of texts that are no voice's. */
const others = ['joint', 'other']

/**
 * The voices of a codebook that names none: those of the parties that names of files name, else one for each folder under
 * `texts/`, or a single one for a folder without folders, with a note of it; or why these cannot be voices.
 */
export function voicesOfTexts(
  folder: string,
  name: string,
  { parties, form }: { parties: readonly string[]; form: string | undefined },
): { voices: CorpusCodebook['voices']; note: string } | { problem: string } {
  const byName = parties.length > 0
  const ofFolders = readdirSync(join(folder, 'texts'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
    .map((entry) => entry.name)
  const byId = new Map((byName ? parties : ofFolders).map((one) => [voiceId(one), one]))
  const all = [...byId]
    .map(([id, written]) => ({ id, written, code: partyCode(written) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  // «US», «USA» and «United States» are one party.
  const found = [...Map.groupBy(all, ({ id, code }) => code ?? id).values()].flatMap(([first]) => first ?? [])
  const ids = found.map(({ id }) => id)
  if (ids.length > mostVoices) {
    const said = byName
      ? `the names of the files name ${ids.length} parties`
      : `texts/ has ${ids.length} folders`
    return {
      problem: `has no voices, and ${said} (${firstFew(ids, 12)}); name at most ${mostVoices} voices`,
    }
  }
  const odd = found.find(({ id }) => !snake.test(id) || reservedVoices.includes(id))
  if (odd !== undefined && reservedVoices.includes(odd.id))
    return {
      problem: `has no voices, and one named ${byName ? '' : 'like texts/'}${odd.written} would be called “${odd.id}”, which the site has for something else; give the voices other names`,
    }
  if (odd !== undefined)
    return {
      problem: byName
        ? `has no voices, and the party ${odd.written} of the files’ names cannot name one; give the voices`
        : `has no voices, and texts/${odd.written} cannot name one; name the folder in Latin letters, or give the voices`,
    }
  if (ids.length === 0)
    return {
      voices: [{ id: 'speaker', label: name, parties: ['AA'] }],
      note: `No voices in codebook.yaml; all texts are those of one, ${name}.${form === undefined ? ` ${nameOffer}` : ''}`,
    }
  const free = fictitious.filter((code) => !found.some((one) => one.code === code))
  const voices = found.map(({ id, written, code }) => ({
    id,
    label: labelOf(written, code),
    parties: [code ?? free.shift() ?? ''],
  }))
  const place = byName ? 'the names of the files' : 'the folders of texts/'
  return { voices, note: `No voices in codebook.yaml; taken from ${place}: ${ids.join(', ')}.` }
}

/** A name in another script can name a voice where it is that of a country. */
function voiceId(written: string): string {
  const id = inPlainLatin(written).replaceAll(/[^a-z0-9]+/g, '_')
  return snake.test(id) ? id : (partyCode(written)?.toLowerCase() ?? id)
}

/** A country by its name; what else a file's or a folder's name says, as it is written there, or in words. */
function labelOf(written: string, code: string | null): string {
  if (code !== null && written.length > 2) return countryName(code)
  if (/\p{Lu}/u.test(written)) return written
  return eachCapitalised(written.replaceAll('_', ' '))
}

/** Codes that no state has: they only tell the voices of a corpus apart. */
const fictitious = ['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH']

/** The code of two letters that a name is, or of the country that it means. */
function partyCode(written: string): string | null {
  const code = countryCode(written).toUpperCase()
  return /^[A-Z]{2}$/.test(code) ? code : null
}
