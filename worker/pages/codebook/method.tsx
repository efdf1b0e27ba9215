import { hasJoint, isEachTextRead, joint, method, panels, seriesList, silences } from '#subject'
import { capitalised } from '../../../schema/capitalised.ts'
import { chain, isOfLexicon, namesPages } from '../../../schema/chain.ts'
import { bothSentence, completeSeries, listed } from '../../../schema/chart/wording.ts'
import { codedByVersion, codingsLeftOut, withCoders } from '../../../schema/coder-words.ts'
import type { Codebook } from '../../../schema/contract/codebook.ts'
import { notFullyReadMeans } from '../../../schema/not-fully-read.ts'
import { numberOf, statementOf } from '../../../schema/passage-id.ts'
import { plural } from '../../../schema/plural.ts'
import { longDay } from '../../../schema/statement-day.ts'
import type { Gaps } from '../../../schema/stats/coverage.ts'
import { sumOf } from '../../../schema/stats/sum.ts'
import { unrecordedMeans } from '../../../schema/unrecorded.ts'
import { sides } from '../../../schema/voice.ts'
import { agreement } from '../../api/codings.ts'
import { secondReadings } from '../../api/coverage.ts'
import { lexiconAgreement } from '../../api/lexicon.ts'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { SectionTabs } from '../../components/section-tabs.tsx'
import type { RequestContext } from '../../env.ts'
import {
  apiAddress,
  codebookPage,
  dataPage,
  differingPassages,
  evidencePage,
  measuresPage,
  passageCardPage,
} from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { countedAnswer } from '../../queries/counted.ts'
import { gaps, seriesSizes } from '../../queries/coverage.ts'
import { currentRelease, type ShownRelease } from '../../queries/release.ts'
import { type DayOf, unsureDays } from '../../queries/unsure-days.ts'
import { AgreementSection } from './agreement.tsx'
import { LexiconAgreementSection } from './lexicon-agreement.tsx'
import { SecondReadings } from './second-readings.tsx'

export const makes = { '/method': methodPageRoute }

async function methodPageRoute(c: RequestContext) {
  const db = c.get('db')
  const [
    release,
    themes,
    { data: agreements },
    missing,
    { data: readings },
    { data: inTexts },
    { data: inGists },
    sizes,
    dayOf,
    { history },
  ] = await Promise.all([
    currentRelease(db),
    codebook(db),
    agreement.answer(db, {}, ''),
    gaps(db),
    secondReadings.answer(db, {}, ''),
    lexiconAgreement.answer(db, { basis: 'texts' }, ''),
    lexiconAgreement.answer(db, { basis: 'gists' }, ''),
    seriesSizes(db),
    unsureDays(db),
    countedAnswer(db, 'codebook_history'),
  ])
  return html(c, () => (
    <Layout
      title="Method"
      description="How statements were collected, coded and checked, and what the numbers mean."
      release={release}
    >
      <article class="side-heads">
        <SectionTabs />
        <h1>Method</h1>
        <p class="lede">
          {namesPages(missing) ? chain.links : chain.paperlessLinks}: every number can be followed down that
          chain. This page says how each link was made and how strong it is.
        </p>
        {release && <Coding coders={release.coders} history={history} missing={missing} />}
        {agreements.some(({ passages }) => passages > 0) ? (
          <AgreementSection
            agreements={agreements}
            labels={new Map(themes.map((theme) => [theme.id, theme.label]))}
          />
        ) : (
          <section id="agreement">
            <h2>How far the coders agree</h2>
            <p>{method.agreement}</p>
          </section>
        )}
        {!isOfLexicon && (
          <LexiconAgreementSection
            rows={[...inTexts, ...inGists]}
            themeLabel={(id) => themes.find((theme) => theme.id === id)?.label ?? id}
          />
        )}
        <Numbers />
        <Inclusion sizes={sizes} dayOf={dayOf} />
        <SecondReadings readings={readings} />
        <Cautions missing={missing} />
        <p class="takeaway">
          <a href={codebookPage()}>Codebook</a>
          <a href={apiAddress('/codings')}>All codings</a>
          <a href={apiAddress('/agreement')}>All agreement figures</a>
          <a href={dataPage()}>Data and gaps</a>
        </p>
      </article>
    </Layout>
  ))
}

function Coding({
  coders,
  history,
  missing: { framesAgreed, stanceDiffers, uncountedRecords },
}: Pick<ShownRelease, 'coders'> & { history: Codebook['history']; missing: Gaps }) {
  return (
    <section>
      <h2>How passages were coded</h2>
      <p>
        {isOfLexicon ? (
          <>
            A <strong>passage</strong> is a paragraph of a text in which the lexicon finds words of one theme:
            its number, and some of the words found. It carries the frames of the{' '}
            <a href={codebookPage()}>codebook</a> to which these belong
          </>
        ) : (
          <>
            A <strong>passage</strong> is one position that a statement takes on one theme: what it says in
            our own words, at most twelve words quoted, and the pages on which it was read. It carries one to
            three frames of the <a href={codebookPage()}>codebook</a>, a stance and how sure the coder was
          </>
        )}
        ; each coder’s <a href={apiAddress('/codings')}>codings</a> are kept.
      </p>
      <p>
        {[
          withCoders(method.coding, coders),
          codedByVersion(history),
          codingsLeftOut(uncountedRecords),
          ...coders.flatMap(({ id }) => method.coderNotes?.[id] ?? []),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <p>
        What is <strong>published</strong> follows one rule. Frames that more than half of the coders gave are
        published. Where no frame has that many, a settlement decides case by case and its reason stands
        beside the passage. A stance without such a majority is left open. If as many coders found that a
        passage is not the statement’s own words as kept it, it is shown as context and not counted; so is
        what one side said beside a text issued {joint.adverb}. A further coder, human or not, is one more
        file and changes nothing else.
      </p>
      {stanceDiffers > 0 && (
        <p>
          Frames and stance are settled apart. Of {framesAgreed} counted passages every coder gave the same
          frames;{' '}
          <a href={evidencePage({ coders: 'differ_in_stance' })}>
            of {stanceDiffers} of these they differ in the stance
          </a>
          , as each of them says. <a href={differingPassages()}>All passages on which they differ</a>, with
          what each coder gave.
        </p>
      )}
    </section>
  )
}

function Numbers() {
  return (
    <section>
      <h2>What the numbers mean</h2>
      <dl class="facts">
        <dt>Share</dt>
        <dd>
          Statements of the year and voice with at least one counted passage of the frame, divided by all
          statements of that year and voice in the dataset. One long statement counts as one. Where some of
          the statements were not fully read for the frame (of a theme as a whole: on the theme), the share is
          at least that, and at most what it would be if all of them held the frame; of two such shares one is
          called larger only if it is so either way.
        </dd>
        <dt>Interval</dt>
        <dd>
          95 % Wilson score interval of the share; where some statements were not fully read, from the lower
          end of the least that the share may be to the upper end of the most. It says how little a share of
          few statements tells; it does not say that the collection represents everything that was said.
        </dd>
        <dt>Passages</dt>
        <dd>Counted passages of the frame. A statement that was read closely has more of them.</dd>
        <dt>Voice</dt>
        <dd>
          {hasJoint
            ? `“${joint.label}” is a text that several sides issue as one.`
            : `No text here is issued ${joint.adverb}.`}
          {bothSentence()}
        </dd>
        <dt id="words">Mentions per 1,000 words</dt>
        <dd>
          Counted by the published lexicon in {isOfLexicon ? 'the' : 'official'} texts that were read whole,
          under a strict, a standard and a broad definition; each contains the one before it. A text of which
          only a part could be read is measured too, but no rate, chart or check of definitions counts it:{' '}
          <a href={measuresPage({ coverage: 'part' })}>the texts read in part</a>.{' '}
          {sides.length > 1 &&
            'A text in which several sides speak is in the numbers of none of them, as no count tells whose a word is. '}
          {isOfLexicon
            ? 'A text that was loaded into this copy stands with its statement'
            : 'The texts are not kept here'}
          : whoever holds one finds it by its SHA-256 and recounts it with <code>npm run recount</code>. Words
          of a year are added up before dividing; English texts alone are compared with each other.
        </dd>
        <dt>Under other definitions</dt>
        <dd>
          The later half of a period is held against the earlier one: how many times as often does it mention
          the theme? Mentions come in clusters, as a text that turns to a subject names it again and again. A
          95 % interval that counted each of them by itself would be far too narrow, so mentions and words of
          each half are first divided by the design effect of its texts (Rao and Scott 1999; Fay and Graubard
          2001); the interval is then Wilson’s, of the later mentions among all. It says “rise” or “fall”
          where the interval does not hold 1, and nothing where a half has fewer than five texts. Each theme
          is looked at under three definitions: of so many looks one in twenty would show a change by chance
          alone.
        </dd>
        <dt>Status</dt>
        <dd>
          <em>Recorded</em>: at least one passage. <em>Silent</em>: no passage, and a statement that a reading
          of its whole text, ours or a published one, finds silent on the theme. <em>None recorded</em>:
          statements, but nothing recorded of them, which {unrecordedMeans}. <em>No statement</em>: nothing to
          count, left empty.
        </dd>
        <dt id="not-fully-read">Not fully read</dt>
        <dd>
          <em>On</em> a theme: {notFullyReadMeans.theme}. <em>For</em> a frame: {notFullyReadMeans.frame}; so
          not fully read <em>for</em> a frame are at least as many statements as <em>on</em> its theme. Either
          counts in every denominator, which says how many there are.
        </dd>
      </dl>
    </section>
  )
}

function Cautions({ missing }: { missing: Gaps }) {
  return (
    <section>
      <h2>Cautions</h2>
      <ul>
        <li>
          {isOfLexicon
            ? 'How the texts were chosen is not recorded. Years and voices with few of them say little.'
            : 'The statements were collected, not sampled. Years and voices with few statements say little, and famous statements are more likely to be here than dull ones.'}
        </li>
        {!isEachTextRead && missing.unknownReading > 0 && (
          <li>
            Of {missing.unknownReading} of the {missing.statements} statements it is not recorded how much of
            the text was read; each says so. Shares count them, and their upper bounds take them as read: what
            these texts say beyond their passages is in no number.
          </li>
        )}
        {silences && (
          <li>
            {missing.secondarySilences === missing.silences
              ? `All ${missing.silences}`
              : `${missing.secondarySilences} of ${missing.silences}`}{' '}
            recorded silences {silences}.
          </li>
        )}
        {missing.asReported > 0 && (
          <li>
            {missing.asReported} of {missing.keyPhrases} key phrases are as reported by a newspaper or agency.
            They are marked, and must not be quoted as official wording.
          </li>
        )}
        {method.cautions.map((caution) => (
          <li>{caution}</li>
        ))}
        {namesPages(missing) && (
          <>
            <li>
              {missing.withoutEvidence} passages have no page that can be linked: each says why, or where it
              was read. {missing.narrowEvidence} rest on one press publisher, on copies or on unclassified
              pages alone.
            </li>
            <li>
              Publishers are sorted by kind by host. Press includes state-owned press; “unknown” says that we
              could not tell, not that a page is unreliable.
            </li>
          </>
        )}
      </ul>
    </section>
  )
}

/** How a statement got in: the series of which the release holds all, and the rest; nothing where it tells no series apart. */
function Inclusion({ sizes, dayOf }: { sizes: ReadonlyMap<string, number>; dayOf: DayOf }) {
  const held = seriesList.filter(({ id }) => sizes.has(id))
  if (held.length === 0) return null
  return (
    <section id="inclusion">
      <h2>How a statement got in</h2>
      <p>
        The dataset holds every statement of these series, whatever it speaks of; a check names a year of
        which one is missing. All other statements were <strong>collected</strong>: found because they speak
        of a theme. How many there are says how much was looked for, so that a share of them over the years is
        no trend by itself.
      </p>
      <ul>
        {held.map(({ id, label, rule, issued, withoutTextPage = [] }) => {
          const years = Object.keys(issued).map(Number)
          return (
            <li>
              <p>
                <strong>
                  {label}, {Math.min(...years)}–{Math.max(...years)}
                </strong>
                : {plural(sizes.get(id) ?? 0, 'statement')}. {rule}
              </p>
              {withoutTextPage.length > 0 && (
                <details>
                  <summary>
                    {plural(
                      sumOf(withoutTextPage, ({ passages }) => passages.length),
                      'passage',
                    )}{' '}
                    of core themes without a page of the text, of a state or of a news agency
                  </summary>
                  <ul>
                    {withoutTextPage.map(({ passages, why }) => (
                      <li>
                        {why}{' '}
                        {passages.map((passage, index) => (
                          <>
                            {index > 0 && ', '}
                            <a href={passageCardPage(passage)}>{shortReference(passage, dayOf)}</a>
                          </>
                        ))}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          )
        })}
      </ul>
      {panels.length > 0 && (
        <p>
          The speeches of a panel ({listed(panels.map(({ label }) => label))}) are complete as texts alone: of
          every one of each side the lexicon counted the words, and nobody coded them. “
          {capitalised(completeSeries(true))} only” takes them where mentions in texts are counted; they are
          no statements of a share, a timeline or a list, and one of them that stands in a list was collected.
        </p>
      )}
    </section>
  )
}

/** "21 March 2023, passage 7". */
function shortReference(passage: string, dayOf: DayOf): string {
  const statement = statementOf(passage)
  const [date = statement] = statement.match(/^\d{4}(-\d{2}){0,2}/) ?? []
  return `${longDay(dayOf(date, statement))}, passage ${numberOf(passage)}`
}
