import { datePartIn } from '../../text/date.ts'
import type { TextRow } from './table.ts'

const columns = 10

/** Whether a text is CoNLL-U: lines of ten columns that begin with a number, under comments. */
export function isConllu(text: string): boolean {
  const lines = text
    .slice(0, 100_000)
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const tokens = lines.filter(
    (line) => /^\d+(?:[-.]\d+)?\t/.test(line) && line.split('\t').length === columns,
  )
  return lines.length > 0 && tokens.length >= lines.length * 0.9
}

/**
 * The documents of a CoNLL-U file: the sentences of `# text`, or of the tokens where that is missing, a paragraph for each
 * `# newpar`. A document whose id comes again goes on.
 */
export function conlluRows(text: string): TextRow[] {
  const documents = new Map<string, { paragraphs: string[][]; facts: Map<string, string> }>()
  let current = documentOf(documents, '1')
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    const lines = block.split('\n')
    const facts = new Map(
      lines.flatMap((line) => {
        const [, key, value] = line.match(/^#\s*(?:meta::)?([\w ]+?)\s*=\s*(.*)$/) ?? []
        return key === undefined ? [] : [[key.trim(), value?.trim() ?? '']]
      }),
    )
    const isNew = lines.some((line) => /^#\s*newdoc\b/.test(line))
    if (isNew) current = documentOf(documents, facts.get('newdoc id') ?? String(documents.size + 1))
    if (current.paragraphs.length === 0 || lines.some((line) => /^#\s*newpar\b/.test(line)))
      current.paragraphs.push([])
    const sentence = facts.get('text') ?? formsOf(lines)
    if (sentence) current.paragraphs.at(-1)?.push(sentence)
    for (const key of ['title', 'date', 'speaker', 'url', 'language'])
      if (facts.has(key) && !current.facts.has(key)) current.facts.set(key, facts.get(key) ?? '')
  }
  return [...documents]
    .map(
      ([id, { paragraphs, facts }]): TextRow => ({
        id,
        text: paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'),
        title: facts.get('title') ?? null,
        days: [{ by: 'field', date: datePartIn(facts.get('date')) }],
        place: null,
        language: facts.get('language') ?? null,
        address: facts.get('url') ?? null,
        turns: null,
        brokenLine: null,
        notes: [],
        speakers: facts.has('speaker') ? [facts.get('speaker') ?? ''] : [],
      }),
    )
    .filter(({ text: words }) => words.trim() !== '')
}

function documentOf<T>(
  documents: Map<string, { paragraphs: string[][]; facts: Map<string, T> }>,
  id: string,
) {
  const found = documents.get(id) ?? { paragraphs: [], facts: new Map<string, T>() }
  documents.set(id, found)
  return found
}

/** A sentence of its tokens: words written as one stand in a line of their own, with the range of their parts. */
function formsOf(lines: string[]): string {
  let within = 0
  let sentence = ''
  for (const line of lines) {
    const cells = line.split('\t')
    const [, from, to] = cells[0]?.match(/^(\d+)(?:-(\d+))?$/) ?? []
    if (from === undefined || Number(from) <= within) continue
    if (to !== undefined) within = Number(to)
    sentence += `${cells[1] ?? ''}${/SpaceAfter=No/.test(cells[9] ?? '') ? '' : ' '}`
  }
  return sentence.trim()
}
