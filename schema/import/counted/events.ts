import type { Event } from '../../contract/context.ts'
import type { DatasetRows } from '../rows.ts'

export function eventsOf({ events, contextSources }: DatasetRows): Event[] {
  const sources = Map.groupBy(
    contextSources.filter(({ kind }) => kind === 'event'),
    ({ itemId }) => itemId,
  )
  return events
    .toSorted((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
    .map((event) => {
      const own = sources.get(event.id) ?? []
      return {
        ...event,
        sources: own.map(({ url }) => url),
        sourcePublishers: own.map(({ publisher }) => publisher),
        sourceKinds: own.map(({ publisherKind }) => publisherKind),
      } as Event
    })
}
