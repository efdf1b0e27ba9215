import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { isOfEveryRelease } from '../db/held-database.ts'
import { type Format, isShapedBy, type Shaping } from '../format.ts'
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

/** What `fields` may name in a form: members of the JSON, and in a table its columns. */
export function fieldNames(resource: AnyResource, format: Format): readonly string[] {
  return format === 'json' ? memberNames(resource) : resource.columns
}

function fieldsParamOf(resource: AnyResource, format: Format) {
  const names = fieldNames(resource, format)
  // Those that the CSV has too, where it has any of them.
  const common = resource.columns.filter((column) => names.includes(column))
  const shown = common.length > 0 ? common : names
  const first = ['id', 'date'].filter((name) => shown.includes(name))
  return fieldsParam.openapi({ example: [...new Set([...first, ...shown])].slice(0, 2).join(',') })
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

/** What comes page by page has rows to count, also where more stands beside them. */
function takesFacets(resource: AnyResource): boolean {
  return isList(resource) || isPaged(resource)
}

function sortParamOf({ columns }: AnyResource) {
  return sortParam.openapi({ example: `-${columns.includes('date') ? 'date' : (columns[0] ?? '')}` })
}

function facetsParamOf({ columns }: AnyResource) {
  const [first = ''] = columns
  const common = ['theme', 'voice', 'kind', 'year'].filter((name) => columns.includes(name))
  return facetsParam.openapi({ example: common.slice(0, 2).join(',') || first })
}

const bomParam = z.literal('1', { error: 'allowed: 1' }).openapi({
  description: '`1` puts a byte order mark before the CSV, which Excel needs to read it as UTF-8.',
})

/** What an address takes beside its question, in one form or, without one, in any. */
export function presentationParams(resource: AnyResource, format?: Format) {
  const has = (name: Shaping) => format === undefined || isShapedBy(format, name)
  return {
    ...(has('sort') && takesOrder(resource) && { sort: sortParamOf(resource).optional() }),
    ...(has('fields') && { fields: fieldsParamOf(resource, format ?? 'json').optional() }),
    ...(has('facets') && takesFacets(resource) && { facets: facetsParamOf(resource).optional() }),
    ...(has('bom') && { bom: bomParam.optional() }),
  }
}

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
