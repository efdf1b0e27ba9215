import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { csvHeader, csvLines } from '../csv.ts'
import { messageOf } from '../error.ts'
import { datePart, oneOf, webAddress } from '../import/fields.ts'
import { fileReason } from '../import/file-reason.ts'
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
  date: optional(datePart).optional(),
  title: optional(z.string()).optional(),
  parties: z
    .string()
    .transform(list(/\s*[;,]\s*/))
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

/** The columns of `texts.csv`. */
const factColumns = Object.keys(Facts.shape)

/** The rows of `texts.csv` by text: its path under `texts/`, and for a row of a table `#` with the row's id. */
export function readFacts(folder: string): { facts: Map<string, Facts> } | { problems: Problem[] } {
  const file = join(folder, factsFile)
  if (!existsSync(file)) return { facts: new Map() }
  let rows: Record<string, string>[]
  try {
    rows = parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true })
  } catch (cause) {
    const said = messageOf(cause)
    const reason = fileReason(cause) ?? `is no well-formed CSV: ${said}`
    return { problems: [problem(factsFile, undefined, reason)] }
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

/** Adds a line to `texts.csv` for each text it does not list, with what is known; returns how many. */
export function addFacts(folder: string, texts: readonly { docId: string; facts: Facts }[]): number {
  const file = join(folder, factsFile)
  const held = existsSync(file) ? readFileSync(file, 'utf8').replace(/(?<!\n)$/, '\n') : ''
  const listed: string[][] = held === '' ? [] : parse(held, { bom: true, skip_empty_lines: true })
  const [columns = factColumns, ...rows] = listed
  const known = new Set(rows.map((row) => row[columns.indexOf('doc_id')]))
  const added = texts.filter(({ docId }) => !known.has(docId))
  const lines = added.map(({ docId, facts }) => ({
    doc_id: docId,
    ...facts,
    parties: facts.parties?.join('; '),
  }))
  writeFileSync(file, `${held === '' ? csvHeader(columns) : held}${csvLines(columns, lines)}`)
  return added.length
}

function said(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `unknown column ${issue.keys.join(', ')}; allowed: ${factColumns.join(', ')}`
  return `${issue.path.join('.')}: ${issue.message}`
}
