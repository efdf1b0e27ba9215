import { durationBetween } from '../../../schema/chart/duration.ts'
import type { PhraseSummary } from '../../../schema/contract/phrase.ts'
import { dayAmong, longDay } from '../../../schema/statement-day.ts'
import { LimitedNote } from '../../components/limited-note.tsx'
import { sumPlace } from '../../links.ts'

/** First, last and longest gap of a phrase by one of the things that they may rest on. */
interface PhrasePart {
  restsOn: string
  /** Where what it rests on stands, if that is no passage. */
  href?: string
  /** Null for what is counted in something else. */
  statements: number | null
  first: string | null
  last: string | null
  gapFrom: string | null
  gapTo: string | null
  gapDays: number | null
  unsureDates: readonly string[]
  /** Days on which the words stand only in passages that limit the relationship by what stands beside them. */
  limitedDates: readonly string[]
}

/** Heads of the columns that a row of parts fills, after whatever a table begins with. */
export const phrasePartColumns = [
  'Counted by',
  { number: 'Statements' },
  'First',
  'Last',
  'Longest time without it',
] as const

/** One answer in parts: none of its dates stands without what it rests on. */
export function phraseParts(phrase: PhraseSummary): PhrasePart[] {
  const { codedAs, codedStatements, unsureDates, limitedDates } = phrase
  const parts = [
    {
      restsOn: 'words quoted',
      ...{ statements: phrase.ownWords, first: phrase.ownFirst, last: phrase.ownLast },
      ...{ gapFrom: phrase.ownLongestGapFrom, gapTo: phrase.ownLongestGapTo },
      gapDays: phrase.ownLongestGapDays,
    },
    {
      restsOn: 'our words too',
      ...{ statements: phrase.statements, first: phrase.first, last: phrase.last },
      ...{ gapFrom: phrase.longestGapFrom, gapTo: phrase.longestGapTo, gapDays: phrase.longestGapDays },
    },
    ...(phrase.contextStatements === 0
      ? []
      : [
          {
            restsOn: 'in context only',
            ...{ statements: phrase.contextStatements, first: phrase.contextFirst, last: phrase.contextLast },
            ...{ gapFrom: null, gapTo: null, gapDays: null },
          },
        ]),
    ...(codedAs === null
      ? []
      : [
          {
            restsOn: `coded “${codedAs}”`,
            statements: codedStatements ?? 0,
            ...{ first: phrase.codedFirst, last: phrase.codedLast },
            ...{ gapFrom: phrase.codedLongestGapFrom, gapTo: phrase.codedLongestGapTo },
            gapDays: phrase.codedLongestGapDays,
          },
        ]),
    ...(phrase.promisedSum === null
      ? []
      : [
          {
            restsOn: `trade ledger (${phrase.promisedAnnouncements})`,
            href: sumPlace(phrase.promisedSum),
            statements: null,
            ...{ first: phrase.promisedFirst, last: phrase.promisedLast },
            ...{ gapFrom: phrase.promisedLongestGapFrom, gapTo: phrase.promisedLongestGapTo },
            gapDays: phrase.promisedLongestGapDays,
          },
        ]),
  ]
  return parts.map((part) => ({ ...part, unsureDates, limitedDates }))
}

/** What the parts rest on, said once over their table. */
export function PartsNote() {
  return (
    <p class="note">
      “Words quoted” stand in a key phrase or in the title of a text that was issued. “Our words too” adds our
      gists and the titles of other records, which no voice said. “Coded” goes by what is meant, whatever the
      words, where the codebook has the name. “In context only” are further statements that have the words,
      quoted or ours, only in a passage shown as context: it says why, which may be that they are not the
      statement’s own words. “Trade ledger” has every announcement of the sum, how many in brackets; not all
      are in a statement of the dataset.
    </p>
  )
}

/** `placeOf` is where the page shows the uses of a day, if it does. */
export function PhrasePartCells(props: { part: PhrasePart; placeOf?: (date: string) => string | undefined }) {
  const { part, placeOf } = props
  const { restsOn, href, statements, first, last } = part
  const name = href === undefined ? restsOn : <a href={href}>{restsOn}</a>
  const day = (date: string | null) => {
    if (date === null) return '–'
    const place = href === undefined ? placeOf?.(date) : undefined
    const written = longDay(dayAmong(date, part.unsureDates))
    return (
      <>
        {place === undefined ? written : <a href={place}>{written}</a>}
        {part.limitedDates.includes(date) && <LimitedNote />}
      </>
    )
  }
  return (
    <>
      <th scope="row">{name}</th>
      <td class="number">{statements ?? '–'}</td>
      <td>{day(first)}</td>
      <td>{day(last)}</td>
      <td>{gapWords(part) ?? '–'}</td>
    </>
  )
}

/** 14 months, 5 June 2019 to 11 August 2020. */
function gapWords({ gapFrom, gapTo, unsureDates }: PhrasePart): string | undefined {
  if (gapFrom === null || gapTo === null) return undefined
  const [from, to] = [gapFrom, gapTo].map((date) => longDay(dayAmong(date, unsureDates)))
  return `${durationBetween(gapFrom, gapTo)}, ${from} to ${to}`
}
