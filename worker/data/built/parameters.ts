import { openapiDocument } from '../../api/openapi.ts'
import { resources } from '../resources.ts'

interface Described {
  name: string
  description?: string
  example?: unknown
  schema?: { description?: string; example?: unknown; default?: unknown; enum?: unknown[] }
}

const { paths = {} } = openapiDocument(resources, '')

/** What the reference says of the parameters of each question, by its path: those of its JSON, then what only its CSV takes. */
export const parameters = Object.fromEntries(
  resources.map(({ path }) => {
    const [json, csv] = ['', '.csv'].map((suffix) => {
      const { parameters: described = [] } = paths[`/api/v1${path}${suffix}`]?.get ?? {}
      return described as Described[]
    })
    const names = new Set(json?.map(({ name }) => name))
    return [path, [...(json ?? []), ...(csv ?? []).filter(({ name }) => !names.has(name))].map(told)]
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
