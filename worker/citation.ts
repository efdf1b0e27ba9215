import type { CitationFormat } from './format.ts'

/** An item of CSL-JSON, as far as it is used here. */
export interface Citation {
  id: string
  type: 'dataset' | 'document' | 'speech' | 'interview' | 'treaty' | 'article'
  title: string
  author: { literal: string }[]
  /** ISO date. */
  issued: string
  url: string
  /** Of what the item is a part. */
  container?: string | undefined
  version: string
  publisher: string
  /** ISO date on which it was read. */
  accessed: string
  note?: string | undefined
}

const write: Record<CitationFormat, (items: readonly Citation[]) => string> = {
  'csl.json': cslJson,
  bib: bibtex,
  ris,
}

/** References in one of the three forms that reference managers read. */
export function citations(format: CitationFormat, items: readonly Citation[]): string {
  return write[format](items)
}

/** A footnote in the manner of the Chicago notes style. */
export function footnote(item: Citation): string {
  const authors = item.author.map((author) => author.literal).join(', ')
  const container = item.container ? ` In ${item.container},` : ''
  return `${authors}, “${item.title},” ${item.issued}.${container} release ${item.version}, ${item.url} (accessed ${item.accessed}).`
}

function cslJson(items: readonly Citation[]): string {
  const records = items.map(({ url, container, accessed, issued, ...item }) => ({
    ...item,
    URL: url,
    ...(container && { 'container-title': container }),
    issued: dateParts(issued),
    accessed: dateParts(accessed),
  }))
  return `${JSON.stringify(records, null, 2)}\n`
}

function dateParts(iso: string): { 'date-parts': number[][] } {
  return { 'date-parts': [iso.split('-').map(Number)] }
}

function bibtex(items: readonly Citation[]): string {
  return items
    .map((item) => {
      const fields = {
        author: item.author.map(({ literal }) => `{${escaped(literal)}}`).join(' and '),
        title: `{${escaped(item.title)}}`,
        year: item.issued.slice(0, 4),
        date: item.issued,
        ...(item.container && { booktitle: escaped(item.container) }),
        publisher: escaped(item.publisher),
        version: escaped(item.version),
        url: item.url.replaceAll(/[{}\\]/g, encodeURIComponent),
        urldate: item.accessed,
        ...(item.note && { note: escaped(item.note) }),
      }
      const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`)
      const kind = item.type === 'dataset' ? 'dataset' : 'misc'
      return `@${kind}{${item.id.replaceAll(/[^A-Za-z0-9-]/g, '-')},\n${lines.join('')}}\n`
    })
    .join('\n')
}

/** Characters that mean something to BibTeX, as text. */
function escaped(text: string): string {
  return text.replaceAll(/[\\{}]/g, '').replaceAll(/[#$%&_]/g, '\\$&')
}

const risTypes = {
  dataset: 'DATA',
  speech: 'GEN',
  interview: 'GEN',
  document: 'GEN',
  treaty: 'GEN',
  article: 'GEN',
}

function ris(items: readonly Citation[]): string {
  return items
    .map((item) => {
      const lines = [
        ['TY', risTypes[item.type]],
        ['ID', item.id],
        ...item.author.map(({ literal }) => ['AU', literal]),
        ['TI', item.title],
        ['PY', item.issued.slice(0, 4)],
        ['DA', item.issued.replaceAll('-', '/')],
        ...(item.container ? [['T2', item.container]] : []),
        ['PB', item.publisher],
        ['ET', item.version],
        ['UR', item.url],
        ['Y2', item.accessed.replaceAll('-', '/')],
        ...(item.note ? [['N1', item.note]] : []),
        ['ER', ''],
      ]
      return lines
        .map(([tag, value]) => `${tag}  - ${(value ?? '').replaceAll(/[\r\n]+/g, ' ')}\r\n`)
        .join('')
    })
    .join('\r\n')
}
