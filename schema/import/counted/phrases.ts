import { type CountedAnswers, hitsOfPage, onlyAnswer } from '../../counted.ts'
import { sureDay } from '../../statement-day.ts'
import { chainsOfSums } from '../../stats/ledger.ts'
import {
  isOwnWords,
  type PromisedByName,
  phraseSummary,
  phraseYears,
  type SameNameCoding,
} from '../../stats/phrase.ts'
import { passageStatus } from '../../stats/status.ts'
import { calledSo, nameStems, wordsForFrames } from '../../text/search/codebook-name.ts'
import { typedSums } from '../../text/typed-sum.ts'
import { publishedLexicon } from '../lexicon.ts'
import type { DatasetRows } from '../rows.ts'
import type { ReleaseAlone } from '../seeded-release.ts'
import type { Corpus } from './corpus.ts'
import { limitedAmong } from './limited.ts'
import { answer, type CountedRow, pagesOf } from './row.ts'

export function phraseAnswers(
  { rows, lexicon }: Pick<ReleaseAlone, 'rows' | 'lexicon'>,
  corpus: Corpus,
): CountedRow[] {
  const { phrases, phraseHits } = rows
  const { statements, passages } = corpus
  const statementOf = new Map(statements.map((statement) => [statement.id, statement]))
  const passageOf = new Map(passages.map((passage) => [passage.id, passage]))
  const hitsOf = Map.groupBy(phraseHits, ({ phraseId }) => phraseId)
  const codebook = rows.themes.map((theme) => ({
    ...theme,
    frames: rows.frames.filter(({ themeId }) => themeId === theme.id),
  }))
  const histories = phrases.map((phrase) => {
    const hits = (hitsOf.get(phrase.id) ?? [])
      .flatMap(({ statementId, passageId = null, position, place, wording }) => {
        const statement = statementOf.get(statementId)
        if (!statement) return []
        const passage = passageId === null ? undefined : passageOf.get(passageId)
        const { date, dayBasis, otherDay, title, titleBasis, confidence, kind } = statement
        const hit = {
          ...{ statementId, date, dayBasis, otherDay, title, titleBasis, confidence, kind, passageId, place },
          voice: passage?.voice ?? statement.voice,
          keyPhraseBasis: place === 'key_phrase' ? (passage?.keyPhraseBasis ?? null) : null,
          wording,
          frames: passage?.frames ?? [],
          uncounted: passage?.uncounted ?? null,
        }
        return [{ hit, order: `${date} ${statementId} ${String(position).padStart(9, '0')}` }]
      })
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ hit }) => hit)
    const own = calledSo(new Set([nameStems(phrase.label)]), codebook).flatMap(({ frames }) => frames)
    const worded = new Set(hits.map(({ passageId }) => passageId))
    const limited = limitedAmong(
      passages.filter((passage) => passageStatus(passage) === 'counted' && worded.has(passage.id)),
      rows,
    )
    const isCodedSo = (frames: readonly string[]) => own.some(({ id }) => frames.includes(id))
    const uses = hits.map(({ uncounted, place, kind, passageId, frames, ...hit }) => ({
      ...hit,
      isLimited: limited.has(passageId ?? '') && !isCodedSo(frames),
      ...{ isCounted: uncounted === null, isQuoted: place !== 'gist' },
      isOwnWords: isOwnWords({ place, kind }),
    }))
    return { phrase, hits, uses }
  })
  return [
    ...answer(
      'phrases',
      onlyAnswer,
      histories.map(({ phrase, uses }) =>
        phraseSummary(
          phrase,
          uses,
          codingOfName(calledSo(new Set([nameStems(phrase.label)]), codebook), corpus),
          promisedByName(phrase.label, rows),
        ),
      ),
    ),
    ...answer('phrase_names', onlyAnswer, {
      phrases: phrases.map(({ id, label, says, patterns }) => ({
        id,
        label,
        says,
        patterns: JSON.parse(patterns),
      })),
      frames: wordsForFrames(publishedLexicon(lexicon), codebook),
      endings: lexicon.endings,
    }),
    ...histories.flatMap(({ phrase, hits, uses }) => [
      ...answer('phrase', phrase.id, {
        patterns: JSON.parse(phrase.patterns),
        years: phraseYears(uses, statements),
        firsts: firstsOf(hits),
        hits: hits.length,
      }),
      ...pagesOf(hits, hitsOfPage).flatMap((page, index) =>
        answer('phrase_hits', `${phrase.id} ${index + 1}`, page),
      ),
    ]),
  ]
}

/** Counted passages of what the codebook calls as the phrase is called; undefined where that is nothing. */
function codingOfName(
  called: readonly { name: string; frames: readonly { id: string }[] }[],
  { passages }: Corpus,
): SameNameCoding | undefined {
  const [first] = called
  if (!first) return undefined
  const ids = called.flatMap((one) => one.frames.map(({ id }) => id))
  const uses = passages
    .filter((passage) => passage.frames.some((frame) => ids.includes(frame)))
    .map(({ statementId, date, dayBasis, otherDay, ...passage }) => ({
      ...{ statementId, date, dayBasis, otherDay },
      isCounted: passageStatus(passage) === 'counted',
    }))
  return { name: first.name, uses }
}

/** The sum of the trade ledger that the phrase is the name of; undefined where it names none, or several. */
function promisedByName(label: string, { tradeTargets }: DatasetRows): PromisedByName | undefined {
  const targets = tradeTargets.map(
    ({ chainId, id, announced, amountUsdBn = null, amountHighUsdBn = null }) => ({
      ...{ chain: chainId ?? '', id, announced, amountUsdBn, amountHighUsdBn },
    }),
  )
  const [chain, ...others] = chainsOfSums(targets, typedSums(label))
  if (chain === undefined || others.length > 0) return undefined
  const own = targets.filter((target) => target.chain === chain)
  return {
    chain,
    uses: own.map(({ id, announced }) => ({ statementId: id, ...sureDay(announced), isCounted: true })),
  }
}

/** Who said it first is told by what was said: a gist of ours is nobody's use. */
function firstsOf(hits: CountedAnswers['phrase_hits']): CountedAnswers['phrase']['firsts'] {
  const byKind = Map.groupBy(hits.filter(isOwnWords), (hit) => `${hit.voice} ${hit.uncounted !== null}`)
  return [...byKind.values()].flatMap((all) => {
    const [first] = all
    if (!first) return []
    const { voice, date, statementId, uncounted } = first
    const own = new Set(all.filter((hit) => hit.statementId === statementId).map((hit) => hit.passageId))
    // A title is of the statement as a whole.
    const passages = own.has(null) ? [] : [...own].filter((id) => id !== null)
    return [{ voice, date, statementId, isContext: uncounted !== null, passages }]
  })
}
