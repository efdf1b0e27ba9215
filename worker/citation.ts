import type { CslDate, CslItem, CslName } from '../schema/contract/csl.ts'
import type { CitationFormat } from './format.ts'

/** Who made what is cited: a person with the name as it is spoken, or a body. */
export type Author = { name: string; family: string; given: string } | { literal: string }

/** An item of CSL-JSON, as far as it is used here. */
export interface Citation {
  id: string
  type: CslItem['type']
  title: string
  /** As a page of the text in another language has it. */
  originalTitle?: { title: string; language: string } | undefined
  author: Author[]
  /** ISO date. */
  issued: string
  /** True where no page gives the whole date. */
  isDayUncertain?: boolean | undefined
  url: string
  doi?: string | undefined
  /** Address of the licence, where what is cited is the dataset's own. */
  license?: string | undefined
  /** What kind of text it is, in words. */
  genre?: string | undefined
  /** Language of the page at the address, as ISO 639-1: every form names this one. */
  language?: string | undefined
  /** Who issued it. */
  publisher?: string | undefined
  /** Where it was signed or said, which need not be where it was published. */
  eventPlace?: string | undefined
  /** What the item is a part of. */
  container?: string | undefined
  version?: string | undefined
  /** ISO date on which it was read, where that is known: a page that is kept is read on many. */
  accessed?: string | undefined
  note?: string | undefined
}

/** Titles are English, whatever the page is in: by this language BibLaTeX changes capitals and parts words. */
const titleLanguage = 'english'

const write: Record<CitationFormat, (items: readonly Citation[]) => string> = {
  'csl.json': cslJson,
  bib: bibtex,
  ris,
}

/** References in one of the three forms that reference managers read. */
export function citations(format: CitationFormat, items: readonly Citation[]): string {
  return write[format](items)
}

/** A footnote in the manner of the Chicago notes style, with what a reader must know of the text. */
export function footnote(item: Citation): string {
  const { title, issued, publisher, container, version, url, accessed, note } = item
  const authors = item.author.map((author) => ('literal' in author ? author.literal : author.name))
  const parts = [
    item.isDayUncertain ? `ca. ${issued}` : issued,
    container && `in ${container}`,
    !authors.includes(publisher ?? '') && publisher !== container && publisher,
    version && `release ${version}`,
    accessed ? `${url} (accessed ${accessed})` : url,
  ].filter(Boolean)
  const by = authors.map((author) => `${author}, `).join('')
  // A stop behind an address would be read and copied as part of it.
  const said = note ? ` ${note}${/[.!?]$|https?:\/\/\S+$/.test(note) ? '' : '.'}` : ''
  return `${by}${quotedTitle(title)} ${parts.join(', ')}.${said}`
}

/** In quotation marks, with single ones within; a comma takes the place of its last point, and none follows another sign. */
function quotedTitle(title: string): string {
  const within = title.replaceAll('“', '‘').replaceAll('”', '’').replace(/\.$/, '')
  return `“${within}${/[?!]$/.test(within) ? '' : ','}”`
}

function cslJson(items: readonly Citation[]): string {
  const records = items.map(
    ({
      url,
      doi,
      container,
      eventPlace,
      accessed,
      issued,
      isDayUncertain,
      author,
      originalTitle,
      ...item
    }): CslItem => ({
      ...item,
      // A reference by nobody has no list of authors: an empty one is no person's name.
      ...(author.length > 0 && { author: author.map(cslName) }),
      'original-title': originalTitle?.title,
      URL: url,
      DOI: doi,
      'container-title': container,
      'event-place': eventPlace,
      issued: { ...dateParts(issued), ...(isDayUncertain && { circa: true }) },
      accessed: accessed === undefined ? undefined : dateParts(accessed),
    }),
  )
  return `${JSON.stringify(records, null, 2)}\n`
}

/**
 * A style puts family and given name in its own order, a Chinese name like any other: told to keep that of the name, APA would
 * leave out the comma after the family.
 */
function cslName(author: Author): CslName {
  return 'literal' in author ? author : { family: author.family, given: author.given }
}

function dateParts(iso: string): CslDate {
  return { 'date-parts': [iso.split('-').map(Number)] }
}

/** Names of languages as babel has them, of which BibLaTeX takes no others. */
const babelNames: Record<string, string> = {
  ar: 'arabic',
  bg: 'bulgarian',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  eo: 'esperanto',
  es: 'spanish',
  fa: 'persian',
  fi: 'finnish',
  fr: 'french',
  he: 'hebrew',
  hi: 'hindi',
  hr: 'croatian',
  hu: 'hungarian',
  id: 'indonesian',
  it: 'italian',
  ja: 'japanese',
  kk: 'kazakh',
  ko: 'korean',
  ms: 'malay',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  sr: 'serbian',
  sv: 'swedish',
  th: 'thai',
  tr: 'turkish',
  uk: 'ukrainian',
  ur: 'urdu',
  vi: 'vietnamese',
  zh: 'chinese',
}

function bibtex(items: readonly Citation[]): string {
  return items
    .map((item) => {
      const { url, language, originalTitle } = item
      const entry = bibtexEntry(item)
      const fields: Record<string, string | undefined> = {
        author: item.author.map(bibtexName).join(' and ') || undefined,
        // Doubly braced, so that no style takes capitals out of a name.
        title: `{${escaped(item.title)}}`,
        origtitle: originalTitle && `{${escaped(originalTitle.title)}}`,
        origlanguage: originalTitle && babelNames[originalTitle.language],
        type: text(item.genre),
        ...entry.fields,
        // BibLaTeX reads dates in EDTF, which marks an approximate one so.
        // The same sign as where a page tells machines of the day: it is not sure, and not about that day.
        date: item.isDayUncertain ? `${item.issued}?` : item.issued,
        year: item.issued.slice(0, 4),
        venue: text(item.eventPlace),
        version: text(item.version),
        langid: titleLanguage,
        language: language && babelNames[language],
        doi: text(item.doi),
        url: url.replaceAll(/[{}\\]/g, encodeURIComponent),
        urldate: item.accessed,
        note: text(noteOf(item)),
      }
      const lines = Object.entries(fields).flatMap(([name, value]) =>
        value === undefined ? [] : [`  ${name} = {${value}},\n`],
      )
      return `@${entry.type}{${item.id.replaceAll(/[^A-Za-z0-9-]/g, '-')},\n${lines.join('')}}\n`
    })
    .join('\n')
}

/** Neither BibTeX nor RIS has a field for a licence. */
function noteOf({ note, license }: Citation): string | undefined {
  return [note, license && `Licence: ${license}`].filter(Boolean).join(' ') || undefined
}

/** The type of entry, and by what names that type calls the publisher and what the item is a part of. */
function bibtexEntry({ type, publisher, container }: Citation): {
  type: string
  fields: Record<string, string | undefined>
} {
  const [by, within] = [publisher && listed(publisher), text(container)]
  if (type === 'dataset') return { type, fields: { booktitle: within, publisher: by } }
  if (type === 'article-newspaper' && within)
    // Citation.js takes every article for one of a journal: it keeps the day, of which styles then print the year alone. No type
    // is better read: `newsarticle`, of which APA prints the day, is none of LaTeX; of `online` and `misc` others lose the newspaper.
    return { type: 'article', fields: { journal: within, entrysubtype: 'newspaper', publisher: by } }
  // Older styles know no `online` and print of it no more than `howpublished`.
  return { type: 'online', fields: { booktitle: within, organization: by, howpublished: by } }
}

/** One item of a list: a program parts lists at this word, except within braces. */
function listed(name: string): string {
  return /\sand\s/i.test(name) ? `{${escaped(name)}}` : escaped(name)
}

function bibtexName(author: Author): string {
  return 'literal' in author
    ? `{${escaped(author.literal)}}`
    : `${escaped(author.family)}, ${escaped(author.given)}`
}

function text(value: string | undefined): string | undefined {
  return value && escaped(value)
}

const spelled: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A brace without its partner, by name: BibTeX counts braces, also those that are told to be text. */
const spelledBraces: Record<string, string> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
}

/** Characters that mean something to BibTeX, as text. */
function escaped(value: string): string {
  const named = isPaired(value) ? spelled : { ...spelled, ...spelledBraces }
  return value.replaceAll(/[\\~^{}#$%&_]/g, (character) => named[character] ?? `\\${character}`)
}

/** Whether each brace has its partner. */
function isPaired(value: string): boolean {
  let open = 0
  for (const character of value) {
    if (character === '{') open += 1
    if (character === '}') open -= 1
    if (open < 0) return false
  }
  return open === 0
}

/**
 * RIS has no type for a joint statement, a speech or an interview; `M3` says what the item is. Each is read at a page of the
 * web, and as one reference managers keep its day and kind: Zotero takes `GEN` for an article of a journal and `PCOMM` for a
 * letter, Citation.js `SLIDE` for a film and `GOVDOC` for a report of a year.
 */
const risType = 'ELEC'
const risTypes: Partial<Record<Citation['type'], string>> = {
  dataset: 'DATA',
  // What it is, as Zotero, EndNote and Mendeley read it. Citation.js alone takes its author for a reporter, whom styles leave
  // out, and the year alone; of `MGZN`, an article of a magazine, it would keep both.
  'article-newspaper': 'NEWS',
}

function ris(items: readonly Citation[]): string {
  return items
    .map((item) => {
      const lines: [tag: string, value: string | undefined][] = [
        ['TY', risTypes[item.type] ?? risType],
        ['ID', item.id],
        // A comma ends a family name: after a body's name it keeps the whole from being taken apart.
        ...item.author.map((author): [string, string] => [
          'AU',
          'literal' in author ? `${author.literal},` : `${author.family}, ${author.given}`,
        ]),
        ['TI', item.title],
        ['OP', item.originalTitle?.title],
        ['T2', item.container],
        ['M3', item.genre],
        ['PY', item.issued.slice(0, 4)],
        ['DA', `${item.issued.replaceAll('-', '/')}/${item.isDayUncertain ? 'circa' : ''}`],
        ['PB', item.publisher],
        ['LA', item.language],
        ['ET', item.version],
        ['DO', item.doi],
        ['UR', item.url],
        ['Y2', item.accessed?.replaceAll('-', '/')],
        // Its place is that of the publisher.
        [
          'N1',
          [item.eventPlace && `Place: ${item.eventPlace}.`, noteOf(item)].filter(Boolean).join(' ') ||
            undefined,
        ],
      ]
      const written = lines.filter(([, value]) => value !== undefined)
      return [...written, ['ER', ''] as const]
        .map(([tag, value]) => `${tag}  - ${(value ?? '').replaceAll(/[\r\n]+/g, ' ')}\r\n`)
        .join('')
    })
    .join('\r\n')
}
