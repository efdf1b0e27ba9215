import { authorities, familyNames, issuers, media, partyOf, site } from '#subject'
import { capitalised } from '../../schema/capitalised.ts'
import type { LaterField } from '../../schema/contract/later-field.ts'
import type { StatementSummary } from '../../schema/contract/statement.ts'
import { countryName } from '../../schema/country-name.ts'
import { howMuchRead } from '../../schema/how-read.ts'
import { kindLabel } from '../../schema/kind-label.ts'
import { languageName } from '../../schema/language-name.ts'
import { plural } from '../../schema/plural.ts'
import { isRefused, refusedPage, withoutRefused } from '../../schema/refused-page.ts'
import { publisherBeside, reprintWords, type Wording } from '../../schema/reprint-form.ts'
import { dayDoubt } from '../../schema/statement-day.ts'
import { isNothingRead } from '../../schema/stats/unread-theme.ts'
import { datasetAuthor, datasetTitle, titleSentence } from '../../schema/title.ts'
import { unconfirmedSentence } from '../../schema/unconfirmed.ts'
import { isJointKind, type SourceKind } from '../../schema/vocabulary.ts'
import type { Author, Citation } from '../citation.ts'
import type { Release } from '../db/release.ts'
import { inRelease, statementPage } from '../links.ts'
import {
  bearsPassage,
  type Cited,
  doiOf,
  isIssuer,
  isOfficial,
  isPrinted,
  isWholeSite,
  languageOfPage,
  namedKinds,
  nearestPage,
  officeOf,
  type Page,
  withoutTracking,
} from './cited-page.ts'

/** From where and when a citation is made. */
export interface CitedFrom {
  release: Release
  url: URL
  /** ISO date of the day of reading, where that is known. */
  accessed?: string | undefined
  /** What an older release does not record. */
  unrecorded?: readonly LaterField[] | undefined
}

export const contributors: Author[] = [{ literal: datasetAuthor }]

function genreOf(row: Cited): string {
  return row.kind === 'article' ? 'Newspaper article' : kindLabel(row)
}

/**
 * All others are read at a page, and as one their day is printed: Chicago has none of a `document`. Of a treaty’s own type styles
 * print the parties and leave the title out.
 */
const types: Partial<Record<StatementSummary['kind'], Citation['type']>> = {
  speech: 'speech',
  press_remarks: 'speech',
  interview: 'interview',
  article: 'article-newspaper',
}

/**
 * A statement by who made it, at the page that stands nearest to who issued it; where it is found here stands in the
 * note. What no page says stays out, and what no page confirms is called unconfirmed.
 */
export function statementCitation(
  row: Cited,
  pages: readonly Page[],
  { release, url, accessed, unrecorded = [] }: CitedFrom,
): Citation {
  const { id, title, titleBasis, originalTitle, originalTitleLanguage, date, kind } = row
  const own = `${url.origin}${inRelease(statementPage(id), release.version)}`
  const page = nearestPage(pages)
  const isClaim = row.confidence === 'unverified'
  const authors = isClaim ? contributors : authorsOf(row, page)
  const published = page && publisherOf(page)
  const isIssued = page !== undefined && isIssuer(page)
  // What nobody confirms stands in the dataset alone.
  const medium = isClaim ? datasetTitle : containerOf(row, page)
  // A collection is no publisher of what it has, and a text can be found in it.
  const container = medium ?? (isIssued ? undefined : published)
  const standing = standingOf(row, page, medium, {
    pages,
    // An account that nobody is known to have issued is a report; what was spoken is a text, whoever prints it.
    isIssuerKnown: kind !== 'readout' || authors.length > 0,
  })
  // Where nobody names the newspaper of an article, no form can.
  const isOfNobody = kind === 'article' && medium === undefined
  // No body gives a speech: it publishes what it says.
  const isOfBody = types[kind] === 'speech' && authors.every((one) => 'literal' in one)
  const [author] = authors
  const isOwnPublisher = authors.length === 1 && author && 'literal' in author && author.literal === published
  const place = placeOf(row.place)
  const doubt = dayDoubt(row)
  const isDayUncertain = !isClaim && doubt !== undefined
  const language = page ? languageOfPage(page) : 'en'
  return {
    id,
    type: (isClaim || isOfNobody || isOfBody ? undefined : types[kind]) ?? 'webpage',
    title,
    // Beside a page in a third language it would pass for the title that stands there.
    originalTitle:
      originalTitle !== null &&
      originalTitleLanguage !== null &&
      [originalTitleLanguage, 'en', undefined].includes(language)
        ? { title: originalTitle, language: originalTitleLanguage }
        : undefined,
    author: authors,
    // The dataset says, on the day of its release, that something was claimed.
    issued: isClaim ? release.date : date,
    isDayUncertain,
    url: page ? withoutTracking(page.url) : own,
    // A collection has one for all that is in it.
    doi: isIssued ? doiOf(page.url) : undefined,
    // Some styles print a day as if it were sure, whatever the item says of it.
    genre: [isClaim ? 'Claim' : genreOf(row), standing?.label, isDayUncertain && 'date uncertain']
      .filter(Boolean)
      .join(', '),
    language,
    // Who is the author already is not named again, nor is a newspaper beside itself.
    publisher: isOwnPublisher || !isIssued || published === container ? undefined : published,
    container,
    eventPlace: place,
    // A text has no release: only what the dataset says itself is of one.
    version: isClaim && !page ? release.version : undefined,
    accessed,
    note: [
      standing?.note,
      isUnread(row) && `${capitalised(howMuchRead(row.heldInPart.read))}.`,
      isClaim && `It is of ${date}.`,
      doubt,
      !isClaim && unrecorded.includes('dayBasis') && 'This release does not record how sure days are.',
      titleSentence(titleBasis) ?? (page && isOfSeveral(pages) && titleDoubt),
      language !== undefined && language !== 'en' && `The page is in ${languageName(language)}.`,
      originalTitleLanguage !== null && originalTitleSentence(originalTitle, originalTitleLanguage),
      place === undefined && `Place: ${row.place}.`,
      `${datasetTitle}, release ${release.version}, ${own}`,
    ]
      .filter(Boolean)
      .join(' '),
  }
}

/** What a reader must know of a text that is cited from elsewhere than from who issued it: with the kind, and in a note. */
function standingOf(
  row: Cited,
  page: Page | undefined,
  container: string | undefined,
  { pages, isIssuerKnown }: { pages: readonly Page[]; isIssuerKnown: boolean },
): { label?: string | undefined; note: string } | undefined {
  if (row.confidence === 'unverified' || pages.length === 0)
    return { label: 'unconfirmed', note: withoutRefused(unconfirmedSentence(row.unverified)) }
  if (!page) return recordStanding(pages)
  if (isOfficial(row, page) || container === page.publisher) return undefined
  const office = officeOf(page)
  const by = office ? `the ${office.name}` : page.publisher
  // A page that confirms the record may have the text as well, and no record need say so.
  const missing = 'no official address of the text is recorded'
  const form = page.role === 'digest' ? page.role : page.role === 'reprint' && (page.what ?? 'text')
  if (!form) return { label: 'as reported', note: `As reported by ${by}; ${missing}.` }
  const words = isIssuerKnown ? reprintWords[form] : asReported(reprintWords[form])
  const { name, aside } = publisherBeside(by, words.by)
  const who = aside.length > 0 ? by : name
  return { label: words.genre, note: `${words.by} ${who}${words.after ?? ''}; ${missing}.` }
}

/** A record says that a page has its title, and not which of several. */
const titleDoubt = 'Which page has this title is not recorded.'

/** A page may have several roles. */
function isOfSeveral(pages: readonly Page[]): boolean {
  return pages.some(({ url }) => url !== pages[0]?.url)
}

/** Where nobody knows who issued an account, even the whole of it is what others report. */
function asReported({ beside }: Wording): Wording {
  const { by, genre } = reprintWords.digest
  return { beside, genre, by, after: beside && ` (${beside})` }
}

/**
 * For a text of which only pages are recorded that no reference names, or of which what is said rests on such alone: what is
 * cited is its record, which names them.
 */
function recordStanding(all: readonly Page[]): { label: string; note: string } {
  const pages = all.some(bearsPassage) ? all.filter((page) => bearsPassage(page) || isPrinted(page)) : all
  const named = pages.filter(({ url }) => !isRefused(url))
  const wholeSite = named.find(({ url, kind }) => isWholeSite(url) && namedKinds.includes(kind))
  const addresses = (of: SourceKind) => [
    ...new Set(named.flatMap(({ url, kind }) => (kind === of ? withoutTracking(url) : []))),
  ]
  const [copies, unknown] = [addresses('mirror'), addresses('unknown')]
  const dropped = new Set(pages.flatMap(({ url }) => (isRefused(url) ? url : []))).size
  const found = [
    copies.length > 0 &&
      `${copies.length === 1 ? 'a copy' : 'copies'} of what others published (${copies.join(', ')})`,
    unknown.length > 0 &&
      `${unknown.length === 1 ? 'a page of an unknown publisher' : 'pages of unknown publishers'} (${unknown.join(', ')})`,
    dropped > 0 && (dropped === 1 ? refusedPage : `${plural(dropped, 'page')} no longer relied on`),
  ].filter((words) => words !== false)
  const isElsewhereNamed = all.some(
    (page) => namedKinds.includes(page.kind) && !isWholeSite(page.url) && !isRefused(page.url),
  )
  const only = isElsewhereNamed
    ? `Its passages rest only on ${found.join(' and ')}.`
    : `Only ${found.join(' and ')} ${copies.length + unknown.length + dropped === 1 ? 'is' : 'are'} recorded.`
  const whole = wholeSite && `Of the ${publisherOf(wholeSite)} the whole site is named, and no page of it.`
  return {
    label: `as recorded by ${site.name}`,
    note: [`The address is that of ${site.name}’s record.`, found.length > 0 && only, whole]
      .filter(Boolean)
      .join(' '),
  }
}

function originalTitleSentence(title: string | null, language: string): string {
  const name = languageName(language)
  return title === null ? `The ${name} title is not recorded.` : `${name} title: ${title}.`
}

function isUnread<Row extends Pick<Cited, 'heldInPart'>>(
  row: Row,
): row is Row & { heldInPart: NonNullable<Row['heldInPart']> } {
  return isNothingRead(row.heldInPart?.read)
}

function publisherOf(page: Page): string {
  return officeOf(page)?.name ?? page.publisher
}

/** What the statement is a part of: the newspaper, agency or station it was made for, or the dataset, where no page has it. */
function containerOf(row: Cited, page: Page | undefined): string | undefined {
  if (row.kind === 'article' || row.kind === 'interview') {
    const [firstSentence = ''] = row.summary.split(/(?<=[.!?]) /)
    const named = [row.title, firstSentence].map(mediaIn).find((names) => names.length > 0) ?? []
    // What was given to many appeared in none of them more than in the others.
    if (named.length > 0 && named.length <= 2) return named.join(' and ')
  }
  return page ? undefined : datasetTitle
}

function mediaIn(text: string): string[] {
  const isIn = (form: string) => new RegExp(`(?<![\\p{L}\\d])${form}(?![\\p{L}\\d])`, 'u').test(text)
  return media.filter((forms) => forms.some(isIn)).flatMap(([name]) => name ?? [])
}

/** A town, without what stands in brackets; “by telephone” is none. */
function placeOf(place: string): string | undefined {
  return /^\p{Lu}/u.test(place) ? place.replace(/ \(.*\)$/, '') : undefined
}

/**
 * A joint text is its signatories', a readout that of the side that published it, and anything else that of who speaks for
 * the statement's own parties, even where somebody else is named as speaking beside them. A readout of several sides names
 * first the one whose title it has. What others report of a meeting is nobody's readout: it has no author.
 */
function authorsOf(
  { kind, level, parties, speakers }: Pick<StatementSummary, 'kind' | 'level' | 'parties' | 'speakers'>,
  page?: Page,
): Author[] {
  const issued = (by: readonly string[]) => by.map((party) => ({ literal: issuerOf(party, level) }))
  if (isJointKind(kind)) return issued(parties)
  const own = speakers.filter((name) => partyOf[name] === undefined || parties.includes(partyOf[name]))
  if (kind !== 'readout' && own.length > 0) return own.map(authorOf)
  const side = page && officeOf(page)?.party
  if (kind === 'readout' && side && side === parties[0]) return [{ literal: accountIssuerOf(side, level) }]
  if (side && side === parties[0]) return issued([side])
  if (kind === 'readout' && (page === undefined || page.role === 'source' || page.role === 'evidence'))
    return []
  return parties.length === 1 ? issued(parties) : []
}

/** A side's account of what its head of state or somebody without such an office said is written by an office of its own. */
function accountIssuerOf(party: string, level: StatementSummary['level']): string {
  const isOfOffice = level === 'heads_of_government' || level === 'foreign_ministers'
  return (isOfOffice ? undefined : issuers[party]?.readouts) ?? issuerOf(party, level)
}

function issuerOf(party: string, level: StatementSummary['level']): string {
  const named = issuers[party]
  return named?.[level] ?? named?.heads_of_state ?? countryName(party)
}

function authorOf(name: string): Author {
  const family = familyNames[name]
  if (family === undefined) return { literal: authorities[name] ?? name }
  const given = name.startsWith(`${family} `)
    ? name.slice(family.length + 1)
    : name.slice(0, -family.length - 1)
  return { name, family, given }
}
