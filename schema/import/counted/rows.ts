import { firstNaming } from '#subject'
import { onlyAnswer, statementsOfPart } from '../../counted.ts'
import { passageStatus } from '../../stats/status.ts'
import { packStatements } from '../../stats/told.ts'
import { isUnconfirmed } from '../../unconfirmed.ts'
import { speaksFor } from '../../voice.ts'
import type { DatasetRows } from '../rows.ts'
import { knownWords } from '../search/known-words.ts'
import type { ReleaseAlone } from '../seeded-release.ts'
import type { wordedFrames } from '../worded-frames.ts'
import { codebookAnswers } from './codebook.ts'
import { codingCounts } from './codings.ts'
import { type Corpus, firstNamingOf, marksOfTheme, recordsOf, spokenDays, toldStatements } from './corpus.ts'
import { coverageRows } from './coverage.ts'
import { eventsOf } from './events.ts'
import { unrecordedFields } from './later-fields.ts'
import { type GistProposals, lexiconRows } from './lexicon.ts'
import { measuredRows } from './measured.ts'
import { memberRows } from './members.ts'
import { namedThings } from './named-things.ts'
import { offeredGroups } from './offered-groups.ts'
import { phraseAnswers } from './phrases.ts'
import { answer, type CountedRow, pagesOf } from './row.ts'
import { seriesRows, withinSeries } from './series.ts'
import { statementRows } from './statements.ts'
import { synonymGroups } from './synonyms.ts'
import { trendRows } from './trends.ts'

/** What the lexicon finds in the dataset's own words. */
interface FromLexicon {
  proposals: GistProposals
  worded: ReturnType<typeof wordedFrames>
}

/** Every other answer that depends on the release alone. */
export function countedRows(
  release: Pick<ReleaseAlone, 'version' | 'rows' | 'lexicon'>,
  corpus: Corpus,
  { proposals, worded }: FromLexicon,
): CountedRow[] {
  const { rows } = release
  const told = toldStatements(corpus, rows.frames)
  const records = recordsOf(rows)
  return [
    ...statementRows(rows, records, proposals),
    ...trendRows(rows, corpus, undefined),
    ...trendRows(rows, withinSeries(corpus), 'complete'),
    ...codebookAnswers(rows, corpus),
    ...coverageRows(corpus, records.statements.length - corpus.statements.length),
    ...lexiconRows(rows, corpus, proposals),
    ...measuredRows(rows),
    ...phraseAnswers(release, corpus),
    ...answer('synonyms', onlyAnswer, synonymGroups(rows)),
    ...answer('named_things', onlyAnswer, namedThings(rows, corpus.statements)),
    ...answer(
      'known_words',
      onlyAnswer,
      knownWords({ ...rows, statementSpeakers: speakersOf(rows, corpus) }),
    ),
    ...answer('events', onlyAnswer, eventsOf(rows)),
    ...answer('codings', onlyAnswer, codingCounts(rows, corpus)),
    ...answer('unconfirmed', onlyAnswer, {
      statements: rows.statements.filter(isUnconfirmed).map(({ id }) => id),
      passages: rows.passages.filter(({ unverified }) => unverified).map(({ id }) => id),
    }),
    ...answer(
      'unsure_days',
      onlyAnswer,
      records.statements.flatMap(({ id, date, dayBasis, otherDay }) =>
        dayBasis ? { id, date, dayBasis, otherDay } : [],
      ),
    ),
    ...answer('search_ground', onlyAnswer, {
      statements: corpus.statements.length,
      passages: corpus.passages.filter((passage) => passageStatus(passage) === 'counted').length,
    }),
    ...pagesOf(records.statements, statementsOfPart).flatMap((part, index) =>
      answer(
        'statement_ids',
        String(index + 1),
        part.map(({ id }) => id),
      ),
    ),
    ...answer('spoken', onlyAnswer, spokenDays(corpus)),
    ...seriesRows(rows, corpus),
    ...answer('offered_groups', onlyAnswer, offeredGroups(release, told)),
    ...answer('told', onlyAnswer, packStatements(told)),
    ...memberRows(corpus, rows.frames),
    ...answer('unrecorded', onlyAnswer, unrecordedFields(rows)),
    ...rows.themes.flatMap(({ id }) => answer('marks', id, marksOfTheme(corpus, id, worded))),
    ...answer(
      'first_naming',
      onlyAnswer,
      firstNaming &&
        firstNamingOf(corpus, rows, {
          theme: firstNaming.theme,
          isOfVoice: (attribution) => speaksFor(firstNaming?.voice ?? 'all', attribution),
        }),
    ),
  ]
}

/** Who speaks in statements that numbers count. */
function speakersOf(
  { statementSpeakers }: DatasetRows,
  { statements }: Corpus,
): DatasetRows['statementSpeakers'] {
  const ids = new Set(statements.map(({ id }) => id))
  return statementSpeakers.filter(({ statementId }) => ids.has(statementId))
}
