import { site } from '#subject'
import { meanings, partialDates } from '../../schema/contract/meanings.ts'
import { formulaGuard } from '../../schema/csv.ts'
import { oncePer } from '../../schema/once.ts'
import { datasetLicence } from '../../schema/title.ts'
import { openapiDocument } from '../api/openapi.ts'
import { mediaTypes } from '../format.ts'
import type { AnyResource } from '../resource.ts'

/** What stands beside the address of a CSV file and describes it (CSV on the Web). */
export const csvMetadataSuffix = '-metadata.json'

const context = ['http://www.w3.org/ns/csvw', { '@language': 'en' }]

/** What a CSV holds: name, type and meaning of each of its columns, and which of them name a row. */
export function csvMetadata(resource: AnyResource, columns: readonly string[], csvAddress: string): object {
  return { '@context': context, ...tableOf(resource, columns, csvAddress) }
}

/** Columns that name a record of another list, by whose `id` it is found there. */
const referring: Record<string, string> = {
  statementId: '/statements',
  passageId: '/passages',
  theme: '/themes',
  codedTheme: '/themes',
}

/** One file of the group: what is asked, at which address. */
interface GroupedCsv {
  resource: AnyResource
  address: string
}

/**
 * The CSVs of a whole dataset as one group, with the columns by which they belong together: what one file refers to can only
 * be said where both are described.
 */
export function csvGroup(files: readonly GroupedCsv[]): object {
  return {
    '@context': context,
    tables: files.map(({ resource, address }) => {
      const table = tableOf(resource, resource.columns, address)
      const foreignKeys = resource.columns.flatMap((column) => {
        const target = files.find((file) => file.resource.path === referring[column])
        return target
          ? [{ columnReference: column, reference: { resource: target.address, columnReference: 'id' } }]
          : []
      })
      return {
        ...table,
        tableSchema: { ...table.tableSchema, ...(foreignKeys.length > 0 && { foreignKeys }) },
      }
    }),
  }
}

function tableOf(resource: AnyResource, columns: readonly string[], csvAddress: string) {
  const rows = rowsOf(resource, columns)
  const { key = ['id'] } = resource
  return {
    url: csvAddress,
    'dc:title': `${site.title}: ${resource.summary}`,
    'dc:description': `${resource.description} ${formulaGuard}`,
    ...(datasetLicence && { 'dc:license': { '@id': datasetLicence.url } }),
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map((name) =>
        column(name, rows.find((row) => name in row)?.[name], key.length === 1 && key[0] === name),
      ),
      ...(key.length > 0 && key.every((name) => columns.includes(name)) && { primaryKey: key }),
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
  format?: string
  'x-separator'?: string
}

/**
 * The records of a contract that have members of these names, those that have most of them first: the rows of a record's
 * CSV stand somewhere in it. The description of the API is where contracts stand with what their members mean.
 */
function rowsOf(resource: AnyResource, columns: readonly string[]): Record<string, JsonType>[] {
  const fits = (row: Record<string, JsonType>) => columns.filter((name) => name in row).length
  return recordsOf(resource).toSorted((a, b) => fits(b) - fits(a))
}

/** A contract never changes while the Worker runs, and describing it takes longer than most answers. */
const recordsOf = oncePer((resource: AnyResource): readonly Record<string, JsonType>[] => {
  const described = resource.row ? { ...resource, data: resource.row } : resource
  const { paths = {}, components } = openapiDocument([described], '')
  const answer = paths[`/api/v1${resource.path}`]?.get?.responses?.[200]
  const schema = (answer as { content?: Record<string, { schema: JsonType }> }).content?.[mediaTypes.json]
    ?.schema
  const named = (components?.schemas ?? {}) as Record<string, JsonType>
  return recordsIn(schema?.properties?.data ?? {}, named)
})

/** No contract holds itself, so that the walk ends. */
function recordsIn(schema: JsonType, named: Record<string, JsonType>): Record<string, JsonType>[] {
  const { properties, items, anyOf = [], allOf = [], $ref } = schema
  const meant = $ref === undefined ? [] : [named[$ref.split('/').at(-1) ?? ''] ?? {}]
  // A contract that extends another is one record.
  const whole = { ...Object.assign({}, ...allOf.map((part) => ownProperties(part, named))), ...properties }
  const within = [...meant, ...Object.values(properties ?? {}), ...(items ? [items] : []), ...anyOf, ...allOf]
  return [
    ...(Object.keys(whole).length > 0 ? [whole] : []),
    ...within.flatMap((one) => recordsIn(one, named)),
  ]
}

function ownProperties(
  { properties, allOf = [], $ref }: JsonType,
  named: Record<string, JsonType>,
): Record<string, JsonType> {
  const meant = $ref === undefined ? {} : ownProperties(named[$ref.split('/').at(-1) ?? ''] ?? {}, named)
  return Object.assign({}, meant, ...allOf.map((part) => ownProperties(part, named)), properties)
}

function column(name: string, property: JsonType | undefined, isKey: boolean): object {
  const plain = [property, ...(property?.anyOf ?? [])].find((one) => typeOf(one) !== undefined)
  const isList = typeOf(plain) === 'array'
  const type = typeOf(isList ? plain?.items : plain)
  const meaning = property?.description ?? meanings[name]
  const separator = isList ? '; ' : plain?.['x-separator']
  return {
    name,
    titles: name,
    datatype: dateOf(name, plain) ?? datatypes[type ?? ''] ?? 'string',
    // As the CSV joins a list, or as the dataset does in a text.
    ...(separator && { separator }),
    'dc:description': isKey && meaning ? `${meaning} No other row has it.` : meaning,
  }
}

/** A date; one of which no more than a month or a year may be known is text of that form, as no type is of all three. */
function dateOf(name: string, property: JsonType | undefined): object | undefined {
  if (property?.format === 'date') return { base: 'date', format: 'yyyy-MM-dd' }
  return partialDates.includes(name)
    ? { base: 'string', format: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' }
    : undefined
}

/** What a value is where it is not null. */
function typeOf(property: JsonType | undefined): string | undefined {
  return [property?.type ?? []].flat().find((type) => type !== 'null')
}

const datatypes: Record<string, string> = { integer: 'integer', number: 'number', boolean: 'boolean' }

/** The path of the CSV that an address describes, if it describes one. */
export function describedCsv(path: string): string | undefined {
  return path.endsWith(`.csv${csvMetadataSuffix}`) ? path.slice(0, -csvMetadataSuffix.length) : undefined
}
