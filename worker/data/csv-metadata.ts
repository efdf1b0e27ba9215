import { z } from '@hono/zod-openapi'
import { site } from '#subject'
import { type AnyResource, rowSchema } from '../resource.ts'

/** What stands beside the address of a CSV file and describes it (CSV on the Web). */
export const csvMetadataSuffix = '-metadata.json'

/** The columns of a resource's CSV: name, type and, where the contract says more than the name, what they hold. */
export function csvMetadata(resource: AnyResource, csvAddress: string): object {
  const row = rowSchema(resource.data)
  const { properties = {} } = row
    ? (z.toJSONSchema(row, { unrepresentable: 'any' }) as { properties?: Record<string, JsonType> })
    : {}
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: csvAddress,
    'dc:title': `${site.title}: ${resource.summary}`,
    'dc:description': resource.description,
    'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: { columns: resource.columns.map((name) => column(name, properties[name])) },
  }
}

interface JsonType {
  type?: string
  anyOf?: JsonType[]
  items?: JsonType
  description?: string
}

function column(name: string, property: JsonType | undefined): object {
  const plain = [property, ...(property?.anyOf ?? [])].find((one) => one?.type && one.type !== 'null')
  const type = plain?.type === 'array' ? plain.items?.type : plain?.type
  return {
    name,
    titles: name,
    datatype: datatypes[type ?? ''] ?? 'string',
    // As the CSV joins a list.
    ...(plain?.type === 'array' && { separator: '; ' }),
    ...(property?.description && { 'dc:description': property.description }),
  }
}

const datatypes: Record<string, string> = { integer: 'integer', number: 'number', boolean: 'boolean' }
