import { findings, markedEvents, by as usualBy } from '#subject'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Event } from '../../../schema/contract/context.ts'
import { firstYear, lastYear, quoted } from '../../../schema/contract/params.ts'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { voices } from '../../../schema/voice.ts'
import { askedThemes } from '../../api/themes.ts'
import { viewKind } from '../../data/view-title.ts'
import { askMarks, askRates, askTrends } from '../../data/views.ts'
import type { Format } from '../../format.ts'
import { address, apiAddress, oembedAddress, pictureOf, type Query, trendsPage } from '../../links.ts'
import { badParameter } from '../../problem.ts'

/** A question with its themes and events settled. */
export interface ChartView {
  /** As asked, for addresses. */
  query: ViewQuery
  themes: Theme[]
  /** Whether the codebook has no others. */
  isOfAll: boolean
  kind: ReturnType<typeof viewKind>
  /** The events to mark. */
  events: Event[]
}

/** Settles what a query asks for; throws a Failure that names the parameter if it names what does not exist. */
export function viewOf(query: ViewQuery, codebook: readonly Theme[], events: readonly Event[]): ChartView {
  const themes = askedThemes(query, codebook)
  return {
    query,
    themes,
    isOfAll: themes.length === codebook.length,
    kind: viewKind(query),
    events: eventsOf(query, events),
  }
}

/** Events that the dataset names for the theme, and with its own finding on it; on the first page, those that several findings share. */
function eventsOfDataset({ theme }: ViewQuery): readonly string[] {
  const named = findings.map(({ query }: { query: Record<string, string> }) => ({
    theme: query.theme,
    events: query.events?.split(',') ?? [],
  }))
  if (theme === undefined) {
    const all = named.flatMap(({ events }) => events)
    return all.filter((id, index) => all.indexOf(id) !== index)
  }
  const own = named.filter((finding) => finding.theme === theme.join())
  return [...own.flatMap(({ events }) => events), ...(markedEvents[theme.join()] ?? [])]
}

function eventsOf(query: ViewQuery, events: readonly Event[]): Event[] {
  const { from, to } = query
  // An older release may lack one that the dataset names today.
  const unknown = query.events?.find(
    (id) => !['all', 'none'].includes(id) && !events.some((event) => event.id === id),
  )
  if (unknown !== undefined) {
    throw badParameter(
      'events',
      `${quoted(unknown)} is unknown; /api/v1/events lists them, all takes all and none takes none`,
      { kind: 'event', id: unknown },
    )
  }
  const asked = query.events ?? eventsOfDataset(query)
  return events.filter((event) => {
    const year = Number(event.date.slice(0, 4))
    return (asked.includes('all') || asked.includes(event.id)) && year >= from && year <= to
  })
}

/** The query of a view's address; what has its default is left out, so that one view has one address. */
export function viewQuery(query: ViewQuery, changes: Partial<ViewQuery> = {}): Query {
  const { theme, frame, voice, series, from, to, measure, by, panel, definition, split, events, point } = {
    ...query,
    ...changes,
  }
  return {
    theme,
    frame,
    voice: voice.join() === voices.join() ? null : voice,
    series,
    from: from === firstYear ? null : from,
    to: to === lastYear ? null : to,
    measure: by !== 'year' || measure === 'share' ? null : measure,
    point,
    by: by === usualBy ? null : by,
    panel: by === 'words' ? panel : null,
    definition: by === 'words' && definition.join() !== 'standard' ? definition : null,
    split: by === 'words' ? split : null,
    events,
  }
}

/** The one address of what a page shows, with the point that was chosen. */
export const viewAddress = (query: ViewQuery) => address('/', viewQuery(query))
/** A change leaves the list of passages: its point may not be there any more. */
export const viewPage = (query: ViewQuery, changes: Partial<ViewQuery> = {}) =>
  address('/', viewQuery(query, { point: undefined, ...changes }))

/** The pages of a view with one of its points, by its name; made once and not for each of a figure's marks. */
export function pointPages(query: ViewQuery): (name: string) => string {
  // No name of a mark, and read as it is in an address.
  const any = '-point-'
  const [before, after] = viewPage(query, { point: any }).split(any)
  // Without script the page is another: it opens at the figure that the reader comes from.
  return (name) => `${before}${encodeURIComponent(name)}${after}#chart`
}

export const viewPicture = (query: ViewQuery, scheme?: 'dark') =>
  address('/trends.svg', { ...viewQuery(query, { point: undefined }), scheme })
/** The picture that networks show: of the timeline, whatever else the page goes on to show. */
export const viewCard = (query: ViewQuery) =>
  pictureOf(trendsPage(viewQuery({ ...query, by: 'statement' }, { point: undefined, series: query.series })))
export const viewEmbed = (query: ViewQuery) => address('/embed', viewQuery(query, { point: undefined }))

/** What the rows of a view are called. */
const stems = { year: 'trends', statement: 'marks', words: 'rates' }

/** Address of the rows of a view as data. */
export const viewData = (query: ViewQuery, format: Format) =>
  address(`/${stems[query.by]}`, viewQuery(query, { point: undefined, events: undefined }), format)
/** Address at which the API answers the rows of a view. */
export function viewApi(query: ViewQuery): string {
  const { from, to, ...asked } = { year: askTrends, statement: askMarks, words: askRates }[query.by](query)
  return apiAddress(`/${stems[query.by]}`, {
    ...asked,
    from: from === firstYear ? null : from,
    to: to === lastYear ? null : to,
  })
}
/** Whether what a view shows holds under each definition of its themes. */
export const checksData = (query: ViewQuery, format: Format) =>
  address(
    '/definition-checks',
    viewQuery({ ...query, by: 'words' }, { point: undefined, events: undefined, definition: ['standard'] }),
    format,
  )
export const spansData = (query: ViewQuery, format: 'json' | 'csv') =>
  address('/spans', viewQuery(query, { point: undefined, events: undefined }), format)
/** How another site learns to embed the view. */
export const viewOembed = (query: ViewQuery, origin: string) => oembedAddress(origin, viewPage(query))
