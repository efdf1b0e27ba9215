import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isAlias, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { fileReason } from './file-reason.ts'
import { describeProblem, type Problem, problem } from './problem.ts'

/** No file that people write comes near it; a larger one is a mistake or an attack. */
const maxFileBytes = 2_000_000
/** For a file that is JSON, which commands write for thousands of texts and which takes no parser of YAML. */
const maxJsonBytes = 200_000_000

type Path = readonly PropertyKey[]

/** A parsed file that can still say on which line a value stands. */
export interface YamlFile<T> {
  file: string
  value: T
  lineOf(path: Path): number | undefined
}

/**
 * Reads bytes as strict UTF-8 YAML of the given shape; answers with the problems instead if there are any, and with the
 * file as it stands (`rough`) where its form alone is wrong.
 */
export function readYaml<T>(
  file: string,
  bytes: Uint8Array,
  shape: z.ZodType<T>,
): { yaml: YamlFile<T> } | { problems: Problem[]; rough?: YamlFile<unknown> } {
  const refuse = (reason: string, line?: number) => ({ problems: [problem(file, line, reason)] })
  const most = isJson(bytes) ? maxJsonBytes : maxFileBytes
  if (bytes.byteLength > most)
    return refuse(`is ${bytes.byteLength} bytes; a dataset file may have at most ${most}`)
  const text = decodeUtf8(bytes)
  if (text === undefined) return refuse('is not valid UTF-8; save it as UTF-8')
  if (isJson(bytes)) {
    const json = jsonOf(text)
    const parsed = json === undefined ? undefined : shape.safeParse(json)
    if (parsed?.success)
      return { yaml: { file, value: parsed.data, lineOf: (path) => lineOfKey(text, path.at(-1)) } }
  }
  const control = controlCharacter(text)
  if (control) return refuse(`holds the control character ${control.name}; remove it`, control.line)

  const { document, counter } = parsedLines(text)
  const [error] = document.errors
  if (error)
    return refuse(`is not valid YAML: ${firstLine(error.message)}`, counter.linePos(error.pos[0]).line)

  // Aliases let a few hundred bytes unfold into gigabytes, and no dataset file needs them.
  let aliasAt: number | undefined
  visit(document, (_key, node) => {
    if (!isAlias(node)) return undefined
    aliasAt = node.range?.[0] ?? 0
    return visit.BREAK
  })
  if (aliasAt !== undefined) {
    return refuse('uses a YAML alias (*name); write the value out', counter.linePos(aliasAt).line)
  }

  const rough = document.toJS() as unknown
  const parsed = shape.safeParse(rough)
  const lineOf = linesOf(text)
  if (parsed.success) return { yaml: { file, value: parsed.data, lineOf } }
  const problems = parsed.error.issues.map((issue) => problemOf(file, issue, rough, lineOf))
  return { problems, rough: { file, value: rough, lineOf } }
}

/** As `readYaml`, of a file of the disk; one that cannot be opened is a problem like any other. */
export function readYamlFile<T>(path: string, shape: z.ZodType<T>, file = basename(path)) {
  try {
    return readYaml(file, readFileSync(path), shape)
  } catch (error) {
    const reason = fileReason(error)
    if (reason === null) throw error
    return { problems: [problem(file, undefined, reason)] }
  }
}

/** What a file of the disk says; throws, with line and reason, where it is wrong. */
export function readRightFile<T>(path: string, shape: z.ZodType<T>, file = basename(path)): T {
  const result = readYamlFile(path, shape, file)
  if ('yaml' in result) return result.yaml.value
  throw new Error(result.problems.map(describeProblem).join('\n'))
}

function parsedLines(text: string) {
  const counter = new LineCounter()
  return {
    document: parseDocument(text, { lineCounter: counter, uniqueKeys: true, version: '1.2' }),
    counter,
  }
}

/** Where values stand in a text, which is read again once it is asked: of thousands of files few have a problem. */
function linesOf(text: string): (path: Path) => number | undefined {
  let read: ReturnType<typeof parsedLines> | undefined
  return (path) => {
    read ??= parsedLines(text)
    const { document, counter } = read
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
      const range = (node as { range?: [number, number, number] } | null | undefined)?.range
      if (range) return counter.linePos(range[0]).line
    }
    return undefined
  }
}

/** Whether what follows the first comment begins as JSON does. */
function isJson(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 400))
  return head.replace(/^(?:#.*\n)*\s*/, '').startsWith('{')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^(?:#.*\n)*/, ''))
  } catch {
    return undefined
  }
}

function lineOfKey(text: string, key: PropertyKey | undefined): number | undefined {
  const at = typeof key === 'string' ? text.indexOf(JSON.stringify(key)) : -1
  return at < 0 ? undefined : text.slice(0, at).split('\n').length
}

function problemOf(
  file: string,
  issue: z.core.$ZodIssue,
  rough: unknown,
  lineOf: (path: Path) => number | undefined,
): Problem {
  const isUnknownKey = issue.code === 'unrecognized_keys'
  const path = isUnknownKey ? [...issue.path, issue.keys[0] ?? ''] : issue.path
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  const said = isMissing ? 'is missing' : issue.message
  const reason = isUnknownKey ? `unknown key ${issue.keys.join(', ')}` : said
  const entry = entryName(rough, issue.path)
  const where =
    issue.path.length === 0 ? '' : `${issue.path.join('.')}${entry === undefined ? '' : ` of ${entry}`}: `
  // What is wrong with two values together has two places to mend it.
  const other = issue.code === 'custom' ? (issue.params?.other as Path | undefined) : undefined
  const besides = other && lineOf(other)
  return problem(
    file,
    lineOf(path),
    `${where}${reason}${besides === undefined ? '' : `; the other one is on line ${besides}`}`,
  )
}

/** Members by which an entry of a list is called. */
const names = ['name', 'publisher', 'id']

/** What the innermost entry of a list on the path calls itself, since nobody counts to the eleventh. */
function entryName(rough: unknown, path: Path): string | undefined {
  let name: string | undefined
  let value: unknown = rough
  path.forEach((key, depth) => {
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key]
    if (typeof key !== 'number' || typeof value !== 'object' || value === null) return
    const own = value as { [key: string]: unknown }
    const which = names.find((one) => own[one] !== undefined)
    const said = which && own[which]
    // Where the name itself is wrong, it is no help.
    name = typeof said === 'string' && path[depth + 1] !== which ? said : undefined
  })
  return name
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return undefined
  }
}

function controlCharacter(text: string): { name: string; line: number } | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  const match = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text)
  if (!match) return undefined
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return { name: `U+${code}`, line: text.slice(0, match.index).split('\n').length }
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? message).replace(/ at line \d+.*$/, '')
}
