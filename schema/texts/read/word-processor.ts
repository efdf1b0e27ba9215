import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { damagedDocument, entriesOf, unpack } from './archive.ts'
import { parseXml } from './dom.ts'
import { maxDocumentBytes, tooLarge } from './limit.ts'
import type { PageElement, PageNode } from './page-element.ts'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'

/** A document as a page, and what its reader should know. */
export interface WordPage {
  html: string
  notes: string[]
}

/** A run that its author hid, and that nobody sees on the page. */
const hidden =
  /<w:r(?:\s[^>]*)?>(?:(?!<\/w:r>)[\s\S])*?<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g

/** What the parts of an OpenDocument table are in a page. */
const tableElements: Record<string, string> = {
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
}

/** A DOCX file as a page: deletions that are tracked are left out, insertions taken; macros and pictures are not read. */
export async function readDocx(source: Source): Promise<WordPage> {
  const parts = xmlParts(source)
  const [place, body] = Object.entries(parts).find(([name]) => /^word\/document\d*\.xml$/.test(name)) ?? []
  const said = body ? new TextDecoder().decode(body) : ''
  const shown = raisedByStyle(said.replaceAll(hidden, ''))
  if (place && shown !== said) parts[place] = new TextEncoder().encode(shown)
  const names = entriesOf(source).map(({ name }) => name)
  let html: string
  try {
    // Packed again without pictures and macros, so that the reader meets nothing that was not measured here.
    const buffer = Buffer.from(zipSync(parts, { level: 0 }))
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
    // The library ends each note with an arrow back to its mark.
    html = (await mammoth.convertToHtml({ buffer }, { convertImage })).value.replace(
      /\s*<a href="#[^"]*">↑<\/a>/g,
      '',
    )
  } catch {
    throw damagedDocument(source.name)
  }
  if (
    !/[\p{L}\p{N}]/u.test(html.replace(/<[^>]*>/g, '')) &&
    names.some((name) => /^word\/media\//.test(name))
  )
    throw new Refusal(
      source.name,
      'it holds pictures and no text, as scanned papers do',
      'Have the text recognised (OCR) and import that',
    )
  return {
    html,
    notes: [
      ...(/<w:(?:ins|del)\b/.test(said)
        ? ['it has tracked changes; it was read with all of them accepted']
        : []),
      ...(names.some((name) => /vbaProject\.bin$/i.test(name)) ? ['its macros were not looked at'] : []),
    ],
  }
}

/** A mark may be raised or lowered by so many half points instead of being called superscript or subscript. */
function raisedByStyle(xml: string): string {
  return xml.replace(
    /<w:position w:val="(-?)[1-9]\d*"\s*\/>/g,
    (_, minus) => `<w:vertAlign w:val="${minus ? 'subscript' : 'superscript'}"/>`,
  )
}

/** An OpenDocument text as a page: headings and paragraphs, without what tracked changes took out. */
export function readOdt(source: Source): WordPage {
  const content = xmlParts(source)['content.xml']
  if (!content) throw damagedDocument(source.name)
  const document = parseXml(new TextDecoder().decode(content))
  const isTracked = document.querySelector('text\\:tracked-changes') !== null
  for (const one of [...document.querySelectorAll('text\\:tracked-changes, office\\:annotation')])
    one.remove()
  const scripts = scriptStyles(document.querySelectorAll('style\\:style'))
  const notes = [...document.querySelectorAll('text\\:note')]
  const below = notes.map((note) => {
    const said = [...note.querySelectorAll('text\\:note-body text\\:p')]
      .map((one) => wordsOf(one, scripts))
      .join(' ')
    return `<li>${said}</li>`
  })
  return {
    html: [
      document.documentElement ? blocksWithin(document.documentElement, scripts) : '',
      ...(below.length > 0 ? [`<ol>${below.join('')}</ol>`] : []),
    ].join('\n'),
    notes: isTracked ? ['it has tracked changes; it was read with all of them accepted'] : [],
  }
}

/** The names of styles that raise or lower what they are set on. */
type ScriptStyles = ReadonlyMap<string, 'sup' | 'sub'>

function scriptStyles(elements: Iterable<PageElement>): ScriptStyles {
  const styles = new Map<string, 'sup' | 'sub'>()
  for (const style of elements) {
    const name = style.getAttribute('style:name') ?? ''
    const properties = style.querySelector('style\\:text-properties')
    const position = properties?.getAttribute('style:text-position') ?? ''
    if (/^(?:super|[1-9])/.test(position)) styles.set(name, 'sup')
    if (/^(?:sub|-)/.test(position)) styles.set(name, 'sub')
  }
  return styles
}

/** Headings, paragraphs and tables within a part of an OpenDocument text; those of its notes stand elsewhere. */
function blocksWithin(part: PageElement, scripts: ScriptStyles): string {
  return [...part.childNodes]
    .filter((child) => child.nodeType === 1)
    .map((child) => {
      const one = child as PageElement
      const name = one.tagName.toLowerCase()
      if (name === 'text:note') return ''
      // A box in a paragraph has paragraphs of its own.
      const within = blocksWithin(one, scripts)
      if (name === 'text:h') {
        const level = Math.min(6, Math.max(1, Number(one.getAttribute('text:outline-level')) || 2))
        return `<h${level}>${wordsOf(one, scripts)}</h${level}>\n${within}`
      }
      if (name === 'text:p') return `<p>${wordsOf(one, scripts)}</p>\n${within}`
      const tag = tableElements[name]
      return tag ? `<${tag}>${within}</${tag}>` : within
    })
    .join('')
}

/** The words of a paragraph: its spaces, tabs and breaks are elements, its notes come below the text. */
function wordsOf(paragraph: PageElement, scripts: ScriptStyles): string {
  let html = ''
  const walk = (element: PageNode): void => {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) html += escaped(child.textContent ?? '')
      if (child.nodeType !== 1) continue
      const one = child as PageElement
      const name = one.tagName.toLowerCase()
      if (name === 'text:s' || name === 'text:tab') html += ' '
      else if (name === 'text:line-break') html += '<br>'
      else if (name === 'text:note')
        html += `<sup>${escaped(one.querySelector('text\\:note-citation')?.textContent ?? '')}</sup>`
      // A box in a paragraph has paragraphs of its own.
      else if (name !== 'text:p' && name !== 'text:h') {
        const tag = scripts.get(one.getAttribute('text:style-name') ?? '')
        if (tag) html += `<${tag}>`
        walk(one)
        if (tag) html += `</${tag}>`
      }
    }
  }
  walk(paragraph)
  return html
}

/** The XML parts of a document within the limits of one document. */
function xmlParts(source: Source): Record<string, Uint8Array> {
  const wanted = entriesOf(source).filter(({ name }) => /\.(?:xml|rels)$/i.test(name))
  const size = wanted.reduce((sum, entry) => sum + entry.size, 0)
  if (size > 4 * maxDocumentBytes) throw tooLarge(source.name, size)
  return unpack(source, new Set(wanted.map(({ name }) => name)))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
