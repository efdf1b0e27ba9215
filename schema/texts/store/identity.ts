import type { Kind } from '../../vocabulary.ts'
import type { FoundText } from '../read/found-text.ts'
import { titleFromName } from '../read/found-text.ts'
import type { Known } from './known.ts'
import type { Match } from './match.ts'
import { isNear, matchStatement } from './match.ts'

/**
 * Which statement the text is of, and the text with what it does not say of itself filled in from the dataset: from
 * the record of exactly this file if its figures are published (known by its digest), else from its statement.
 */
export function identified(
  found: FoundText,
  known: Known,
  given?: string | undefined,
): { text: FoundText; match: Match } {
  const counted = known.texts.find(({ sha256 }) => sha256 === found.fileSha256)
  const text = counted ? completed(found, counted) : found
  const match: Match = given
    ? { statementId: given, by: 'user' }
    : counted?.statementId
      ? { statementId: counted.statementId, by: 'digest' }
      : matchStatement(text, known.statements)
  const statement = known.statements.find(({ id }) => id === match.statementId)
  if (!statement) return { text, match }
  const full = completed(text, statement)
  const differs = full.date !== null && !isNear(statement.date, full.date)
  const note = `it says ${full.date}, the record of ${statement.id} says ${statement.date}`
  return { text: differs ? { ...full, notes: [...full.notes, note] } : full, match }
}

function completed(
  found: FoundText,
  record: { title: string; date: string; speakers: string[]; kind?: Kind },
): FoundText {
  const titled = found.titleBasis === 'text' || found.titleBasis === 'record'
  return {
    ...found,
    title: titled ? found.title : record.title,
    titleBasis: titled ? found.titleBasis : 'record',
    notes: titled ? found.notes : found.notes.filter((note) => note !== titleFromName),
    date: found.date && !record.date.startsWith(found.date) ? found.date : record.date,
    kind: found.kind ?? record.kind ?? null,
    speakers: found.speakers.length > 0 ? found.speakers : record.speakers,
  }
}
