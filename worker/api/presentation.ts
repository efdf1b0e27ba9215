import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { isOfEveryRelease } from '../db/held-database.ts'
import { type AnyResource, isList, isPaged, memberNames } from '../resource.ts'

/** Parameters of every data address: which members are answered and how, never which rows are counted. */
const fieldsParam = z
  .string()
  .max(400, 'is longer than 400 characters')
  .transform((text) => [...new Set(text.split(','))])
  .openapi({
    type: 'string',
    description: 'Only these members of each row (columns of the CSV), joined by commas.',
  })

export function fieldsParamOf(resource: AnyResource) {
  const members = memberNames(resource)
  // Those that the CSV has too, where it has any of them.
  const common = resource.columns.filter((column) => members.includes(column))
  const names = common.length > 0 ? common : members
  const first = ['id', 'date'].filter((name) => names.includes(name))
  return fieldsParam.openapi({ example: [...new Set([...first, ...names])].slice(0, 2).join(',') })
}

const sortParam = z.string().max(60, 'is longer than 60 characters').openapi({
  description:
    'Column by which the rows are sorted, with `-` before it from the last to the first; what is empty comes last.',
})

const facetsParam = z
  .string()
  .max(200, 'is longer than 200 characters')
  .transform((text) => [...new Set(text.split(','))])
  .openapi({
    type: 'string',
    description:
      'Columns, joined by commas, of which `meta.facets` says how many rows of the whole result have each value; a list with dates has `year` as well.',
  })

/** A list that comes page by page has no order but its own. */
export function takesOrder(resource: AnyResource): boolean {
  return isList(resource) && !isPaged(resource)
}

/** How the rows of a list may be put in order that has none of its own. */
export function orderParams(resource: AnyResource) {
  if (!takesOrder(resource)) return {}
  const column = resource.columns.includes('date') ? 'date' : (resource.columns[0] ?? '')
  return { sort: sortParam.openapi({ example: `-${column}` }).optional() }
}

/** What a list takes to be put in order and counted. */
export function listParams(resource: AnyResource) {
  if (!isList(resource)) return {}
  const { columns } = resource
  const [first = ''] = columns
  const common = ['theme', 'voice', 'kind', 'year'].filter((name) => columns.includes(name))
  return {
    ...orderParams(resource),
    facets: facetsParam.openapi({ example: common.slice(0, 2).join(',') || first }).optional(),
  }
}

export const bomParam = z.literal('1', { error: 'allowed: 1' }).openapi({
  description: '`1` puts a byte order mark before the CSV, which Excel needs to read it as UTF-8.',
})

/** Checked for every address against the release that the database holds. */
const releaseParam = z.string().max(20, 'is longer than 20 characters').openapi({
  description:
    'Pins the answer to the data of a release, which never changes; a problem if the release is not held here. A member that a later edition of the API adds may stand beside it, with `null`.',
  example: examples.release,
})

/** What a release changed is the same whichever is named. */
export function releaseParamAt(path: string) {
  return isOfEveryRelease(path)
    ? releaseParam.openapi({
        description:
          'Pins nothing here, as the path names the release whose changes are told; one that is not held here is a problem.',
      })
    : releaseParam
}
