import { isEachTextRead, seriesList } from '#subject'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { FrameStep, Neighbours } from '../../../schema/contract/neighbours.ts'
import type { StatementSummary } from '../../../schema/contract/statement.ts'
import { kindLabel } from '../../../schema/kind-label.ts'
import { numberOf } from '../../../schema/passage-id.ts'
import { plural } from '../../../schema/plural.ts'
import { dayAmong, longDay } from '../../../schema/statement-day.ts'
import { absences, isKnownAbsence } from '../../../schema/stats/comparison.ts'
import { isOfMeeting } from '../../../schema/voice.ts'
import { NeighboursQuery, neighbours } from '../../api/neighbours.ts'
import { DataLinks } from '../../components/data-links.tsx'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { SectionTabs } from '../../components/section-tabs.tsx'
import { onLongDay, voiceWords } from '../../components/words.ts'
import type { RequestContext } from '../../env.ts'
import { comparePage, methodPage, neighboursPage, passagePage, statementPage } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { seriesSizes } from '../../queries/coverage.ts'
import { currentRelease } from '../../queries/release.ts'
import { pageQuery } from '../../query-string.ts'
import { AbsenceLine } from './absence.tsx'

export const makes = { '/compare/neighbours': neighboursPageRoute }

const levelWords = {
  heads_of_state: 'heads of state',
  heads_of_government: 'heads of government',
  foreign_ministers: 'foreign ministers',
  other: 'other level',
}

async function neighboursPageRoute(c: RequestContext) {
  const query = pageQuery(c, NeighboursQuery)
  const db = c.get('db')
  const [release, themes, sizes, { data, title = neighbours.summary }] = await Promise.all([
    currentRelease(db),
    codebook(db),
    seriesSizes(db),
    neighbours.answer(db, query, ''),
  ])
  return html(c, () => (
    <Layout
      title={title}
      description="Which frames are recorded in a statement and not in the one before or after it of its series."
      release={release}
      rows={(format) => neighboursPage(query, format)}
    >
      <SectionTabs />
      <h1>Before and after {longDay(data.of)}</h1>
      <p class="lede">
        <a href={statementPage(data.of.id)}>{data.of.title}</a>
        <LookedThrough data={data} whole={sizes.get(data.series.id ?? '') ?? 0} />
      </p>
      {data.series.statements > 0 && <Beside data={data} themes={themes} />}
      <p class="takeaway">
        <DataLinks rows={(format) => neighboursPage(query, format)} />
      </p>
    </Layout>
  ))
}

function Beside({ data, themes }: { data: Neighbours; themes: readonly Theme[] }) {
  return (
    <>
      <Companions data={data} />
      <p class="caution">
        {isEachTextRead
          ? 'This compares the words that the lexicon found in the texts.'
          : 'This compares what is recorded, mostly from reports and selected passages.'}{' '}
        “Not here” and “not there” mean that no passage with the frame is recorded
        {!isEachTextRead && '; under each list stands how it is missing there'}.
      </p>
      <div class="pair">
        <Step data={data} step="previous" themes={themes} />
        <Step data={data} step="next" themes={themes} />
      </div>
    </>
  )
}

/** Which statements are looked through, how many, and of which years they are all that were issued. */
function LookedThrough({ data: { of, series }, whole }: { data: Neighbours; whole: number }) {
  const rule = seriesList.find(({ id }) => id === series.id)
  if (series.statements === 0)
    return <> is in no number, and of no series in which something comes before it or after it.</>
  if (!rule)
    return (
      <>
        , one of{' '}
        {isOfMeeting(of.voice)
          ? `${plural(series.statements, 'account')} of occasions on which several sides spoke (of any kind`
          : `${plural(series.statements, 'statement')} of its kind and level (${kindLabel(of).toLowerCase()}`}
        , {levelWords[of.level]}, {voiceWords[of.voice]}). Only these are looked through here.
      </>
    )
  const years = Object.keys(rule.issued).map(Number)
  const others = series.statements - whole
  return (
    <>
      , one of {plural(series.statements, 'statement')} that are looked through here:{' '}
      <a href={`${methodPage()}#inclusion`}>{rule.label}</a>, the {whole} of {Math.min(...years)}–
      {Math.max(...years)}, which are all that were issued
      {others > 0 && <>, and {others} of other years, as far as they were collected</>}.
    </>
  )
}

function Companions({ data }: { data: Neighbours }) {
  const others = data.occasion.statements.filter(({ id }) => id !== data.of.id)
  if (others.length === 0) return undefined
  return (
    <p class="note">
      On the same day also:{' '}
      {others.map((other, index) => (
        <>
          {index > 0 && '; '}
          <a href={statementPage(other.id)}>{other.title}</a>
        </>
      ))}
      . They are read as one with it, because what one leaves out may stand in the other.
    </p>
  )
}

function Step({
  data,
  step,
  themes,
}: {
  data: Neighbours
  step: 'previous' | 'next'
  themes: readonly Theme[]
}) {
  const other = data[step]
  const heading = step === 'previous' ? 'Beside the previous one' : 'Beside the next one'
  if (!other) {
    return (
      <section class="side">
        <h2>{heading}</h2>
        <p class="none">It is the {step === 'previous' ? 'first' : 'last'} of those looked through here.</p>
      </section>
    )
  }
  const own = data.steps.filter((row) => row.step === step)
  return (
    <section class={step === 'previous' ? 'side side-a' : 'side side-b'}>
      <h2>
        {heading}, {dayOf(other)}
      </h2>
      <ul class="plain">
        {other.statements.map((statement) => (
          <OtherStatement statement={statement} of={data.of.id} step={step} />
        ))}
      </ul>
      <Changes
        heading={step === 'previous' ? 'Recorded here, not there' : 'Recorded there, not here'}
        lacking={step === 'previous' ? dayOf(other) : dayOf(data.occasion)}
        rows={own.filter(({ change }) => change === 'new')}
        themes={themes}
      />
      <Changes
        heading={step === 'previous' ? 'Recorded there, not here' : 'Recorded here, not there'}
        lacking={step === 'previous' ? dayOf(data.occasion) : dayOf(other)}
        rows={own.filter(({ change }) => change === 'dropped')}
        themes={themes}
      />
    </section>
  )
}

function OtherStatement(props: { statement: StatementSummary; of: string; step: 'previous' | 'next' }) {
  const { statement, of, step } = props
  const pair = step === 'previous' ? { a: statement.id, b: of } : { a: of, b: statement.id }
  return (
    <li>
      <a href={statementPage(statement.id)}>{statement.title}</a> (<a href={comparePage(pair)}>compare</a>,{' '}
      <a href={neighboursPage({ of: statement.id })}>its own before and after</a>)
    </li>
  )
}

function Changes(props: {
  heading: string
  /** The day whose frames are missing. */
  lacking: string
  rows: readonly FrameStep[]
  themes: readonly Theme[]
}) {
  const { heading, lacking, rows, themes } = props
  const open = rows.filter(({ absence }) => !isKnownAbsence(absence)).length
  return (
    <>
      <h3>{heading}</h3>
      {rows.length === 0 && <p class="none">Nothing recorded.</p>}
      {absences.map((absence) => {
        const own = rows.filter((row) => row.absence === absence)
        if (own.length === 0) return undefined
        return (
          <>
            <Frames rows={own} themes={themes} />
            <AbsenceLine absence={absence} name={lacking} count={own.length} />
          </>
        )
      })}
      {open > 0 && (
        <p class="caution">
          ? means that nothing is recorded of {open === 1 ? 'the frame' : 'these frames'} there, which does
          not prove a change.
        </p>
      )}
    </>
  )
}

function Frames({ rows, themes }: { rows: readonly FrameStep[]; themes: readonly Theme[] }) {
  return (
    <ul class="plain">
      {rows.map((row) => {
        const theme = themes.find(({ id }) => id === row.theme)
        const label = theme?.frames.find(({ id }) => id === row.frame)?.label ?? row.frame
        return (
          <li>
            <span class="tag">{label}</span>
            <span class="note">
              {theme?.label ?? row.theme}; {seenElsewhere(row)};{' '}
              {row.passages.length === 1 ? 'passage' : 'passages'}{' '}
              {row.passages.map((id, index) => (
                <>
                  {index > 0 && ', '}
                  <a href={passagePage(id)} aria-label={`Passage ${numberOf(id)}, “${label}”`}>
                    {numberOf(id)}
                  </a>
                </>
              ))}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

export function seenElsewhere({
  change,
  otherDate,
  unsureDates,
}: Pick<FrameStep, 'change' | 'otherDate' | 'unsureDates'>): string {
  const day = otherDate === null ? undefined : onLongDay(dayAmong(otherDate, unsureDates))
  if (change === 'new') {
    return day === undefined ? 'recorded in no earlier one' : `recorded before that ${day}`
  }
  return day === undefined ? 'recorded in no later one' : `recorded next ${day}`
}

/** Among texts that may be of the day, one that is surely of it tells the day. */
function dayOf({ statements }: Pick<Neighbours['occasion'], 'statements'>): string {
  const day = statements.find(({ dayBasis }) => dayBasis === null) ?? statements[0]
  return day ? longDay(day) : ''
}
