import { sum } from '../../stats/sum.ts'
import { isJointKind, type Kind } from '../../vocabulary.ts'
import { isSpoken } from './kind.ts'
import { asks, chair, isRole } from './label.ts'
import { introducedName, mentionsIn, namedAtFoot, peopleIn, peopleInName, personName } from './person.ts'
import { ownName } from './source.ts'
import { titledName } from './titled-name.ts'
import type { Turn } from './turn.ts'

interface Evidence {
  title: string | null
  kind: Kind | null
  /** Named by the document's own header. */
  stated: string[]
  turns: Turn[]
  name: string
}

/**
 * Whose words the document holds, most words first: those who speak in it; else those its header names; else, in
 * a report of a meeting, those its title and first paragraphs name; else whom its title puts forward; else who
 * introduces himself or is given the floor; else whom the file's name names. Those who only ask are not speakers, nor
 * is the chair of a meeting beside those who speak in it.
 */
export function speakersOf({ title, kind, stated, turns, name }: Evidence): string[] {
  const heard = voices(turns, stated)
  if (heard.length > 0) {
    const listed = heard.filter((voice) => peopleIn(voice).length > 0)
    const hasAskers = kind === 'interview' || kind === 'press_remarks'
    return hasAskers && listed.length > 0
      ? heard.filter((voice) => listed.includes(voice) || title?.includes(voice) || !hasAsked(voice, turns))
      : heard
  }
  if (stated.length > 0) return stated
  if (kind === 'readout' || kind === 'press_remarks') {
    // Whom the report's first sentences bring together; a title often gives an office without its name.
    const lead = turns.slice(0, 2).map(({ text }) => text.slice(0, 300))
    for (const said of [lead[0] ?? '', lead.join('\n')]) {
      const reported = peopleIn(`${title ?? ''}\n${said}`)
      if (reported.length > 1) return reported.slice(0, 3)
    }
  }
  const titled = peopleOfTitle(title ?? '', kind)
  if (titled.length > 0) return titled
  const atFoot = namedAtFoot(turns.slice(-3).map(({ text }) => text))
  if (atFoot) return [atFoot]
  const opening = turns.slice(0, 8).map(({ text }) => text)
  const asked = peopleIn(opening[0]?.slice(0, 300) ?? '')
  if (asked.length === 1 && /\binterview|интервью|专访/iu.test(opening[0]?.slice(0, 300) ?? '')) return asked
  const [subject] = mentionsIn(opening[0] ?? '')
  if (subject && turns.length > 1 && sends.test((opening[0] ?? '').slice(subject.end, subject.end + 40)))
    return subject.at <= 60 ? [subject.name] : []
  const told = reportedVoices(turns)
  const named = peopleInName(ownName(name))
  if (told.length > 0 && !told.every((one) => named.includes(one))) return told
  const introduced = introducedName(opening.join(' ').slice(0, 1500))
  if (introduced) return [introduced]
  return named
}

function hasAsked(voice: string, turns: readonly Turn[]): boolean {
  return turns.some(({ speaker, text }) => speaker === voice && asks.test(text))
}

const reports =
  /^\s?(?:also |further )?(?:noted|said|stressed|pointed out|stated|emphasi[sz]ed|underlined|reiterated|observed|отметил|заявил|подчеркнул|сказал|указал|指出|强调|表示)/u

/** Whose words a report without a title reports: «President … noted that», «…指出». One such paragraph proves little. */
function reportedVoices(turns: Turn[]): string[] {
  const times = new Map<string, number>()
  for (const { text } of turns) {
    const [subject] = mentionsIn(text.slice(0, 200))
    if (subject && subject.at <= 40 && reports.test(text.slice(subject.end, subject.end + 30)))
      times.set(subject.name, (times.get(subject.name) ?? 0) + 1)
  }
  const isReport = sum([...times.values()]) >= 2
  return isReport && times.size <= 3 ? [...times].sort((a, b) => b[1] - a[1]).map(([name]) => name) : []
}

/** What follows the name in a lead that says whose words come below. */
const sends =
  /^\s(?:has |have )?(?:sent|addressed|congratulated|greeted|delivered|spoke|направил|обратил|поздравил|выступил|приветствовал)/iu

/** What parts the one who speaks from the one he speaks with or about. */
const beside =
  /(?<!\p{L})(?:with|to|on|about|during|following|after|for|at|in|с|со|о|об|по|на|для)(?!\p{L})|同|会见|对|就|给|向/iu

/** In the title of a speech the first person speaks; another joins him only by «and». A joint text is nobody's own. */
function peopleOfTitle(title: string, kind: Kind | null): string[] {
  const mentions = mentionsIn(title)
  const people = mentions.map(({ name }) => name)
  const [first, second] = mentions
  const unlisted = first === undefined || beside.test(title.slice(0, first.at)) ? titledName(title) : null
  if (unlisted !== null) return [personName(unlisted)]
  if (!first || isCommentedOn(title, first.at)) return []
  if (isJointKind(kind)) return people.length > 1 ? people : []
  const isBeside = second !== undefined && beside.test(title.slice(first.end, second.at))
  return isSpoken(kind) && isBeside ? [first.name] : people
}

/** «Comment on X's words», «发言人就X…答记者问»: who is named behind the occasion does not speak. */
export function isCommentedOn(title: string, at: number): boolean {
  const occasion =
    /(?:comment(?:ary)?|statement|remarks)\b.{0,200}?\b(?:on|about|regarding|concerning|in connection with)\b|(?:комментарий|заявление).{0,200}?(?:в связи с|по поводу|относительно|\sоб?\s)|发言人.{0,4}就/iu
  const match = title.match(occasion)
  return match?.index !== undefined && match.index + match[0].length <= at
}

/** Named voices by the number of words they speak; questions from the floor have no name. */
function voices(turns: Turn[], stated: string[]): string[] {
  const spoken = new Map<string, { length: number; turns: number; questions: number }>()
  for (const { speaker: said, text } of turns) {
    // Several may speak at once.
    for (const speaker of said?.split('; ') ?? []) {
      if (isRole(speaker)) continue
      const so = spoken.get(speaker) ?? { length: 0, turns: 0, questions: 0 }
      spoken.set(speaker, {
        length: so.length + text.length,
        turns: so.turns + 1,
        questions: so.questions + (asks.test(text) ? 1 : 0),
      })
    }
  }
  const ranked = [...spoken].sort((a, b) => b[1].length - a[1].length)
  const answering = ranked.filter(
    ([name, so]) => so.questions < so.turns || stated.includes(name) || peopleIn(name).length > 0,
  )
  const named = (answering.length > 0 ? answering : ranked).map(([name]) => name)
  const members = named.filter((name) => !chair.test(name))
  return members.length > 0 ? members : named
}
