import type { StatementTitle } from '../../../schema/contract/statement.ts'
import { kindLabel } from '../../../schema/kind-label.ts'
import { shortDay } from '../../../schema/statement-day.ts'
import { laterRelease } from '../../entered-later.ts'
import type { RequestContext } from '../../env.ts'
import { findStatements } from '../../queries/statement-choices.ts'

/** What was typed for one side and the statements that fit it. */
export interface Asked {
  typed: string
  fitting: StatementTitle[]
  /** Whether more fit than are listed. */
  hasMore: boolean
  /** Which later release has the id, as a sentence ends. */
  later?: string | undefined
}

/** Most statements that are offered for what was typed; of more, only that there are more is told. */
const mostFound = 40

/** How a statement is offered in a picker; no two have the same label. */
export function choiceLabel({
  title,
  shortName,
  kind,
  speakers,
  ...day
}: Omit<StatementTitle, 'id' | 'isUnconfirmed'>): string {
  const name = shortName === null ? title : `${shortName}: ${title}`
  return `${shortDay(day)} ${name} (${[kindLabel({ kind, title }), speakers].filter((part) => part !== '').join('; ')})`
}

/** What was meant by an id, a label or some words of one: one statement, several that fit, or none. */
export async function askedFor(c: RequestContext, typed: string | undefined): Promise<Asked | undefined> {
  if (typed === undefined) return undefined
  const found = await findStatements(c.get('db'), typed, mostFound + 1)
  const exact = found.find((choice) => choice.id === typed || choiceLabel(choice) === typed)
  if (exact) return { typed, fitting: [exact], hasMore: false }
  const later = found.length === 0 ? await laterRelease(c, { kind: 'statement', id: typed }) : undefined
  return { typed, fitting: found.slice(0, mostFound), hasMore: found.length > mostFound, later }
}
