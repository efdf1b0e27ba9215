import type { Theme } from '../../schema/contract/codebook.ts'
import type { Event } from '../../schema/contract/context.ts'
import type { TrendRow } from '../../schema/contract/trend.ts'
import { trends } from '../api/trends.ts'
import { openDatabase } from '../db.ts'
import type { RequestContext } from '../env.ts'
import { passagePage, statementPage, trendsFace, trendsPage } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import { eventList } from '../queries/context.ts'
import { passageList } from '../queries/passages.ts'
import { currentRelease } from '../queries/release.ts'
import { parseQuery } from '../query-string.ts'
import { askTrends, TrendsPageQuery } from '../views.ts'
import { Figure } from './figure.tsx'
import { html } from './html.ts'
import { Layout } from './layout.tsx'
import { longDate, percent, plural, statusLabels, voiceLabels } from './words.ts'

export async function trendsPageRoute(c: RequestContext) {
  const query = parseQuery(TrendsPageQuery, new URL(c.req.url).searchParams, 'page')
  const db = openDatabase(c.env.DB)
  const isOverview = query.theme === undefined
  const asked = askTrends(query)
  const [release, themes, events, answer, firstNamed] = await Promise.all([
    currentRelease(db),
    codebook(db),
    eventList(db),
    trends.answer(db, asked, ''),
    query.theme?.includes('nato') ? firstNaming(c) : undefined,
  ])
  const shown = themes.filter((theme) => answer.rows.some((row) => row.theme === theme.id))
  const title = isOverview ? 'How the framing shifted' : shown.map((theme) => theme.label).join(', ')
  return html(
    c,
    <Layout
      title={title}
      description="How Russia and China frame alliance, NATO, the Asia-Pacific and trade, 2013–2024, with the evidence."
      section="trends"
      release={release}
      script="chart"
      alternates={[
        { type: 'application/json', href: trendsFace('json', asked) },
        { type: 'text/csv', href: trendsFace('csv', asked) },
      ]}
    >
      <h1>{title}</h1>
      <p class="lede">
        {isOverview
          ? 'What Russia and China say of their relationship, of NATO, of the Asia-Pacific and of trade: jointly, from Moscow and from Beijing. Every number opens the passages behind it.'
          : shown.map((theme) => theme.question).join(' ')}
      </p>
      <Controls query={query} themes={themes} />
      {firstNamed}
      {shown.map((theme) => (
        <ThemeFigure theme={theme} rows={answer.rows} query={query} events={events} isOverview={isOverview} />
      ))}
    </Layout>,
  )
}

function Controls({ query, themes }: { query: TrendsPageQuery; themes: readonly Theme[] }) {
  return (
    <form class="controls" method="get" action="/">
      <label>
        Theme{' '}
        <select name="theme">
          <option value="">Core themes, overview</option>
          {themes.map((theme) => (
            <option value={theme.id} selected={query.theme?.includes(theme.id) ?? false}>
              {theme.label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Measure{' '}
        <select name="measure">
          <option value="share" selected={query.measure === 'share'}>
            Share of statements
          </option>
          <option value="passages" selected={query.measure === 'passages'}>
            Number of passages
          </option>
        </select>
      </label>
      <fieldset>
        <legend>Voice</legend>
        {(['joint', 'moscow', 'beijing'] as const).map((voice) => (
          <label>
            <input type="checkbox" name="voice" value={voice} checked={query.voice.includes(voice)} />{' '}
            {voiceLabels[voice]}
          </label>
        ))}
      </fieldset>
      <button type="submit">Show</button>
    </form>
  )
}

function ThemeFigure(props: {
  theme: Theme
  rows: readonly TrendRow[]
  query: TrendsPageQuery
  events: readonly Event[]
  isOverview: boolean
}) {
  const { theme, query, events, isOverview } = props
  const rows = props.rows.filter((row) => row.theme === theme.id)
  const label = (id: string) => theme.frames.find((frame) => frame.id === id)?.label ?? 'Any frame'
  const asked = { ...query, theme: theme.id, frame: isOverview ? 'any' : query.frame }
  const isShare = query.measure === 'share'
  return (
    <Figure
      id={theme.id}
      heading={isOverview ? theme.label : `${theme.label}: how often each frame occurs`}
      label={`${theme.label}, ${query.from}–${query.to}, ${isShare ? 'share of statements' : 'passages'} by voice. The table below has every number.`}
      counted={
        isShare
          ? 'Share of the dataset’s statements of the year and voice with at least one recorded passage. A year without a statement is left empty; a zero means that nothing is recorded, which is no proof of silence.'
          : 'Number of recorded passages of the year and voice. A year without a statement is left empty.'
      }
      chart="trend"
      payload={{
        rows,
        measure: query.measure,
        frames: Object.fromEntries(rows.map((row) => [row.frame, label(row.frame)])),
        events: events.map(({ date, label: name }) => ({ date, label: name })),
      }}
      links={[
        ...(isOverview ? [{ label: `Frames of ${theme.label}`, href: trendsPage({ theme: theme.id }) }] : []),
        { label: 'CSV', href: trendsFace('csv', asked) },
        { label: 'JSON', href: trendsFace('json', asked) },
      ]}
    >
      <section class="scroll" tabindex={0} aria-label={`${theme.label}, table`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Frame</th>
              <th scope="col">Voice</th>
              <th scope="col">Year</th>
              <th scope="col">{isShare ? 'Share' : 'Passages'}</th>
              <th scope="col">Statements with it</th>
              <th scope="col">Statements</th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <td>{label(row.frame)}</td>
                <td>{voiceLabels[row.voice]}</td>
                <td>{row.year}</td>
                <td class="number">
                  {row.passages > 0 ? (
                    <a href={row.evidence}>{isShare ? percent(row.value) : row.value}</a>
                  ) : isShare ? (
                    percent(row.value)
                  ) : (
                    (row.value ?? '–')
                  )}
                </td>
                <td class="number">{row.statementsWithFrame}</td>
                <td class="number">{row.statements}</td>
                <td>{statusLabels[row.status]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Figure>
  )
}

/** Since when NATO is named in a jointly issued text, and what the silence before rests on. */
async function firstNaming(c: RequestContext) {
  const { rows: all } = await passageList(
    openDatabase(c.env.DB),
    { theme: ['nato'], voice: ['joint'] },
    { limit: 1000 },
  )
  const named = all.filter(
    (p) => p.uncounted === null && p.silence === null && p.frames.some((f) => f !== 'bloc_unnamed'),
  )
  const silences = all.filter((p) => p.silence !== null)
  const [first] = named
  if (!first) return undefined
  const before = silences.filter((silence) => silence.date < first.date)
  const sources = [...new Set(before.flatMap((silence) => silence.evidence))]
  return (
    <aside class="finding">
      <p>
        No joint statement in the dataset names NATO before{' '}
        <a href={passagePage(first.id)}>{longDate(first.date)}</a>.{' '}
        {plural(before.length, 'earlier joint statement')} {before.length === 1 ? 'is' : 'are'} recorded as
        silent:{' '}
        {before.map((silence, index) => (
          <>
            {index > 0 && ', '}
            <a href={statementPage(silence.statementId)}>{silence.date}</a>
          </>
        ))}
        .
      </p>
      <p class="caution">
        These silences rest on a published text analysis of the whole texts, not on our own reading (
        {sources.map((url, index) => (
          <>
            {index > 0 && ', '}
            <a href={url}>{new URL(url).hostname}</a>
          </>
        ))}
        ). For other joint statements before that date nothing is recorded, which is no proof of silence.
      </p>
    </aside>
  )
}
