import type { Row } from './nested.ts'

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

interface Document {
  paragraphs: string[][]
  facts: Map<string, string>
}

/** What its comments tell of a document. */
const told = ['title', 'date', 'speaker', 'url', 'language']

/**
 * The documents of a CoNLL-U file as the rows of a table: the sentences of `# text`, or of the tokens where that is
 * missing, a paragraph for each `# newpar`. A document whose id comes again goes on.
 */
export function conlluRows(text: string): Row[] {
  const documents = new Map<string, Document>()
  let id = '1'
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    const lines = block.split('\n')
    const said = new Map(
      lines.flatMap((line) => {
        const [, key, value] = line.match(/^#\s*(?:meta::)?([\w ]+?)\s*=\s*(.*)$/) ?? []
        return key === undefined ? [] : [[key.trim(), value?.trim() ?? '']]
      }),
    )
    if (/^#\s*newdoc\b/m.test(block)) id = said.get('newdoc id') ?? String(documents.size + 1)
    const { paragraphs, facts }: Document = documents.get(id) ?? { paragraphs: [], facts: new Map() }
    documents.set(id, { paragraphs, facts })
    if (paragraphs.length === 0 || /^#\s*newpar\b/m.test(block)) paragraphs.push([])
    const sentence = said.get('text') ?? formsOf(lines)
    if (sentence) paragraphs.at(-1)?.push(sentence)
    for (const [key, value] of said) if (told.includes(key) && !facts.has(key)) facts.set(key, value)
  }
  return [...documents].flatMap(([doc_id, { paragraphs, facts }]) => {
    const words = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')
    return words.trim() === '' ? [] : [{ ...Object.fromEntries(facts), doc_id, text: words }]
  })
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
