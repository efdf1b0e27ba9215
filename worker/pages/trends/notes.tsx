import type { Event } from '../../../schema/contract/context.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { SourceLinks } from '../../components/source-links.tsx'
import { changesPage, statementPage } from '../../links.ts'

/** The events that the chart marks, each with its sources. */
export function EventList({ events, isAsked }: { events: readonly Event[]; isAsked: boolean }) {
  if (events.length === 0) return null
  return (
    <details class={isAsked ? 'events' : 'events of-finding'} open={events.length <= 8}>
      <summary>Events marked in the chart</summary>
      <ul>
        {events.map((event) => (
          <li>
            <strong>{event.label}</strong>, {longDate(event.date)}: {event.why}.{' '}
            {event.statementId !== null && (
              <>
                <a href={statementPage(event.statementId)}>The statement</a>;{' '}
              </>
            )}
            <SourceLinks urls={event.sources} publishers={event.sourcePublishers} kinds={event.sourceKinds} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Says that numbers shown here changed with a release, and where they stand side by side. */
export function RecountedNote({ release, theme }: { release: string | undefined; theme: string }) {
  if (release === undefined) return null
  return (
    <p class="note">
      Release {release} changed some of these numbers:{' '}
      <a href={changesPage(release, { record: 'trend', theme })}>what each was and is now</a>.
    </p>
  )
}
