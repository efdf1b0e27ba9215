import type { ViewQuery } from '../../schema/contract/view.ts'

/**
 * The view that an address asks for. A measure, and a point that is a year, are of the shares by year: addresses from
 * before the timeline led the page name no more than that.
 */
export function viewQueryOf(query: ViewQuery, given: URLSearchParams): ViewQuery {
  const isOfYears = given.has('measure') || /\.\d{4}$/.test(query.point ?? '')
  return isOfYears && !given.has('by') ? { ...query, by: 'year' } : query
}
