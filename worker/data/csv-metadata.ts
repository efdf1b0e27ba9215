import { site } from '#subject'
import { openapiDocument } from '../api/openapi.ts'
import { mediaTypes } from '../format.ts'
import type { AnyResource } from '../resource.ts'

/** What stands beside the address of a CSV file and describes it (CSV on the Web). */
export const csvMetadataSuffix = '-metadata.json'

/** What a CSV holds: name, type and, where the contract says more than the name, meaning of each of its columns. */
export function csvMetadata(resource: AnyResource, columns: readonly string[], csvAddress: string): object {
  const rows = rowsOf(resource, columns)
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: csvAddress,
    'dc:title': `${site.title}: ${resource.summary}`,
    'dc:description': resource.description,
    'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map((name) => column(name, rows.find((row) => name in row)?.[name])),
    },
  }
}

interface JsonType {
  $ref?: string
  type?: string | string[]
  anyOf?: JsonType[]
  allOf?: JsonType[]
  items?: JsonType
  properties?: Record<string, JsonType>
  additionalProperties?: JsonType
  description?: string
}

/**
 * The records of a contract that have members of these names, those that have most of them first: the rows of a record's
 * CSV stand somewhere in it. The description of the API is where contracts stand with what their members mean.
 */
function rowsOf(resource: AnyResource, columns: readonly string[]): Record<string, JsonType>[] {
  const { paths = {}, components } = openapiDocument([resource], '')
  const answer = paths[`/api/v1${resource.path}`]?.get?.responses?.[200]
  const schema = (answer as { content?: Record<string, { schema: JsonType }> }).content?.[mediaTypes.json]
    ?.schema
  const named = (components?.schemas ?? {}) as Record<string, JsonType>
  const fits = (row: Record<string, JsonType>) => columns.filter((name) => name in row).length
  return recordsIn(schema?.properties?.data ?? {}, named).sort((a, b) => fits(b) - fits(a))
}

/** No contract holds itself, so that the walk ends. */
function recordsIn(schema: JsonType, named: Record<string, JsonType>): Record<string, JsonType>[] {
  const { properties, items, anyOf = [], allOf = [], $ref } = schema
  const meant = $ref === undefined ? [] : [named[$ref.split('/').at(-1) ?? ''] ?? {}]
  const within = [...meant, ...Object.values(properties ?? {}), ...(items ? [items] : []), ...anyOf, ...allOf]
  return [...(properties ? [properties] : []), ...within.flatMap((one) => recordsIn(one, named))]
}

function column(name: string, property: JsonType | undefined): object {
  const plain = [property, ...(property?.anyOf ?? [])].find((one) => typeOf(one) !== undefined)
  const isList = typeOf(plain) === 'array'
  const type = typeOf(isList ? plain?.items : plain)
  return {
    name,
    titles: name,
    datatype: datatypes[type ?? ''] ?? 'string',
    // As the CSV joins a list.
    ...(isList && { separator: '; ' }),
    ...(property?.description && { 'dc:description': property.description }),
  }
}

/** What a value is where it is not null. */
function typeOf(property: JsonType | undefined): string | undefined {
  return [property?.type ?? []].flat().find((type) => type !== 'null')
}

const datatypes: Record<string, string> = { integer: 'integer', number: 'number', boolean: 'boolean' }
