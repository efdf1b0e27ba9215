import { peopleIn } from './person.ts'

/** A text whose blocks are on average longer than this is a page copied as one line: turns are inside its blocks. */
const runOnLength = 700

export interface Turn {
  /** Who speaks, as listed or as printed; null for the publisher's own words. */
  speaker: string | null
  text: string
}

const asides = String.raw`(?:\s*[（(][^()（）]{3,60}[)）])?`
const asked =
  /^(?:question|answer|remark|reply|response|comment|voice|from the audience|from the floor|moderator|вопрос|ответ|реплика|из зала|ведущ(?:ий|ая)|модератор|问|答|记者(?:问)?|主持人)$/i
const office =
  /\b(?:president|premier|chancellor|prime minister|minister|king|sultan|emir|secretary[- ]general|chairman|chairperson|speaker|ambassador|director|governor|head of|host|ceo|editor)\b/i
const word = String.raw`(?:\p{Lu}[\p{L}’'.-]*|of|the|and|for|to|in|on|with|de|da|la|al|bin|von|van)`
const labelAtStart = new RegExp(String.raw`^((?:${word},?\s){0,28}\p{Lu}[\p{L}’'.-]*)${asides}\s?:\s*`, 'u')
const russianAtStart = new RegExp(
  String.raw`^((?:\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{L}+|(?:[\p{L}-]+\s){0,9}\p{Lu}\p{Ll}+(?:-\p{L}+)?(?:\s\p{Lu}\p{Ll}*)?))${asides}\s?:\s*`,
  'u',
)
const chineseAtStart = new RegExp(String.raw`^([\p{Script=Han}·]{1,20})${asides}\s?[：:]\s*`, 'u')
const officeBefore = String.raw`(?:(?:President|Prime Minister|Premier|Federal Chancellor|Chancellor|(?:First )?Deputy Prime Minister|(?:Foreign |Defence )?Minister|Secretary-General|State Councilor)(?: of [\p{Lu}][\p{L}’' ]*?)? )?`

const labelWithin = new RegExp(
  String.raw`(?<=\s)(?=${officeBefore}\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'-]*){0,2}${asides}\s?:)`,
  'gu',
)

/**
 * Blocks as turns: labels («Vladimir Putin:», «В.Путин:», «习近平：») are taken off and named; a block without label
 * goes on with whoever spoke before, and belongs to nobody before the first label and after a line of asterisks.
 */
export function turnsOf(blocks: string[]): Turn[] {
  const isRunOn = blocks.join('').length > blocks.length * runOnLength
  const parts = isRunOn ? blocks.flatMap(splitAtPeople) : blocks
  const labels = labelsOf(parts, isRunOn)
  const turns: Turn[] = []
  let speaker: string | null = null
  for (const block of isRunOn ? parts.flatMap((one) => splitAtLabels(one, labels)) : parts) {
    if (/^(?:\*\s*){3,}$/.test(block) || /^[*_–—-]{3,}$/.test(block)) {
      speaker = null
      continue
    }
    const label = labelOf(block, labels)
    if (label) speaker = speakerName(label.label)
    const text = label ? block.slice(label.length).trim() : block
    if (text) turns.push({ speaker, text })
  }
  return turns
}

/** The name under which a label's person is listed; offices before an unlisted name are taken off. */
export function speakerName(label: string): string {
  const plain = label
    .replace(/[（(][^()（）]*[)）]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (asked.test(plain)) return plain
  const known = peopleIn(plain).at(-1)
  if (known) return known
  const words = plain.split(' ')
  if (words.length <= 3 && !office.test(plain)) return plain
  // Offices and states come before the name; most names have two parts.
  const name = words.slice(-2).join(' ')
  return /^\p{Lu}.* \p{Lu}/u.test(name) && !office.test(name) ? name : plain
}

export function isQuestion(speaker: string): boolean {
  return asked.test(speaker)
}

/** Labels of the text that may be trusted: people listed, offices, questions, and names that recur as labels. */
function labelsOf(blocks: string[], isRunOn: boolean): Set<string> {
  const seen = new Map<string, number>()
  const add = (label: string): void => {
    seen.set(label, (seen.get(label) ?? 0) + 1)
  }
  const alone = new Set<string>()
  for (const block of blocks) {
    const label = candidateAtStart(block)
    if (label) add(label)
    // A name on a line of its own before what is said.
    if (label && / /.test(label) && block.replace(/\s*[:：]$/, '') === label) alone.add(label)
    if (isRunOn) for (const one of candidatesWithin(block)) add(one)
  }
  const trusted = [...seen].filter(([label, times]) => {
    if (alone.has(label)) return true
    if (asked.test(label) || peopleIn(label).length > 0) return true
    const words = label.split(/\s+/).length
    // «央视网消息：» heads a report, it speaks for nobody.
    if (/^[\p{Script=Han}·]+$/u.test(label))
      return times >= 2 && label.length <= 8 && !/[消息电讯摄报道]$/.test(label)
    return (
      (words >= 2 && office.test(label)) ||
      (words >= 2 && words <= 4 && times >= 2) ||
      /^\p{Lu}\.\s?\p{Lu}\p{L}+$/u.test(label)
    )
  })
  return new Set(trusted.map(([label]) => label))
}

function candidateAtStart(block: string): string | null {
  const match =
    block.match(chineseAtStart) ??
    block.match(labelAtStart) ??
    (/^[\u0400-\u04ff]/.test(block) ? block.match(russianAtStart) : null)
  return match?.[1]?.trim() ?? null
}

function candidatesWithin(block: string): string[] {
  const inside = new RegExp(
    String.raw`(?<=[.?!…»”"')\]>*]\s)((?:${word}\s){0,14}\p{Lu}[\p{L}’'.-]*)${asides}\s?:\s`,
    'gu',
  )
  return [...block.matchAll(inside)].map((match) => match[1]?.trim() ?? '').filter((label) => label !== '')
}

function labelOf(block: string, labels: Set<string>): { label: string; length: number } | null {
  const label = candidateAtStart(block)
  if (!label || !labels.has(label)) return null
  const rest = block.slice(block.indexOf(label) + label.length)
  const colon = rest.match(new RegExp(`^${asides}\\s?[:：]`, 'u'))
  return colon ? { label, length: block.indexOf(label) + label.length + colon[0].length } : null
}

/** A page copied as one line holds its turns inside: cut before every trusted label. */
function splitAtLabels(block: string, labels: Set<string>): string[] {
  if (labels.size === 0) return [block]
  const listed = [...labels]
    .map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length)
  const before = new RegExp(String.raw`(?<=[.?!…»”"')\]>*]\s)(?=(?:${listed.join('|')})${asides}\s?:)`, 'gu')
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
