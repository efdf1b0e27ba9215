import type { z } from '@hono/zod-openapi'
import { changedRecordLabels, changeKindLabels } from '../../../schema/change-words.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import { isAnyGiven } from '../../../schema/parameters.ts'
import { grouped, plural } from '../../../schema/plural.ts'
import type { ChangeCount } from '../../../schema/stats/change-summary.ts'
import { type ChangeKind, changeKinds } from '../../../schema/vocabulary.ts'
import { ChangeQuery, changes } from '../../api/changes.ts'
import { answerTitle } from '../../api/cite.ts'
import { ChangeList } from '../../components/change-list.tsx'
import { DataLinks } from '../../components/data-links.tsx'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { Table } from '../../components/table.tsx'
import { viewCitation } from '../../components/view-citation.ts'
import { voiceLabels } from '../../components/words.ts'
import type { RequestContext } from '../../env.ts'
import { changesFeed, changesPage, releasesPage, withCursor } from '../../links.ts'
import { summaryOfChanges } from '../../queries/changes.ts'
import { codebook } from '../../queries/codebook.ts'
import { countedAnswer } from '../../queries/counted.ts'
import { releaseList } from '../../queries/coverage.ts'
import { currentRelease } from '../../queries/release.ts'
import { pageQuery } from '../../query-string.ts'
import { AlphaMoves, CorrectedFields, Headlines, LeftOut, PhrasePlaces } from './notes.tsx'

export const makes = { '/releases/:id/changes': changesPageRoute }

/** A page has so many of thousands of changes at a time. */
const changesOfPage = 50

async function changesPageRoute(c: RequestContext) {
  const db = c.get('db')
  const version = c.req.param('id') ?? ''
  const url = new URL(c.req.url)
  const query = pageQuery(c, ChangeQuery)
  const { limit, cursor: page, sort, ...filter } = query
  const isFiltered = isAnyGiven(filter)
  // Feeds point into lists of one kind of record, whatever was done with it; these are not cut so short.
  const isLong = url.searchParams.has('limit') || (isFiltered && query.kind === undefined)
  const shown = isLong ? limit : changesOfPage
  const [release, answer, summary, phrases, themes, published] = await Promise.all([
    currentRelease(db),
    changes.answer(db, { ...query, limit: shown }, version),
    summaryOfChanges(db, version),
    countedAnswer(db, 'phrases'),
    codebook(db),
    releaseList(db),
  ])
  const { counts, fields, phrases: places, alphas: moves } = summary
  const phraseLabels = new Map(phrases.map(({ id, label }) => [id, label]))
  const at = published.findIndex((one) => one.version === version)
  const own = published[at]
  // A release that is not published yet is compared with the newest that is.
  const before = published[at + 1]?.version ?? version
  return html(c, () => (
    <Layout
      title={`Changes of ${version}`}
      description={`What release ${version} added, corrected and withdrew, with the reasons.`}
      release={release}
      citation={viewCitation(answerTitle(changes, undefined, url), release, url)}
      rows={(format) => changesPage(version, { ...filter, sort }, format)}
      alternates={[{ type: 'application/atom+xml', href: changesFeed(version, filter) }]}
    >
      <h1>What {version} changed</h1>
      <p class="lede">
        Against the release before it. A value that follows from others, such as a count of a trend, is called
        counted again. <a href={releasesPage()}>All releases</a>
      </p>
      {counts.length === 0 ? (
        <p>
          {before === version
            ? 'Nothing: it is the first release.'
            : 'Nothing: it holds what the one before it held.'}
        </p>
      ) : isFiltered ? (
        <Filter
          version={version}
          filter={filter}
          themes={themes}
          phrases={phraseLabels}
          count={answer.count}
        />
      ) : (
        <>
          <Counts version={version} counts={counts} />
          <TrendNumbers counts={counts} />
          <CorrectedFields version={version} counts={fields} />
          <PhrasePlaces version={version} counts={places} labels={phraseLabels} />
        </>
      )}
      {!isFiltered && page === undefined && (
        <div class="side-heads">
          {own && <Headlines headlines={own.headlines} />}
          <AlphaMoves
            moves={moves}
            labels={new Map(themes.map((theme) => [theme.id, theme.label]))}
            before={before}
            version={version}
          />
          {own && <LeftOut leftOut={own.leftOut} />}
        </div>
      )}
      {counts.length > 0 && (
        <>
          <h2>{isFiltered ? 'These changes' : 'Every change'}</h2>
          {!isFiltered && (
            <p class="counted">{plural(answer.count, 'change')} of fields and records in this list.</p>
          )}
          <ChangeList changes={answer.data} isOfRelease themes={themes} />
          {answer.next !== null && (
            <p>
              <a rel="next" href={withCursor(url, answer.next)}>
                Further changes
              </a>
            </p>
          )}
          <p class="takeaway">
            <DataLinks rows={(format) => changesPage(version, { ...filter, sort }, format)} />
            <a href={changesFeed(version, filter)}>Atom</a>
          </p>
        </>
      )}
    </Layout>
  ))
}

function Filter(props: {
  version: string
  filter: Omit<z.infer<typeof ChangeQuery>, 'limit' | 'cursor' | 'sort'>
  themes: readonly Theme[]
  phrases: ReadonlyMap<string, string>
  /** How many changes the list has. */
  count: number
}) {
  const { kind, record, theme, frame, voice, statement, phrase, from, to } = props.filter
  const nameOf = (list: readonly { id: string; label: string }[], id: string) =>
    list.find((known) => known.id === id)?.label ?? id
  const said = [
    ...(kind ?? []).map((one) => changeKindLabels[one].toLowerCase()),
    ...(record ?? []).map((one) => changedRecordLabels[one].many),
    ...(theme ?? []).map((one) => `theme ${nameOf(props.themes, one)}`),
    ...(frame ?? []).map(
      (one) =>
        `frame ${nameOf(
          props.themes.flatMap((known) => known.frames),
          one,
        )}`,
    ),
    ...(voice ?? []).map((one) => (voiceLabels[one] ?? one).toLowerCase()),
    ...(statement ?? []),
    ...(phrase ?? []).map((one) => `set phrase ${props.phrases.get(one) ?? one}`),
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(to === undefined ? [] : [`to ${to}`]),
  ]
  return (
    <p class="counted">
      {plural(props.count, 'change')} of fields and records: {said.join(', ')}.{' '}
      <a href={changesPage(props.version)}>All changes of {props.version}</a>
    </p>
  )
}

/** Which numbers of the trends the list has, and what follows from them without being listed. */
function TrendNumbers({ counts }: { counts: readonly ChangeCount[] }) {
  const kinds = counts.filter(({ record }) => record === 'trend').map(({ kind }) => kind)
  if (!kinds.includes('recounted')) return null
  return (
    <p class="meta">
      Of the numbers of the trends, the counts are listed. <code>share</code>, <code>low</code> and{' '}
      <code>high</code> follow from them and are not listed.
      {kinds.includes('new_field') &&
        ' The release before did not record which texts were not fully read on a theme, so its upper end (high) is that of the share alone; it is now that of the share if all of these had the frame (shareAtMost).'}
    </p>
  )
}

function Counts({ version, counts }: { version: string; counts: readonly ChangeCount[] }) {
  const shown = changeKinds.filter((kind) => counts.some((count) => count.kind === kind))
  const records = [...new Set(counts.map(({ record }) => record))]
  return (
    <>
      <Table
        label="Changed records, table"
        class="stacked counts"
        caption="Records, by what the release did; of new fields, how many there are"
        columns={['Records', ...shown.map((kind) => ({ number: changeKindLabels[kind] }))]}
      >
        <tbody>
          {records.map((record) => (
            <tr>
              <th scope="row">{changedRecordLabels[record].many}</th>
              {shown.map((kind) => {
                const found = counts.find((count) => count.record === record && count.kind === kind)
                if (!found) return <td class="number">–</td>
                return (
                  <td class="number" data-label={changeKindLabels[kind]}>
                    <a href={changesPage(version, { kind, record })}>{grouped(found.records)}</a>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </Table>
      <Meanings kinds={shown} />
    </>
  )
}

/** Kinds whose name does not say of what they are. */
const kindMeanings: Partial<Record<ChangeKind, string>> = {
  recorded: 'the release before had the record, and a new field now says something of it.',
  checked:
    'the release before had the passage; a second reading of its page is recorded now, or found something else.',
}

function Meanings({ kinds }: { kinds: readonly ChangeKind[] }) {
  return (
    <>
      {kinds.map((kind) => {
        const meaning = kindMeanings[kind]
        return (
          meaning && (
            <p class="note">
              <em>{changeKindLabels[kind]}</em>: {meaning}
            </p>
          )
        )
      })}
    </>
  )
}
