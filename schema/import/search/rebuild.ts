import type { CommandDatabase } from '../command-database.ts'
import type { DatasetRows } from '../rows.ts'
import { literal, touchRelease } from '../sql.ts'
import { datasetPlaces } from './dataset-place.ts'
import {
  type Choice,
  createIndexes,
  dropIndexes,
  type IndexedText,
  replaceChoices,
  replaceDatasetPlaces,
  replaceDocumentPlaces,
} from './index-sql.ts'

interface Rebuilt {
  places: number
  documents: number
  paragraphs: number
}

/** Documents read at once: a deployed database is asked through a program that takes seconds to start. */
const documentsAtOnce = 25

export async function dropSearch(db: CommandDatabase): Promise<void> {
  await db.batch([...dropIndexes, touchRelease])
}

/** Rebuilds the index from what the database holds; interrupted, it is run again. */
export async function rebuildSearch(
  db: CommandDatabase,
  step: (done: number, of: number) => void,
): Promise<Rebuilt> {
  const places = datasetPlaces({
    statements: await db.all('SELECT id, date, year, kind, voice, title, summary, uncounted FROM statement'),
    passages: await db.all(
      'SELECT id, statement_id AS statementId, n, theme_id AS themeId, voice, gist, key_phrase AS keyPhrase, silence, uncounted FROM passage',
    ),
  } as unknown as Pick<DatasetRows, 'statements' | 'passages'>)
  const choices = await db.all<Choice>('SELECT rank, statement_id AS statementId, form FROM statement_choice')
  await db.batch([
    ...dropIndexes,
    ...createIndexes,
    ...replaceChoices(choices),
    ...replaceDatasetPlaces(places),
  ])
  const documents = await storedDocuments(db)
  let paragraphs = 0
  await eachText(db, documents, async (text, index) => {
    paragraphs += text.paragraphs.length
    await db.batch(replaceDocumentPlaces(text))
    step(index + 1, documents.length)
  })
  await db.batch([touchRelease])
  return { places: places.length, documents: documents.length, paragraphs }
}

export async function storedDocuments(db: CommandDatabase): Promise<string[]> {
  return (await db.all<{ id: string }>('SELECT id FROM document ORDER BY id')).map(({ id }) => id)
}

/** Reads the stored texts, some at a time, and hands them on one by one. */
export async function eachText(
  db: CommandDatabase,
  ids: readonly string[],
  use: (text: IndexedText, index: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < ids.length; from += documentsAtOnce) {
    const some = ids.slice(from, from + documentsAtOnce)
    const rows = await db.all<{ documentId: string; n: number; text: string }>(
      `SELECT document_id AS documentId, n, text FROM paragraph WHERE document_id IN (${some.map(literal).join(', ')}) ORDER BY document_id, n`,
    )
    const titles = await db.all<{ id: string; title: string | null }>(
      `SELECT id, title FROM document WHERE id IN (${some.map(literal).join(', ')}) ORDER BY id`,
    )
    for (const [index, { id, title }] of titles.entries()) {
      const paragraphs = rows.filter(({ documentId }) => documentId === id)
      await use({ id, title, paragraphs }, from + index)
    }
  }
}
