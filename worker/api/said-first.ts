import { pages } from '#subject'
import { yearOf } from '../../schema/chart/wording.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import { everyYear, firstYear } from '../../schema/contract/params.ts'
import type { SaidFirst } from '../../schema/contract/search.ts'
import type { CountedAnswers } from '../../schema/counted.ts'
import { isAnyGiven } from '../../schema/parameters.ts'
import { unsureDates } from '../../schema/statement-day.ts'
import { byCodeUnit } from '../../schema/stats/code-unit-order.ts'
import { anyFrame } from '../../schema/stats/trend.ts'
import type { FoundSpan, SpanBasis } from '../../schema/stats/word-use.ts'
import { type Coded, calledSo, nameStems, ofEachFrame } from '../../schema/text/search/codebook-name.ts'
import { type QueryTerm, wantedOf } from '../../schema/text/search/query.ts'
import { type Wording, wordingFinder } from '../../schema/text/search/set-phrase.ts'
import {
  type Attribution,
  attributions,
  speaksFor,
  type Voice,
  voices,
  voicesOfAttribution,
} from '../../schema/voice.ts'
import { type Database, remembered } from '../db/db.ts'
import { codebookFramePage, evidencePage, phrasePage, statementPage, trendsPage } from '../links.ts'
import { countedAnswer, countedAnswers } from '../queries/counted.ts'
import { limitsOfPassages } from '../queries/search.ts'
import type { SearchFilter } from '../queries/search-sql.ts'
import { countedSpans } from '../queries/trends.ts'
import { type DayOf, unsureDays } from '../queries/unsure-days.ts'

/** A part of the answer before it is said which of its days are not sure. */
type FirstPart = Omit<SaidFirst, 'unsureDates'>

export function withUnsureDates(part: FirstPart, dayOf: DayOf): SaidFirst {
  const told = part.byVoice.flatMap(({ earlierInContext, ...own }) => [
    own,
    ...(earlierInContext ? [earlierInContext] : []),
  ])
  return { ...part, unsureDates: unsureDates(told.map(({ date, statementId }) => dayOf(date, statementId))) }
}

interface Asked {
  query: readonly QueryTerm[]
  filter: SearchFilter
  themes: readonly Theme[]
  phrases: SearchedPhrases
}

/** The set phrase and the coding that follow the query's words under a name of their own. */
export async function followedFirst(db: Database, asked: Asked): Promise<FirstPart[]> {
  const { voice: _, ...others } = asked.filter
  // Within other filters they are not counted.
  if (isAnyGiven(others)) return []
  const names = namesOf(asked.query)
  return (
    await Promise.all([ofPhrases(db, names, asked), ofCoding(db, names, asked.themes, asked.filter.voice)])
  ).flat()
}

/**
 * Who said it first: one answer with a part for each sense of "it", so that no two of them are taken for each other.
 * `exact`: the words spelled exactly so; undefined where the query itself asks for nothing else.
 */
export function saidFirst(
  query: readonly QueryTerm[],
  found: {
    spans: readonly FoundSpan[]
    exact: readonly FoundSpan[] | undefined
    /** Where the coding, if it has a name of these words, does not contradict. */
    ours: readonly FoundSpan[]
    /** Statements of each voice that it contradicts. */
    leftOut: SaidFirst['leftOut']
    limitsOf: LimitsOf
  },
  followed: readonly FirstPart[],
): FirstPart[] {
  const { spans, exact, ours, leftOut, limitsOf } = found
  const isPhrase = exact === undefined && wantedOf(query).every(({ isPhrase: quoted }) => quoted)
  return [
    ...(exact || isPhrase ? [part('exact', exact ?? spans, 'own_words', limitsOf)] : []),
    ...(isPhrase ? [] : [part('any_form', spans, 'own_words', limitsOf)]),
    ...followed,
    { ...part('our_words', ours, 'our_words', limitsOf), leftOut },
  ]
}

/** The query's words, and each other name under which they are found, in the form in which labels are compared. */
function namesOf(query: readonly QueryTerm[]): Set<string> {
  const wanted = wantedOf(query)
  const [only, another] = wanted
  const others = another === undefined ? (only?.alsoFound ?? []) : []
  return new Set([wordsOf(query), ...others].map(nameStems))
}

function wordsOf(query: readonly QueryTerm[]): string {
  return wantedOf(query)
    .map(({ source }) => source)
    .join(' ')
}

function part(
  name: SaidFirst['part'],
  spans: readonly FoundSpan[],
  basis: SpanBasis,
  limitsOf: LimitsOf,
): FirstPart {
  const own = spans.filter((span) => span.basis === basis)
  const first = firstOfAll(inOrder(own.map((span) => firstOf(span, limitsOf))))
  return {
    part: name,
    ...{ name: null, words: null, meaning: null, codebook: null, leftOut: [] },
    ...first,
    address: first.statementId ? statementPage(first.statementId) : null,
    figure: null,
  }
}

type First = { date: string; statementId: string | null }
type FirstOfVoice = SaidFirst['byVoice'][number]

/** Words outside passages of context answer before those in them: these may be words of others, as each of them says. */
function firstOf(span: FoundSpan, limitsOf: LimitsOf): FirstOfVoice {
  const { voice, first, firstStatementId, isFirstContext, firstOutside } = span
  const inContext = isFirstContext ? { date: first, statementId: firstStatementId } : null
  return { ...tellFirst(voice, firstOutside, inContext), limits: limitsOf(firstOutside?.passages ?? []) }
}

function tellFirst(voice: Voice, outside: First | null, inContext: First | null): FirstOfVoice {
  const own = outside ?? inContext
  return {
    ...{ voice, date: own?.date ?? '', statementId: own?.statementId ?? null, isContext: outside === null },
    limits: [],
    earlierInContext: outside && inContext && inContext.date < outside.date ? inContext : null,
  }
}

function placeOf(first: First | undefined): First | null {
  return first ? { date: first.date, statementId: first.statementId } : null
}

/** Of several voices the earliest, one outside context before any other. */
function firstOfAll(byVoice: FirstOfVoice[]): Pick<FirstPart, 'date' | 'voice' | 'statementId' | 'byVoice'> {
  const outside = byVoice.filter(({ isContext }) => !isContext)
  const [first] = (outside.length > 0 ? outside : byVoice).toSorted((a, b) => byCodeUnit(a.date, b.date))
  // Remarks of several sides are found with each of them.
  const together = byVoice.filter(({ statementId }) => statementId === first?.statementId)
  return {
    date: first?.date ?? null,
    voice: attributionOf(together.map(({ voice }) => voice)),
    statementId: first?.statementId ?? null,
    byVoice,
  }
}

/** The first of each voice, in the order in which voices are shown. */
function inOrder(firsts: readonly FirstOfVoice[]): FirstOfVoice[] {
  return voices.flatMap((voice) => {
    const [first] = firsts.filter((one) => one.voice === voice).toSorted((a, b) => (a.date < b.date ? -1 : 1))
    return first ? [{ ...first, voice }] : []
  })
}

function attributionOf(own: readonly Voice[]): Attribution | null {
  const [first] = own
  if (own.length < 2) return first ?? null
  const several = attributions.find((one) => {
    const of = voicesOfAttribution.get(one) ?? []
    return of.length === own.length && own.every((voice) => of.includes(voice))
  })
  return several ?? first ?? null
}

/** The set phrases, and which of them are in a text. */
interface SearchedPhrases {
  phrases: CountedAnswers['phrase_names']['phrases']
  wordingsIn: (text: string) => Wording[]
}

/** The set phrases of which a search may be one; asked for with the search itself, to need no second question. */
export async function searchedPhrases(db: Database): Promise<SearchedPhrases> {
  if (!pages.includes('phrases')) return { phrases: [], wordingsIn: () => [] }
  return remembered(db, 'set phrases', async () => {
    const { phrases, endings } = await countedAnswer(db, 'phrase_names')
    return { phrases, wordingsIn: wordingFinder(phrases, endings) }
  })
}

/** Set phrases that are told of one query at most. */
const mostPhrases = 3

/** The phrase of that name, and those of which the words of the query, or some of them, are a wording. */
function phrasesAsked({ query, phrases: { phrases, wordingsIn } }: Asked, names: ReadonlySet<string>) {
  const called = phrases.filter(({ label }) => names.has(nameStems(label)))
  const worded = wordingsIn(wordsOf(query))
  return phrases
    .flatMap((phrase) => {
      const words = worded.find(({ phraseId }) => phraseId === phrase.id)?.words ?? null
      return called.includes(phrase) ? { ...phrase, words: null } : words === null ? [] : { ...phrase, words }
    })
    .slice(0, mostPhrases)
}

async function ofPhrases(db: Database, names: ReadonlySet<string>, asked: Asked): Promise<FirstPart[]> {
  const { voice } = asked.filter
  const found = phrasesAsked(asked, names)
  if (found.length === 0) return []
  const told = await countedAnswers(
    db,
    'phrase',
    found.map(({ id }) => id),
  )
  return found.map(({ id, label, says, words }) => {
    const firsts = told.get(id)?.firsts ?? []
    const byVoice = voices.flatMap((one) => {
      if (voice?.includes(one) === false) return []
      const own = firsts.filter((row) => speaksFor(one, row.voice))
      const outside = own.find(({ isContext }) => !isContext)
      const inContext = own.find(({ isContext }) => isContext)
      return own.length === 0 ? [] : [tellFirst(one, placeOf(outside), placeOf(inContext))]
    })
    return {
      part: 'set_phrase',
      ...{ name: label, words, meaning: says, codebook: null, leftOut: [] },
      ...firstOfAll(byVoice),
      address: phrasePage(id),
      figure: null,
    }
  })
}

/** The first of what is coded under that name; nothing where no theme and no frame has it. */
export async function codedFirstByName(
  db: Database,
  name: string,
  themes: readonly Theme[],
): Promise<SaidFirst[]> {
  const [dayOf, parts] = await Promise.all([unsureDays(db), ofCoding(db, new Set([nameStems(name)]), themes)])
  return parts.map((part) => withUnsureDates(part, dayOf))
}

/** Frames that merely have the words in their name are told up to so many. */
const mostFramesNamed = 3

/**
 * The frame of that name or the theme, of which only frames count that name it; where none is called so, the frames with
 * the words in their names.
 */
async function ofCoding(
  db: Database,
  names: ReadonlySet<string>,
  themes: readonly Theme[],
  voice?: Asked['filter']['voice'],
): Promise<FirstPart[]> {
  const called = calledSo(names, themes)
  const found =
    called.length > 0 ? called : ofEachFrame(themes).filter(({ name }) => hasWords(nameStems(name), names))
  return Promise.all(found.slice(0, mostFramesNamed).map((one) => codedFirst(db, voice, one)))
}

/**
 * Frames of the codebook that have the query's words for their own name, or for that of their theme, whose naming they are;
 * undefined where nothing is called so.
 */
export function framesOfName(query: readonly QueryTerm[], themes: readonly Theme[]): string[] | undefined {
  const frames = calledSo(namesOf(query), themes).flatMap((one) => one.frames)
  return frames.length > 0 ? frames.map(({ id }) => id) : undefined
}

/** The frames that say of passages, if each of them has one, that they bound the relationship or play it down. */
export type LimitsOf = (passages: readonly string[]) => string[]

/** Of the passages in which words are first and last said. A frame that the query itself names takes nothing back. */
export async function limitsAt(
  db: Database,
  { themes, named }: Pick<Asked, 'themes'> & { named: readonly string[] | undefined },
  spans: readonly FoundSpan[],
): Promise<LimitsOf> {
  const limits = themes.flatMap(({ frames }) => frames.filter(({ isLimit }) => isLimit).map(({ id }) => id))
  const ends = spans.flatMap(({ firstPassages, firstOutside, lastPassages }) => [
    ...firstPassages,
    ...(firstOutside?.passages ?? []),
    ...lastPassages,
  ])
  if (ends.length === 0) return () => []
  const framesOf = await limitsOfPassages(
    db,
    limits.filter((id) => !named?.includes(id)),
    [...new Set(ends)],
  )
  return (passages) =>
    passages.every((id) => framesOf.has(id))
      ? [...new Set(passages.flatMap((id) => framesOf.get(id) ?? []))]
      : []
}

function hasWords(label: string, names: ReadonlySet<string>): boolean {
  return [...names].some((name) => name.length > 3 && ` ${label} `.includes(` ${name} `))
}

/** The year of a date that a figure does not show unless it is asked for. */
function yearBefore(date: string | null): number | undefined {
  const year = date === null ? firstYear : yearOf(date)
  return year < firstYear ? year : undefined
}

async function codedFirst(
  db: Database,
  voice: Asked['filter']['voice'],
  { theme, name, frames }: Coded<Theme>,
): Promise<FirstPart> {
  const ids = frames.map(({ id }) => id)
  const [frame] = frames
  const isTheme = name === theme.label || !frame
  const spans = (await countedSpans(db, { themes: [theme.id] }, everyYear)).flatMap(
    ({ frame, voice: by, first, firstStatement }) =>
      ids.includes(frame) && by !== 'all' && first !== null && (voice?.includes(by) ?? true)
        ? [tellFirst(by, { date: first, statementId: firstStatement }, null)]
        : [],
  )
  const first = firstOfAll(inOrder(spans))
  return {
    part: 'coding',
    name,
    ...{ words: null, leftOut: [] },
    meaning: isTheme ? theme.question : frame.definition,
    codebook: codebookFramePage(theme.id, isTheme ? anyFrame : frame.id),
    ...first,
    address: evidencePage({ theme: theme.id, frame: ids, voice, status: 'counted' }),
    figure: trendsPage({ theme: theme.id, frame: ids, voice, from: yearBefore(first.date) }),
  }
}
