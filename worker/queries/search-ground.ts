import { sql } from 'drizzle-orm'
import type { Kind } from '../../schema/vocabulary.ts'
import { type Attribution, speaksFor, type Voice, voices } from '../../schema/voice.ts'
import { type Database, remembered } from '../db/db.ts'
import type { SearchFilter } from './search-sql.ts'

/** Statements of each voice by day and kind, and by month. */
export interface Spoken {
  days: { voice: Voice; date: string; kind: Kind; statements: number }[]
  months: { voice: Voice; month: string; statements: number }[]
}

/** What a search looks through. */
export interface SearchGround {
  extent: { statements: number; passages: number; texts: number; textsOfStatements: number }
  spoken: Spoken
}

/** Read once for each release: a search would otherwise run through all statements for every voice. */
export function searchGround(db: Database): Promise<SearchGround> {
  return remembered(db, 'search ground', () => readGround(db))
}

async function readGround(db: Database): Promise<SearchGround> {
  const [row] = await db.all<{ extent: string; days: string }>(sql`
select json_object(
  'statements', (select count(*) from statement),
  'passages', (select count(*) from passage where status = 'counted'),
  'texts', (select count(*) from document),
  'textsOfStatements', (select count(distinct statement_id) from document)) as extent,
  (select json_group_array(json_array(voice, date, kind, n)) from (select voice, date, kind, count(*) as n from statement group by voice, date, kind order by date)) as days`)
  const rows: [Attribution, string, Kind, number][] = JSON.parse(row?.days ?? '[]')
  const days = voices
    .toSorted()
    .flatMap((voice) =>
      rows
        .filter(([attribution]) => speaksFor(voice, attribution))
        .map(([, date, kind, statements]) => ({ voice, date, kind, statements })),
    )
  return { extent: JSON.parse(row?.extent ?? '{}'), spoken: { days, months: monthsOf(days) } }
}

/** The statements that a filter leaves; only in them is it known what was not found. */
export function spokenWithin(
  { spoken }: SearchGround,
  { from, to, voice, kind }: Pick<SearchFilter, 'from' | 'to' | 'voice' | 'kind'>,
): Spoken {
  if (!from && !to && !voice && !kind) return spoken
  const days = spoken.days.filter(
    (day) =>
      (!from || day.date >= from) &&
      (!to || day.date <= to) &&
      (!voice || voice.includes(day.voice)) &&
      (!kind || kind.includes(day.kind)),
  )
  return { days, months: monthsOf(days) }
}

function monthsOf(days: Spoken['days']): Spoken['months'] {
  const months = new Map<string, Spoken['months'][number]>()
  for (const { voice, date, statements } of days) {
    const month = date.slice(0, 7)
    const known = months.get(`${voice} ${month}`) ?? { voice, month, statements: 0 }
    months.set(`${voice} ${month}`, { ...known, statements: known.statements + statements })
  }
  return [...months.values()]
}

/** Statements of a voice after a date. */
export function statementsAfter({ days }: Spoken, voice: Voice, date: string): number {
  return days.reduce((sum, day) => (day.voice === voice && day.date > date ? sum + day.statements : sum), 0)
}
