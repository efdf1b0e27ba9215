import {
  dateIn,
  dateInName,
  datePartInName,
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

/** What may say the day of a text, the strongest first, and how a note names it. */
const says = {
  asked: 'you say',
  field: 'a field of its own says',
  line: 'the line of its place says',
  title: 'the title says',
  alone: 'a line above it says',
  name: 'the file’s name says',
  foot: 'its foot says',
  lead: 'its first sentence tells of',
  published: 'it is said to be put out on',
  address: 'its address says',
  changed: 'its last change is of',
  part: 'its title or the file’s name says',
} as const

type DayBasis = keyof typeof says

/** A day, a month or a year that something says of a text; null where it says none, and why not. */
export interface DayClaim {
  by: DayBasis
  date: string | null
  problem?: string | null
}

const ranks = Object.keys(says)
/** What whoever made the text says of it in so many words; where two of these differ, somebody should look. */
const ownWords: readonly DayBasis[] = ['field', 'line', 'title', 'alone', 'name']

interface DayEvidence {
  title: string | null
  kind: Kind | null
  days: readonly DayClaim[]
  address: string | null
  body: string[]
}

/**
 * The day of the statement: what the strongest of all claims says. Of a month or a year that it says, a weaker one may tell
 * the day; it says no other month. Throws a Refusal where only the future is left.
 */
export function dayOf(
  name: string,
  parts: DayEvidence,
  options: { today: string; date?: string | undefined },
  notes: string[],
): string | null {
  const claims = claimsOf(ownName(name), parts, options.date)
  const told = claims.flatMap(({ by, date }) => (date === null ? [] : [{ by, date }]))
  const [past, ahead] = [true, false].map((isPast) =>
    told.filter(({ date }) => daysFrom(options.today, date) <= 1 === isPast),
  ) as [typeof told, typeof told]
  const [chosen] = past
  // A file may be numbered 2035.
  const future = ahead.find(({ by }) => by !== 'part')
  if (!chosen && future)
    throw new Refusal(
      name,
      `its date, ${future.date}, lies in the future`,
      'Correct the date, or give the right one with --date',
    )
  if (!chosen) {
    const problem = claims.find((one) => one.problem)?.problem
    if (problem) notes.push(problem)
    return null
  }
  if (future) notes.push(`names ${future.date}, which lies in the future; ${chosen.date} was taken`)
  const fuller = past.find(({ date }) => isWholeDay(date) && date.startsWith(chosen.date)) ?? chosen
  const { date } = fuller
  if (fuller.by === 'changed') notes.push(`its day, ${date}, is that of its last change; it says no other`)
  if (chosen.by !== 'asked')
    for (const other of past.filter(({ by }) => ownWords.includes(by)))
      if (isOtherDay(other.date, date))
        notes.push(`${says[other.by]} ${other.date}, and ${date} was taken, which ${says[fuller.by]}`)
  const problem = isWholeDay(date) ? null : claims.find((one) => one.problem)?.problem
  if (problem && options.date === undefined) notes.push(problem)
  return date
}

/** Everything that claims to say the day, the strongest first. */
function claimsOf(base: string, parts: DayEvidence, asked: string | undefined): DayClaim[] {
  const { title, address, body, days } = parts
  const lead = body[0] ?? ''
  const published = days.find(({ by, date }) => by === 'published' && date && isWholeDay(date))?.date
  const given = published ?? dateInName(base) ?? dateInName(address ?? '')
  const claims: DayClaim[] = [
    { by: 'asked', date: asked ?? null },
    ...days,
    { by: 'title', date: titleDay(title ?? '')?.date ?? null },
    { by: 'name', date: dateInName(base) },
    { by: 'foot', date: signedDay(body) },
    { by: 'lead', date: given && isReport(parts, lead) ? dayBefore(given, lead.slice(0, 120)) : null },
    { by: 'address', date: dateInName(address ?? '') },
    { by: 'part', date: spanIn(title ?? '') },
    { by: 'part', date: datePartInName(base) },
  ]
  return claims.toSorted((one, other) => ranks.indexOf(one.by) - ranks.indexOf(other.by))
}

/** How many days from today on the first day of a date is. */
function daysFrom(today: string, date: string): number {
  return daysBetween(today, `${date}-01-01`.slice(0, 10))
}

/** Whether two dates are of different days; of a text of the evening the next day may be told. */
function isOtherDay(one: string, other: string): boolean {
  return isWholeDay(one) && isWholeDay(other)
    ? Math.abs(daysBetween(one, other)) > 1
    : !one.startsWith(other) && !other.startsWith(one)
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
  const alone = body.slice(-3).map((line) => (line.length <= 60 ? placeAndDay(line) : null))
  return alone.find((day) => day !== null)?.date ?? null
}
