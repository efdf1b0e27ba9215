import { sql } from 'drizzle-orm'
import { cellOf, type GroupMember } from '../../schema/counted.ts'
import { byCodeUnit } from '../../schema/stats/code-unit-order.ts'
import { isIssued, type StatementRule, type ToldStatement } from '../../schema/stats/told.ts'
import type { Database } from '../db/db.ts'
import { countedAnswers } from './counted.ts'

/**
 * The statements of each rule with their counted passages, in order of date: meant for small groups, whose statements as
 * counts see them are `told`.
 */
export async function groupMembers<Rule extends StatementRule>(
  db: Database,
  rules: readonly Rule[],
  told: readonly ToldStatement[],
): Promise<GroupMember[][]> {
  const cellsOf = (rule: Rule) => told.filter((statement) => isIssued(statement, rule)).map(cellOf)
  const cells = [...new Set(rules.flatMap(cellsOf))]
  // One parameter however many there are: D1 takes a hundred.
  const found = await countedAnswers(
    db,
    'members',
    sql`(select value from json_each(${JSON.stringify(cells)}))`,
  )
  const members = [...found.values()]
    .flat()
    .sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.id, b.id))
  return rules.map((rule) => members.filter((member) => isIssued(member, rule)))
}
