import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Event } from '../../../schema/contract/context.ts'
import { SourceLinks } from '../../components/source-links.tsx'
import { changesPage, methodPage } from '../../links.ts'

/** The events that the chart marks, by their numbers, each with its sources. */
export function EventList({ events }: { events: readonly Event[] }) {
  if (events.length === 0) return null
  return (
    <details class="events" open={events.length <= 8}>
      <summary>Events marked in the chart</summary>
      <ol>
        {events.map((event) => (
          <li>
            <strong>{event.label}</strong>, {event.date}: {event.why}.{' '}
            <SourceLinks urls={event.sources} publishers={event.sourcePublishers} kinds={event.sourceKinds} />
          </li>
        ))}
      </ol>
    </details>
  )
}

/** How far the coders agree on the themes shown. */
export function Reliability({ themes }: { themes: readonly Theme[] }) {
  const known = themes.filter((theme) => theme.alpha !== null)
  if (known.length === 0) return null
  return (
    <p class="counted">
      <strong>How sure.</strong> Agreement of the coders (<a href={methodPage()}>Krippendorff’s alpha</a>
      ):{' '}
      {known.map(({ label, alpha, alphaPassages, isTentative }, index) => (
        <>
          {index > 0 && '; '}
          {label} {alpha?.toFixed(2)} on {alphaPassages} passages
          {isTentative && <span class="flag"> (below 0.667: tentative)</span>}
        </>
      ))}
      . Most key phrases are as reported; the official wording may differ.
    </p>
  )
}

/** Says that numbers shown here are other than in the release before, and where they stand side by side. */
export function RecountedNote({ release, theme }: { release: string | undefined; theme: string }) {
  if (release === undefined) return null
  return (
    <p class="note">
      Some of these numbers are other than in the release before, since {release}:{' '}
      <a href={changesPage(release, { record: 'trend', theme })}>what each was and is</a>.
    </p>
  )
}
