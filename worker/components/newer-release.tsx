import { createContext, useContext } from 'hono/jsx'
import { listed } from '../../schema/chart/wording.ts'
import { changesPage } from '../links.ts'
import type { Newer } from '../queries/changes.ts'
import { changedRecordLabels, longDate } from './words.ts'

/** Set for a page that is pinned to an older release. */
export const NewerRelease = createContext<Newer | undefined>(undefined)

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
            `${version} changed nothing of what this page shows.`
          ) : (
            <>
              Of what this page shows, {version} changed{' '}
              <a href={changesPage(version, query)}>
                {listed(
                  changed.map(
                    ({ record, records }) =>
                      `${records} ${changedRecordLabels[record][records === 1 ? 'one' : 'many']}`,
                  ),
                )}
              </a>
              .
            </>
          )}
        </p>
      ))}
    </aside>
  )
}
