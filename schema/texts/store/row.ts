import { createHash } from 'node:crypto'
import { sumOf } from '../../stats/sum.ts'
import type { documents, paragraphs } from '../../tables/text.ts'
import { inPlainLatin } from '../../text/plain-latin.ts'
import { countWords } from '../../text/word.ts'
import { type FoundText, titleInName } from '../read/found-text.ts'
import type { Held, HeldDocument } from './held.ts'
import type { Match } from './match.ts'
import { plainAddress } from './match.ts'
import { otherOccasion } from './twin.ts'

export type DocumentRow = typeof documents.$inferSelect
type ParagraphRow = typeof paragraphs.$inferSelect

export interface TextRows {
  document: DocumentRow
  paragraphs: ParagraphRow[]
}

export type Plan =
  | { action: 'add' | 'replace'; rows: TextRows; alike: Alike[] }
  | { action: 'complete'; rows: TextRows; added: Fact[]; of: string }
  | { action: 'keep'; id: string; reason: 'unchanged' | 'same text' }

type Fact = 'date' | 'title' | 'speakers'

/** A document with the very same words that is another text, and why. */
interface Alike {
  id: string
  differs: 'another day' | 'another speaker' | 'another statement'
}

/** What is to be done with a text, given what the database holds; the same text twice changes nothing. */
export function planText(
  text: FoundText,
  match: Match,
  retrievedAt: string,
  held: Held,
  sourceKey = keyOf(text),
): Plan {
  const previous = held.ofSource(sourceKey)
  // Whoever names two statements knows that they are two.
  const isNamed = match.statementId !== null && match.by === 'user'
  const sameWords = held
    .ofText(text.sha256)
    .filter((one) => one.sourceKey !== sourceKey)
    .map((document): { id: string; document: HeldDocument; differs: Alike['differs'] | null } => ({
      id: document.id,
      document,
      differs:
        otherOccasion(text, document) ??
        (isNamed && document.statementId !== match.statementId ? 'another statement' : null),
    }))
  const twin = sameWords.find(({ differs }) => differs === null)
  if (!previous && twin) return planTwin({ text, match, retrievedAt, sourceKey }, twin.document)
  const id = previous?.id ?? freeId(text, match, held)
  const rows = rowsOf(text, match, { id, sourceKey, retrievedAt })
  if (previous?.revision === rows.document.revision) return { action: 'keep', id, reason: 'unchanged' }
  const alike = sameWords.flatMap(({ id, differs }) => (differs ? [{ id, differs }] : []))
  return { action: previous ? 'replace' : 'add', rows, alike }
}

interface Arrival {
  text: FoundText
  match: Match
  retrievedAt: string
  sourceKey: string
}

/** Two sources of the same words are one text with the facts of both, whichever was read first. */
function planTwin({ text, match, retrievedAt, sourceKey }: Arrival, held: HeldDocument): Plan {
  const { id } = held
  const added = factsBeyond(text, held)
  // What belongs to a statement has its facts from there.
  if (held.statementId !== null || added.length === 0) return { action: 'keep', id, reason: 'same text' }
  const full = {
    ...text,
    title: added.includes('title') ? text.title : held.title,
    date: added.includes('date') ? text.date : held.date,
    speakers: text.speakers.length > 0 ? text.speakers : held.speakers,
  }
  return {
    action: 'complete',
    rows: rowsOf(full, match, { id, sourceKey, retrievedAt }),
    added,
    of: held.sourceKey,
  }
}

function factsBeyond(text: FoundText, held: HeldDocument): Fact[] {
  const isTitled = held.title !== null && held.title !== titleInName(held.sourceKey)
  const isNewer = {
    date: text.date !== null && text.date.length > (held.date?.length ?? 0),
    title: text.title !== null && text.titleBasis !== 'name' && !isTitled,
    speakers: text.speakers.length > 0 && held.speakers.length === 0,
  }
  return (['date', 'title', 'speakers'] as const).filter((fact) => isNewer[fact])
}

function rowsOf(
  text: FoundText,
  match: Match,
  given: { id: string; sourceKey: string; retrievedAt: string },
): TextRows {
  const { id, sourceKey, retrievedAt } = given
  const content = {
    id,
    statementId: match.statementId,
    language: text.language,
    title: text.title,
    date: text.date,
    place: text.place,
    kind: text.kind,
    speakers: text.speakers,
    sourceUrl: text.address,
    sourceName: baseName(text.name),
    publisher: text.publisher,
    sha256: text.sha256,
    words: wordsIn(text),
    sourceKey,
  }
  const paragraphs = text.paragraphs.map(({ speaker, text: one }, n) => ({
    documentId: id,
    n: n + 1,
    speaker,
    text: one,
  }))
  const revision = createHash('sha256')
    .update(JSON.stringify([content, paragraphs]))
    .digest('hex')
  return { document: { ...content, retrievedAt, revision }, paragraphs }
}

export function wordsIn({ paragraphs }: FoundText): number {
  return sumOf(paragraphs, ({ text }) => countWords(text))
}

/** The page's address, or the file's name for a text without one. */
export function keyOf(text: FoundText): string {
  const isPage = text.publisher !== null || /^https?:/.test(text.name)
  return isPage && text.address ? plainAddress(text.address) : baseName(text.name)
}

function freeId(text: FoundText, match: Match, held: Held): string {
  const base = `${match.statementId ?? draftId(text)}.${text.language}`
  let id = base
  for (let n = 2; held.hasId(id); n++) id = `${base}-${n}`
  return id
}

/** The id a statement would have: its day and a few words of its title, or of the file's name. */
export function draftId(text: FoundText): string {
  const words =
    slug(text.title ?? '') ||
    slug(baseName(text.name).replace(/\.[a-z0-9]+(?=$|#)/i, '')) ||
    text.sha256.slice(0, 8)
  return `${text.date ?? 'undated'}-${words}`
}

function slug(text: string): string {
  const plain = inPlainLatin(text)
    .replace(/[’']s\b/g, '')
    .replace(/\d{4}-\d{2}-\d{2}/, '')
  const words =
    plain
      .match(/[a-z0-9]{2,}|(?<=#)[a-z0-9]/g)
      ?.filter(
        (word) =>
          !['the', 'of', 'and', 'with', 'to', 'in', 'on', 'at', 'for', 'en', 'ru', 'zh', 'txt'].includes(
            word,
          ),
      ) ?? []
  return words.slice(0, 6).join('-')
}

export function baseName(name: string): string {
  return name.replace(/^.*[/\\](?=[^/\\])/, '')
}
