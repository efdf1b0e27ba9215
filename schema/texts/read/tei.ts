import { datePartIn } from '../../text/date.ts'
import { isXmlTooDeep, parseXml } from './dom.ts'
import { spaced } from './label.ts'
import { languageCode } from './language-code.ts'
import type { PageElement, PageNode } from './page-element.ts'
import { personName } from './person.ts'
import { Refusal } from './refusal.ts'
import { loweredMark, raisedMark } from './script-mark.ts'
import type { Turn } from './turn.ts'

/** What a TEI document says of itself, and its words by who speaks them. */
export interface TeiText {
  id: string | null
  title: string | null
  date: string | null
  place: string | null
  language: string | null
  author: string | null
  turns: Turn[]
  /** Ids to which the text points as speakers and of which the file gives no name. */
  unnamed: string[]
}

/** What stands in a text without being spoken or written by its author. */
const beside = 'note, stage, vocal, kinesic, incident, gap, fw, desc, figure, listBibl, del, surplus'
/** The one of several readings in one place that an edition reads: the first of these that is there. */
const readings: Record<string, readonly string[]> = {
  choice: ['corr', 'reg', 'expan', 'unclear'],
  app: ['lem', 'rdg'],
  subst: ['add'],
}
const breaks = 'lb, pb, cb, gb, milestone'
/** Where a line or page begins within a word: it parts nothing, nor does the hyphen before it stay. */
const withinWord = '\ue000'
const partedWord = /[-\u00ad\u2010]?\s*\ue000\s*/g
/** What makes a paragraph. */
const blocks = 'p, seg, ab, head, item, lg, salute, signed, closer, opener, byline, dateline'
const blockNames = new Set(blocks.split(', '))

/** An id that numbers a person and does not name one. */
const code = /^(?:\p{Ll}+|\p{Lu}{1,3})[-_.]?\d+$/u

/** The documents of a TEI file: one, or each of a corpus. Throws a Refusal. */
export function readTei(name: string, xml: string): TeiText[] {
  if (/<!ENTITY\s/i.test(xml.slice(0, 65_536)))
    throw new Refusal(
      name,
      'it defines entities of its own, which are not expanded',
      'Save it with the entities written out and import that',
    )
  if (isXmlTooDeep(xml))
    throw new Refusal(
      name,
      'its elements are nested deeper than those of any text that was meant to be read',
      'Save its text as .txt and import that',
    )
  const root = rootName(xml)
  if (
    root &&
    !new RegExp(`</(?:[\\w-]+:)?${root}\\s*>\\s*(?:<!--[\\s\\S]*?-->\\s*)*$`).test(xml.slice(-4096))
  )
    throw new Refusal(name, 'the file is cut off before its end', 'Fetch it again and import that')
  const document = parseXml(withoutPrefix(xml))
  const texts = [...document.querySelectorAll('TEI, TEI\\.2')]
  const whole = texts.length > 0 ? texts : document.documentElement ? [document.documentElement] : []
  return whole.map((one) => textOf(one, name))
}

/** «tei:p» as «p», where the whole document is written so. */
function withoutPrefix(xml: string): string {
  const prefix = xml.match(/<([\w-]+):(?:TEI(?:\.2)?|teiCorpus)\b/)?.[1]
  return prefix === undefined ? xml : xml.replaceAll(new RegExp(`(</?)${prefix}:`, 'g'), '$1')
}

/** The name of an XML document's root without its prefix, or null for what is no XML. */
export function rootName(text: string): string | null {
  const body = text
    .slice(0, 65_536)
    .trimStart()
    .replace(/^(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>\s*)*/i, '')
  return body.match(/^<(?:[\w-]+:)?([\w.-]+)(?=[\s/>])/)?.[1] ?? null
}

function textOf(tei: PageElement, file: string): TeiText {
  const header = tei.querySelector('teiHeader')
  const first = (...selectors: string[]): PageElement | null =>
    selectors.map((one) => header?.querySelector(one) ?? null).find((one) => one !== null) ?? null
  const language =
    tei.querySelector('text')?.getAttribute('xml:lang') ??
    tei.getAttribute('xml:lang') ??
    first('langUsage language')?.getAttribute('ident') ??
    null
  const titles = [...(header?.querySelectorAll('titleStmt title') ?? [])]
  const main = titles.filter((one) => one.getAttribute('type') === 'main')
  const own = (main.length > 0 ? main : titles).find((one) => {
    const of = one.getAttribute('xml:lang')
    return !of || of === language
  })
  const body = tei.querySelector('text body') ?? tei.querySelector('text')
  const known = new Map([...(body ? namesInNotes(body) : []), ...peopleOf(tei)])
  const unnamed = [...new Set([...(body?.querySelectorAll('u, sp') ?? [])].flatMap(idsOf))].filter(
    (id) => !known.has(id),
  )
  // A code such as p1 is of its file alone: that of the next file is another person.
  const of = tei.getAttribute('xml:id') ?? file.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '')
  const codes = unnamed.filter((id) => code.test(id)).map((id) => [id, `${id} of ${of}`] as const)
  return {
    id: tei.getAttribute('xml:id'),
    title: plain(own ?? titles[0] ?? null),
    date: dateOf(tei),
    place: plain(first('settingDesc setting name[type="city"]', 'settingDesc setting placeName')),
    language: languageCode(language),
    author: plain(first('titleStmt author persName', 'titleStmt author')),
    turns: body ? turnsOf(body, new Map([...codes, ...known])) : [],
    unnamed,
  }
}

/**
 * When the words were spoken, else written, else first printed. When the file itself was published says nothing of
 * that.
 */
function dateOf(tei: PageElement): string | null {
  const places = [
    'profileDesc setting date',
    'profileDesc creation date',
    'standOff event[type="written"]',
    'sourceDesc date[type="written"]',
    'sourceDesc date[type="premiere"]',
    'standOff event[type="premiere"]',
    'sourceDesc date[type="print"]',
    'standOff event[type="print"]',
    'sourceDesc date',
  ]
  for (const place of places) {
    for (const one of tei.querySelectorAll(place)) {
      const date = saidBy(one)
      if (date) return date
    }
  }
  return null
}

/** What a date says: a day, or of two ends of a time what they have in common. */
function saidBy(date: PageElement): string | null {
  const said = (...names: string[]) =>
    names.map((name) => date.getAttribute(name)).find((one) => one !== null)
  const when = datePartIn(said('when', 'when-iso'))
  const [from, to] = [datePartIn(said('from', 'notBefore')), datePartIn(said('to', 'notAfter'))]
  if (when || !from || !to) return when ?? datePartIn(date.textContent)
  return [10, 7, 4].map((length) => from.slice(0, length)).find((part) => to.startsWith(part)) ?? null
}

/** The names of those who speak by the ids under which the text points to them. */
function peopleOf(tei: PageElement): Map<string, string> {
  const people = new Map<string, string>()
  for (const person of tei.querySelectorAll('particDesc person, particDesc personGrp')) {
    const id = person.getAttribute('xml:id')
    const name = person.querySelector('persName') ?? person.querySelector('name')
    if (!id || !name) continue
    const parts = (kind: string) =>
      [...name.querySelectorAll(kind)].map(plain).filter((part) => part !== null)
    const written = [...parts('forename'), ...parts('surname')]
    const said = written.length > 1 ? written.join(' ') : plain(name)
    if (said) people.set(id, said)
  }
  return people
}

/** «The Chairwoman, Noa Verrin:» in a note above a speech says the name whose words an id joins in an order of its own. */
function namesInNotes(body: PageElement): Map<string, string> {
  const names = new Map<string, string>()
  let said: string | null = null
  for (const one of body.querySelectorAll('note[type="speaker"], u, sp')) {
    if (localName(one) === 'note') {
      said = plain(one)?.replace(/\s*[.:：]\s*$/, '') ?? null
      continue
    }
    const [id, other] = idsOf(one)
    const own = said === null || id === undefined || other !== undefined ? null : nameWithin(said, id)
    if (id !== undefined && own !== null) names.set(id, own)
    said = null
  }
  return names
}

/** The words of a note that are those of an id, in the note's order. */
function nameWithin(said: string, id: string): string | null {
  const parts = new Set(spaced(id.replaceAll(/[_.-]/g, ' ')).toLowerCase().split(/\s+/))
  const words = said.split(/[\s,()]+/).filter((word) => parts.has(word.toLowerCase()))
  return words.length === parts.size && parts.size > 1 ? words.join(' ') : null
}

/** Leaves of a text what is read of it: no notes and deletions, one of several readings, and blanks for the ends of lines. */
function settle(body: PageElement): void {
  for (const one of [...body.querySelectorAll(beside)]) one.remove()
  for (const [name, order] of Object.entries(readings))
    for (const place of [...body.querySelectorAll(name)]) {
      const all = elementsIn(place)
      const read = order.flatMap((kind) => all.filter((one) => localName(one) === kind))[0] ?? all[0]
      for (const one of all) if (one !== read) one.remove()
    }
  for (const one of body.querySelectorAll(breaks))
    one.textContent = one.getAttribute('break') === 'no' ? withinWord : ' '
}

function turnsOf(body: PageElement, people: ReadonlyMap<string, string>): Turn[] {
  settle(body)
  const turns: Turn[] = []
  const add = (speaker: string | null, text: string): void => {
    const words = text.replace(partedWord, '').replace(/\s+/g, ' ').trim()
    if (words) turns.push({ speaker, text: words })
  }
  const walk = (element: PageElement, speaker: string | null): void => {
    let verse = ''
    let loose = ''
    const close = (): void => {
      add(speaker, verse)
      add(speaker, loose)
      verse = ''
      loose = ''
    }
    for (const child of element.childNodes) {
      if (child.nodeType === 3) loose += child.textContent ?? ''
      if (child.nodeType !== 1) continue
      const one = child as PageElement
      const name = localName(one)
      if (name === 'speaker') continue
      if (name === 'l') verse += ` ${words(one)}`
      else if (blockNames.has(name) && !hasBlocks(one)) {
        close()
        add(speaker, words(one))
      } else if (name === 'u' || name === 'sp') {
        close()
        walk(one, speakerOf(one, people))
      } else if (isInline(one)) loose += name === 'cell' ? ` ${words(one)}` : words(one)
      else {
        close()
        walk(one, speaker)
      }
    }
    close()
  }
  walk(body, null)
  return turns
}

function speakerOf(element: PageElement, people: ReadonlyMap<string, string>): string | null {
  const names = idsOf(element).map((id) => personName(people.get(id) ?? spaced(id.replaceAll('_', ' '))))
  const printed = plain(element.querySelector('speaker'))?.replace(/[.:：]\s*$/, '') ?? null
  return names.length > 0 ? names.join('; ') : printed && personName(printed)
}

function idsOf(element: PageElement): string[] {
  const pointers = (element.getAttribute('who') ?? '').split(/\s+/)
  return pointers.map((one) => one.replace(/^.*#/, '')).filter((id) => id !== '')
}

function hasBlocks(element: PageElement): boolean {
  return element.querySelector(`${blocks}, l`) !== null
}

function isInline(element: PageElement): boolean {
  return (
    !hasBlocks(element) &&
    element.querySelector('u, sp') === null &&
    !/^(?:div|list|table|row)/.test(localName(element))
  )
}

/** The words of an element; marked tokens are joined as they are written. */
function words(element: PageElement): string {
  const tokens = [...element.querySelectorAll('w, pc')]
  if (tokens.length === 0) return withMarks(element)
  let text = ''
  let isJoined = true
  for (const token of tokens) {
    const join = token.getAttribute('join')
    text += `${isJoined || join === 'left' || join === 'both' ? '' : ' '}${token.textContent?.trim() ?? ''}`
    isJoined = join === 'right' || join === 'both'
  }
  return text
}

/** The words in which what is raised or lowered stands as in a line of text. */
function withMarks(node: PageNode, before = ''): string {
  if (node.nodeType === 3) return node.textContent ?? ''
  if (node.nodeType !== 1) return ''
  const rend = (node as PageElement).getAttribute('rend') ?? ''
  const said = node.textContent ?? ''
  if (/^(?:super(?:script)?|sup)$/i.test(rend)) return raisedMark(before, said)
  if (/^sub(?:script)?$/i.test(rend)) return loweredMark(said)
  return [...node.childNodes].reduce((text, one) => text + withMarks(one, before + text), '')
}

function elementsIn({ childNodes }: PageElement): PageElement[] {
  return [...childNodes].filter(({ nodeType }) => nodeType === 1) as PageElement[]
}

function localName(element: PageElement): string {
  return element.tagName.replace(/^.*:/, '')
}

function plain(element: PageElement | null | undefined): string | null {
  return element?.textContent?.replace(/\s+/g, ' ').trim() || null
}
