import { pages } from '#subject'
import { yearOf } from '../../schema/chart/wording.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import { everyYear, firstYear } from '../../schema/contract/params.ts'
import type { SaidFirst } from '../../schema/contract/search.ts'
import type { CountedAnswers } from '../../schema/counted.ts'
import { once, onceWithin } from '../../schema/once.ts'
import { isAnyGiven } from '../../schema/parameters.ts'
import { unsureDates } from '../../schema/statement-day.ts'
import { byCodeUnit } from '../../schema/stats/code-unit-order.ts'
import { anyFrame } from '../../schema/stats/trend.ts'
import { codedKey, type FoundSpan, type SpanBasis, type UsePlace } from '../../schema/stats/word-use.ts'
import {
  type Coded,
  calledSo,
  framesOfFirst,
  nameForms,
  nameStems,
  ofEachFrame,
} from '../../schema/text/search/codebook-name.ts'
import { isFunctionWord } from '../../schema/text/search/function-word.ts'
import { type QueryTerm, wantedOf } from '../../schema/text/search/query.ts'
import {
  partsOfPhrase,
  type Wording,
  wholeWordingFinder,
  wordingFinder,
} from '../../schema/text/search/set-phrase.ts'
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
import { unconfirmed } from '../queries/unconfirmed.ts'
import { type DayOf, unsureDays } from '../queries/unsure-days.ts'
import { limitsAsked, type NamedFrames, type StandingOf, standingAt, standingBy } from './use-standing.ts'

/** A part of the answer before it is said which of its days are not sure. */
type FirstPart = Omit<SaidFirst, 'unsureDates'>

export function withUnsureDates(part: FirstPart, dayOf: DayOf): SaidFirst {
  const told = part.byVoice.flatMap(({ earlierInContext, ...own }) => [
    own,
    ...(earlierInContext ? [earlierInContext] : []),
  ])
  return { ...part, unsureDates: unsureDates(told.map(({ date, statementId }) => dayOf(date, statementId))) }
}

interface Asked extends NamedFrames {
  query: readonly QueryTerm[]
  filter: SearchFilter
  phrases: readonly AskedPhrase[]
  /** Frames for whose name the words are others. */
  worded: readonly string[]
}

/** The set phrases that the query names or is a wording of, and the coding of what it names. */
export async function followedFirst(db: Database, asked: Asked): Promise<FirstPart[]> {
  const { voice: _, ...others } = asked.filter
  // Within other filters they are not counted.
  if (isAnyGiven(others)) return []
  const names = namesOf(asked.query)
  return (await Promise.all([ofPhrases(db, asked), ofCoding(db, names, asked)])).flat()
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
    /** Keys of the statements coded under just that name; undefined where nothing is called so. */
    coded: ReadonlySet<string> | undefined
    standingOf: StandingOf
  },
  followed: readonly FirstPart[],
): FirstPart[] {
  const { spans, exact, ours, leftOut, coded, standingOf } = found
  const ofOurs = part('our_words', ours, 'our_words', standingOf)
  const isPhrase = exact === undefined && wantedOf(query).every(({ isPhrase: quoted }) => quoted)
  return [
    ...(exact || isPhrase ? [part('exact', exact ?? spans, 'own_words', standingOf)] : []),
    ...(isPhrase ? [] : [part('any_form', spans, 'own_words', standingOf)]),
    ...followed,
    { ...(coded ? withCoding(ofOurs, coded) : ofOurs), leftOut },
  ]
}

function withCoding(told: FirstPart, coded: ReadonlySet<string>): FirstPart {
  const byVoice = told.byVoice.map((own) => ({
    ...own,
    isCodedSo: own.statementId !== null && coded.has(codedKey(own.voice, own.statementId)),
  }))
  return { ...told, byVoice }
}

const namesOnce = onceWithin<readonly QueryTerm[], Set<string>>()

/** The query's words, and each other name under which they are found, in the form in which labels are compared. */
function namesOf(query: readonly QueryTerm[]): Set<string> {
  return namesOnce(query, 'names', () => {
    const wanted = wantedOf(query)
    const [only, another] = wanted
    const others = another === undefined ? (only?.alsoFound ?? []) : []
    return new Set([wordsOf(query), ...others].flatMap(nameForms))
  })
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
  standingOf: StandingOf,
): FirstPart {
  const own = spans.filter((span) => span.basis === basis)
  const first = firstOfAll(inOrder(own.map((span) => firstOf(span, standingOf))))
  return {
    part: name,
    ...{ name: null, words: null, isPartOfWording: false, meaning: null, codebook: null, leftOut: [] },
    ...first,
    address: first.statementId ? statementPage(first.statementId) : null,
    figure: null,
  }
}

type FirstOfVoice = SaidFirst['byVoice'][number]

/** Words outside passages of context answer before those in them: these may be words of others, as each of them says. */
function firstOf({ voice, first, earlierInContext }: FoundSpan, standingOf: StandingOf): FirstOfVoice {
  return tellFirst(voice, [first, ...(earlierInContext ? [earlierInContext] : [])], standingOf)
}

/** A use beside the one that is told, of which it is plain that it is not counted. */
export function inContextOf(use: UsePlace | null, standingOf: StandingOf): FirstOfVoice['earlierInContext'] {
  if (!use) return null
  const { date, statementId } = use
  return { date, statementId, isUnconfirmed: standingOf(use).isUnconfirmed }
}

/** The first of a voice among its first in context and its first outside it. */
function tellFirst(
  voice: Voice,
  firsts: readonly [UsePlace, ...UsePlace[]],
  standingOf: StandingOf,
): FirstOfVoice {
  const outside = firsts.find(({ isContext }) => !isContext)
  const inContext = firsts.find(({ isContext }) => isContext)
  const own = outside ?? firsts[0]
  const isEarlier = outside && inContext && inContext.date < outside.date
  return {
    ...{ voice, date: own.date, statementId: own.statementId, isContext: own.isContext },
    isTitle: own.isTitle ?? false,
    ...standingOf(own),
    isCodedSo: null,
    earlierInContext: isEarlier ? inContextOf(inContext, standingOf) : null,
  }
}

/** The earliest of several voices, one outside context before any other. */
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
  /** Those of which the whole text is a part. */
  partsIn: (text: string) => Wording[]
  /** Frames for whose name the whole text is another one. */
  framesIn: (text: string) => Wording[]
}

/** The set phrases of which a search may be one; asked for with the search itself, to need no second question. */
export async function searchedPhrases(db: Database): Promise<SearchedPhrases> {
  return remembered(db, 'set phrases', async () => {
    const { phrases: all, frames, endings } = await countedAnswer(db, 'phrase_names')
    const phrases = pages.includes('phrases') ? all : []
    const framesIn = once(() => wholeWordingFinder(frames, endings))
    return {
      phrases,
      wordingsIn: wordingFinder(phrases, endings),
      partsIn: wholeWordingFinder(phrases.map(partsOfPhrase), endings),
      // Hardly any query asks for them.
      framesIn: (text) => framesIn()(text),
    }
  })
}

/** A set phrase of which a query is the name or, by its `words`, a wording or a part of one. */
interface AskedPhrase {
  id: string
  label: string
  says: string
  words: string | null
  isPart: boolean
}

/** Set phrases that are told of one query at most. */
const mostPhrases = 3

/** The phrase of that name, and those of which the words of the query, or some of them, are a wording. */
export function phrasesAsked(
  query: readonly QueryTerm[],
  { phrases, wordingsIn, partsIn }: SearchedPhrases,
): AskedPhrase[] {
  const names = namesOf(query)
  const called = phrases.filter(({ label }) => names.has(nameStems(label)))
  const worded = wordingsIn(wordsOf(query))
  const inPart = isTelling(query) ? partsIn(wordsOf(query)) : []
  return phrases
    .flatMap((phrase) => {
      const { id, label, says } = phrase
      const isIt = (wording: Wording) => wording.id === id
      const whole = worded.find(isIt)?.words ?? null
      const words = whole ?? inPart.find(isIt)?.words ?? null
      if (called.includes(phrase)) return { id, label, says, words: null, isPart: false }
      return words === null ? [] : { id, label, says, words, isPart: whole === null }
    })
    .slice(0, mostPhrases)
}

/** Frames for whose name the words of the query are others, in whatever language; none where they are of a set phrase. */
export function framesWorded(
  query: readonly QueryTerm[],
  { framesIn }: SearchedPhrases,
  phrases: readonly AskedPhrase[],
): string[] {
  return phrases.length > 0 || !isTelling(query) ? [] : framesIn(wordsOf(query)).map(({ id }) => id)
}

/** Two words at least that say something: one alone stands in wordings of many things. */
function isTelling(query: readonly QueryTerm[]): boolean {
  const words = wordsOf(query)
  // Most Chinese words are of two signs.
  return (
    words.split(/[\s-]+/).filter((word) => !isFunctionWord(word)).length > 1 ||
    /\p{Script=Han}{3}/u.test(words)
  )
}

async function ofPhrases(db: Database, asked: Asked): Promise<FirstPart[]> {
  const {
    phrases: found,
    filter: { voice },
  } = asked
  if (found.length === 0) return []
  const told = await countedAnswers(
    db,
    'phrase',
    found.map(({ id }) => id),
  )
  return Promise.all(
    found.map(async ({ id, label, says, words, isPart }): Promise<FirstPart> => {
      const firsts = told.get(id)?.firsts ?? []
      const named = [...asked.named, ...idsOf(standsFor(label, asked.themes))]
      const standingOf = await standingAt(db, { ...asked, named }, firsts)
      const byVoice = voices.flatMap((one) => {
        if (voice?.includes(one) === false) return []
        const [own, ...more] = firsts.filter((row) => speaksFor(one, row.voice))
        return own ? [tellFirst(one, [own, ...more], standingOf)] : []
      })
      return {
        part: 'set_phrase',
        ...{ name: label, words, isPartOfWording: isPart, meaning: says, codebook: null, leftOut: [] },
        ...firstOfAll(byVoice),
        address: phrasePage(id),
        figure: null,
      }
    }),
  )
}

/** The first of what is coded under that name; nothing where no theme and no frame has it. */
export async function codedFirstByName(
  db: Database,
  name: string,
  themes: readonly Theme[],
): Promise<SaidFirst[]> {
  const asked = { themes, named: [], phrases: [], worded: [], filter: {} }
  const [dayOf, parts] = await Promise.all([unsureDays(db), ofCoding(db, new Set([nameStems(name)]), asked)])
  return parts.map((part) => withUnsureDates(part, dayOf))
}

/** Frames that merely have the words in their name are told up to so many. */
const mostFramesNamed = 3

type CodingAsked = Omit<Asked, 'query'>

/**
 * The frame of that name or the theme, of which only frames count that name it, else what the set phrase stands for of which the
 * words are a wording, or the frame for whose name they are others; where there is none of these, the frames with the words in their names.
 */
async function ofCoding(db: Database, names: ReadonlySet<string>, asked: CodingAsked): Promise<FirstPart[]> {
  const { themes } = asked
  const called = codedAs(names, asked)
  const found =
    called.length > 0 ? called : ofEachFrame(themes).filter(({ name }) => hasWords(nameStems(name), names))
  return Promise.all(found.slice(0, mostFramesNamed).map((one) => codedFirst(db, asked, one)))
}

/**
 * Frames of the codebook that have the query's words for their own name, or for that of their theme, whose naming they are;
 * undefined where nothing is called so.
 */
export function framesOfName(query: readonly QueryTerm[], themes: readonly Theme[]): string[] | undefined {
  const frames = idsOf(calledSo(namesOf(query), themes))
  return frames.length > 0 ? frames : undefined
}

/** Frames that the query names itself, by a wording of the set phrase that stands for them, or by other words for them. */
export function framesNamed(
  query: readonly QueryTerm[],
  themes: readonly Theme[],
  { phrases, worded }: Pick<Asked, 'phrases' | 'worded'>,
): string[] {
  return idsOf(codedAs(namesOf(query), { themes, phrases, worded }))
}

function codedAs(
  names: ReadonlySet<string>,
  { themes, phrases, worded }: Pick<Asked, 'themes' | 'phrases' | 'worded'>,
): Coded<Theme>[] {
  const called = calledSo(names, themes)
  if (called.length > 0) return called
  // A part of a wording may be about another thing.
  const stoodFor = phrases.flatMap(({ label, isPart }) => (isPart ? [] : standsFor(label, themes)))
  return [
    ...stoodFor,
    ...ofEachFrame(themes).filter(({ frames }) => frames.some(({ id }) => worded.includes(id))),
  ]
}

/** What of the codebook has the name of a set phrase, which is for the same thing. */
function standsFor(label: string, themes: readonly Theme[]): Coded<Theme>[] {
  return calledSo(new Set([nameStems(label)]), themes)
}

function idsOf(coded: readonly Coded<Theme>[]): string[] {
  return coded.flatMap(({ frames }) => frames.map(({ id }) => id))
}

/**
 * Whether our words tell of no use where the coding of that name is missing: several words may stand in a gist and mean another
 * thing, and a theme that has frames which do not name it speaks of it without the name.
 */
export function needsCoding(query: readonly QueryTerm[], themes: readonly Theme[]): boolean {
  return (
    wantedOf(query).length > 1 ||
    calledSo(namesOf(query), themes).some(
      ({ theme, name }) => name === theme.label && theme.frames.some(({ namesTheme }) => !namesTheme),
    )
  )
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
  { themes, filter: { voice } }: CodingAsked,
  coded: Coded<Theme>,
): Promise<FirstPart> {
  const { theme, name, frames } = coded
  const ids = frames.map(({ id }) => id)
  const [frame] = frames
  const isTheme = name === theme.label || !frame
  const own = framesOfFirst(coded)
  const counted = own ?? [anyFrame]
  const spans = (await countedSpans(db, { themes: [theme.id] }, everyYear)).flatMap(
    ({ frame, voice: by, first, firstStatement }) =>
      counted.includes(frame) && by !== 'all' && first && firstStatement && (voice?.includes(by) ?? true)
        ? [{ voice: by, date: first, statementId: firstStatement }]
        : [],
  )
  const statements = [...new Set(spans.map(({ statementId }) => statementId))]
  const [passages, doubted] = await Promise.all([
    limitsOfPassages(db, limitsAsked({ themes, named: ids }), {
      theme: theme.id,
      frames: own,
      statements,
    }),
    unconfirmed(db),
  ])
  const standingOf = standingBy(passages, doubted)
  const first = firstOfAll(
    inOrder(
      spans.map(({ voice: by, date, statementId }) => {
        const own = passages.filter(
          (one) => one.statementId === statementId && speaksFor(by, one.attribution),
        )
        const place = { date, statementId, isContext: false, passages: own.map(({ passageId }) => passageId) }
        return tellFirst(by, [place], standingOf)
      }),
    ),
  )
  return {
    part: 'coding',
    name,
    ...{ words: null, isPartOfWording: false, leftOut: [] },
    meaning: isTheme ? theme.question : frame.definition,
    codebook: codebookFramePage(theme.id, isTheme ? anyFrame : frame.id),
    ...first,
    address: evidencePage({ theme: theme.id, frame: own, voice, status: 'counted' }),
    figure: trendsPage({ theme: theme.id, frame: ids, voice, from: yearBefore(first.date) }),
  }
}
