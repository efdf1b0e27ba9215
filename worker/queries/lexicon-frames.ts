import { type SQL, sql } from 'drizzle-orm'
import type { LexiconFrame } from '../../schema/contract/lexicon.ts'
import type { AgreementFigures } from '../../schema/stats/lexicon-agreement.ts'
import { sumOf } from '../../schema/stats/sum.ts'
import type { Definition } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'
import { countedAnswer } from './counted.ts'
import { isIn } from './is-in.ts'

type Finding = 'proposed' | 'coded' | 'both' | 'missed'

interface LexiconFrameFilter {
  theme?: readonly string[] | undefined
  definition: Definition
  which?: Finding | undefined
  /** By date; oldest first if left out. */
  sort?: 'oldest' | 'newest' | undefined
}

/**
 * Frames of counted passages of the themes, those that the lexicon proposes from our own words and those that are
 * published, by date, and how many there are in all.
 */
export async function lexiconFrameList(
  db: Database,
  filter: LexiconFrameFilter,
  page: { limit: number; after?: { date: string; id: string } | undefined },
): Promise<{ rows: LexiconFrame[]; count: number }> {
  const [found, figures] = await Promise.all([
    db.all<Omit<LexiconFrame, 'definition' | 'isProposed' | 'isCoded'> & Record<Flag, 0 | 1>>(
      framesSql(filter, page),
    ),
    countedAnswer(db, 'lexicon_agreement', 'gists'),
  ])
  const rows = found.map(({ isProposed, isCoded, ...row }) => ({
    ...row,
    definition: filter.definition,
    isProposed: isProposed === 1,
    isCoded: isCoded === 1,
  }))
  return { rows, count: countOf(figures, filter) }
}

type Flag = 'isProposed' | 'isCoded'

/** Statements are run through by date until the page is full. */
function framesSql(
  { theme, definition, which, sort }: LexiconFrameFilter,
  { limit, after }: Parameters<typeof lexiconFrameList>[2],
): SQL {
  const [onwards, order] = sort === 'newest' ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const proposed = sql`coalesce(g.${sql.identifier(definition)}, '')`
  const isOf: Record<Finding, SQL> = {
    proposed: sql`"isProposed"`,
    coded: sql`"isCoded"`,
    both: sql`"isProposed" and "isCoded"`,
    missed: sql`"isCoded" and not "isProposed"`,
  }
  const conditions = [
    // Without the sign, SQLite would index all passages by their status for this one question.
    sql`+p.status = 'counted'`,
    ...(theme ? [isIn(sql`p.theme_id`, theme)] : []),
    ...(which ? [isOf[which]] : []),
    // The date alone says at which statement the index is entered.
    ...(after
      ? [
          sql`s.date ${onwards}= ${after.date}`,
          sql`(s.date, p.id || '.' || f.value) ${onwards} (${after.date}, ${after.id})`,
        ]
      : []),
  ]
  return sql`select p.id || '.' || f.value as id, p.id as "passageId", s.date, p.theme_id as theme, f.value as frame,
  instr(' ' || ${proposed} || ' ', ' ' || f.value || ' ') > 0 as "isProposed",
  exists (select 1 from passage_frame where passage_id = p.id and frame_id = f.value) as "isCoded"
from statement s cross join passage p indexed by ${theme ? sql`passage_theme_idx` : sql`passage_statement_idx`} on p.statement_id = s.id
left join gist_proposal g on g.theme_id = p.theme_id and g.passage_id = p.id
join json_each((select json_group_array(frame_id) from (select frame_id from passage_frame where passage_id = p.id
  union select value from json_each('["' || replace(${proposed}, ' ', '","') || '"]') where ${proposed} <> ''))) f
where ${sql.join(conditions, sql` and `)}
order by s.date ${order}, s.id ${order}, id ${order} limit ${limit}`
}

/** What was counted of the themes says how many rows there are. */
function countOf(
  figures: readonly AgreementFigures[],
  { theme: themes, definition, which }: LexiconFrameFilter,
): number {
  const counts: Record<Finding | 'all', (row: AgreementFigures) => number> = {
    proposed: ({ proposed }) => proposed,
    coded: ({ coded }) => coded,
    both: ({ both }) => both,
    missed: ({ coded, both }) => coded - both,
    all: ({ proposed, coded, both }) => proposed + coded - both,
  }
  return sumOf(
    figures
      .filter((row) => row.subject === 'frames' && row.definition === definition)
      .filter((row) => themes?.includes(row.theme) ?? true),
    (row) => counts[which ?? 'all'](row),
  )
}
