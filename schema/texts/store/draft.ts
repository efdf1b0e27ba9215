import { stringify } from 'yaml'
import type { FoundText } from '../read/found-text.ts'
import { draftId } from './row.ts'

/** Stands where the person who completes the record must write. */
const unknownMark = 'NOT FOUND'

/**
 * A record in the form of the dataset for a text that belongs to no statement yet. What was found is filled in, what
 * was not is marked, and nothing is guessed.
 */
export function draftRecord(text: FoundText, rivals: string[]): string {
  const record = {
    id: draftId(text),
    date: text.date ?? unknownMark,
    kind: text.kind ?? unknownMark,
    level: unknownMark,
    title: text.title ?? unknownMark,
    parties: [unknownMark],
    speakers: text.speakers.length > 0 ? text.speakers : [unknownMark],
    place: text.place ?? unknownMark,
    confidence: 'unverified',
    summary: unknownMark,
    ...(text.address ? { officialUrls: { [text.language]: text.address } } : {}),
    sources: [],
    unverified: 'Draft of the importer, not yet read by anyone.',
    passages: [],
  }
  const missing = Object.entries(record).flatMap(([name, value]) =>
    [value].flat().includes(unknownMark) ? [name] : [],
  )
  const head = [
    `# Draft made from ${text.name.replace(/^.*[/\\](?=[^/\\])/, '')}. Nothing of it is published until it is completed and checked.`,
    `# Found by the importer; read it against the text. Marked ${unknownMark}: ${missing.join(', ')}.`,
    ...(rivals.length > 0
      ? [`# May be one of ${rivals.join(', ')}; if so, import the text again with --statement and that id.`]
      : []),
  ]
  return `${head.join('\n')}\n${stringify(record, { lineWidth: 110 })}`
}
