import { datesIn } from './date.ts'
import { isSubtitle, isTitleLike, placeAndDay, salutation } from './header-line.ts'
import { kindOf } from './kind.ts'
import { peopleIn, personName } from './person.ts'

/** What the lines above a plain text say about it, and the blocks that are left as the text itself. */
export interface Header {
  title: string | null
  subtitle: string | null
  /** The day the statement was made, from a line such as «Moscow, 21 March 2023». */
  date: string | null
  /** The day it was put out, from a line such as «Updated: …», weaker evidence. */
  published: string | null
  place: string | null
  speakers: string[]
  address: string | null
  body: string[]
}

const farthestLine = 16
const publishedLine =
  /^(?:发表时间|发布时间|updated|published|publication date|posted|дата публикации|опубликовано)\s*[:：]/i
const sourceLine = /^>?\s*(?:source|url|link|address|источник|ссылка|来源)\s*[:：]\s*(\S+)?/i
const dateline =
  /^(?:[（(]?(?:新华社|人民网|中新社|央视网).{0,16}(?:\d{1,2}日)?电[)）]?|.{0,40}(?:记者).{1,12}摄.{0,4})$/
const chineseOffice =
  /^(?:中华人民共和国|国家|中国|国务院|外交部)?(?:主席|总理|副主席|副总理|国务委员|部长|外交部长|外长)[^。，；]{0,12}$/
/** «Title: …», «Дата: …», «标题：…»: fields that people and programs put above a text. */
const field =
  /^(title|headline|заголовок|标题|date|дата|日期|place|location|место|地点|speakers?|authors?|автор|спикер|作者|讲话人)\s*[:：]\s*(.+)$/i
const byline =
  /^(?:(?:statement|speech|address|remarks|article|keynote.*) (?:by|of) |by (?:h\.?e\.? )?\p{Lu}|h\.?e\.? (?:mr\.? )?\p{Lu}|выступление |статья )/iu

/** Takes the header off a text's blocks; a text that begins at once has a header of nulls. */
export function readHeader(given: string[]): Header {
  const blocks = unfold(given)
  const header: Header = {
    title: null,
    subtitle: null,
    date: null,
    published: null,
    place: null,
    speakers: [],
    address: null,
    body: [],
  }
  let from = 0
  for (let n = 0; n < Math.min(blocks.length, farthestLine); n++) {
    const line = blocks[n] ?? ''
    if (!takeLine(header, line, n === from, blocks[n + 1])) {
      // A photograph's line may stand between the lines of a header.
      if (!isHeaderAhead(blocks, n)) break
      continue
    }
    from = n + 1
  }
  return { ...header, body: blocks.slice(from) }
}

function takeLine(header: Header, line: string, isNext: boolean, following: string | undefined): boolean {
  if (dateline.test(line)) return true
  if (takeField(header, line)) return true
  const published = publishedLine.test(line) || /^\d{4}.{2,20}\s来源[:：]/.test(line)
  if (published) {
    header.published ??= datesIn(line)[0]?.date ?? null
    return true
  }
  const source = line.match(sourceLine)
  if (source) {
    if (/^https?:/.test(source[1] ?? '')) header.address ??= source[1] ?? null
    return true
  }
  const day = placeAndDay(line)
  if (day) {
    header.date ??= day.date
    header.place ??= day.place
    return true
  }
  if (isSubtitle(line) && header.title) {
    header.subtitle = line.replace(/^[—-]+\s*/, '')
    return true
  }
  if ((chineseOffice.test(line) || byline.test(line)) && line.length < 320 && (header.title || following)) {
    const people = peopleIn(line)
    if (people.length > 0 || chineseOffice.test(line)) {
      header.speakers.push(...people.filter((one) => !header.speakers.includes(one)))
      if (header.title === null && kindOf(line)) header.title = line
      return true
    }
  }
  const isNameAlone = line.length <= 40 && line.split(' ').length <= 5 && !/[.:,;。：，]$/.test(line)
  if (header.title && isNext && isNameAlone && peopleIn(line).length === 1) {
    header.speakers.push(...peopleIn(line))
    return true
  }
  return takeTitle(header, line, isNext, following)
}

function takeField(header: Header, line: string): boolean {
  const [, name = '', value = ''] = line.length < 300 ? (line.match(field) ?? []) : []
  const said = value.trim().replace(/^["'](.*)["']$/, '$1')
  if (/^(?:title|headline|заголовок|标题)$/i.test(name)) header.title = said
  else if (/^(?:date|дата|日期)$/i.test(name)) header.date ??= datesIn(said)[0]?.date ?? null
  else if (/^(?:place|location|место|地点)$/i.test(name)) header.place ??= said
  else if (name) {
    const named = said
      .replace(/^\[|\]$/g, '')
      .split(/\s*[;,、]\s*/)
      .filter((one) => one !== '')
    header.speakers.push(...named.map(personName).filter((one) => !header.speakers.includes(one)))
  }
  return name !== ''
}

function takeTitle(header: Header, line: string, isNext: boolean, following: string | undefined): boolean {
  const heading = line.match(/^#{1,6}\s+(.+)$/)?.[1]
  const dated = line.match(/^\d{4}-\d{2}-\d{2}[_ ]+(.+)$/)?.[1]
  const text = (heading ?? dated ?? line).trim()
  const subtitled = following !== undefined && isSubtitle(following)
  if (header.title === null) {
    if (!heading && !dated && !isTitleLike(text)) return false
    header.title = withoutDay(header, text)
    return true
  }
  // A title set in two lines: «… and …» / «on …».
  if (
    isNext &&
    /^关于|^的/.test(text) &&
    text.length <= 80 &&
    !/[。；]/.test(text) &&
    header.speakers.length === 0
  ) {
    header.title += text
    return true
  }
  // The line above a subtitle («——在…») is the statement's own title, whatever a portal put above it.
  if (subtitled && isTitleLike(text)) {
    header.title = text.replace(/^[^：:]{2,8}：/, '')
    return true
  }
  // A portal repeats the title, or puts the chapter of a collection above it.
  if (/^[一二三四五六七八九十]+、/.test(header.title) && isNext && isTitleLike(text)) {
    header.title = text
    return true
  }
  const repeats = isTitleLike(text) && text.length < 80 && /\p{Script=Han}/u.test(text) && isNext
  if (repeats && (same(text, header.title) || /^[一二三四五六七八九十]+、/.test(text))) return true
  return false
}

/** A day behind the title belongs to the header, not to the title. */
function withoutDay(header: Header, text: string): string {
  const last = datesIn(text).at(-1)
  if (!last || !/^\s*(?:года|г\.)?[)）]?\s*$/.test(text.slice(last.at + last.length))) return text
  const title = text.slice(0, last.at).replace(/[\s(（,，]+$/u, '')
  if (title.length < 8) return text
  header.date ??= last.date
  return title
}

/** Within the next three lines comes a subtitle, a byline or a day: the header is not over. */
function isHeaderAhead(blocks: string[], n: number): boolean {
  const line = blocks[n] ?? ''
  if (n > 8 || salutation.test(line)) return false
  const ahead = blocks.slice(n + 1, n + 5)
  return ahead.some(
    (one) =>
      chineseOffice.test(one) ||
      (/^——/.test(one) && one.length < 80) ||
      /^[（(].{0,40}日.{0,20}[)）]$/.test(one),
  )
}

/** A whole text on one line: title, «——subtitle», (day, place) and office are cut off its beginning. */
function unfold(blocks: string[]): string[] {
  const [first = '', ...rest] = blocks
  const match = first.match(
    /^(.{4,80}?)(——.{4,60}?)?([（(]\d{4}年\d{1,2}月\d{1,2}日[^）)]{0,20}[）)])\s*((?:中华人民共和国|国家)?(?:主席|国务院总理|外交部长)\s*)?/u,
  )
  if (!match || first.length < 200) return blocks
  const [whole, title = '', subtitle = '', day = '', title2 = ''] = match
  const after = first.slice(whole.length)
  const person = title2 ? peopleIn(after.slice(0, 8))[0] : undefined
  const nameLength = person
    ? (after.match(/^\S{2,4}?(?=尊敬|各位|女士|主席|同志|朋友|\s)/u)?.[0].length ?? 0)
    : 0
  return [
    title,
    subtitle,
    day,
    title2 ? `${title2.trim()} ${after.slice(0, nameLength)}` : '',
    after.slice(nameLength).trim(),
    ...rest,
  ].filter((one) => one !== '')
}

function same(one: string, other: string): boolean {
  const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '')
  return bare(one).includes(bare(other)) || bare(other).includes(bare(one))
}
