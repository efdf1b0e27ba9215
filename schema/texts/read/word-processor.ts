import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { sumOf } from '../../stats/sum.ts'
import { damagedDocument, entriesOf, unpack } from './archive.ts'
import { parseXml } from './dom.ts'
import { maxDocumentBytes, tooLarge } from './limit.ts'
import type { PageElement } from './page-element.ts'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'

/** A document as a page, and what its reader should know. */
interface WordPage {
  html: string
  notes: string[]
}

/** A run that its author hid, and that nobody sees on the page. */
const hidden =
  /<w:r(?:\s[^>]*)?>(?:(?!<\/w:r>)[\s\S])*?<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g

/** The parts of a DOCX file that hold words of the text. */
const worded = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/

/** A DOCX file as a page: deletions that are tracked are left out, insertions taken; macros and pictures are not read. */
export async function readDocx(source: Source): Promise<WordPage> {
  const parts = xmlParts(source)
  let said = ''
  for (const [place, part] of Object.entries(parts).filter(([name]) => worded.test(name))) {
    const xml = new TextDecoder().decode(part)
    said += xml
    parts[place] = new TextEncoder().encode(forLibrary(xml))
  }
  const names = entriesOf(source).map(({ name }) => name)
  let html: string
  let unread: string[]
  try {
    // Packed again without pictures and macros, so that the reader meets nothing that was not measured here.
    const buffer = Buffer.from(zipSync(parts, { level: 0 }))
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
    const { value, messages } = await mammoth.convertToHtml({ buffer }, { convertImage })
    // The library ends each note with an arrow back to its mark.
    html = value.replace(/\s*<a href="#[^"]*">↑<\/a>/g, '')
    unread = messages.flatMap(
      ({ message }) =>
        message.match(/^An unrecognised element was ignored: (?:.*[:}])?([\w.-]+)$/)?.[1] ?? [],
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
      ...[...new Set(unread)]
        .filter((name) => hasWords(said, name))
        .map((name) => `what it has in <${name}> was not read; see whether it is part of the text`),
      ...(names.some((name) => /vbaProject\.bin$/i.test(name)) ? ['its macros were not looked at'] : []),
    ],
  }
}

/**
 * The XML of a part as the library reads it: what it passes over with the words in it (simple fields, words that run the other
 * way, those under a reading aid) stands without that, and a mark that is raised by so many half points is superscript.
 */
function forLibrary(xml: string): string {
  return xml
    .replaceAll(hidden, '')
    .replace(/<w:(rt|rubyPr)>[\s\S]*?<\/w:\1>|<\/?w:(?:fldSimple|dir|bdo|ruby|rubyBase)\b[^>]*>/g, '')
    .replace(/<w:cr\s*\/>/g, '<w:br/>')
    .replace(/<w:ptab\b[^>]*\/>/g, '<w:tab/>')
    .replace(
      /<w:position w:val="(-?)[1-9]\d*"\s*\/>/g,
      (_, minus) => `<w:vertAlign w:val="${minus ? 'subscript' : 'superscript'}"/>`,
    )
}

function hasWords(xml: string, element: string): boolean {
  const whole = new RegExp(`<([\\w-]+:)?${element}(?: [^>]*)?>[\\s\\S]*?</\\1?${element}>`, 'g')
  return (xml.match(whole) ?? []).some((one) => /[\p{L}\p{N}]/u.test(one.replace(/<[^>]*>/g, '')))
}

/** An OpenDocument text as a page: headings and paragraphs, without what tracked changes took out. */
export function readOdt(source: Source): WordPage {
  const content = xmlParts(source)['content.xml']
  if (!content) throw damagedDocument(source.name)
  const document = parseXml(new TextDecoder().decode(content))
  const all = (selector: string) => [...document.querySelectorAll(selector)]
  const isTracked = all('text\\:tracked-changes').length > 0
  for (const one of all('text\\:tracked-changes, office\\:annotation')) one.remove()
  // A box and a note stand in a paragraph and have paragraphs of their own: the box behind it, the note below the text.
  for (const box of all('draw\\:text-box')) box.closest('text\\:p, text\\:h')?.after(box)
  const notes = all('text\\:note-body')
  for (const note of notes) note.remove()
  const scripts = new Map(all('style\\:style').flatMap(scriptTag))
  const below = notes.map((note) => asPage(note.toString(), scripts)).join('')
  return {
    html: `${asPage(document.toString(), scripts)}${below === '' ? '' : `\n<ol class="footnotes">${below}</ol>`}`,
    notes: isTracked ? ['it has tracked changes; it was read with all of them accepted'] : [],
  }
}

/** A style that raises or lowers what is set in it, with the tag that does so in a page. */
function scriptTag(style: PageElement): [style: string, tag: string][] {
  const name = style.getAttribute('style:name') ?? ''
  const set = style.querySelector('style\\:text-properties')?.getAttribute('style:text-position') ?? ''
  if (/^(?:super|[1-9])/.test(set)) return [[name, 'sup']]
  return /^(?:sub|-)/.test(set) ? [[name, 'sub']] : []
}

/** What the elements of an OpenDocument text are in a page; others are passed over. */
const pageTags: Record<string, string> = {
  'text:p': 'p',
  'text:note-body': 'li',
  'text:note-citation': 'sup',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
}
const spaces: Record<string, string> = { 'text:s': ' ', 'text:tab': ' ', 'text:line-break': '<br>' }

const tags = /<(\/?)([\w:-]+)((?:[^>"]|"[^"]*")*?)(\/?)>|<[?!][^>]*>/g

function asPage(xml: string, scripts: ReadonlyMap<string, string>): string {
  const open: string[] = []
  return xml.replace(tags, (_, close, name = '', attributes = '', empty) => {
    if (close) return open.pop() ?? ''
    const own = (key: string): string => attributes.match(`${key}="([^"]*)"`)?.[1] ?? ''
    const level = Math.min(6, Math.max(1, Number(own('text:outline-level')) || 2))
    const tag = name === 'text:h' ? `h${level}` : (pageTags[name] ?? scripts.get(own('text:style-name')))
    if (empty) return spaces[name] ?? (tag ? `<${tag}></${tag}>` : '')
    if (name) open.push(tag ? `</${tag}>${/^(?:p|h\d)$/.test(tag) ? '\n' : ''}` : '')
    return spaces[name] ?? (tag ? `<${tag}>` : '')
  })
}

/** The XML parts of a document within the limits of one document. */
function xmlParts(source: Source): Record<string, Uint8Array> {
  const wanted = entriesOf(source).filter(({ name }) => /\.(?:xml|rels)$/i.test(name))
  const size = sumOf(wanted, (entry) => entry.size)
  if (size > 4 * maxDocumentBytes) throw tooLarge(source.name, size)
  return unpack(source, new Set(wanted.map(({ name }) => name)))
}
