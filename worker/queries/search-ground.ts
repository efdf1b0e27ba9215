import { sql } from 'drizzle-orm'
import { type Attribution, speaksFor, type Voice, voices } from '../../schema/voice.ts'
import { type Database, remembered } from '../db.ts'

/** What a search looks through. */
export interface SearchGround {
  extent: { statements: number; passages: number; texts: number; textsOfStatements: number }
  /** Statements by voice and month. */
  months: { voice: Voice; month: string; statements: number }[]
  /** Statements by voice and day. */
  days: { voice: Voice; date: string; statements: number }[]
}

/** Read once for each release: a search would otherwise run through all statements for every voice. */
export function searchGround(db: Database): Promise<SearchGround> {
  return remembered(db, 'search ground', () => readGround(db))
}

async function readGround(db: Database): Promise<SearchGround> {
  const [row] = await db.all<{ extent: string; days: string }>(sql`
select json_object(
  'statements', (select count(*) from statement),
  'passages', (select count(*) from passage where silence is null),
  'texts', (select count(*) from document),
  'textsOfStatements', (select count(distinct statement_id) from document)) as extent,
  (select json_group_array(json_array(voice, date, n)) from (select voice, date, count(*) as n from statement group by voice, date order by date)) as days`)
  const spoken: [Attribution, string, number][] = JSON.parse(row?.days ?? '[]')
  const days = voices
    .toSorted()
    .flatMap((voice) =>
      spoken
        .filter(([attribution]) => speaksFor(voice, attribution))
        .map(([, date, statements]) => ({ voice, date, statements })),
    )
  const months = new Map<string, SearchGround['months'][number]>()
  for (const { voice, date, statements } of days) {
    const month = date.slice(0, 7)
    const known = months.get(`${voice} ${month}`) ?? { voice, month, statements: 0 }
    months.set(`${voice} ${month}`, { ...known, statements: known.statements + statements })
  }
  return { extent: JSON.parse(row?.extent ?? '{}'), months: [...months.values()], days }
}

/** Statements of a voice after a date. */
export function statementsAfter({ days }: SearchGround, voice: Voice, date: string): number {
  return days.reduce((sum, day) => (day.voice === voice && day.date > date ? sum + day.statements : sum), 0)
}
