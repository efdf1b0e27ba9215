import { openapiDocument, parametersAt } from '../../api/openapi.ts'
import { resources } from '../resources.ts'

interface Described {
  name: string
  in: string
  description?: string
  example?: unknown
  schema?: { description?: string; example?: unknown; default?: unknown; enum?: unknown[] }
}

const document = openapiDocument(resources, '')

/** What the reference says of the parameters of each question, by its path: those of its JSON, then what only its CSV takes. */
export const parameters = Object.fromEntries(
  resources.map(({ path }) => {
    const json = parametersAt<Described>(document, `/api/v1${path}`)
    const csv = parametersAt<Described>(document, `/api/v1${path}.csv`)
    const names = new Set(json.map(({ name }) => name))
    return [path, [...json, ...csv.filter(({ name }) => !names.has(name))].map(told)]
  }),
)

function told({ name, description, example, schema }: Described) {
  const meaning = description ?? schema?.description ?? ''
  return {
    name,
    meaning: schema?.enum ? `${meaning} One of ${schema.enum.join(', ')}.` : meaning,
    example: String(example ?? schema?.example ?? schema?.default ?? ''),
  }
}
