import { escapedPattern } from '../../escaped-pattern.ts'
import { once } from '../../once.ts'
import { isAddressed, oneNameEach, withoutOffice } from './name-form.ts'
import { office } from './office.ts'
import { namesWithOffice, peopleIn, withoutCapitals } from './person.ts'

/** What stands between a name and its colon: (retranslated), (как переведено), (Country) (spoke in Chinese). */
export const asides = String.raw`(?:\s*[（(][^()（）]{3,60}[)）]){0,2}`
/** How texts label a question and whoever asks it. */
const ofQuestion =
  'q|question|(?:an? )?(?:journalist|reporter|correspondent|interviewer)|вопрос|корреспондент|журналист(?:ка)?|frage|journaliste|pregunta|periodista|domanda|pergunta|питання|问'
export const asked = new RegExp(
  `^(?:${ofQuestion}|a|answer|remark|reply|response|comment|voice|from the audience|from the floor|moderator|ответ|реплика|из зала|ведущ(?:ий|ая)|модератор|antwort|réponse|respuesta|risposta|resposta|відповідь|答|记者(?:问)?|記者|司会|主持人|.{1,16}[记記]者)$`,
  'i',
)
export const chair =
  /^(?:the )?(?:acting |deputy )?(?:president|speaker|chair(?:man|person|woman)?)$|^(?:wice)?marszałek$|^elnök$|^başkan$|^předsed(?:a|kyně|ající)$|^predsjed(?:nik|nica|avajući)$|^председ(?:ник|ница|авајући)$|^головуючий$|^председатель(?:ствующий)?$|^主席$|^(?:el |la |le )?(?:presidente|presidenta|président|présidente)$|^(?:der |die )?vorsitzende[r]?$|^議長$/i
const word = String.raw`(?:\p{Lu}[\p{L}’'.-]*|of|the|and|for|to|in|on|with|de|da|la|al|bin|von|van|señora?|señorías|senhora?|signora?|deputad[oa])`
const labelAtStart = new RegExp(String.raw`^((?:${word},?\s){0,28}\p{Lu}[\p{L}’'.-]*)${asides}\s?:\s*`, 'u')
const russianAtStart = new RegExp(
  String.raw`^((?:\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{L}+|(?:[\p{L}-]+\s){0,9}\p{Lu}\p{Ll}+(?:-\p{L}+)?(?:\s\p{Lu}\p{Ll}*)?))${asides}\s?:\s*`,
  'u',
)
const chineseAtStart = new RegExp(
  String.raw`^([\p{Script=Han}·《》“”A-Z]{1,20}(?: [\p{Script=Han}·]{2,8})?)${asides}\s?[：:]\s*`,
  'u',
)
const chineseWithin = new RegExp(
  String.raw`(?<=[。？！”…\s\d])([\p{Script=Han}·《》]{2,14})${asides}\s?：`,
  'gu',
)
const latinWithin = new RegExp(
  String.raw`(?<=[.?!…»”"')\]>*]\s)((?:${word}\s){0,14}\p{Lu}[\p{L}’'.-]*)${asides}\s?:\s`,
  'gu',
)
const colonBehind = new RegExp(String.raw`^${asides}\s?[:：]`, 'u')
/** «习近平指出：» reports, it heads no turn. */
const reported =
  /(?:说|指出|强调|表示|认为|宣布|重申|写道|称|提出|介绍|呼吁|谈到|如下|主题|包括|原则|建议|内容)$/
const question = new RegExp(`^(?:${ofQuestion}|.{0,16}[记記]者问?)$`, 'i')
/** «Вечерняя газета:», «Le Phare du soir:», «Маяк» in quotation marks: what labels whoever asks, and much that is no label. */
const looseAtStart = /^(\p{Lu}[\p{L}’'.-]*(?:\s[\p{L}’'.-]+){0,3}|[«"„“][^«»"„“”:]{2,40}[»"“”])\s?:\s/u
/** In words: a longer label is a sentence with a colon. */
const longestLabel = 4
/** From so many names on lines of their own, a text is a transcript that sets them so. */
const fewestLoneNames = 3

/**
 * Labels of the text that may be trusted: people listed or `known` before, offices, questions, and names that recur as
 * labels, whatever form they have.
 */
export function labelsOf(blocks: string[], isRunOn: boolean, known: readonly string[]): Set<string> {
  const starts = blocks.map(candidateAtStart)
  const within = blocks.flatMap((block, n) => {
    const start = starts[n] ?? null
    return isRunOn ? candidatesWithin(block) : start !== null && isQuestion(start) ? answersWithin(block) : []
  })
  const said = [...starts.filter((label) => label !== null), ...within]
  const labels = [...new Set(said)]
  const names = oneNameEach(labels.map(withoutOffice), known)
  // «Minister of Fog Ada Harbour:», «Ada Harbour:» and «A. Harbour:» are one person; of a single word nobody knows.
  const nameOf = (label: string): string =>
    isPlainWord(label) ? label : (names.get(withoutOffice(label)) ?? withoutOffice(label))
  const times = Map.groupBy(said, nameOf)
  const seen = (label: string): number => times.get(nameOf(label))?.length ?? 0
  const lone = new Set(
    blocks.flatMap((block, n) =>
      starts[n] && block.replace(/\s*[:：]$/, '') === starts[n] ? [starts[n]] : [],
    ),
  )
  const isTranscript = [...lone].filter((label) => label.includes(' ')).length >= fewestLoneNames
  // A transcript that sets one recurring name in capitals sets them all so.
  const areCapitalised = labels.some((label) => seen(label) >= 2 && label.length > 3 && isInCapitals(label))
  const isSure = (label: string): boolean =>
    asked.test(label) ||
    chair.test(label) ||
    peopleIn(spaced(label)).length > 0 ||
    isAddressed(label) ||
    (known.includes(nameOf(label)) && !isPlainWord(label)) ||
    (label.split(/\s+/).length >= 2 && office.test(label))
  const isExchange = labels.some(isSure)
  const smallWords = once(() => wordsInSmall(blocks))
  const isHeading = (label: string): boolean => isOfWords(label, smallWords())
  const inTurn = alternating(blocks, { nameOf, isSure, isHeading })
  const trusted = labels.filter((label) => {
    if (reported.test(label)) return false
    if (isSure(label)) return true
    // «央视网消息：» heads a report, it speaks for nobody.
    if (/^[\p{Script=Han}· ]+$/u.test(label))
      return seen(label) >= 2 && withoutOffice(label).length <= 8 && !/[消息电讯摄报道]$/.test(label)
    const words = label.split(/\s+/).length
    const mayBeName =
      (isTranscript && lone.has(label)) ||
      (areCapitalised && /^\p{Lu}[\p{Lu}’'.-]+(?: \p{Lu}[\p{Lu}’'.-]*){1,3}$/u.test(label)) ||
      (words >= 2 && words <= 4 && seen(label) >= 2) ||
      (isInCapitals(label) && nameOf(label) !== label && seen(label) >= 2)
    return mayBeName && (isExchange || !isHeading(label))
  })
  // «Hallow:» in an exchange in which Edric Hallow has a voice, or is named above it.
  const withSurnames = (found: ReadonlySet<string>): Set<string> => {
    const heard = new Set([...known, ...[...found].map(nameOf)])
    const isOfVoice = (label: string) =>
      isPlainWord(label) && heard.has(names.get(label) ?? '') && (isExchange || seen(label) >= 2)
    return new Set([...found, ...labels.filter(isOfVoice)])
  }
  return withSurnames(withAskers(withSurnames(new Set([...trusted, ...inTurn])), starts, blocks, within))
}

/** Names with their offices stand in so many lines above a text. */
const leadLines = 12

/** Whom the first lines of a text name with their offices. */
export function namedInLead(blocks: readonly string[]): string[] {
  return namesWithOffice(blocks.slice(0, leadLines).join('\n'))
}

/** «Security:», which may be anything. */
function isPlainWord(label: string): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(label)
}

function isInCapitals(label: string): boolean {
  return label === label.toUpperCase() && /\p{Lu}{2}/u.test(label)
}

/** What is known of a label before it is trusted. */
interface Judgement {
  nameOf(label: string): string
  isSure(label: string): boolean
  isHeading(label: string): boolean
}

/**
 * Labels that head blocks by turns, each more than once: HALLOW, VERRIN, HALLOW, VERRIN. Where they are not set in
 * capitals, somebody asks or is known; words for things, which head the parts of a speech, are none.
 */
function alternating(blocks: readonly string[], { nameOf, isSure, isHeading }: Judgement): Set<string> {
  const said = blocks.flatMap((block) => {
    const label = candidateAtStart(block) ?? looseLabel(block)
    if (label === null || isLongLabel(label) || reported.test(label) || chair.test(label)) return []
    if (isQuoting(block, label)) return []
    const isLone = label.length <= 2 && !asked.test(label)
    return isLone ? [] : [{ label, name: nameOf(label), isAsking: asks.test(block) }]
  })
  const inTurn = new Set(
    said.flatMap(({ name }, n) => {
      const first = said.findIndex((one) => one.name === name)
      return first < n && said[n - 1]?.name !== name ? [name] : []
    }),
  )
  const found = said.filter(({ label, name }) => inTurn.has(name) && (isSure(label) || !isHeading(label)))
  const isExchange = found.some(({ label, name }) => {
    const own = found.filter((one) => one.name === name)
    return isSure(label) || own.filter(({ isAsking }) => isAsking).length >= own.length / 2
  })
  const labels = found.filter(({ label }) => isExchange || isInCapitals(label))
  return new Set(labels.map(({ name }) => name)).size > 1
    ? new Set(labels.map(({ label }) => label))
    : new Set()
}

export const asks = /[?？؟][”"’»)）\]]*\s*$/

/** «Sandland: “…”»: whose words the speaker quotes. */
function isQuoting(block: string, label: string): boolean {
  return /^\s?[:：]\s*["“«„]/u.test(block.slice(block.indexOf(label) + label.length))
}

function isLongLabel(label: string): boolean {
  return label.split(/\s+/).length > longestLabel
}

function looseLabel(block: string): string | null {
  return block.match(looseAtStart)?.[1] ?? null
}

/** Labels behind which nothing but questions stand, several of them. */
export function askersOf(blocks: readonly string[], labels: Set<string>): Set<string> {
  const turns = blocks.flatMap((block) => {
    const label = labelOf(block, labels)?.label
    return label === undefined ? [] : [{ label, isAsking: asks.test(block) }]
  })
  return new Set(
    [...Map.groupBy(turns, ({ label }) => label)].flatMap(([label, own]) =>
      own.length > 1 && own.every(({ isAsking }) => isAsking) ? [label] : [],
    ),
  )
}

/** Labels at the start of blocks that may be of somebody, though nothing shows it. */
export function doubtfulLabels(blocks: readonly string[], trusted: ReadonlySet<string>): Set<string> {
  const small = once(() => wordsInSmall(blocks))
  return new Set(
    blocks.flatMap((block) => {
      const label = candidateAtStart(block)
      if (label === null || trusted.has(label) || isLongLabel(label) || reported.test(label)) return []
      if (isQuoting(block, label)) return []
      const mayBeName = /^[\p{Lu}«]/u.test(label) && !noName.test(withoutCapitals(label))
      return mayBeName && !isOfWords(label, small()) ? [label] : []
    }),
  )
}

/** The words of a text that begin small, without their endings. */
function wordsInSmall(blocks: readonly string[]): Set<string> {
  return new Set((blocks.join(' ').match(/(?<![\p{L}’'-])\p{Ll}{3,}/gu) ?? []).map(stem))
}

const stem = (word: string): string => word.toLowerCase().replace(/(?:e?s|e?d|ing|e|ы|и|а|я|е)$/u, '')

/** Whether each word of a label is one that the text has for things as well, or that no name is: «Bug Fixes». */
function isOfWords(label: string, small: ReadonlySet<string>): boolean {
  const words = label.split(/[\s-]+/).filter((word) => word.length > 2)
  return (
    words.length > 0 &&
    words.every((word) => small.has(stem(word)) || noName.test(withoutCapitals(word)) || thing.test(word))
  )
}

const thing =
  /(?:tion|sion|ment|ness|ity|ics|ing|ance|ence|ship|ism|ology|ures?|ies|ues|tions|ments|ние|ция|сть|ство|ии)$/i

const nameShaped =
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: (?:\p{Lu}\.|von|van|de|bin|al|el))? \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{Ll}’'-]+)?$/u
/** Whether a line has the form of a person's name and none of the words of headings. */
export function isPersonName(line: string): boolean {
  return nameShaped.test(line) && !noName.test(line)
}

/** Words that begin headings and points of a speech, and no names. */
const noName =
  /\b(?:The|And|But|My|Our|Your|This|That|These|One|Two|First|Second|Third|Last|Next|New|Old|Another|Question|Answer|Point|Part|Chapter|Article|Phase|Step|Russia|Russian|China|Chinese|United|European|American|World|State|Federation|Union|Council|Security|Economic|Strategic|Partnership|Note|Source|Photo)\b/
/** A question may be as many paragraphs long. */
const nextVoice = 12

/**
 * In a transcript, those who are labelled but once: «Harbour Daily: …?» right before a trusted voice, and a name
 * after which a trusted voice is soon heard again.
 */
function withAskers(
  trusted: ReadonlySet<string>,
  starts: readonly (string | null)[],
  blocks: readonly string[],
  within: readonly string[],
): Set<string> {
  const found = withAnswerers(trusted, starts, within)
  const voiced = new Set(found)
  const isVoice = (label: string | null | undefined): boolean =>
    typeof label === 'string' && voiced.has(label) && !asked.test(label)
  const voices = [...starts, ...within].filter(isVoice)
  if (voices.length < 2) return found
  starts.forEach((label, n) => {
    if (label === null || voiced.has(label) || label.length > 40) return
    const isAsking = asks.test(blocks[n] ?? '') && label.split(/\s+/).length <= 5
    if (isAsking && isVoice(starts[n + 1]) && !isQuoting(blocks[n] ?? '', label)) found.add(label)
    const soon = starts.slice(n + 1, n + 1 + nextVoice).some((next) => next !== null && voiced.has(next))
    if (isPersonName(label) && soon) found.add(label)
  })
  for (const label of within) if (isPersonName(label)) found.add(label)
  return found
}

/**
 * In one exchange the labels do not recur: the next label behind «Question:», or behind the question mark within its own
 * block, is of whoever answers.
 */
function withAnswerers(
  trusted: ReadonlySet<string>,
  starts: readonly (string | null)[],
  within: readonly string[],
): Set<string> {
  const found = new Set([...trusted, ...within.filter(mayAnswer)])
  starts.forEach((label, n) => {
    if (label === null || !trusted.has(label) || !isQuestion(label)) return
    const next = starts.slice(n + 1, n + 1 + nextVoice).find((one) => one !== null)
    if (next && mayAnswer(next)) found.add(next)
  })
  return found
}

function mayAnswer(label: string): boolean {
  if (label.length > 60 || reported.test(label)) return false
  if (nameShaped.test(label) || office.test(label) || /^[\p{Script=Han}·]{2,8}$/u.test(label)) return true
  return (
    /^(?:\p{Lu}\p{L}+ ){1,2}\p{Lu}\p{L}+$|^\p{Lu}{1,3}$|^\p{Lu}[\p{Lu}’'-]{3,}$/u.test(label) &&
    !noName.test(withoutCapitals(label))
  )
}

/** «VladimirPutin» as two words. */
export function spaced(label: string): string {
  return label.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
}

function candidateAtStart(block: string): string | null {
  const match =
    block.match(chineseAtStart) ??
    block.match(labelAtStart) ??
    (/^[\u0400-\u04ff]/.test(block) ? block.match(russianAtStart) : null)
  return match?.[1]?.trim() ?? null
}

function candidatesWithin(block: string): string[] {
  return (
    [...block.matchAll(latinWithin), ...block.matchAll(chineseWithin)]
      // «Please. Ada Harbour:» is a sentence and a label.
      .map((match) => match[1]?.replace(/^.*\p{L}{3,}\.\s/u, '').trim() ?? '')
      .filter((label) => label !== '')
  )
}

/** Labels right behind the question mark of a block that begins with «Question:». */
function answersWithin(block: string): string[] {
  return candidatesWithin(block).filter((label) =>
    new RegExp(String.raw`[?？؟]["”»’)）\]]*\s*${escapedPattern(label)}${asides}\s?[:：]`, 'u').test(block),
  )
}

export function labelOf(block: string, labels: Set<string>): { label: string; length: number } | null {
  const label = [candidateAtStart(block), looseLabel(block)].find((one) => one !== null && labels.has(one))
  if (!label) return null
  const rest = block.slice(block.indexOf(label) + label.length)
  const colon = rest.match(colonBehind)
  return colon ? { label, length: block.indexOf(label) + label.length + colon[0].length } : null
}

/** Whether a line of a plain text begins a turn: it is never joined to the line above. */
export function turnLines(lines: string[]): Set<number> {
  const labels = labelsOf(lines, false, namedInLead(lines))
  return new Set(lines.flatMap((line, n) => (labelOf(line, labels) ? [n] : [])))
}

/** Whether a label names no person but who asks or answers: «Question», «Answer», «Вопрос». */
export function isRole(speaker: string): boolean {
  return asked.test(speaker)
}

/** Whether a label says that somebody asks. */
export function isQuestion(speaker: string): boolean {
  return question.test(speaker)
}
