import { createContext, useContext } from 'hono/jsx'
import { capitalised } from '../../schema/capitalised.ts'
import { changedRecordLabels } from '../../schema/change-words.ts'
import { listed } from '../../schema/chart/wording.ts'
import { columnWords } from '../../schema/column-words.ts'
import { longDate } from '../../schema/partial-date.ts'
import { plural } from '../../schema/plural.ts'
import { kindsOfChanged, type RecordCount, type ReleaseChanges } from '../../schema/stats/change-summary.ts'
import type { OtherFigure, ShownFigure } from '../../schema/stats/shown-figure.ts'
import type { Newer, ViewRecords } from '../env.ts'
import { changesPage } from '../links.ts'
import { voiceWords } from './words.ts'

/** Set for a page that is pinned to an older release. */
export const NewerRelease = createContext<Newer | undefined>(undefined)

const before = {
  page: 'Of what this page shows, ',
  part: '',
  statement: 'Of the statement that this passage is from, ',
  dataset: '',
} as const
const unchanged = {
  page: 'nothing of what this page shows',
  part: 'nothing of what this page shows',
  statement: 'nothing of the statement that this passage is from',
  dataset: 'nothing in the dataset',
} as const
const filterWords: Record<string, string> = {
  theme: 'theme',
  frame: 'frame',
  voice: 'voice',
  from: 'years',
  to: 'years',
  statement: 'statement',
  phrase: 'phrase',
}

/** Says at the head of a page of an older release that there is a newer one, and what of this page it changed. */
export function NewerReleaseNote() {
  const newer = useContext(NewerRelease)
  if (!newer) return null
  const { view } = newer
  return (
    <aside class="newer-release" aria-label="A newer release">
      <p>
        This is release {newer.shown}. <NewestLink newer={newer} /> is newer.
      </p>
      {view &&
        newer.releases.map((release) => (
          <>
            <Counts release={release} view={view} address={newer.address} />
            <NewFields release={release} />
          </>
        ))}
      <OtherFigures newer={newer} />
    </aside>
  )
}

/** The same in a few words, for a frame on another site. */
export function NewerReleaseLine() {
  const newer = useContext(NewerRelease)
  if (!newer) return null
  return (
    <span class="newer-release">
      {' '}
      <NewestLink newer={newer} /> is newer.
    </span>
  )
}

function NewestLink({ newer }: { newer: Newer }) {
  return (
    <>
      <a href={newer.address}>Release {newer.newest.version}</a> of {longDate(newer.newest.date)}
    </>
  )
}

function Counts(props: { release: ReleaseChanges; view: ViewRecords; address: string }) {
  const { release, view, address } = props
  const { version, changed, added } = release
  const { scope } = view
  const query = { kind: kindsOfChanged.join(','), ...view.query }
  if (changed.length + added.length === 0) return <p>{`${version} changed ${unchanged[scope]}.`}</p>
  const asked = within(view)
  // Numbers of the whole dataset are none of a view that no filter tells.
  if (scope === 'part' && asked === undefined)
    return (
      <p>
        {version} <a href={changesPage(version, query)}>changed records</a> of the dataset, of which this view
        shows a part: compare it with <a href={address}>the same view</a> of the newest release.
      </p>
    )
  const done = [
    ...(changed.length > 0 ? [`changed ${counted(changed)}`] : []),
    ...(added.length > 0 ? [`added ${counted(added)}`] : []),
  ]
  return (
    <p>
      {before[scope]}
      {version} <a href={changesPage(version, query)}>{listed(done)}</a>
      {scope === 'dataset' && ' in the whole dataset'}
      {scope === 'part' && asked}.
      {scope === 'part' && (
        <>
          {' '}
          This view may show some of them: compare it with <a href={address}>the same view</a> of the newest
          release.
        </>
      )}
    </p>
  )
}

/** Which figures of this view are others in the newest release, frame by frame, with what stands here. */
function OtherFigures({ newer: { newest, figures } }: { newer: Newer }) {
  if (figures.length === 0) return null
  const frames = Map.groupBy(figures, ({ now }) => now.frame)
  return (
    <details>
      <summary>
        {plural(figures.length, 'figure', 'figures')} of this view {figures.length === 1 ? 'is' : 'are'} not
        the same in {newest.version}
      </summary>
      <ul>
        {[...frames].map(([frame, own]) => (
          <li>
            {frame}: {own.map(toldOtherwise).join('; ')}.
          </li>
        ))}
      </ul>
    </details>
  )
}

/** "Moscow: first on 18 Mar 2014 (here 24 Feb 2022), 9 statements (here 7)". */
function toldOtherwise({ was, now }: OtherFigure): string {
  const first = (figure: ShownFigure) => (figure.first === null ? 'not recorded' : figure.first)
  const told = [
    ...(was.first === now.first
      ? []
      : [`${now.first === null ? '' : 'first on '}${first(now)} (here ${first(was)})`]),
    ...(was.statements === now.statements || now.statements === undefined
      ? []
      : [`${plural(now.statements, 'statement', 'statements')} (here ${was.statements})`]),
  ]
  return `${voiceWords[now.voice]} ${told.join(', ')}`
}

/** What the release says of records of which the one before it said nothing. */
function NewFields({ release: { version, newFields } }: { release: ReleaseChanges }) {
  const records = [...Map.groupBy(newFields, ({ record }) => record)]
  if (records.length === 0) return null
  const given = records.map(([record, fields]) => (
    <>
      {' '}
      {capitalised(changedRecordLabels[record].many)}: {listed(fields.map(({ field }) => columnWords(field)))}
      .
    </>
  ))
  const query = { kind: 'new_field', record: records.map(([record]) => record).join(',') }
  return (
    <p>
      {version} also has{' '}
      <a href={changesPage(version, query)}>{newFields.length === 1 ? 'a new field' : 'new fields'}</a>.
      {given}
    </p>
  )
}

/** Where records were counted that a view shows a part of; undefined where nothing that it asks for limits them. */
function within({ query, isOfCore }: ViewRecords): string | undefined {
  if (isOfCore) return ` of the core themes in ${query.from}–${query.to}`
  const asked = [...new Set(Object.keys(query).flatMap((name) => filterWords[name] ?? []))]
  return asked.length === 0 ? undefined : ` of the ${listed(asked)} asked for`
}

function counted(counts: readonly RecordCount[]): string {
  return listed(
    counts.map(({ record, records }) => {
      const { one, many } = changedRecordLabels[record]
      return plural(records, one, many)
    }),
  )
}
