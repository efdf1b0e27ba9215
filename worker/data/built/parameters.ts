import { openapiDocument } from '../../api/openapi.ts'
import { resources } from '../resources.ts'

interface Described {
  name: string
  description?: string
  example?: unknown
  schema?: { description?: string; example?: unknown; default?: unknown; enum?: unknown[] }
}

const { paths = {} } = openapiDocument(resources, '')

/** What the reference says of the parameters of each question, by its path. */
export const parameters = Object.fromEntries(
  resources.map(({ path }) => {
    const described = (paths[`/api/v1${path}`]?.get?.parameters ?? []) as Described[]
    return [path, described.map(told)]
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
