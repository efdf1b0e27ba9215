import { sql } from 'drizzle-orm'
import { isBetween } from '../../schema/partial-date.ts'
import { documents } from '../../schema/tables/text.ts'
import type { Kind } from '../../schema/vocabulary.ts'
import { speaksFor, type Voice, voices } from '../../schema/voice.ts'
import { type Database, remembered } from '../db/db.ts'
import { countedAnswer } from './counted.ts'
import type { SearchFilter } from './search-sql.ts'

/** Statements of each voice by day and kind, and by month. */
export interface Spoken {
  days: { voice: Voice; date: string; otherDay: string | undefined; kind: Kind; statements: number }[]
  months: { voice: Voice; month: string; statements: number }[]
}

/** What a search looks through. */
interface SearchGround {
  extent: { statements: number; passages: number; texts: number; textsOfStatements: number }
  spoken: Spoken
}

/** Read once for each release: a search would otherwise run through all statements for every voice. */
export function searchGround(db: Database): Promise<SearchGround> {
  return remembered(db, 'search ground', () => readGround(db))
}

async function readGround(db: Database): Promise<SearchGround> {
  const [{ statements, passages }, spoken, texts] = await Promise.all([
    countedAnswer(db, 'search_ground'),
    countedAnswer(db, 'spoken'),
    db
      .select({
        texts: sql<number>`count(*)`,
        textsOfStatements: sql<number>`count(distinct ${documents.statementId})`,
      })
      .from(documents),
  ])
  const days = voices
    .toSorted()
    .flatMap((voice) =>
      spoken
        .filter(([attribution]) => speaksFor(voice, attribution))
        .map(([, date, kind, statements, , otherDay]) => ({ voice, date, otherDay, kind, statements })),
    )
  const loaded = texts[0] ?? { texts: 0, textsOfStatements: 0 }
  return { extent: { statements, passages, ...loaded }, spoken: { days, months: monthsOf(days) } }
}

/** The statements that a filter leaves; only in them is it known what was not found. */
export function spokenWithin(
  { spoken }: SearchGround,
  { from, to, voice, kind }: Pick<SearchFilter, 'from' | 'to' | 'voice' | 'kind'>,
): Spoken {
  if (!from && !to && !voice && !kind) return spoken
  const days = spoken.days.filter(
    (day) =>
      isBetween(day, { from, to }) &&
      (!voice || voice.includes(day.voice)) &&
      (!kind || kind.includes(day.kind)),
  )
  return { days, months: monthsOf(days) }
}

function monthsOf(days: Spoken['days']): Spoken['months'] {
  const months = new Map<string, Spoken['months'][number]>()
  for (const { voice, date, statements } of days) {
    const month = date.slice(0, 7)
    const known = months.get(`${voice} ${month}`)
    if (known) known.statements += statements
    else months.set(`${voice} ${month}`, { voice, month, statements })
  }
  return [...months.values()]
}

/** Statements of a voice after a date. */
export function statementsAfter({ days }: Spoken, voice: Voice, date: string): number {
  return days.reduce((sum, day) => (day.voice === voice && day.date > date ? sum + day.statements : sum), 0)
}
