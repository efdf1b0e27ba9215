import { escapedPattern } from '../../escaped-pattern.ts'
import { asides, asked, isQuestion, labelOf, labelsOf, spaced } from './label.ts'
import { office } from './office.ts'
import { isNamesake, peopleIn, withoutCapitals } from './person.ts'

/** A text whose blocks are on average longer than this is a page copied as one line: turns are inside its blocks. */
const runOnLength = 700
/** An ideograph says about as much as three letters. */
const runOnIdeographs = 250

export interface Turn {
  /** Who speaks, as listed or as printed; null for the publisher's own words. */
  speaker: string | null
  text: string
}

const officeBefore = String.raw`(?:(?:President|Prime Minister|Premier|Federal Chancellor|Chancellor|(?:First )?Deputy Prime Minister|(?:Foreign |Defence )?Minister|Secretary-General|State Councilor)(?: of [\p{Lu}][\p{L}’' ]*?)? )?`

const labelWithin = new RegExp(
  String.raw`(?<=^|\s)(?=${officeBefore}(?:(?:Mr|Mrs|Ms|Dr)\. |(?:\p{Lu}\.\s?){1,2})?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}${asides}\s?:)`,
  'gu',
)

const asks = /[?？؟][”"’»)）\]]*\s*$/

/**
 * Blocks as turns: labels («Vladimir Putin:», «В.Путин:», «习近平：») are taken off and named; a block without label
 * goes on with whoever spoke before, and belongs to nobody before the first label, after a line of asterisks and
 * behind a question that nobody is said to answer.
 */
export function turnsOf(blocks: string[]): Turn[] {
  const whole = blocks.join('')
  const isChinese = (whole.match(/\p{Script=Han}/gu)?.length ?? 0) > whole.length / 2
  const isRunOn = whole.length > blocks.length * (isChinese ? runOnIdeographs : runOnLength)
  const parts = isRunOn ? blocks.flatMap(splitAtPeople) : blocks
  const labels = labelsOf(parts, isRunOn)
  const turns: Turn[] = []
  let speaker: string | null = null
  // Whoever asks has done so with the question mark: what follows without a label is no part of the question.
  let hasAsked = false
  for (const block of isRunOn ? parts.flatMap((one) => splitAtLabels(one, labels)) : parts) {
    if (/^(?:\*\s*){3,}$/.test(block) || /^[*_–—-]{3,}$/.test(block)) {
      speaker = null
      continue
    }
    const label = labelOf(block, labels)
    if (label) speaker = speakerName(label.label)
    else if (speaker !== null && isQuestion(speaker) && hasAsked && !asks.test(block)) speaker = null
    const text = label ? block.slice(label.length).trim() : block
    if (text) turns.push({ speaker, text })
    hasAsked = asks.test(text) || (hasAsked && !label)
  }
  return turns
}

/** The name under which a label's person is listed; offices before an unlisted name are taken off. */
export function speakerName(label: string): string {
  const areInitials = /^\p{Lu}{1,3}$/u.test(label)
  const plain = (label === label.toUpperCase() && !areInitials ? withoutCapitals(label) : label)
    .replace(/[（(][^()（）]*[)）]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (asked.test(plain)) return plain
  const known = peopleIn(spaced(plain)).findLast((one) => !isNamesake(plain, one))
  if (known) return known
  const titled = plain.match(/^(?:Mr|Mrs|Ms|Dr)\. (.+)$/u)?.[1]
  if (titled) return titled
  // A Kremlin page's tooltip, copied along: «… Ada Harbour Harbour AdaMinister of …».
  const twice = plain.match(/(\p{Lu}[\p{L}-]+) (\p{Lu}[\p{L}-]+) \2 \1/u)
  if (twice) return `${twice[1]} ${twice[2]}`
  if (/^\p{Script=Han}.* /u.test(plain)) return plain.split(' ').at(-1) ?? plain
  const words = plain.split(' ')
  if (words.length <= 3 && !office.test(plain)) return plain
  // Offices and states come before the name; most names have two parts.
  const name = words.slice(-2).join(' ')
  return /^\p{Lu}.* \p{Lu}/u.test(name) && !office.test(name) ? name : plain
}

/** A page copied as one line holds its turns inside: cut before every trusted label. */
function splitAtLabels(block: string, labels: Set<string>): string[] {
  if (labels.size === 0) return [block]
  const listed = [...labels].map(escapedPattern).sort((a, b) => b.length - a.length)
  const before = new RegExp(
    String.raw`(?<=[.?!…»”"')\]>*]\s|[。？！”…\d]\s?)(?=(?:${listed.join('|')})${asides}\s?[:：])`,
    'gu',
  )
  return block
    .split(before)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Before the name of a listed person with a colon, offices included, a turn begins even without a full stop. */
function splitAtPeople(block: string): string[] {
  return block.split(/\s*(\* ?\* ?\*)\s*/).flatMap((part) => {
    const cuts: number[] = []
    for (const { index } of part.matchAll(labelWithin)) {
      const label = part.slice(index, index + 160).split(/\s?[:(]/)[0] ?? ''
      const previous = cuts.at(-1)
      const isInside = previous !== undefined && !part.slice(previous, index).includes(':')
      if (peopleIn(label).length > 0 && !isInside) cuts.push(index)
    }
    return [0, ...cuts].map((from, n) => part.slice(from, cuts[n]).trim()).filter((one) => one !== '')
  })
}
