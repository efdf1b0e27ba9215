import { dateIn, dateInName, datesIn, dayBefore, daysBetween } from './date.ts'
import { Refusal } from './refusal.ts'

export interface DayEvidence {
  title: string | null
  dates: { stated: string | null; published: string | null }
  address: string | null
  body: string[]
}

/**
 * The day of the statement: what the user gave, a line of place and day, the file's name, the day at its foot, the
 * day its first sentence speaks of, the page's own day, its address, a stamp in its first lines. Throws a Refusal where only the future is left.
 */
export function dayOf(
  name: string,
  parts: DayEvidence,
  options: { today: string; date?: string | undefined },
  notes: string[],
): string | null {
  const { stated, published } = parts.dates
  const lead = parts.body[0] ?? ''
  const base = name.replace(/^.*[/\\]/, '')
  const given = published ?? dateInName(base) ?? dateInName(parts.address ?? '')
  const candidates = [
    options.date ?? null,
    stated,
    dateInName(base),
    signedDay(parts.body),
    given ? dayBefore(given, lead.slice(0, 120)) : null,
    published,
    dateInName(parts.address ?? ''),
    stampedDay(lead.slice(0, 1500)),
    dateIn(parts.title),
  ].filter((date): date is string => date !== null)
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
  if (chosen && named && past.includes(named) && Math.abs(daysBetween(chosen, named)) > 1) {
    notes.push(`the file's name says ${named}, the text says ${chosen}`)
  }
  return chosen ?? null
}

/** «Done in Moscow on 21 March 2023», «2023年3月21日于莫斯科»: a short line at the foot. */
function signedDay(body: string[]): string | null {
  for (const line of body.slice(-3)) {
    if (line.length <= 60 && (/[于於]/.test(line) || /^\W*\p{Lu}\p{L}+,? /u.test(line))) {
      const date = dateIn(line)
      if (date) return date
    }
  }
  return null
}

/** A day with a time behind it, as pages print when they were put out; a day within a sentence is a day told of. */
function stampedDay(text: string): string | null {
  const stamp = datesIn(text).find(({ at, length }) =>
    /^(?:\s*года)?,?\s*\d{1,2}:\d{2}/.test(text.slice(at + length)),
  )
  return stamp?.date ?? null
}
