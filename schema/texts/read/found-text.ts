import { createHash } from 'node:crypto'
import { capitalised } from '../../capitalised.ts'
import { normalise } from '../../text/normal.ts'
import type { Kind } from '../../vocabulary.ts'
import { type PlaceClaim, placeInTitle, placeOf, type TitleClaim, titlesOf } from './claim.ts'
import { withoutControls } from './control.ts'
import { type DayClaim, dayOf } from './day.ts'
import { extentOf } from './extent.ts'
import { firstFew } from './first-few.ts'
import { kindOf } from './kind.ts'
import { maxTextLength, tooLong } from './limit.ts'
import { cutLongBlock } from './paragraph.ts'
import { namesWithOffice } from './person.ts'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'
import { ownName } from './source.ts'
import { speakersOf } from './speaker.ts'
import { textLanguage } from './text-language.ts'
import { titledName } from './titled-name.ts'
import type { Turn } from './turn.ts'
import { inOneName, turnsOf } from './turn.ts'

/** A text as it was found in a file or page, with what could be learnt about it; null is «not found». */
export interface FoundText {
  /** The file, page or table row; every message names it. */
  name: string
  title: string | null
  /** Whether the title stands in the text or page, or was made of the file's name, or stands in the dataset. */
  titleBasis: 'text' | 'name' | 'record' | null
  /** ISO date, as precise as it is known: a day, a month or a year. */
  date: string | null
  place: string | null
  language: string
  kind: Kind | null
  speakers: string[]
  address: string | null
  alternates: string[]
  publisher: string | null
  paragraphs: Turn[]
  /** SHA-256 of the paragraphs in normal form, hexadecimal. */
  sha256: string
  /** SHA-256 of the whole file or page in normal form, by which the dataset knows the texts it counted; null for a row of a table. */
  fileSha256: string | null
  /** What a reader of the summary should know. */
  notes: string[]
}

export interface ReadingOptions {
  /** ISO date of today: nothing said later can have been said. */
  today: string
  /** Given by the user, stronger than anything found. */
  date?: string | undefined
  /** Take a fetched page that says it belongs to another site. */
  anySite?: boolean | undefined
  acceptCut?: boolean | undefined
  /** The column of a table that holds the texts, where its name does not tell. */
  textColumn?: string | undefined
  /** The column of a table that holds the day of each text, where its name does not tell. */
  dateColumn?: string | undefined
}

export const titleFromName = "no title in the text; the file's name was taken"

/** Fewer letters than this are a heading or a caption, not a statement; of two whole sentences half as many are one. */
const fewestLetters = 80
const fewestOfSentences = 40
const sentenceEnd = /(?<=\p{L}{2}[”"’»)]?)[.!?](?=\s|$)|[。！？]/gu

/** Whether words are too few to be a text. */
export function isTooShort(text: string): boolean {
  const sentences = text.match(sentenceEnd)?.length ?? 0
  return extentOf(text) < (sentences > 1 ? fewestOfSentences : fewestLetters)
}

/** What a page or text says of itself, before it is weighed. */
export interface Parts {
  titles: readonly TitleClaim[]
  subtitle: string | null
  days: readonly DayClaim[]
  places: readonly PlaceClaim[]
  language: string | null
  speakers: string[]
  address: string | null
  alternates: string[]
  publisher: string | null
  body: string[]
  /** Notes to the text: nobody's words, and below all of it. */
  footnotes: string[]
  /** Who says what, where the document itself tells; else it is found in the body. */
  turns?: Turn[]
  /** Each of its speakers has an id, so that nobody has two names. */
  areNamedByIds?: boolean
  /** It is a row of a table, which says itself that it is a text. */
  isRow?: boolean | undefined
  notes: string[]
}

/** What is said of a text of which only the words are known. */
export const unsaid: Omit<Parts, 'body'> = {
  titles: [],
  subtitle: null,
  days: [],
  places: [],
  language: null,
  speakers: [],
  address: null,
  alternates: [],
  publisher: null,
  footnotes: [],
  notes: [],
}

/** A text of its parts: turns parted, day and speakers settled. Throws a Refusal where no text is left. */
export function assemble(source: Source, options: ReadingOptions, parts: Parts): FoundText {
  const { name } = source
  const length = parts.body.reduce((sum, block) => sum + block.length, 0)
  if (length > maxTextLength) throw tooLong(name, length)
  const notes = [...parts.notes]
  const titles = titlesOf([
    ...parts.titles.map(({ by, said }) => ({ by, said: said && settledText(said).replace(/\s+/g, ' ') })),
    { by: 'name', said: titleInName(name) },
  ])
  const [chosen] = titles
  const title = chosen?.said ?? null
  const inText = chosen?.by === 'name' ? null : title
  const named = [...parts.speakers, titledName(inText ?? '') ?? [], namesWithOffice(inText ?? '')].flat()
  const forms = new Map<string, string[]>()
  const merged = (written: string, name: string): void => {
    forms.set(name, [...(forms.get(name) ?? []), written])
  }
  const turns = parts.turns
    ? parts.areNamedByIds
      ? parts.turns
      : inOneName(parts.turns, named, merged)
    : turnsOf(parts.body, named, merged)
  for (const [name, written] of forms) notes.push(`taken for ${name}: ${firstFew(written, 5)}`)
  const below = parts.footnotes.map((text): Turn => ({ speaker: null, text }))
  const paragraphs = [...turns, ...below].flatMap(({ speaker, text }) =>
    cutLongBlock(settledText(text)).map((part) => ({
      speaker: speaker && withoutControls(speaker),
      text: part,
    })),
  )
  const whole = paragraphs.map(({ text }) => text).join('\n')
  const isAllowedShort = parts.isRow || isExchange(paragraphs)
  if (isAllowedShort ? extentOf(whole) < fewestOfExchange : isTooShort(whole))
    throw new Refusal(
      name,
      whole === ''
        ? 'it holds no text beyond a heading'
        : `the text that was found in it is too short for a statement (${whole.length} letters)`,
      'Save the whole statement and import that',
    )
  notes.push(...lostLetters(name, whole))
  if (chosen?.by === 'name') notes.push(titleFromName)
  const kinds = [...titles.map(({ said }) => said), parts.subtitle].flatMap((said) => kindOf(said) ?? [])
  const kind = kinds[0] ?? null
  const place = placeOf([...parts.places, { by: 'title', said: placeInTitle(inText ?? '') }])
  return {
    name,
    title,
    titleBasis: inText === null ? (title === null ? null : 'name') : 'text',
    date: dayOf(name, { ...parts, title, kind }, options, notes),
    place: place && settledText(place),
    language: textLanguage(whole, parts.language),
    kind,
    speakers: speakersOf({ title, kind, stated: parts.speakers.map(settledText), turns: paragraphs, name }),
    address: parts.address,
    alternates: parts.alternates,
    publisher: parts.publisher,
    paragraphs,
    sha256: hash(paragraphs.map(({ text }) => text).join('\n\n')),
    fileSha256: null,
    notes,
  }
}

/** A question and its answer are a text, however short, and so is what somebody made a row of a table. */
const fewestOfExchange = 20

function isExchange(paragraphs: readonly Turn[]): boolean {
  return new Set(paragraphs.flatMap(({ speaker }) => speaker ?? [])).size > 1
}

function settledText(text: string): string {
  return withoutControls(text.toWellFormed().replaceAll('\u00ad', '')).replace(/[\v\f\x85]/g, ' ')
}

/** From so many words on that lack a letter, a text is no longer what its author wrote. */
const mostLost = 0.01

/** How many words of a text lack a letter. Throws a Refusal where they are many. */
function lostLetters(name: string, text: string): string[] {
  const lost = text.match(/\S*\ufffd\S*/g) ?? []
  if (lost.length === 0) return []
  if (lost.length > Math.max(1, extentOf(text) / 5) * mostLost)
    throw new Refusal(
      name,
      `many of its words lack a letter that cannot be told (${lost[0]?.slice(0, 40)})`,
      'Open it, copy its text into a .txt file, see that it is whole and import that',
    )
  return [
    lost.length === 1
      ? `one word lacks a letter that cannot be told (${lost[0]?.slice(0, 40)})`
      : `${lost.length} words lack a letter that cannot be told (the first is ${lost[0]?.slice(0, 40)})`,
  ]
}

/** What a file's name says beside day, language and ending: «un-general-debate-china» as a line of words. */
export function titleInName(name: string): string | null {
  if (/^https?:/.test(name)) return null
  const words =
    ownName(name)
      .replace(/(?:\.[a-z]{2,8}){1,2}$/i, '')
      .match(/\p{L}{2,}/gu) ?? []
  const line = words.join(' ')
  return words.length >= 3 || /\p{Script=Han}{4}/u.test(line) ? capitalised(line) : null
}

export function hash(text: string): string {
  return createHash('sha256').update(normalise(text)).digest('hex')
}
