import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { isoDate, oneOf, webAddress } from '../import/fields.ts'
import { type Problem, problem } from '../import/problem.ts'
import { kinds } from '../vocabulary.ts'

export const factsFile = 'texts.csv'

const optional = <T extends z.ZodType<string, string>>(shape: T) =>
  z
    .string()
    .trim()
    .transform((text) => (text === '' ? undefined : text))
    .pipe(z.optional(shape))
const list = (separator: RegExp) => (text: string) => text.split(separator).filter((part) => part !== '')

/** What a row of `texts.csv` says of a text; an empty field leaves it to the text itself. */
const Facts = z.strictObject({
  doc_id: z.string().trim().min(1, 'is empty'),
  date: optional(isoDate).optional(),
  title: optional(z.string()).optional(),
  parties: z
    .string()
    .transform(list(/[\s;,]+/))
    .optional(),
  kind: optional(oneOf(kinds)).optional(),
  place: optional(z.string()).optional(),
  speakers: z
    .string()
    .transform(list(/\s*;\s*/))
    .optional(),
  source: optional(webAddress).optional(),
})
export type Facts = Omit<z.infer<typeof Facts>, 'doc_id'>

/** The rows of `texts.csv` by text: its path under `texts/`, and for a row of a table `#` with the row's id. */
export function readFacts(folder: string): { facts: Map<string, Facts> } | { problems: Problem[] } {
  const file = join(folder, factsFile)
  if (!existsSync(file)) return { facts: new Map() }
  let rows: Record<string, string>[]
  try {
    rows = parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return { problems: [problem(factsFile, undefined, `is no well-formed CSV: ${reason}`)] }
  }
  const problems: Problem[] = []
  const facts = new Map<string, Facts>()
  rows.forEach((row, index) => {
    const line = index + 2
    const parsed = Facts.safeParse(row)
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map((issue) => problem(factsFile, line, said(issue))))
      return
    }
    const { doc_id, ...own } = parsed.data
    if (facts.has(doc_id)) problems.push(problem(factsFile, line, `${doc_id} is listed twice`))
    facts.set(doc_id, own)
  })
  return problems.length > 0 ? { problems } : { facts }
}

function said(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `unknown column ${issue.keys.join(', ')}; allowed: ${Object.keys(Facts.shape).join(', ')}`
  return `${issue.path.join('.')}: ${issue.message}`
}
