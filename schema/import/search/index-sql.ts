import { oncePer } from '../../once.ts'
import { choiceText } from '../../text/search/choice-index.ts'
import { mayDeny } from '../../text/search/denial.ts'
import { firstOfTexts, firstPlaceOf, placesOfDay } from '../../text/search/place-id.ts'
import { indexed } from '../../text/search/term.ts'
import { type BoundStatement, plain, withParts } from '../sql.ts'
import type { DatasetPlace } from './dataset-place.ts'

/**
 * The index holds tokens and no text: the text is read from its own table. `ascii` takes every sign but the ASCII
 * ones as part of a token, so that SQLite parts the tokens where we did and nowhere else.
 */
export const createIndexes: BoundStatement[] = [
  plain(
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5(words, stems, content='', contentless_delete=1, tokenize='ascii')",
  ),
  plain(
    "CREATE VIRTUAL TABLE IF NOT EXISTS choice_index USING fts5(form, id, content='', contentless_delete=1, tokenize='ascii')",
  ),
]

/** D1 exports no database with a virtual table; without the index it does. */
export const dropIndexes: BoundStatement[] = [
  plain('DROP TABLE IF EXISTS search_index'),
  plain('DROP TABLE IF EXISTS choice_index'),
  plain('DELETE FROM search_place'),
]

/** A statement as a picker finds it; its rank is the row of the index. */
export interface Choice {
  rank: number
  statementId: string
  form: string
}

/** Puts the names in the place of those that the index of a picker holds. */
export function* replaceChoices(choices: readonly Choice[]): Generator<BoundStatement> {
  yield plain("INSERT INTO choice_index (choice_index) VALUES ('delete-all')")
  yield* withParts(
    'INSERT INTO choice_index (rowid, form, id) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
    choices.map(({ rank, form, statementId }) => [rank, choiceText(form), statementId]),
  )
}

/** Puts the places of the dataset in the place of those that the index holds, and leaves those of loaded texts. */
export function* replaceDatasetPlaces(places: readonly DatasetPlace[]): Generator<BoundStatement> {
  const columns = [
    'id',
    'key',
    'found_in',
    'statement_id',
    'n',
    'theme_id',
    'status',
    'language',
    'date',
    'year',
    'voice',
    'kind',
    'may_deny',
  ]
  const values = columns.map((_, index) => `value ->> ${index}`).join(', ')
  const numbered = withIds(places)
  const rows = numbered.map((p) => [
    p.id,
    p.key,
    p.foundIn,
    p.statementId,
    p.n,
    p.themeId,
    p.status,
    'en',
    p.date,
    p.year,
    p.voice,
    p.kind,
    (p.foundIn === 'gist' || p.foundIn === 'summary') && mayDeny(p.text) ? 1 : 0,
  ])
  yield plain(
    'DELETE FROM search_index WHERE rowid IN (SELECT id FROM search_place WHERE document_id IS NULL)',
  )
  yield plain('DELETE FROM search_place WHERE document_id IS NULL')
  yield* withParts(
    `INSERT INTO search_place (${columns.join(', ')}) SELECT ${values} FROM json_each(?)`,
    rows,
  )
  yield* withParts(insertTokens, tokensOf(numbered))
  yield followStatements
}

const insertTokens =
  'INSERT INTO search_index (rowid, words, stems) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)'

/** One at a time: those of all places would take the memory of all texts twice over. */
function* tokensOf(places: readonly { id: number; text: string }[]) {
  for (const { id, text } of places) yield [id, ...tokenColumns(text)]
}

/** The places in order of their ids; those of one day stay in theirs. */
function withIds(places: readonly DatasetPlace[]) {
  const ofDay = new Map<string, number>()
  return places
    .map((place) => {
      const before = ofDay.get(place.date) ?? 0
      ofDay.set(place.date, before + 1)
      return { ...place, id: firstPlaceOf(place.date) + before }
    })
    .sort((a, b) => a.id - b.id)
}

/** Date, voice and kind of a loaded text are those of its statement, once it has one. */
const followStatements: BoundStatement = plain(
  'UPDATE search_place SET date = s.date, year = s.year, voice = s.voice, kind = s.kind FROM statement s WHERE s.id = search_place.statement_id AND search_place.document_id IS NOT NULL',
)

/** A loaded text as the index covers it. */
export interface IndexedText {
  id: string
  title: string | null
  paragraphs: readonly { n: number; text: string }[]
}

/**
 * Takes the title and the paragraphs of a document that is already stored into the index, in place of those it had. A title
 * that its statement has as well is found there.
 */
export function replaceDocumentPlaces({ id, title, paragraphs }: IndexedText): BoundStatement[] {
  const places = [
    ...(title === null ? [] : [{ key: `${id}/title`, text: title }]),
    ...paragraphs.map(({ n, text }) => ({ key: `${id}/${n}`, text })),
  ]
  return [
    ...removeDocumentPlaces(id),
    {
      sql: `INSERT INTO search_place (id, key, found_in, statement_id, document_id, n, language, date, year, voice, kind)
SELECT ${textPlace} + row_number() OVER (), d.id || '/' || p.place, p.found_in, d.statement_id, d.id, p.n, d.language, coalesce(s.date, d.date),
  CAST(substr(coalesce(s.date, d.date), 1, 4) AS INTEGER), s.voice, coalesce(s.kind, d.kind)
FROM document d LEFT JOIN statement s ON s.id = d.statement_id JOIN (
  SELECT document_id, n AS place, n, 'text' AS found_in FROM paragraph WHERE document_id = ?
  UNION ALL SELECT id, 'title', NULL, 'title' FROM document WHERE id = ? AND title IS NOT NULL
) p ON p.document_id = d.id
WHERE d.id = ? AND NOT (p.found_in = 'title' AND d.title IS s.title)`,
      values: [id, id, id],
    },
    ...withParts(
      'INSERT INTO search_index (rowid, words, stems) SELECT p.id, value ->> 1, value ->> 2 FROM json_each(?) JOIN search_place p ON p.key = value ->> 0',
      places.map(({ key, text }) => [key, ...tokenColumns(text)]),
    ),
  ]
}

/** The last id that is taken by a text of the same day, or the one before the first for texts. */
const ofDay = `CAST(substr(replace(coalesce(s.date, d.date, ''), '-', '') || '00000000', 1, 8) AS INTEGER) * ${placesOfDay}`
const textPlace = `coalesce((SELECT max(id) FROM search_place WHERE id BETWEEN ${ofDay} + ${firstOfTexts} AND ${ofDay} + ${placesOfDay} - 1), ${ofDay} + ${firstOfTexts} - 1)`

function removeDocumentPlaces(documentId: string): BoundStatement[] {
  return [
    {
      sql: 'DELETE FROM search_index WHERE rowid IN (SELECT id FROM search_place WHERE document_id = ?)',
      values: [documentId],
    },
    { sql: 'DELETE FROM search_place WHERE document_id = ?', values: [documentId] },
  ]
}

/** Most texts of one release stand in the next, and one command fills the databases of all. */
const tokenColumns = oncePer((text: string): [string, string] => {
  const { words, stems } = indexed(text)
  return [words, stems]
}, 5000)
