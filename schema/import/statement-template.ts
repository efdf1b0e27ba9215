import { z } from 'zod'
import type { CodebookFile } from './codebook.ts'
import { jsonSchemas } from './json-schema.ts'

/** As much of a JSON Schema as those of the dataset use. */
const Node = z.object({
  enum: z.array(z.string()).optional(),
  type: z.string().optional(),
  get items() {
    return Node.optional()
  },
  get properties() {
    return z.record(z.string(), Node).optional()
  },
  /** What may stand as keys and values of a record. */
  get propertyNames() {
    return Node.optional()
  },
  get additionalProperties() {
    return z.union([z.boolean(), Node]).optional()
  },
  required: z.array(z.string()).optional(),
})
type Node = z.infer<typeof Node>

/** Passages are written one below the other; whatever else has parts stands on one line. */
const written = 'passages'

/** The file of a statement that is new, with what each field takes; a field that may be left out is a comment. */
export function statementTemplate(id: string, codebook: CodebookFile): string {
  const schema = Node.parse(JSON.parse(jsonSchemas(codebook).get('statement.schema.json') ?? '{}'))
  const [date = ''] = id.match(/^\d{4}(-\d{2}){0,2}/) ?? []
  const passage = fieldLines(schema.properties?.[written]?.items ?? {}, { n: '1' })
  return [
    '# yaml-language-server: $schema=../statement.schema.json',
    '# What a field takes stands behind its #. One that begins with a # may be left out.',
    ...fieldLines(schema, { id, date: `'${date}'` }).filter((line) => !line.startsWith(`${written}:`)),
    `${written}:`,
    ...passage.map((line, at) => `${at === 0 ? '- ' : '  '}${line}`),
    '',
  ].join('\n')
}

function fieldLines({ properties = {}, required = [] }: Node, known: Record<string, string>): string[] {
  return Object.entries(properties).map(([name, node]) => {
    if (name in known) return `${name}: ${known[name]}`
    if (!required.includes(name)) return `# ${name}: ${taken(node)}`
    return `${name}: ${node.type === 'array' ? '[] ' : ''}# ${taken(node)}`
  })
}

/** What a field takes, as one would write it. */
function taken({ enum: values, type, items, properties, propertyNames, additionalProperties }: Node): string {
  if (values) return values.join(' | ')
  if (items) return `[${taken(items)}]`
  if (propertyNames && typeof additionalProperties === 'object')
    return `{${taken(propertyNames)}: ${taken(additionalProperties)}}`
  if (!properties) return type === 'string' ? 'text' : (type ?? '')
  const members = Object.entries(properties).map(([name, node]) => `${name}: ${taken(node)}`)
  return `{${members.join(', ')}}`
}
