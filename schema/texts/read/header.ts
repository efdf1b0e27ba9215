import { dateIn, datesIn } from '../../text/date.ts'
import { type FieldDay, fieldDay } from './field-day.ts'
import { fieldIn } from './field-name.ts'
import {
  isByline,
  isDayLine,
  isOutlet,
  isProse,
  isSubtitle,
  isTime,
  isTitleLike,
  otherLabel,
  placeAndDay,
  placeAndPart,
  salutation,
} from './header-line.ts'
import type { Header, Place } from './header-title.ts'
import { dayIn, lineDay, takeTitle, withoutDay } from './header-title.ts'
import { isSpoken, kindOf } from './kind.ts'
import { isKnownPlace } from './known-place.ts'
import { isPersonName } from './label.ts'
import { isContact, letterheadLines } from './letterhead.ts'
import { bareName, namesInField } from './name-form.ts'
import { namedBeforeOffice } from './named-line.ts'
import { isMenuLine } from './noise.ts'
import { honouredName, introducedName, mentionsIn, peopleIn, personName } from './person.ts'
import { placeName } from './place-name.ts'
import { isCommentedOn } from './speaker.ts'
import { stampDays, stampOf } from './stamp.ts'

const farthestLine = 16
const sourceLine = /^>?\s*(?:source|url|link|address|источник|ссылка|来源|來源)\s*[:：]\s*(\S+)?/i
const chineseSource = /^\d{4}.{2,20}\s来源[:：]|^\S{2,8}报\s.{8,24}版/
const dateline =
  /^(?:[（(]?(?:新华社|人民网|中新社|央视网|本报).{0,16}(?:\d{1,2}日)?电[)）]?|.{0,40}(?:记者).{1,12}摄.{0,4})$/
const chineseOffice =
  /^(?:中华人民共和国|国家|中国|国务院|外交部)?(?:主席|总理|副主席|副总理|国务委员|部长|外交部长|外长)[^。，；]{0,12}$/
/** «东岚国外交部长 沈若兰»: office and name, under a title. */
const chineseSpeaker =
  /^\p{Script=Han}{0,10}(?:主席|总统|總統|总理|總理|首相|部长|部長|外长|外長|大臣|大使|国王|國王|代表|[長长]官|[理議议]事?[長长]|次官|[局署][長长])\s(\p{Script=Han}{1,4}(?:\s\p{Script=Han}{1,4})?)$/u
/** In a message, who sent it to whom says nothing of its text. */
const ofMessage = /^(?:from|to|cc|кому|от кого)\s*[:：]\s*.+$/i
const byline =
  /^(?:(?:statement|speech|address|remarks|article|briefing|interview|keynote.*) (?:by|of|with) |by (?:h\.?e\.? )?\p{Lu}|h\.?e\.? (?:mr\.? )?\p{Lu}|выступление |статья |интервью )/iu

/**
 * Takes the header off a text's blocks; a text that begins at once has a header of nulls. With `isTitled` the first
 * block is the whole title.
 */
export function readHeader(blocks: string[], isTitled = false): Header {
  const given = withStamps(blocks)
  const header = headerOf(unfold(given), isTitled)
  // One line of somebody else's above the header («Downloaded from …») hides none of it.
  if (isTitled || !isStray(given)) return header
  const below = headerOf(unfold(given.slice(1)), false)
  const isBelow =
    factsIn(below) > factsIn(header) || (factsIn(below) === factsIn(header) && isAboveTitle(given))
  return isBelow ? below : header
}

/** «Zurück zur Liste», «返回列表», «Picture: Reed»: a few small words or a label above what names the text and stands with its day. */
function isAboveTitle([first = '', second = '', third = '']: string[]): boolean {
  const isBare = fewSmallWords.test(first) || /^\p{Lu}\p{Ll}+: \S+(?: \S+)?$/u.test(first)
  const isMore = kindOf(second) !== null || second.length > first.length * 1.5
  const isPaper = kindOf(first) !== null || ofPaper.test(first)
  return isBare && !isPaper && isMore && isTitleLike(second) && isDayLine(third)
}

/** What says that a text is one, and on what in the line below. */
const ofPaper =
  /statement|declaration|communiqu|erklärung|déclaration|declaraci|declaraç|dichiarazion|oświadczeni|deklaracj|заявлени|деклараци|коммюнике|заява|声明|宣言|公报|بيان|הצהר/iu
/** One of them begins small, as names of people and places do not, or the script has no capitals. */
const fewSmallWords =
  /^(?=.* \p{Ll})\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){1,4}$|^\p{Script=Han}{3,8}$|^\p{Lo}[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){1,4}$/u

const isStray = ([first = '', second = '']: string[]): boolean =>
  first.length <= 200 && second !== '' && second.length <= 260 && !salutation.test(first)

function factsIn(header: Header): number {
  return (dayIn(header) === null ? 0 : 1) + (header.speakers.length > 0 ? 1 : 0)
}

function headerOf(blocks: string[], isTitled: boolean): Header {
  const header: Header = {
    title: null,
    subtitle: null,
    days: [],
    place: null,
    speakers: [],
    address: null,
    body: [],
  }
  let from = isTitled ? 1 : letterheadLines(blocks)
  if (isTitled && blocks[0] !== undefined) header.title = withoutDay(header, blocks[0])
  for (let n = from; n < Math.min(blocks.length, farthestLine); n++) {
    const line = blocks[n] ?? ''
    if (takeLine(header, line, { isNext: n === from, following: blocks[n + 1], isTitled })) {
      from = n + 1
      continue
    }
    // A photograph's line or an occasion may stand between the lines of a header.
    if (!isHeaderAhead(blocks, n, header)) break
    header.subtitle ??= line
  }
  const first = blocks[from]
  header.body = withoutLaterDay(header, withoutLaterFields(header, blocks.slice(from)))
  if (lineDay(header) === null) takeDateline(header, header.body[0] ?? '')
  if (dayIn(header) === null && first !== undefined && first.length <= 120 && !isProse(first))
    header.days.push({ by: 'title', date: monthBehind(first) })
  if (header.title !== null && header.speakers.length === 0 && isSpeaker(header.title, header.body)) {
    header.speakers.push(header.title)
    header.title = null
  }
  return header
}

/** What stands between the day of a dateline and the text: «.-», «–», «(Agency) —», «года. –». */
const datelineEnd =
  /^[.,]?\s?(?:\([^()]{2,40}\)|\/[^/]{2,40}\/)?\s?(?:[.,]?\s?[—–-]{1,2}\s?|\.\s)(?=\p{Lu}|["«“„])/u

/** «PORT KELDA, June 7, 2021 – …», «Puerto Viejo, 7 de junio de 2021.- …», «海州2021年6月7日电»: place and day at the head of the first paragraph. */
function takeDateline(header: Header, paragraph: string): void {
  const [day] = datesIn(paragraph.slice(0, 90))
  if (day && /^\s?[电電讯訊]/u.test(paragraph.slice(day.at + day.length)) && day.at <= 16) {
    header.days.push({ by: 'line', date: day.date })
    return
  }
  if (!day || !datelineEnd.test(paragraph.slice(day.at + day.length))) return
  const [, said = ''] = paragraph.slice(0, day.at).match(/^(\p{Lu}[^,.:;!?]{2,40}),\s$/u) ?? []
  const place = placeName(said)
  if (place === null) return
  header.days.push({ by: 'line', date: day.date })
  header.place ??= place
}

/** «Lecture by Ada Harbour, Halden, March 1987»: the month at the end of a line that says what the text is. */
function monthBehind(line: string): string | null {
  const [, said = ''] = line.match(/,\s([^,]{6,24})$/u) ?? []
  const isOfText = kindOf(line) !== null || /^\p{Lu}\p{L}+ (?:by|of|from) /u.test(line)
  const part = isOfText ? fieldDay(said).date : null
  return part?.length === 7 ? part : null
}

/** Whether a name that stands over a text is of its speaker: said there, set before a colon or signed below. */
function isSpeaker(name: string, body: readonly string[]): boolean {
  const said = name.replace(/^(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )+/u, '')
  if (said.length > 60 || !isPersonName(said) || kindOf(said) !== null || isOutlet(said)) return false
  if (said !== name || / \p{Lu}\. /u.test(said)) return true
  return (
    introducedName(body.slice(0, 3).join(' ')) === said ||
    body.some((block) => block.startsWith(`${said}:`) || block === said)
  )
}

/** Several fields may stand behind the lead, and a line that says when the text was put out. */
function withoutLaterFields(header: Header, given: string[]): string[] {
  const body = given.filter((line, n) => {
    const stamp = n < 4 ? stampOf(line) : null
    header.days.push(...stampDays(stamp))
    return stamp === null
  })
  const at = body.findIndex((line) => isField(line))
  const end = at + body.slice(at).findIndex((line) => !isField(line))
  if (at < 1 || at > 3 || end < at + 2) return body
  const place: Place = { isNext: false, following: body[end], isTitled: true }
  for (const line of body.slice(at, end)) takeLine(header, line, place)
  return [...body.slice(0, at), ...body.slice(end)]
}

/** Pages copied from the screen have their day, hour and place behind the lead, each on a line of its own. */
function withoutLaterDay(header: Header, body: string[]): string[] {
  if (header.title === null || dayIn(header) !== null) return body
  const at = body.findIndex((line) => line.length <= 40 && placeAndDay(line) !== null)
  if (at < 1 || at > 3 || at === body.length - 1 || !body.slice(0, at).every(isProse)) return body
  const day = placeAndDay(body[at] ?? '')
  header.days.push({ by: day?.place ? 'line' : 'alone', date: day?.date ?? null })
  header.place ??= day?.place ?? null
  let end = at + 1
  if (isTime(body[end] ?? '')) {
    end++
    if (isPlaceLike(body[end] ?? '') && header.place === null) header.place = body[end++] ?? null
  }
  return [...body.slice(0, at), ...body.slice(end)]
}

/** «Moscow» between a title and a day, and below a day and its hour. */
function isPlaceAtDay(header: Header, line: string, { isNext, following }: Place): boolean {
  if (!isNext || header.title === null || following === undefined) return false
  if (!isPlaceLike(line) || !isKnownPlace(line)) return false
  return lineDay(header) !== null || placeAndDay(following) !== null
}

/** «The Kremlin, Moscow»: trusted as a place behind a day with its hour, or where the city is known. */
function isPlaceLike(line: string): boolean {
  const isName = /^\p{Lu}[\p{L} ,.-]{1,37}\p{L}$/u.test(line) && !salutation.test(line)
  return (isName || isKnownPlace(line)) && peopleIn(line).length === 0
}

const isShort = (line: string): boolean => line.split(' ').length <= 3

function takeLine(header: Header, line: string, place: Place): boolean {
  const { isNext, following } = place
  if (dateline.test(line) || isContact(line) || otherLabel(line)) return true
  if (takeField(header, line)) return true
  const stamp = stampOf(line)
  if (stamp) {
    header.days.push(...stampDays(stamp))
    return true
  }
  if (chineseSource.test(line)) {
    header.days.push({ by: 'published', date: dateIn(line) })
    return true
  }
  const chinese = header.title === null ? undefined : line.match(chineseSpeaker)?.[1]
  if (chinese !== undefined) {
    if (header.speakers.length === 0) header.speakers.push(personName(chinese))
    return true
  }
  const source = line.match(sourceLine)
  if (source) {
    if (/^https?:/.test(source[1] ?? '')) header.address ??= source[1] ?? null
    header.days.push({ by: 'published', date: dateIn(line) })
    const [author] = peopleIn(line.match(/(?:作者|автор|author)\s*[:：]\s*(.{2,40})/i)?.[1] ?? '')
    if (author && !header.speakers.includes(author)) header.speakers.push(author)
    return true
  }
  if (isTime(line) && (isNext || header.title !== null)) return true
  const day = placeAndDay(line)
  // «Statement on the accident, 12 June 2014» over a text is its title.
  const isTitle = day?.isWorded && isNext && header.title === null && following !== undefined
  if (day && !isTitle) {
    header.days.push({ by: day.place === null ? 'alone' : 'line', date: day.date })
    header.place ??= day.place
    // An hour beside the day, as records of meetings print it, lets a place follow on a line of its own.
    const isTimed = /\d\s?[ap]\.?m\b|\d:\d\d/i.test(line)
    const isPlace = following !== undefined && isPlaceLike(following)
    // With no title yet it is only taken for a place where it is as short as one.
    const isTrusted = isTimed
      ? header.title !== null || isShort(following ?? '')
      : isKnownPlace(following ?? '')
    if (header.place === null && isPlace && isTrusted) header.place = following
    return true
  }
  const part = dayIn(header) === null ? placeAndPart(line) : null
  if (part && (isNext || part.place !== null)) {
    header.days.push({ by: part.place === null ? 'alone' : 'line', ...part })
    header.place ??= part.place
    return true
  }
  if (isNext && line === header.place) return true
  if (header.place === null && isPlaceAtDay(header, line, place)) {
    header.place = line
    return true
  }
  if (isSubtitle(line) && header.title) {
    header.subtitle = line.replace(/^[—-]+\s*/, '')
    return true
  }
  if ((chineseOffice.test(line) || byline.test(line)) && line.length < 320 && (header.title || following)) {
    const listed = mentionsIn(line).flatMap(({ name, at }) => (isCommentedOn(line, at) ? [] : [name]))
    const honoured = honouredName(line)
    const people = listed.length > 0 || !honoured ? listed : [honoured]
    if (people.length > 0 || chineseOffice.test(line)) {
      header.speakers.push(...people.filter((one) => !header.speakers.includes(one)))
      if (header.title === null && kindOf(line)) header.title = line
      return true
    }
  }
  if (isByline(line)) {
    header.days.push({ by: 'published', date: dateIn(line) })
    return true
  }
  if (header.title === null && isNext) {
    if (isMenuLine(line) || !/[\p{L}\p{N}]/u.test(line)) return true
    const person = nameAlone(line, following)
    if (person !== null) {
      header.speakers.push(person)
      return true
    }
  }
  const named = header.title && !isProse(line) && !salutation.test(line) ? namedBeforeOffice(line) : null
  if (named) {
    if (!header.speakers.includes(named)) header.speakers.push(named)
    return true
  }
  const isNameAlone = line.length <= 40 && line.split(' ').length <= 5 && !/[.:,;。：，]$/.test(line)
  if (header.title && isNext && isNameAlone && peopleIn(line).length === 1) {
    header.speakers.push(...peopleIn(line))
    return true
  }
  return takeTitle(header, line, place)
}

/**
 * The person of whom a first line is nothing but the name, with an office or «H.E. Mr.» before it: somebody listed, or
 * anybody over the title of a speech. Null for another line.
 */
function nameAlone(line: string, following: string | undefined): string | null {
  if (line.length > 60 || following === undefined || kindOf(line) !== null) return null
  const [mention, ...others] = mentionsIn(line)
  if (mention) {
    const before = line.slice(0, mention.at).trim().split(' ')
    const isAlone =
      others.length === 0 &&
      line.slice(mention.end).trim() === '' &&
      before.length <= 3 &&
      before.every((word) => /^(?:\p{Lu}|$)/u.test(word))
    return isAlone ? mention.name : null
  }
  const isOverSpeech = isTitleLike(following) && isSpoken(kindOf(following))
  return isOverSpeech && isPersonName(line) && !isOutlet(line) ? line : null
}

/** Whether a line is a field that the header reads, or where a text comes from. */
export function isField(line: string): boolean {
  return fieldIn(line) !== null || ofMessage.test(line) || sourceLine.test(line) || stampOf(line) !== null
}

function takeField(header: Header, line: string): boolean {
  if (ofMessage.test(line)) return true
  const found = fieldIn(line)
  if (!found) return false
  const said = found.said.replace(/^["'](.*)["']$/, '$1')
  if (found.field === 'title') header.title = said
  else if (found.field === 'occasion') header.title ??= said
  else if (found.field === 'date') header.days.push({ by: 'field', ...dayOfField(said) })
  else if (found.field === 'place') header.place ??= said
  else {
    const named = namesInField(said).map((one) => personName(bareName(one)))
    header.speakers.push(...named.filter((one) => !header.speakers.includes(one)))
  }
  return true
}

/** «7 November 2018 (Wed) 10:00»: a field of a day may have an hour and a weekday, and says one day. */
function dayOfField(said: string): FieldDay {
  const whole = fieldDay(said)
  const [day, other] = whole.date === null ? datesIn(said) : []
  return day && !other ? { date: day.date, problem: null } : whole
}

/** Within the next lines comes a subtitle, a byline or a day: the header is not over. */
function isHeaderAhead(blocks: string[], n: number, header: Header): boolean {
  const line = blocks[n] ?? ''
  if (n > 10 || salutation.test(line)) return false
  const ahead = blocks.slice(n + 1, n + 5)
  const isChineseHead = ahead.some(
    (one) =>
      chineseOffice.test(one) ||
      (/^——/.test(one) && one.length < 80) ||
      /^[（(].{0,40}日.{0,20}[)）]$/.test(one),
  )
  if (isChineseHead) return true
  if (header.title === null || lineDay(header) !== null || isProse(line) || /[:：]/.test(line)) return false
  const day = ahead.findIndex(isDayLine)
  return day >= 0 && ahead.slice(0, day).every((one) => !isProse(one) && !salutation.test(one))
}

/** «Distr.: General» and the day below it, on which a paper of an organisation was handed out. */
const handedOut = /^Distr(?:\.|ibution)\s?: ?\p{L}+$/iu

/** The blocks with a label and the day on the line below it as one line. */
function withStamps(blocks: readonly string[]): string[] {
  return blocks.flatMap((block, n) => {
    const next = blocks[n + 1] ?? ''
    return handedOut.test(block) && placeAndDay(next) ? [`${block} ${next}`] : [block]
  })
}

/** A whole text on one line: title, «——subtitle», (day, place) and office are cut off its beginning. */
function unfold(blocks: string[]): string[] {
  const [first = '', ...rest] = blocks
  const dated = first.match(/^([^。！？：]{6,60}?)\s*[（(]?(\d{4}年\d{1,2}月\d{1,2}日)[)）]?\s+(?=\S)/u)
  if (dated && first.length > 200)
    return [dated[1] ?? '', dated[2] ?? '', first.slice(dated[0].length), ...rest]
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
