import { openapiDocument } from '../../api/openapi.ts'
import { resources } from '../resources.ts'

interface Schema {
  $ref?: string
  description?: string
  enum?: unknown[]
  items?: Schema
  anyOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
}

interface Field {
  name: string
  meaning: string
  /** Names of the records that it holds. */
  holds: string[]
}

interface Described {
  paths: Record<
    string,
    { get: { responses: Record<string, { content: Record<string, { schema: Schema }> }> } }
  >
  components: { schemas: Record<string, Schema> }
}

const { paths, components } = openapiDocument(resources, '') as unknown as Described

/** What the reference says of the members of each record that questions answer, by the record's name: each record once, whoever answers it. */
export const fields: Record<string, Field[]> = {}

/** The records that a question answers, by its path. */
export const records: Record<string, string[]> = Object.fromEntries(
  resources.map(({ path }) => {
    const [answer] = Object.values(paths[`/api/v1${path}`]?.get.responses[200]?.content ?? {})
    const data = answer?.schema.properties?.data
    return [path, data ? recordsIn(data) : []]
  }),
)

/** Names of the records that a value may be or have, whose members are noted. */
function recordsIn(schema: Schema): string[] {
  const names = partsOf(schema).flatMap(({ $ref }) => $ref?.split('/').at(-1) ?? [])
  const own = [...new Set(names)].filter((name) => Object.keys(membersOf(named(name))).length > 0)
  for (const name of own) {
    if (name in fields) continue
    // Before its members are, as a record may hold another of its kind.
    fields[name] = []
    fields[name].push(...fieldsOf(membersOf(named(name))))
  }
  return own
}

/** With what an unnamed object within a record has, as `series.first`; a record within it is explained by itself. */
function fieldsOf(members: Record<string, Schema>, within = ''): Field[] {
  return Object.entries(members).flatMap(([name, member]): Field[] => {
    const parts = partsOf(member)
    const holds = recordsIn(member)
    const values = parts.flatMap((part) => meant(part).enum ?? []).filter((value) => value !== null)
    const said = [member, ...(holds.length > 0 ? [] : parts.map(meant))]
      .map(({ description }) => description)
      .find(Boolean)
    const oneOf = values.length > 0 ? [`One of ${values.join(', ')}.`] : []
    const own = {
      name: `${within}${name}`,
      meaning: [said && withCode(said), ...oneOf].filter(Boolean).join(' '),
      holds,
    }
    const inner = parts.flatMap((part) => (part.$ref ? [] : fieldsOf(membersOf(part), `${own.name}.`)))
    return [own, ...inner]
  })
}

/** A value of JSON stands as code. */
function withCode(text: string): string {
  return text.replaceAll(/(?<!`)\bnull\b(?!`)/g, '`null`')
}

/** The members of a record, also of one that extends another. */
function membersOf(schema: Schema): Record<string, Schema> {
  const { properties, allOf = [] } = meant(schema)
  return Object.assign({}, ...allOf.map(membersOf), properties)
}

/** The schemas that a value may have: those of a list's items, or of each choice. */
function partsOf(schema: Schema): Schema[] {
  const parts = [...(schema.items ? [schema.items] : []), ...(schema.anyOf ?? [])]
  return parts.length > 0 ? parts.flatMap(partsOf) : [schema]
}

function meant(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : named(schema.$ref.split('/').at(-1) ?? '')
}

function named(name: string): Schema {
  return components.schemas[name] ?? {}
}
