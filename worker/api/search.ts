import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import {
  choiceParam,
  dateParam,
  idListParam,
  listParam,
  statusParam,
  voicesParam,
} from '../../schema/contract/params.ts'
import {
  type Dated,
  type SaidFirst,
  SearchAnswer,
  type SearchSpan,
  searchOrders,
} from '../../schema/contract/search.ts'
import type { SearchRow } from '../../schema/contract/search-hit.ts'
import type { StatementTitle } from '../../schema/contract/statement.ts'
import { isAnyGiven } from '../../schema/parameters.ts'
import { type Days, daysOf } from '../../schema/partial-date.ts'
import { unsureDates } from '../../schema/statement-day.ts'
import { sumOf } from '../../schema/stats/sum.ts'
import {
  type Denial,
  type FoundSpan,
  monthsOfUses,
  spansOfUses,
  statementsInOurWords,
  statementsInSummaries,
  statementsOfUses,
  type UsePlace,
  type WordUse,
  withAsides,
  withoutDenied,
} from '../../schema/stats/word-use.ts'
import { deniedPlaces } from '../../schema/text/search/denial.ts'
import { isFunctionWord } from '../../schema/text/search/function-word.ts'
import { finder } from '../../schema/text/search/occurrence.ts'
import { exactQuery, ftsQuery, ftsTerm, type QueryTerm, wantedOf } from '../../schema/text/search/query.ts'
import { typedDate } from '../../schema/text/typed.ts'
import { kinds, languages, searchFields } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'
import { statementsPage } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import {
  codedKeys,
  limitsOfPassages,
  type OurWords,
  search as searchPlaces,
  searchUses,
} from '../queries/search.ts'
import { type Spoken, searchGround, spokenWithin, statementsAfter } from '../queries/search-ground.ts'
import { cutOf, mostOfWord, mostPlaces, type Reading } from '../queries/search-reading.ts'
import type { SearchFilter } from '../queries/search-sql.ts'
import { namedStatements, statementsCalled } from '../queries/statement-choices.ts'
import { unconfirmed } from '../queries/unconfirmed.ts'
import { type DayOf, unsureDays } from '../queries/unsure-days.ts'
import { resource } from '../resource.ts'
import { denominatorAddress } from './denominator.ts'
import { asTyped, namedSpeaker } from './named-speaker.ts'
import { namedThings } from './named-things.ts'
import { cursorParam, limitParam, pageOf } from './paging.ts'
import { promisedSums } from './promised-sums.ts'
import {
  followedFirst,
  framesNamed,
  framesOfName,
  framesWorded,
  inContextOf,
  needsCoding,
  phrasesAsked,
  saidFirst,
  searchedPhrases,
  withUnsureDates,
} from './said-first.ts'
import { hit, sortedByContext } from './search-hit.ts'
import { suggestedQueries } from './suggestions.ts'
import { requireThemes } from './themes.ts'
import { limitFrames, limitsAsked, type StandingOf, standingBy } from './use-standing.ts'
import { wordsToFind } from './words-to-find.ts'

const longestQuery = 200

export const SearchQuery = z.strictObject({
  q: z
    .string()
    .trim()
    .min(1, 'is empty; give a word to look for')
    .max(longestQuery, `is longer than ${longestQuery} characters`)
    .openapi({
      description:
        'Words that must all stand in one place; "a phrase" stands exactly so; -word excludes. A sign between two words parts them, as in a text: `trade/energy` is asked as trade energy. There are no other operators and no fields: AND, OR and NOT are words like any other, and title:trade is asked as title trade; `in`, `voice`, `kind`, `theme`, `language`, `status`, `from` and `to` narrow what is found. Words of which one is asked twice (back to back), and words that a small word holds together (rules of origin) where some place has just these, are taken as a phrase (`apart`). A word outside quotation marks is found in all its forms and under its other names, a Russian one in its compounds, too. A compound is one word in whichever way it is written: multipolar, multi-polar, multi polar.',
      example: examples.search[0] ?? '',
    }),
  from: dateParam('from').optional(),
  to: dateParam('to').optional(),
  voice: voicesParam.optional(),
  // A text that somebody loads is of whatever kind its title says.
  kind: listParam(kinds, 'Kind of statement.').optional(),
  theme: idListParam(
    'Themes of the gist or key phrase; titles, summaries and texts have none.',
    examples.theme,
  ).optional(),
  status: statusParam
    .openapi({
      description:
        'Which passages: `counted` ones, recorded silences (`silent`), those shown and in no number (`context`), or `all`. Titles, summaries and texts are no passages: they are found with `counted`, as where nothing is asked, and with `all`.',
    })
    .optional(),
  language: listParam(languages, 'Language of the place.').optional(),
  in: listParam(searchFields, 'Where to look.').optional(),
  sort: choiceParam(searchOrders, 'By date, or by the words left or right of what is found.').default(
    'newest',
  ),
  limit: limitParam.default(50),
  cursor: cursorParam.optional(),
})
export type SearchQuery = z.infer<typeof SearchQuery>

/** Terms of a query that get a first and last use of their own. */
const mostSpanTerms = 4
/** Statements of a date in the query, or of a name, that are told one by one. */
const mostDated = 12

export const search = resource({
  path: '/search',
  readsTexts: true,
  summary: 'Where words occur, by whom and when',
  description:
    'Looks in titles, summaries, gists and key phrases and, in a copy with loaded texts, in every paragraph. Answers the places with their context, counts by year, voice, kind, theme, status, language and field, and who used the words first and last. ' +
    'A row of the CSV is one occurrence with its context: a place in which the words occur several times has a row for each, and `count` counts places, which are the different `id`. ' +
    '`places` are those in which it is named, in so many `statements`: the numbers of the page.',
  query: SearchQuery,
  data: SearchAnswer,
  // One place may match several times.
  key: [],
  columns: [
    'id',
    'foundIn',
    'statementId',
    'date',
    'dayBasis',
    'otherDay',
    'voice',
    'kind',
    'theme',
    'status',
    'keyPhraseBasis',
    'readIn',
    'frames',
    'limits',
    'isUnconfirmed',
    'language',
    'title',
    'titleBasis',
    'left',
    'match',
    'right',
    'isDenied',
    'address',
  ] satisfies (keyof SearchRow)[],
  async answer(db, asked) {
    const { q, limit, cursor: _, sort, in: foundIn, ...rest } = asked
    const filter: SearchFilter = { ...rest, foundIn }
    const { from, to, ...notDays } = filter
    const page = pageOf(asked, ['offset'])
    const offset = Number(page.after?.offset ?? 0)
    const { query, apart } = await wordsToFind(db, q)
    const wanted = wantedOf(query)
    const exact = wanted.length === 1 && wanted[0]?.isPhrase ? undefined : exactQuery(wanted)
    const spanTerms =
      query.length > 1
        ? wanted.filter(({ source, isPhrase }) => isPhrase || !isFunctionWord(source)).slice(0, mostSpanTerms)
        : []
    const isByContext = sort === 'left' || sort === 'right'
    // Asked at the same time, so that all go to the database in one batch.
    const [
      ground,
      themes,
      dayOf,
      doubted,
      setPhrases,
      dated,
      called,
      promised,
      speaker,
      result,
      exactUses,
      ...termSpans
    ] = await Promise.all([
      searchGround(db),
      codebook(db),
      unsureDays(db),
      unconfirmed(db),
      searchedPhrases(db),
      datedStatements(db, q),
      isAnyGiven(notDays) ? [] : calledStatements(db, q, { from, to }),
      isAnyGiven(filter) ? [] : promisedSums(db, q),
      isAnyGiven(notDays) ? null : namedSpeaker(db, wanted, { from, to }),
      searchPlaces(db, ftsQuery(query), filter, {
        limit: isByContext ? mostPlaces : limit,
        offset: isByContext ? 0 : offset,
        order: sort === 'newest' ? 'newest' : 'oldest',
      }),
      exact && searchUses(db, ftsQuery([exact, ...query.filter(({ isExcluded }) => isExcluded)]), filter),
      ...spanTerms.map((term) => termSpan(db, term, filter)),
    ])
    requireThemes(themes, filter.theme ?? [])
    const { uses } = result
    const cut = cutOf(uses)
    const denials = denialsOf(uses.ours, query, filter)
    const left = withoutDenied(uses.list, denials.whole)
    const ofAsides = withAsides(uses.list, denials.whole)
    const denied = countedOf(denials.whole)
    const leftOut = placesOf(uses.list) - placesOf(left)
    const frames = framesOfName(query, themes)
    const own = spansWithin(uses, spansOfUses(left))
    const exactly = exactUses && spansWithin(exactUses, spansOfUses(exactUses.list))
    const phrases = phrasesAsked(query, setPhrases)
    const worded = framesWorded(query, setPhrases, phrases)
    const named = framesNamed(query, themes, { phrases, worded })
    /** What our words tell where the coding has a name of them, and what must be known of each first and last use. */
    const borneOut = async () => {
      const limitsAt = (passages: readonly string[]) =>
        limitsOfPassages(db, limitsAsked({ themes, named }), { passages })
      const told = passagesOf([...own, ...(exactly ?? []), ...termSpans.flatMap(({ spans }) => spans)])
      // Seldom does the coding leave other ends: what is known without it is asked beside it.
      const [coded, limits] = await Promise.all([
        frames && codedKeys(db, frames, statementsInOurWords(left)),
        limitsAt(told),
      ])
      const ours = coded && needsCoding(query, themes) ? spansWithin(uses, spansOfUses(left, coded)) : own
      const others = await limitsAt(passagesOf(ours).filter((id) => !told.includes(id)))
      return { ours, coded, standingOf: standingBy([...limits, ...others], doubted) }
    }
    const [followed, { ours, coded, standingOf }, suggestions] = await Promise.all([
      followedFirst(db, { query, filter, themes, named, phrases, worded }),
      borneOut(),
      result.count === 0 && !isAnyGiven(filter) ? suggestedQueries(db, query) : [],
    ])
    const find = finder(query)
    const limits = limitFrames(themes)
    const found = result.places.map((place) => hit(place, { query, find, limits, doubted }))
    const hits = isByContext ? sortedByContext(found, sort).slice(offset, offset + limit) : found
    const listed = isByContext ? sumOf(found, ({ lines }) => lines.length) : result.count
    const spoken = spokenWithin(ground, filter)
    // Remarks of both sides pass the filter of either voice, and say nothing whole of the other.
    const asOf = (spans: readonly FoundSpan[]) =>
      spans.filter(({ voice }) => filter.voice?.includes(voice) ?? true)
    const spans = (term: string, of: readonly FoundSpan[]) =>
      spansOf(term, asOf(of), { spoken, dayOf, standingOf })
    const foundBy = monthsOfUses(uses.list)
    const followedFound = saidFirst(
      query,
      {
        ...{ spans: asOf(own), exact: exactly && asOf(exactly), ours: asOf(ours) },
        ...{ leftOut: leftOutOf(asOf(own), asOf(ours)), coded, standingOf },
      },
      followed,
    ).map((part) => withUnsureDates(part, dayOf))
    const things = isAnyGiven(filter) ? [] : await namedThings(db, query, followedFound)
    const data: SearchAnswer = {
      terms: query.map(({ source, isPhrase, isExcluded, alsoFound }) => ({
        source,
        isPhrase,
        isExcluded,
        alsoFound,
        isCut: termSpans.some((one) => one.source === source && one.isCut),
      })),
      apart,
      searched: ground.extent,
      places: result.count - leftOut,
      statements: statementsOfUses(left),
      inSummariesOnly: statementsInSummaries(left),
      sortedWithin: isByContext && uses.unread ? result.count : null,
      cut: cut ?? null,
      facets: result.facets as SearchAnswer['facets'],
      denied,
      asides: leftOut - denied,
      deniedInPart: countedOf(
        denials.inPart.filter(
          ({ foundIn, statementId }) => foundIn !== 'summary' || !ofAsides.has(statementId),
        ),
      ),
      dated,
      called,
      promised,
      speaker,
      named: things,
      // A word that names something here is not mistyped.
      suggestions: things.length > 0 || called.length > 0 ? [] : suggestions,
      // Nobody knows whether what was not read has the words.
      saidFirst: uses.isCut ? followedFound.filter(({ date }) => date !== null) : followedFound,
      spans: [
        ...spans(query.length > 1 ? q : (wanted[0]?.source ?? q), own),
        ...termSpans.flatMap(({ source, spans: of }) => spans(source, of)),
      ],
      months: spoken.months.filter(isRead(uses)).map((month) => ({
        ...month,
        found: foundBy.get(`${month.voice} ${month.month}`) ?? 0,
        denominator: monthDenominator(month, filter),
      })),
      dispersion: result.documents,
      hits,
    }
    return {
      title: `Search: ${apart === null ? q : query.map(asTyped).join(' ')}`,
      data,
      rows: hits.flatMap(({ lines, ...place }) => lines.map((line) => ({ ...place, ...line }))),
      count: result.count,
      cut,
      limit,
      next: offset + limit < listed ? page.cursor([offset + limit]) : null,
    }
  },
  example: { query: { q: examples.search[0] ?? '', limit: '5' } },
})

async function datedStatements(db: Database, q: string): Promise<Dated | null> {
  const typed = typedDate(q.replace(/["“”„«»]/g, ' '))
  if (!typed) return null
  const { date, beside } = typed
  const statements = await namedStatements(db, date, mostDated + 1)
  return {
    date,
    beside,
    statements: statements.slice(0, mostDated),
    hasMore: statements.length > mostDated,
    address: statementsPage(daysOf(date)),
  }
}

/** A name that more have is no name of one. */
async function calledStatements(db: Database, q: string, days: Days): Promise<StatementTitle[]> {
  if (typedDate(q)?.beside === '') return []
  const called = await statementsCalled(db, q, days, mostDated + 1)
  return called.length > mostDated ? [] : called
}

/** Gists and summaries that say of what the query finds in them that it is left unnamed. */
interface Denials {
  /** For every place in them. */
  whole: Denial[]
  /** For some, while others name it. */
  inPart: Denial[]
}

/** Denials of whatever status and theme: a silence or a note that is not listed speaks of the statement all the same. */
function denialsOf(
  places: readonly OurWords[],
  query: readonly QueryTerm[],
  { status = 'counted', theme, foundIn }: SearchFilter,
): Denials {
  const find = finder(query)
  const denials: Denials = { whole: [], inPart: [] }
  for (const { text, ...place } of places) {
    const found = find(text)
    const denied = deniedPlaces(text, found, query)
    const isWhole = denied.every(Boolean)
    if (!isWhole && !denied.includes(true)) continue
    denials[isWhole ? 'whole' : 'inPart'].push({
      statementId: place.statementId,
      attribution: place.attribution,
      foundIn: place.foundIn,
      n: place.n,
      isCounted:
        (status === 'all' || (place.status ?? 'counted') === status) &&
        (theme?.includes(place.themeId ?? '') ?? true) &&
        (foundIn?.includes(place.foundIn) ?? true),
    })
  }
  return denials
}

function placesOf(uses: readonly WordUse[]): number {
  return sumOf(uses, ({ places }) => places)
}

function countedOf(denials: readonly Denial[]): number {
  return denials.filter(({ isCounted }) => isCounted).length
}

/** For each voice, how many of the statements that have the words in ours are no longer among those that the coding bears out. */
function leftOutOf(all: readonly FoundSpan[], coded: readonly FoundSpan[]): SaidFirst['leftOut'] {
  const ofOurs = (list: readonly FoundSpan[]) => list.filter(({ basis }) => basis === 'our_words')
  return ofOurs(all).flatMap(({ voice, statements }) => {
    const left = statements - (ofOurs(coded).find((one) => one.voice === voice)?.statements ?? 0)
    return left > 0 ? [{ voice, statements: left }] : []
  })
}

/** What is told of a word of several by itself. */
async function termSpan(
  db: Database,
  term: QueryTerm,
  filter: SearchFilter,
): Promise<{ source: string; spans: readonly FoundSpan[]; isCut: boolean }> {
  const uses = await searchUses(db, ftsTerm(term), filter, mostOfWord)
  const denials = denialsOf(uses.ours, [term], filter)
  const spans = spansWithin(uses, spansOfUses(withoutDenied(uses.list, denials.whole)))
  return { source: term.source, spans, isCut: uses.unread !== null }
}

/** The spans whose first and last use are known to be so: nothing unread is older than the one or newer than the other. */
function spansWithin({ unread }: Reading, spans: readonly FoundSpan[]): readonly FoundSpan[] {
  if (!unread) return spans
  return spans.filter(
    ({ first, last }) => first.date <= (unread.from ?? '') && last.date >= (unread.to ?? ''),
  )
}

/** Whether every place of the month was read. */
function isRead({ unread }: Reading): (month: Spoken['months'][number]) => boolean {
  const monthOf = (date: string | null) => date?.slice(0, 7) ?? ''
  return ({ month }) => !unread || month < monthOf(unread.from) || month > monthOf(unread.to)
}

function monthDenominator(
  { voice, month }: Spoken['months'][number],
  { from, to, kind }: SearchFilter,
): string {
  const days = daysOf(month)
  return denominatorAddress({
    voice,
    kind,
    from: from && from > days.from ? from : days.from,
    to: to && to < days.to ? to : days.to,
  })
}

/** The uses of a span that are told. */
function usesTold({ first, last, earlierInContext, laterInContext }: FoundSpan): UsePlace[] {
  return [first, last, earlierInContext ?? [], laterInContext ?? []].flat()
}

/** The passages on which the uses rest whose standing is told. */
function passagesOf(spans: readonly FoundSpan[]): string[] {
  return [...new Set(spans.flatMap(usesTold).flatMap(({ passages }) => passages))]
}

function spansOf(
  term: string,
  spans: readonly FoundSpan[],
  { spoken, dayOf, standingOf }: { spoken: Spoken; dayOf: DayOf; standingOf: StandingOf },
): SearchSpan[] {
  return spans.map((own) => {
    const { first, last, ...span } = own
    const [ofFirst, ofLast] = [standingOf(first), standingOf(last)]
    const earlierInContext = inContextOf(span.earlierInContext, standingOf)
    const laterInContext = inContextOf(span.laterInContext, standingOf)
    return {
      term,
      ...span,
      ...{ first: first.date, firstStatementId: first.statementId, isFirstContext: first.isContext },
      ...{ firstLimits: ofFirst.limits, isFirstUnconfirmed: ofFirst.isUnconfirmed },
      ...{ last: last.date, lastStatementId: last.statementId, isLastContext: last.isContext },
      ...{ lastLimits: ofLast.limits, isLastUnconfirmed: ofLast.isUnconfirmed },
      ...{ earlierInContext, laterInContext },
      unsureDates: unsureDates(usesTold(own).map(({ date, statementId }) => dayOf(date, statementId))),
      laterStatements: statementsAfter(spoken, span.voice, last.date),
    }
  })
}
