import { capitalised } from '../../../schema/capitalised.ts'
import { listed } from '../../../schema/chart/wording.ts'
import type { TradeChain, TradeTarget, TradeVolume } from '../../../schema/contract/context.ts'
import { plural } from '../../../schema/plural.ts'
import { dayAmong, longDay } from '../../../schema/statement-day.ts'
import { agreedDeadlines, judgingSeries, lineOf } from '../../../schema/stats/ledger.ts'
import { trade } from '../../api/context.ts'
import { pageInk } from '../../components/chart/ink.ts'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { SourceLinks } from '../../components/source-links.tsx'
import { Table } from '../../components/table.tsx'
import { figureText } from '../../components/trade-figure.ts'
import {
  deadlineWords,
  targetStepLabels,
  targetWhen,
  targetYears,
  volumeSeriesLabels,
} from '../../components/words.ts'
import type { RequestContext } from '../../env.ts'
import { apiAddress, passagePage, pictureOf, statementPage, tradePage } from '../../links.ts'
import { currentRelease } from '../../queries/release.ts'
import { drawnSeries, seriesLine, TradeChart } from './chart.tsx'

export const makes = { '/trade': tradePageRoute }

const unconfirmedClaim = '2024-05-16-280-290bn-claim'

async function tradePageRoute(c: RequestContext) {
  const db = c.get('db')
  const [release, { data }] = await Promise.all([currentRelease(db), trade.answer(db, {}, '')])
  const { chains, targets, volumes, disagreements } = data
  const told = chains.flatMap((chain) => chainSentence(chain, targets) ?? []).join(' ')
  return html(c, () => (
    <Layout
      title="Trade: promises and deliveries"
      description="Trade sums that Russia and China announced, what became of them, and the yearly trade by each side’s figures."
      release={release}
      picture={pictureOf(tradePage())}
      rows={tradePage}
    >
      <h1>Trade: promises and deliveries</h1>
      <p class="lede">{told}</p>
      <figure class="chart" id="promises">
        <section class="scroll from-end" tabindex={0} aria-label="Chart, scrolls sideways on a narrow screen">
          <TradeChart
            chains={chains}
            targets={targets}
            volumes={volumes}
            label={`Promised trade sums against yearly trade. ${told} The tables below have every number.`}
          />
        </section>
        <Key />
        <figcaption>
          <p class="counted">
            A horizontal line is a promised sum, from its first announcement to the end of the last year it
            was agreed for; a dashed one has no year, or is a forecast of one side. Dots on it are
            announcements, full ones where the sum was set, moved or declared met. A diamond marks the first
            year in which Chinese customs report the sum. Series are drawn apart and must not be mixed. Left
            out: figures from memory, an aim without a sum, one side’s expectation for 2017, and{' '}
            <a href={statementPage(unconfirmedClaim)}>a reported target of 280 to 290 billion</a> that no
            other page confirms.
          </p>
        </figcaption>
      </figure>
      <Chains chains={chains} targets={targets} volumes={volumes} />
      <Targets targets={targets} chains={chains} />
      <Volumes volumes={volumes} />
      <section>
        <h2>Where the sources disagree</h2>
        <ul>
          {disagreements.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      </section>
      <p class="takeaway">
        <a href={tradePage('csv')}>Announcements CSV</a>
        <a href={apiAddress('/trade/volumes', {}, 'csv')}>Volumes CSV</a>
        <a href={tradePage('json')}>JSON</a>
      </p>
    </Layout>
  ))
}

/** What became of an agreed sum in a sentence, step by step as they came; nothing for an expectation or an aim without a sum. */
export function chainSentence(chain: TradeChain, targets: readonly TradeTarget[]): string | undefined {
  const { amountUsdBn: sum, deadlines, reach, reachedYear, reachedUsdBn } = chain
  const agreed = agreedDeadlines(deadlines)
  const [first] = agreed
  if (sum === null || !first || chain.note !== null || first.year < 2013) return undefined
  if (reach === 'not_in_series') return undefined
  const missed =
    first.isMet === false
      ? {
          date: `${first.year}-12-31`,
          told: `was missed in ${first.year} (${figureText(first.volumeUsdBn, first.isVolumeComputed)})`,
        }
      : []
  const moves = agreed.slice(1).map((deadline) => {
    const move = targets.find(
      (target) =>
        target.chain === chain.id &&
        target.step === 'moved' &&
        target.targetYear === deadline.year &&
        target.targetYearFrom === deadline.yearFrom,
    )
    const by = move ? ` (${move.by}, ${longDay({ ...move, date: move.announced })})` : ''
    const years = targetYears(deadline)
    // A range for one year binds less than another year does.
    const how = deadline.yearFrom === null ? `moved to ${years}` : `loosened to the years ${years}`
    return { date: deadline.announced, told: `was ${how}${by}` }
  })
  // One yardstick for every sum: a later year is what one side alone may have named.
  const gap = reachedYear === null ? undefined : reachedYear - first.year
  const reached =
    gap === undefined
      ? 'is not reached yet'
      : `was reached in ${reachedYear} (${figureText(reachedUsdBn, chain.isReachedComputed)})${gap === 0 ? '' : `, ${plural(Math.abs(gap), 'year')} ${gap > 0 ? 'after' : 'before'} the year first agreed`}`
  const steps = [missed, ...moves].flat().toSorted((one, other) => (one.date < other.date ? -1 : 1))
  return `${sum} billion dollars by ${first.year} ${listed([...steps.map(({ told }) => told), reached])}.`
}

/** The day on which the sum was first named, and for each year that was named with it the first day of that. */
function FirstAnnounced({ chain, targets }: { chain: TradeChain; targets: readonly TradeTarget[] }) {
  const own = targets.filter((target) => target.chain === chain.id)
  const isYearLater = own[0]?.targetYear === null
  const firsts = [
    ...(isYearLater ? [{ date: chain.firstAnnounced, said: 'no year named' }] : []),
    ...chain.deadlines.map(({ announced, ...years }) => ({
      date: announced,
      said: `for ${targetYears(years)}`,
    })),
  ]
  return (
    <>
      {firsts.map(({ date, said }, index) => (
        <>
          {index > 0 && '; '}
          {longDay(dayAmong(date, chain.unsureDates))} ({said})
        </>
      ))}
    </>
  )
}

/** Whether and when the sum was reached; where the series cannot say it, what the announcement's record has. */
function Reached(props: {
  chain: TradeChain
  targets: readonly TradeTarget[]
  volumes: readonly TradeVolume[]
}) {
  const { chain, targets, volumes } = props
  const last = lineOf(volumes, judgingSeries).at(-1)
  switch (chain.reach) {
    case 'reached':
      return `${chain.reachedYear} (${figureText(chain.reachedUsdBn, chain.isReachedComputed)})`
    case 'not_reached':
      return `not reached by the end of ${last?.year} (${figureText(last?.usdBn, last?.isComputed)})`
    case 'no_sum':
      return 'no sum to reach'
    case 'not_in_series': {
      const first = targets.find((target) => target.chain === chain.id)
      return `this series does not have the year; by the record: ${first?.outcome}`
    }
  }
}

function Chains(props: {
  chains: readonly TradeChain[]
  targets: readonly TradeTarget[]
  volumes: readonly TradeVolume[]
}) {
  const { chains, targets, volumes } = props
  return (
    <section>
      <h2>What became of each sum</h2>
      <p>
        The first announcement is the earliest dated page on which the sum was found. A source may say that a
        sum had been set before: that stands with the announcement and is not its date.
      </p>
      <Table
        label="Sums, table"
        class="stacked"
        columns={[
          'Sum',
          'First announcement found',
          'For which year',
          'Reached (Chinese customs)',
          { number: 'Announcements' },
        ]}
      >
        <tbody>
          {chains.map((chain) => (
            <tr>
              <th scope="row">
                {chain.label}
                {chain.note && <span class="note"> {chain.note}</span>}
              </th>
              <td data-label="First announcement found">
                <FirstAnnounced chain={chain} targets={targets} />
              </td>
              <td data-label="For which year">
                {chain.deadlines.length === 0 && 'no year'}
                {chain.deadlines.map(({ volumeUsdBn, isVolumeComputed, isMet, ...deadline }, index) => (
                  <>
                    {index > 0 && '; '}
                    {targetYears(deadline)} ({deadlineWords(deadline)}
                    {volumeUsdBn !== null &&
                      isMet !== null &&
                      `, ${isMet ? 'met' : 'missed'} with ${figureText(volumeUsdBn, isVolumeComputed)}`}
                    )
                  </>
                ))}
              </td>
              <td data-label="Reached (Chinese customs)">
                <Reached chain={chain} targets={targets} volumes={volumes} />
              </td>
              <td class="number" data-label="Announcements">
                {chain.announcements}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function Targets({ targets, chains }: { targets: readonly TradeTarget[]; chains: readonly TradeChain[] }) {
  return (
    <section>
      <h2>Every announcement</h2>
      <div class="side-heads">
        {chains.map((chain) => (
          <section id={`sum-${chain.id}`}>
            <h3>{chain.label}</h3>
            <ol class="statements">
              {targets
                .filter((target) => target.chain === chain.id)
                .map((target) => (
                  <li id={`step-${target.id}`}>
                    <p>
                      <time datetime={target.announced}>
                        {longDay({ ...target, date: target.announced })}
                      </time>{' '}
                      <span class="tag">{targetStepLabels[target.step]}</span>{' '}
                      {target.kind && <span class="tag plain">{target.kind}</span>}{' '}
                      {target.amountUsdBn === null
                        ? 'no sum'
                        : `US$ ${target.amountUsdBn}${target.amountHighUsdBn === null ? '' : ` to ${target.amountHighUsdBn}`} billion`}
                      {targetWhen(target)}. {ended(target.by)}
                    </p>
                    <p>{ended(target.where)}</p>
                    <p class="meta">
                      {target.note && `${capitalised(ended(target.note))} `}
                      {target.passageId && (
                        <>
                          <a href={passagePage(target.passageId)}>Passage</a>.{' '}
                        </>
                      )}
                      Outcome: {ended(target.outcome)} Evidence:{' '}
                      <SourceLinks
                        urls={target.sources}
                        publishers={target.sourcePublishers}
                        kinds={target.sourceKinds}
                      />
                    </p>
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  )
}

/** What the ledger tells, as a sentence, whether or not it is written as one. */
function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function Volumes({ volumes }: { volumes: readonly TradeVolume[] }) {
  return (
    <section>
      <h2>Yearly trade, each series by itself</h2>
      <Table
        label="Yearly trade, table"
        class="stacked"
        columns={['Year', 'Series', { number: 'US$ billion' }, 'Basis', 'Evidence']}
      >
        <tbody>
          {volumes.map((volume) => (
            <tr>
              <th scope="row">{volume.year}</th>
              <td data-label="Series">{volumeSeriesLabels[volume.series]}</td>
              <td class="number" data-label="US$ billion">
                {volume.usdBn}
                {volume.isComputed && <span class="note"> computed</span>}
              </td>
              <td data-label="Basis">
                {volume.source}: {volume.basis}
                {volume.besideLine && <span class="flag"> Beside the line: {volume.besideLine}.</span>}
                {volume.note && <span class="note"> {volume.note}</span>}
              </td>
              <td data-label="Evidence">
                {volume.unverified && <span class="flag">Unverified: {volume.unverified}</span>}
                <SourceLinks
                  urls={volume.sources}
                  publishers={volume.sourcePublishers}
                  kinds={volume.sourceKinds}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function Key() {
  return (
    <ul class="trade-key">
      {drawnSeries.map((series) => {
        const line = seriesLine(series, pageInk)
        return (
          <li>
            <svg class="trade-sample" viewBox="0 0 64 16" aria-hidden="true">
              {line ? <path d="M2 8H62" {...line} /> : <circle cx={32} cy={8} r={5} fill={pageInk('ink')} />}
            </svg>{' '}
            {volumeSeriesLabels[series]}
          </li>
        )
      })}
    </ul>
  )
}
