import { escapedPattern } from '../../escaped-pattern.ts'
import { isProse, isTitleLike } from './header-line.ts'
import {
  asides,
  asked,
  askersOf,
  asks,
  doubtfulLabels,
  isPersonName,
  isQuestion,
  labelOf,
  labelsOf,
  namedInLead,
  spaced,
} from './label.ts'
import { isAddressed, oneNameEach, withoutOffice } from './name-form.ts'
import { office } from './office.ts'
import { isNamesake, peopleIn, withoutCapitals } from './person.ts'
import { hall } from './stage.ts'

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

/**
 * Blocks as turns: labels («Vladimir Putin:», «В.Путин:», «习近平：») are taken off and named; a block without label
 * goes on with whoever spoke before, and belongs to nobody before the first label, after a line of asterisks, behind a
 * question that nobody is said to answer and from a label on of which nobody knows whether it is a person's. Whoever has labels of several forms, or is `named` before the text
 * begins, has one name in all of them; each form that is not part of it is told to `onMerge`.
 */
export function turnsOf(
  given: string[],
  named: readonly string[] = [],
  onMerge: (written: string, name: string) => void = () => {},
): Turn[] {
  const blocks = withColons(given)
  const whole = blocks.join('')
  const isChinese = (whole.match(/\p{Script=Han}/gu)?.length ?? 0) > whole.length / 2
  // No other language has a small i without its dot, which is what a capital I is there.
  const language = whole.includes('ı') ? 'tr' : undefined
  const isRunOn = whole.length > blocks.length * (isChinese ? runOnIdeographs : runOnLength)
  const parts = isRunOn ? blocks.flatMap(splitAtPeople) : blocks
  const known = [...named, ...namedInLead(parts)]
  const labels = labelsOf(parts, isRunOn, known)
  const doubtful = doubtfulLabels(parts, labels)
  const askers = askersOf(parts, labels)
  const turns: Turn[] = []
  let speaker: string | null = null
  let isAsker = false
  // Whoever asks has done so with the question mark: what follows without a label is no part of the question.
  let hasAsked = false
  for (const block of splitAtLabels(parts, labels)) {
    if (/^(?:\*\s*){3,}$/.test(block) || /^[*_–—-]{3,}$/.test(block)) {
      speaker = null
      continue
    }
    if (hall.test(block)) {
      turns.push({ speaker: null, text: block })
      continue
    }
    const label = labelOf(block, labels)
    if (label) {
      speaker = speakerName(nameInAside(block.slice(0, label.length)) ?? label.label, language)
      isAsker = isQuestion(speaker) || askers.has(label.label)
    } else if (labelOf(block, doubtful) || isNarrative(block) || isHeading(block)) speaker = null
    else if (isAsker && hasAsked && !asks.test(block)) speaker = null
    const text = label ? block.slice(label.length).trim() : block
    if (text) turns.push({ speaker, text })
    hasAsked = asks.test(text) || (hasAsked && !label)
  }
  return inOneName(turns, known, onMerge)
}

/** «The Minister for Lamps (Mr. Hallow):» names who holds the office. */
function nameInAside(label: string): string | null {
  const [, aside = ''] = label.match(/[（(]([^()（）]+)[)）]\s?[:：]\s*$/) ?? []
  return isAddressed(aside) ? aside : null
}

/** «Item 2: Lights», «Closing»: a line that heads what follows, and no words of whoever spoke before. */
function isHeading(block: string): boolean {
  const isShort = block.length <= 60 && block.split(' ').length <= 8
  return isShort && /^\p{Lu}[^,]+$/u.test(block) && /[\p{L}\p{N}]$/u.test(block) && isTitleLike(block)
}

/** «The meeting rose at 16.20.»: when those who speak met and parted. */
function isNarrative(block: string): boolean {
  return block.length <= 160 && /\d/.test(block) && meeting.test(block)
}

const meeting =
  /^(?:the )?(?:\p{L}+ )?(?:meeting|session|sitting|hearing|council|committee|assembly|house) (?:rose|began|ended|closed|opened|adjourned|resumed|was (?:opened|closed|called|adjourned|suspended|resumed))|^заседание (?:открылось|закрылось|открыто|закрыто|объявляется)|^la séance (?:est|a été) (?:levée|ouverte|suspendue)|^se (?:levanta|abre|suspende) la sesión a|^die sitzung (?:wird|wurde|endet|beginnt)/iu

/** How texts set questions and answers without a colon: «Q. …?» and «A. …», or numbered; «P.- …» and «R.- …». */
const asking = /^(?:Q\d{0,2}[.):]\s+(?=\S)|Q\s+(?=\p{Lu})|P\.\s?[-–—]\s?(?=\p{Lu}|¿))/u
const answering = /^(?:A\d{0,2}[.):]\s+(?=\S)|R\.\s?[-–—]\s?(?=\p{Lu}))/u
/** How they set names so, the same one several times: 【岡本大臣】, «Presidente.-», «The Chairman. The committee …», «Ms. Okafor. Thank you.». */
const setNames: readonly RegExp[] = [
  /^【([^【】]{2,24})】\s*(?=\S)/u,
  /^(\p{Lu}[\p{L}.]*(?:\s\p{L}+){0,3})\.\s?[-–—]\s?(?=[\p{Lu}¿¡])/u,
  // «Mme KERMADEC – …», «LE PRÉSIDENT – …», «AYŞE GÜNDÜZ – …»
  /^((?:LE|LA) PRÉSIDENTE?|(?:Mme|Mlle|Monsieur|Mr|Mrs|Ms)\.? \p{Lu}[\p{L}’' -]{1,40}?|\p{Lu}{2}[\p{Lu}’'-]*(?: \p{Lu}[\p{Lu}’'.-]+){1,3})\s[—–-]\s(?=[\p{Lu}¿¡«])/u,
  // «DR. HALLOW EDRIC elnök: …»: an office behind a name in capitals.
  /^((?:\p{Lu}{2,}[\p{Lu}’'.-]*\s){1,4}\p{Lu}{2,})\s(?:[(（]?\p{Ll}[\p{Ll}-]+[)）]?\s?){1,3}:\s/u,
  /^((?:The (?:Acting )?(?:Chair(?:man|woman|person)?|CHAIR(?:MAN|WOMAN|PERSON)?|PRESIDENT|SPEAKER)|(?:Mr|Mrs|Ms|Dr|Senator|Chairman)\.? (?!President|Chair|Speaker|Secretary|Minister|Prime)\p{Lu}[\p{L}’'-]+))\. (?=\p{Lu})/u,
]

/** «[00:00:04] Name: …»: when it was said. */
const timecode =
  /^[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?(?:\s?[-–—]\s?\d{1,2}:\d{2}(?::\d{2})?\]?)?\s+(?=\p{L})/u

/** The blocks with labels in the one usual form, and without the times of a recording. */
function withColons(given: string[]): string[] {
  const isTimed = given.filter((block) => timecode.test(block)).length >= Math.max(2, given.length / 3)
  const blocks = isTimed ? given.map((block) => block.replace(timecode, '')) : given
  // Beside «Mme», a single M is no initial.
  const isFrench = blocks.some((block) => /^M(?:me|lle)\.? \p{Lu}/u.test(block))
  const addressed = isFrench ? blocks.map((block) => block.replace(/^M\. (?=\p{Lu})/u, 'Monsieur ')) : blocks
  return setNames.reduce(withNames, withQuestions(withLoneNames(addressed)))
}

/** A colon behind each of several names that stand alone, again and again, above what is said. */
function withLoneNames(blocks: string[]): string[] {
  const lone = blocks.filter((block, n) => isPersonName(block) && isProse(blocks[n + 1] ?? ''))
  const again = new Set(lone.filter((name, n) => lone.indexOf(name) < n))
  return again.size > 1 ? blocks.map((block) => (lone.includes(block) ? `${block}:` : block)) : blocks
}

/** «Q: …?» and «A: …», where a text has several. */
function withQuestions(blocks: string[]): string[] {
  const questions = blocks.filter((block) => asking.test(block) && asks.test(block))
  const forms = [answering, ...setNames, /^\p{Lu}[\p{Lu} .’'-]{3,40}:/u]
  const areAnswered = blocks.some((block) => forms.some((form) => form.test(block)))
  const isSo = questions.length > 1 && areAnswered
  return isSo ? blocks.map((block) => block.replace(asking, 'Q: ').replace(answering, 'A: ')) : blocks
}

/** A colon behind each name set so, where one of them recurs: what heads one paragraph is a sentence of one word. */
function withNames(blocks: string[], form: RegExp): string[] {
  const found = blocks.flatMap((block) => block.match(form)?.[1] ?? [])
  if (new Set(found).size === found.length) return blocks
  return blocks.map((block) =>
    block.replace(form, (_, name: string) =>
      /記者$/.test(name) ? '記者：' : /^\p{Script=Han}/u.test(name) ? `${name}：` : `${name}: `,
    ),
  )
}

/** The same turns, in which nobody has two names. */
export function inOneName(
  turns: readonly Turn[],
  known: readonly string[],
  onMerge: (written: string, name: string) => void,
): Turn[] {
  const written = new Set(turns.flatMap(({ speaker }) => (speaker && !asked.test(speaker) ? [speaker] : [])))
  const names = oneNameEach(written, known)
  for (const one of written) {
    const name = names.get(one)
    if (name !== undefined && !one.includes(name)) onMerge(one, name)
  }
  return turns.map((turn) => ({
    ...turn,
    speaker: turn.speaker && (names.get(turn.speaker) ?? turn.speaker),
  }))
}

/** The name under which a label's person is listed; offices before an unlisted name are taken off. */
export function speakerName(label: string, language?: string): string {
  const areInitials = /^\p{Lu}{1,3}$/u.test(label)
  const isShouted = (label === label.toUpperCase() && !areInitials) || isAddressed(label)
  const plain = (isShouted ? withoutCapitals(label, language) : label)
    .replace(/[（(][^()（）]*[)）]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (asked.test(plain)) return plain
  const known = peopleIn(spaced(plain)).findLast((one) => !isNamesake(plain, one))
  if (known) return known
  // A Kremlin page's tooltip, copied along: «… Ada Harbour Harbour AdaMinister of …».
  const twice = plain.match(/(\p{Lu}[\p{L}-]+) (\p{Lu}[\p{L}-]+) \2 \1/u)
  if (twice) return `${twice[1]} ${twice[2]}`
  if (/^\p{Script=Han}.* /u.test(plain)) return plain.split(' ').at(-1) ?? plain
  // Offices and states come before the name.
  if (plain.split(' ').length <= 3 && !office.test(plain)) return plain
  const name = withoutOffice(plain)
  return /^\p{Lu}.* \p{Lu}/u.test(name) && !office.test(name) ? name : plain
}

/** A block may hold turns within, and that of a page copied as one line all of them: cut before every trusted label. */
function splitAtLabels(blocks: string[], labels: Set<string>): string[] {
  if (labels.size === 0) return blocks
  const listed = [...labels].map(escapedPattern).sort((a, b) => b.length - a.length)
  const before = new RegExp(
    String.raw`(?<=[.?!…»”"')\]>*]\s|[。？！”…\d]\s?)(?<!(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Hon|Gen|Amb|\p{Lu})\.\s)(?=(?:${listed.join('|')})${asides}\s?[:：])`,
    'gu',
  )
  return blocks.flatMap((block) =>
    block
      .split(before)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
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
