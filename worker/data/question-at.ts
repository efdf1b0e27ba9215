import { type Format, splitFormat } from '../format.ts'
import { apiPath, fitting, isOfApi } from '../path.ts'
import type { AnyResource } from '../resource.ts'
import { views } from './page-list.ts'
import type { DataQuestion } from './question.ts'
import { resources } from './resources.ts'
import { shownAt, type View } from './views.ts'

/** What a path asks, of a page or of the API, and in which form if it names one; undefined where there are no rows. */
export function questionAt(
  path: string,
): (Omit<DataQuestion, 'format'> & { format: Format | undefined }) | undefined {
  const { stem, format } = splitFormat(path)
  if (isOfApi(stem)) {
    const found = fitting(resources, stem.slice(apiPath.length), (resource) => resource.path)
    return found && { ...ofResource(found.item), id: found.id, format }
  }
  const found = format ? fitting(views, stem, (view) => view.stem) : fitting(views, path, (view) => view.page)
  return found && { ...ofView(found.item), id: found.id, format }
}

function ofResource(resource: AnyResource) {
  return { resource, endpoint: 'data', shape: resource.query, ask: (query: object) => query } as const
}

function ofView(view: View) {
  const { resource, query: shape, ask, title, cites, page, stem } = view
  // Rows that the page calls otherwise than its figure stand beside it.
  const isFigure = stem !== page && title !== undefined
  return {
    resource,
    endpoint: 'rows',
    shape,
    ask,
    title,
    cites,
    page: isFigure ? (asked: URLSearchParams) => shownAt(view, asked) : undefined,
  } as const
}
