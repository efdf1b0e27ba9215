import {
  dateIn,
  dateInName,
  datePartInName,
  datesIn,
  dayBefore,
  daysBetween,
  isWholeDay,
  spanIn,
} from '../../text/date.ts'
import type { Kind } from '../../vocabulary.ts'
import { placeAndDay } from './header-line.ts'
import { peopleIn } from './person.ts'
import { Refusal } from './refusal.ts'
import { ownName } from './source.ts'
import { titleDay } from './title-day.ts'

/** What a text says of its day, and what is wrong with that. */
export interface StatedDates {
  stated: string | null
  published: string | null
  /** The day on which it was last changed, which is taken where nothing else tells. */
  changed: string | null
  /** The day that the title says, of which the text may know better. */
  titled: string | null
  problem: string | null
}

interface DayEvidence {
  title: string | null
  kind: Kind | null
  dates: StatedDates
  address: string | null
  body: string[]
}

/**
 * The day of the statement: what the user gave, a line of place and day, the file's name, the day at its foot, the
 * day its first sentence speaks of, the page's own day, its address, a stamp in its first lines, its last change. Throws a Refusal where only the future is left.
 */
export function dayOf(
  name: string,
  parts: DayEvidence,
  options: { today: string; date?: string | undefined },
  notes: string[],
): string | null {
  const { stated, published, changed } = parts.dates
  const day = (date: string | null): string | null => (date && isWholeDay(date) ? date : null)
  const lead = parts.body[0] ?? ''
  const base = ownName(name)
  const given = day(published) ?? dateInName(base) ?? dateInName(parts.address ?? '')
  const asked = options.date ?? null
  // Of «May 2005» above the text, what stands elsewhere may tell the day; it says no other month.
  const ofPart = (date: string | null): string | null =>
    stated === null || isWholeDay(stated) || date?.startsWith(stated) ? date : null
  const candidates = [
    day(asked),
    day(stated),
    dateInName(base),
    ofPart(signedDay(parts.body)),
    given && isReport(parts, lead) ? dayBefore(given, lead.slice(0, 120)) : null,
    ofPart(day(published)),
    ofPart(dateInName(parts.address ?? '')),
    ofPart(stampedDay(lead.slice(0, 1500))),
    ofPart(titleDay(parts.title ?? '')?.date ?? null),
    stated === null && day(published) === null ? day(changed) : null,
  ]
    .filter((date): date is string => date !== null)
    // Of a year or month that was asked for, the text may know the day; nothing else of it counts then.
    .filter((date) => asked === null || date.startsWith(asked))
  if (changed !== null && candidates.length === 1 && candidates[0] === changed && asked === null)
    notes.push(`its day, ${changed}, is that of its last change; it says no other`)
  const past = candidates.filter((date) => daysBetween(options.today, date) <= 1)
  const [chosen] = past
  if (!chosen && candidates[0]) {
    throw new Refusal(
      name,
      `its date, ${candidates[0]}, lies in the future`,
      'Correct the date, or give the right one with --date',
    )
  }
  const ahead = candidates.find((date) => !past.includes(date))
  if (ahead) notes.push(`names ${ahead}, which lies in the future; ${chosen} was taken`)
  const named = dateInName(base)
  if (
    chosen &&
    named &&
    isWholeDay(chosen) &&
    past.includes(named) &&
    Math.abs(daysBetween(chosen, named)) > 1
  ) {
    notes.push(`the file's name says ${named}, the text says ${chosen}`)
  }
  const { titled } = parts.dates
  if (chosen && titled && titled !== chosen)
    notes.push(`the title says ${titled}, and ${chosen} was taken, which the text or its file says`)
  if (chosen) return chosen
  if (asked === null && parts.dates.problem) notes.push(parts.dates.problem)
  // A year or a month is a date as well; nobody completes it with a day.
  const part = asked ?? stated ?? published ?? spanIn(parts.title ?? '') ?? datePartInName(base)
  return part !== null && part <= options.today ? part : null
}

/**
 * Whether the first sentence tells of the event itself. Answers and comments begin with what they comment on, and
 * its day is not theirs.
 */
function isReport({ title, kind }: DayEvidence, lead: string): boolean {
  if (/答记者问|发言人|comment|комментари|commentary|^问|^记者/iu.test(`${title ?? ''}`)) return false
  if (/^(?:问|有记者问|.{0,12}记者[:：]|据)/u.test(lead)) return false
  if (/^\p{Script=Han}|^[（(\d]/u.test(lead) && /\p{Script=Han}/u.test(lead)) return true
  const told = peopleIn(lead.slice(0, 240))
  return kind === 'readout' ? told.length > 0 : told.length > 0 && told[0] === peopleIn(title ?? '')[0]
}

const signing =
  /^\W*(?:done|signed|issued|adopted|made|executed|hecho|dado|fait|geschehen|fatto|feito)\b|^\W*(?:совершено|подписано|принято|составлено)|(?:订|签订|签署|写成)[于於]/iu

/** «Done in Moscow on 21 March 2023 in two copies…», «2023年3月21日于莫斯科»: place and day at the foot. */
function signedDay(body: string[]): string | null {
  for (const line of body.slice(-6)) {
    if (line.length <= 400 && signing.test(line)) {
      const date = dateIn(line)
      if (date) return date
    }
  }
  for (const line of body.slice(-3)) {
    if (line.length <= 60 && (/[于於]/.test(line) || isPlaceBefore(line))) {
      const date = dateIn(line)
      if (date) return date
    }
    const alone = line.length <= 40 ? placeAndDay(line) : null
    if (alone) return alone.date
  }
  return null
}

const placeBefore =
  /^\W*(?:г\.\s?)?\p{Lu}[\p{L}-]+(?:[\s,]+(?:\p{Lu}[\p{L}-]*|of|the|de|del|la|da|do|di|in|on|на|в)){0,5},?\s*$/u

/** Whether a line ends in a day and nothing but a place stands before it; a sentence that tells of a day does more. */
function isPlaceBefore(line: string): boolean {
  const [day] = datesIn(line)
  if (!day || /\p{L}/u.test(line.slice(day.at + day.length))) return false
  return placeBefore.test(line.slice(0, day.at))
}

/** A day with a time behind it, as pages print when they were put out; a day within a sentence is a day told of. */
function stampedDay(text: string): string | null {
  const stamp = datesIn(text).find(({ at, length }) =>
    /^(?:\s*года)?,?\s*\d{1,2}:\d{2}/.test(text.slice(at + length)),
  )
  return stamp?.date ?? null
}
