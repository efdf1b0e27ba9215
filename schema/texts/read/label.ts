import { office } from './office.ts'
import { peopleIn } from './person.ts'

/** What stands between a name and its colon: (retranslated), (как переведено), (Country) (spoke in Chinese). */
export const asides = String.raw`(?:\s*[（(][^()（）]{3,60}[)）]){0,2}`
export const asked =
  /^(?:q|a|question|answer|remark|reply|response|comment|voice|from the audience|from the floor|moderator|вопрос|ответ|реплика|из зала|ведущ(?:ий|ая)|модератор|问|答|记者(?:问)?|主持人|.{1,16}记者)$/i
export const chair =
  /^(?:the )?(?:acting )?(?:president|chair(?:man|person|woman)?)$|^председатель(?:ствующий)?$|^主席$/i
const word = String.raw`(?:\p{Lu}[\p{L}’'.-]*|of|the|and|for|to|in|on|with|de|da|la|al|bin|von|van)`
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
/** «习近平指出：» reports, it heads no turn. */
const reported =
  /(?:说|指出|强调|表示|认为|宣布|重申|写道|称|提出|介绍|呼吁|谈到|如下|主题|包括|原则|建议|内容)$/
const question = /^(?:q|question|вопрос|问|.{0,16}记者问?)$/i
/** From so many names on lines of their own, a text is a transcript that sets them so. */
const fewestLoneNames = 3

/** Labels of the text that may be trusted: people listed, offices, questions, and names that recur as labels. */
export function labelsOf(blocks: string[], isRunOn: boolean): Set<string> {
  const labels = new Set<string>()
  const seen = new Map<string, number>()
  const add = (label: string): void => {
    labels.add(label)
    // «Minister of Fog Ada Harbour:» and then «Ada Harbour:» is one person twice.
    const name = bareName(label)
    seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  const lone = new Set<string>()
  const within: string[] = []
  for (const block of blocks) {
    const label = candidateAtStart(block)
    if (label) add(label)
    if (label && block.replace(/\s*[:：]$/, '') === label) lone.add(label)
    if (isRunOn) within.push(...candidatesWithin(block))
  }
  within.forEach(add)
  const isTranscript = [...lone].filter((label) => label.includes(' ')).length >= fewestLoneNames
  // A transcript that sets one recurring name in capitals sets them all so.
  const areCapitalised = [...labels].some(
    (label) =>
      (seen.get(bareName(label)) ?? 0) >= 2 &&
      label.length > 3 &&
      label === label.toUpperCase() &&
      /\p{Lu}/u.test(label),
  )
  const trusted = [...labels].filter((label) => {
    const times = seen.get(bareName(label)) ?? 0
    if (reported.test(label)) return false
    if (isTranscript && lone.has(label)) return true
    if (asked.test(label) || chair.test(label) || peopleIn(spaced(label)).length > 0) return true
    const words = label.split(/\s+/).length
    // «央视网消息：» heads a report, it speaks for nobody.
    if (/^[\p{Script=Han}· ]+$/u.test(label))
      return times >= 2 && bareName(label).length <= 8 && !/[消息电讯摄报道]$/.test(label)
    if (areCapitalised && /^\p{Lu}[\p{Lu}’'.-]+(?: \p{Lu}[\p{Lu}’'.-]*){1,3}$/u.test(label)) return true
    return (
      /^(?:Mr|Mrs|Ms|Dr)\. \p{Lu}/u.test(label) ||
      (words >= 2 && office.test(label)) ||
      (words >= 2 && words <= 4 && times >= 2) ||
      /^(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{L}+$/u.test(label)
    )
  })
  return withAskers(new Set(trusted), blocks, within)
}

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
function withAskers(trusted: Set<string>, blocks: string[], within: string[]): Set<string> {
  const starts = blocks.map(candidateAtStart)
  const found = withAnswerers(trusted, starts)
  const isVoice = (label: string | null | undefined): boolean =>
    typeof label === 'string' && trusted.has(label) && !asked.test(label)
  const voices = [...starts, ...within].filter(isVoice)
  if (voices.length < 2) return found
  starts.forEach((label, n) => {
    if (label === null || trusted.has(label) || label.length > 40) return
    const isAsking = /[?？][”"’)）]?\s*$/.test(blocks[n] ?? '') && label.split(/\s+/).length <= 5
    if (isAsking && isVoice(starts[n + 1])) found.add(label)
    const soon = starts.slice(n + 1, n + 1 + nextVoice).some((next) => next !== null && trusted.has(next))
    if (isPersonName(label) && soon) found.add(label)
  })
  for (const label of within) if (isPersonName(label)) found.add(label)
  return found
}

/** Of one exchange the labels do not recur: the next label behind «Question:» is of whoever answers. */
function withAnswerers(trusted: ReadonlySet<string>, starts: readonly (string | null)[]): Set<string> {
  const found = new Set(trusted)
  starts.forEach((label, n) => {
    if (label === null || !trusted.has(label) || !isQuestion(label)) return
    const next = starts.slice(n + 1, n + 1 + nextVoice).find((one) => one !== null)
    if (!next || next.length > 60 || reported.test(next)) return
    if (nameShaped.test(next) || office.test(next) || /^[\p{Script=Han}·]{2,8}$/u.test(next)) found.add(next)
    else if (/^(?:\p{Lu}\p{L}+ ){1,2}\p{Lu}\p{L}+$|^\p{Lu}{1,3}$/u.test(next) && !noName.test(next))
      found.add(next)
  })
  return found
}

/** «VladimirPutin» as two words. */
export function spaced(label: string): string {
  return label.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
}

/** A label without the office before its name. */
function bareName(label: string): string {
  const words = label.split(/\s+/)
  if (/^\p{Script=Han}/u.test(label)) return words.at(-1) ?? label
  return words.length > 2 && office.test(label) ? words.slice(-2).join(' ') : label
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
  return (
    [...block.matchAll(inside), ...block.matchAll(chineseWithin)]
      // «Please. Ada Harbour:» is a sentence and a label.
      .map((match) => match[1]?.replace(/^.*\p{L}{3,}\.\s/u, '').trim() ?? '')
      .filter((label) => label !== '')
  )
}

export function labelOf(block: string, labels: Set<string>): { label: string; length: number } | null {
  const label = candidateAtStart(block)
  if (!label || !labels.has(label)) return null
  const rest = block.slice(block.indexOf(label) + label.length)
  const colon = rest.match(new RegExp(`^${asides}\\s?[:：]`, 'u'))
  return colon ? { label, length: block.indexOf(label) + label.length + colon[0].length } : null
}

/** Whether a line of a plain text begins a turn: it is never joined to the line above. */
export function turnLines(lines: string[]): Set<number> {
  const labels = labelsOf(lines, false)
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
