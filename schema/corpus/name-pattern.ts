import { escapedPattern } from '../escaped-pattern.ts'
import { baseName } from '../texts/store/row.ts'
import type { Facts } from './facts.ts'

const anything = '.+?'
/** What a file's name may say of its text; a field of another name is passed over. */
const fields: Record<string, string> = {
  party: String.raw`[\p{L}\p{N}]+(?:[ -][\p{L}\p{N}]+)*`,
  date: String.raw`\d{4}-?\d{2}-?\d{2}`,
  year: String.raw`(?:19|20)\d{2}`,
  month: String.raw`\d{1,2}`,
  day: String.raw`\d{1,2}`,
  title: anything,
  speaker: anything,
}

export const nameFields = Object.keys(fields)

/** What the name of a file says: the party in its own words, and facts as a line of texts.csv has them. */
export type NamedFacts = Pick<Facts, 'date' | 'title' | 'speakers'> & { party?: string }

/**
 * Reads names such as `USA_67_2012.txt` by a pattern such as `{party}_{session}_{year}`, or says what is wrong with the
 * pattern. The reader answers null for a name of another form; `passedOver` are the fields that say nothing here.
 */
export function namePattern(
  pattern: string,
): { read: (name: string) => NamedFacts | null; passedOver: string[] } | { problem: string } {
  const names = [...pattern.matchAll(/\{([a-z]\w*)\}/gi)].map(([, field = '']) => field)
  const passedOver = names.filter((field) => !Object.hasOwn(fields, field))
  if (passedOver.length === names.length)
    return {
      problem: `${pattern} names none of ${nameFields.join(', ')}; write it as {party}_{session}_{year}`,
    }
  const twice = names.find((field, n) => names.indexOf(field) !== n)
  if (twice) return { problem: `${pattern} names {${twice}} twice` }
  const parts = pattern.split(/\{([a-z]\w*)\}/i)
  const source = parts.map((part, n) =>
    n % 2 === 1 ? `(?<${part}>${fields[part] ?? anything})` : escapedPattern(part),
  )
  const form = new RegExp(`^${source.join('')}$`, 'u')
  const read = (name: string): NamedFacts | null => {
    const found = baseName(name)
      .replace(/^(.*#)(?=.)/, '')
      .replace(/(?:\.[a-z]{2,8})+$/i, '')
      .match(form)?.groups
    if (!found) return null
    const { party, date, year, month, day, title, speaker } = found
    const whole = date?.replace(/^(\d{4})-?(\d{2})-?(\d{2})$/, '$1-$2-$3')
    const parted = [year, month?.padStart(2, '0'), month && day?.padStart(2, '0')].filter((part) => part)
    const said = whole ?? (year ? parted.join('-') : undefined)
    return {
      ...(party && { party }),
      ...(said && { date: said }),
      ...(title && { title: title.replaceAll('_', ' ') }),
      ...(speaker && { speakers: [speaker.replaceAll('_', ' ')] }),
    }
  }
  return { read, passedOver }
}
