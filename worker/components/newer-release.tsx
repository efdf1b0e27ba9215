import { createContext, useContext } from 'hono/jsx'
import { listed } from '../../schema/chart/wording.ts'
import { changesPage } from '../links.ts'
import type { Newer } from '../newer.ts'
import { changedRecordLabels, longDate } from './words.ts'

/** Set for a page that is pinned to an older release. */
export const NewerRelease = createContext<Newer | undefined>(undefined)

const unchanged = {
  page: 'nothing of what this page shows',
  statement: 'nothing of the statement that this passage is from',
  dataset: 'nothing in the dataset',
} as const
const before = {
  page: 'Of what this page shows, ',
  statement: 'Of the statement that this passage is from, ',
  dataset: '',
} as const

/** Says at the head of a page of an older release that there is a newer one, and what of this page it changed. */
export function NewerReleaseNote() {
  const newer = useContext(NewerRelease)
  if (!newer) return null
  return (
    <aside class="newer-release" aria-label="A newer release">
      <p>
        This is release {newer.shown}. <a href={newer.address}>Release {newer.newest.version}</a> of{' '}
        {longDate(newer.newest.date)} is newer.
      </p>
      {newer.releases.map(({ version, query, changed }) => (
        <p>
          {changed.length === 0 ? (
            `${version} changed ${unchanged[newer.scope]}.`
          ) : (
            <>
              {before[newer.scope]}
              {version} changed{' '}
              <a href={changesPage(version, query)}>
                {listed(
                  changed.map(
                    ({ record, records }) =>
                      `${records} ${changedRecordLabels[record][records === 1 ? 'one' : 'many']}`,
                  ),
                )}
              </a>
              {newer.scope === 'dataset' && ' in the whole dataset'}.
            </>
          )}
        </p>
      ))}
    </aside>
  )
}
