import { dateIn, datesIn } from '../../text/date.ts'
import { type FieldDay, fieldDay } from './field-day.ts'
import { fieldIn, isFieldName } from './field-name.ts'
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
import { bareName, isOffice, namesInField } from './name-form.ts'
import { isDeliveredLine, namedInLine, saidOfSpeaker } from './named-line.ts'
import { isFurniture, isMenuLine, isSitePart } from './noise.ts'
import { honouredName, introducedName, mentionsIn, peopleIn, personName } from './person.ts'
import { placeName } from './place-name.ts'
import { isCommentedOn } from './speaker.ts'
import { stampDays, stampOf } from './stamp.ts'
import { titledName } from './titled-name.ts'

const farthestLine = 16
const sourceLine =
  /^>?\s*(?:source|url|link|address|источник|ссылка|(?:资料|資料)?(?:来源|來源))\s*[:：]\s*(\S+)?/i
const chineseSource = /^\d{4}.{2,20}\s来源[:：]|^\S{2,8}报\s.{8,24}版/
const dateline =
  /^(?:[（(]?(?:新华社|人民网|中新社|央视网|本报).{0,16}(?:\d{1,2}日)?电[)）]?|.{0,40}(?:记者).{1,12}摄.{0,4})$/
const chineseOffice =
  /^(?:中华人民共和国|国家|中国|国务院|外交部)?(?:主席|总理|副主席|副总理|国务委员|部长|外交部长|外长)[^。，；]{0,12}$/
/** In a message, who sent it to whom says nothing of its text. */
const ofMessage = /^(?:from|to|cc|кому|от кого)\s*[:：]\s*.+$/i
const byline =
  /^(?:(?:statement|speech|address|remarks|article|briefing|interview|keynote.*) (?:by|of|with) |by (?:h\.?e\.? )?\p{Lu}|h\.?e\.? (?:mr\.? )?\p{Lu}|выступление |статья |интервью )/iu

/** What became of a line: all that it tells is in the record, some of it is and the line stays in the text, or it is no line of a header. */
type Taken = 'used' | 'kept' | null

/**
 * Takes the header off a text's blocks; a text that begins at once has a header of nulls. What none of the record has
 * stays in the text. With `isTitled` the first block is the whole title.
 */
export function readHeader(blocks: string[], isTitled = false): Header {
  const given = withLabels(blocks)
  const header = headerOf(unfold(given), isTitled)
  // One line of somebody else's above the header («Downloaded from …») hides none of it.
  if (isTitled || !isStray(given)) return header
  const below = headerOf(unfold(given.slice(1)), false)
  if (factsIn(below) <= factsIn(header)) return header
  const [stray = ''] = given
  return isMenuLine(stray) ? below : { ...below, body: [stray, ...below.body] }
}

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
  const kept = new Set<string>()
  let titleLines = blocks.slice(0, isTitled ? 1 : 0)
  let from = isTitled ? 1 : letterheadLines(blocks)
  if (isTitled && blocks[0] !== undefined) header.title = withoutDay(header, blocks[0])
  for (let n = from; n < Math.min(blocks.length, farthestLine); n++) {
    const line = blocks[n] ?? ''
    const { title } = header
    const taken = takeLine(header, line, { isNext: n === from, following: blocks[n + 1], isTitled })
    if (taken === null) {
      // A photograph's line or an occasion may stand between the lines of a header.
      if (!isHeaderAhead(blocks, n, header)) break
      header.subtitle ??= line
      continue
    }
    const between = blocks.slice(from, n)
    for (const one of taken === 'kept' ? [...between, line] : between) kept.add(one)
    if (header.title !== title) {
      if (title !== null && !header.title?.startsWith(title)) for (const one of titleLines) kept.add(one)
      titleLines = title !== null && header.title?.startsWith(title) ? [...titleLines, line] : [line]
    }
    const nearest = between.at(-1)
    const isBelow = between.length === 1 && titleLines.includes(blocks[from - 1] ?? '')
    if (!isTitled && nearest !== undefined && isNearer(header.title, { nearest, isBelow, line })) {
      for (const one of titleLines) kept.add(one)
      kept.delete(nearest)
      header.title = withoutDay(header, nearest)
      titleLines = [nearest]
    }
    from = n + 1
  }
  const first = blocks[from]
  const body = withoutLaterDay(header, withoutLaterFields(header, blocks.slice(from)))
  if (lineDay(header) === null) takeDateline(header, body[0] ?? '')
  if (dayIn(header) === null && first !== undefined && first.length <= 120 && !isProse(first))
    header.days.push({ by: 'title', date: monthBehind(first) })
  if (header.title !== null && header.speakers.length === 0 && isSpeaker(header.title, body)) {
    header.speakers.push(header.title)
    header.title = null
  }
  const above = blocks.slice(0, from).filter((line) => kept.has(line) && !isTold(header, line))
  return { ...header, body: [...above, ...body] }
}

/** Whether a line says no more than the title, perhaps behind the name of who speaks, or which part of a site it is of. */
function isTold({ title, speakers }: Header, line: string): boolean {
  const rest = line.replace(title ?? '', '').replace(/[\s：:]+/gu, '')
  const [who] = mentionsIn(rest)
  const isName = who?.at === 0 && who.end === rest.length && speakers.includes(who.name)
  return rest === '' || isName || isSitePart(line)
}

/**
 * Whether of two lines that may be the title the nearer one is, to a line that tells who speaks, where or when: above «Speech by Ada Reed, Halden, 3 March 2014», or
 * below «Zurück zur Liste», «Draft 2», «Picture: Reed», which tell of a page or of a copy.
 */
function isNearer(
  title: string | null,
  { nearest, isBelow, line }: { nearest: string; isBelow: boolean; line: string },
): boolean {
  if (title === null || !isTitleLike(nearest) || kindOf(title) !== null) return false
  if (ofCopy.test(nearest) && kindOf(nearest) === null) return false
  if (spokenBy(line) !== null) return true
  if (!ofCopy.test(title) && !isBelow) return false
  const isBetter = kindOf(nearest) !== null || unworded.test(title) || nearest.length > title.length * 1.5
  return isOfPage(title) && isBetter
}

/** Whether a line may tell of a page or of a copy, and be no title. */
function isOfPage(line: string): boolean {
  const marks = [fewSmallWords, capitalWord, ofCopy, unworded]
  return !ofPaper.test(line) && kindOf(line) === null && marks.some((one) => one.test(line))
}

/** What says that a text is one, and on what in the line below. */
const ofPaper =
  /statement|declaration|communiqu|erklärung|déclaration|declaraci|declaraç|dichiarazion|oświadczeni|deklaracj|заявлени|деклараци|коммюнике|заява|声明|宣言|公报|بيان|הצהר/iu
/** One of them begins small, as names of people and places do not, or the script has no capitals. */
const fewSmallWords =
  /^(?=.* \p{Ll})\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){1,4}$|^\p{Script=Han}{3,8}$|^\p{Lo}[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){1,4}$/u
/** «UNCLASSIFIED» */
const capitalWord = /^\p{Lu}[\p{Lu}’'-]+$/u
/** A row of signs, what a page offers to press, or the number of a paper: «*** 0xF3 ***», «[Print]», «Doc. A/77/123». */
const unworded = /[*=_~#+]{3}|^\[[^\]]+\]|^(?:\p{L}+\.? )?(?=\S*\d)[\p{Lu}\d().]+(?:[/-][\p{Lu}\d().]+)+$/u
/** How a copy was made, where it is kept, or a label: no title. */
const ofCopy =
  /(?<!\p{L})(?:print(?:ed|out)|downloaded|scan(?:ned)?|ocr|digiti[sz]ed|copied|received|typed|draft|version|copy|archived?|intranet|скан\p{L}*|распечатан\p{L}*|черновик|копия|gescannt|gedruckt|entwurf|kopie|numérisée?|imprimée?|brouillon|copie|naskenováno|vytištěno|kopie)(?!\p{L})|^\p{Lu}[\p{L} ]{1,20}[:：] ?\S+(?: \S+)?$|^(?:\p{L}+\.? ){1,3}\d+(?:,? \p{L}+\.? \d+)*$|资料|內部|内部|草稿|扫描|打印|副本|(?<!\p{L})(?:vol|no|nr|№)\.? ?\d+$/iu

/** What a speech is on, as its title says and the line of its speaker does not. */
const onTopic = /\s(?:on|about|regarding|concerning|об?|über|zur?|sur|sobre|su|k)\s|关于/iu
/** Before whom or where, which nothing of the record has. */
const further =
  /\s(?:at|in|to|before|during|after|following|для|на|в|во|перед|после|auf|bei|vor|im|beim|am|devant|lors|à|en|ante|al?|před|při)\s/iu

/** What joins a line to its day: «…, on 3 March», «…, le 3 mars». */
const beforeDay = /[\s,，(（–—-]+(?:(?:on|am|den|le|el|il|em|dnia|dne)[\s(（]*)?$/iu
/** Where something was said, at the end of the words on who said it. */
const located = /\s(?:in|at|à|en|zu|em)\s(\p{Lu}.*)$/u

/**
 * «Speech by Deputy Ada Reed, Halden, 3 March 2014» or «Delivered by Deputy Ada Reed in Halden»: who spoke, and where and
 * when if it says so.
 */
function spokenBy(
  line: string,
): { speaker: string | null; place: string | null; date: string | null; isAll: boolean } | null {
  const isDelivered = isDeliveredLine(line)
  if (line.length > 200 || (isDelivered && isProse(line.replace(/(?<=\d{4})\.$/u, '')))) return null
  if (!isDelivered && (!isSpoken(kindOf(line)) || onTopic.test(line))) return null
  const [day] = datesIn(line)
  if (day && !/^(?:\s?(?:года|г\.))?[)）.]?$/u.test(line.slice(day.at + day.length).trim())) return null
  const before = line.slice(0, day?.at ?? line.length).replace(beforeDay, '')
  const [, said = ''] = isDelivered
    ? [before, saidOfSpeaker(before)]
    : (before.match(/^\p{L}+(?: \p{L}+)? (?:by|of|von|par|de|di|por) (.+)$/iu) ?? [])
  const [who = '', ...others] = said.split(/[,，]\s+/)
  const name = titledName(before) ?? bareName(who.split(located)[0]?.split(further)[0] ?? '')
  const isNamed = isPersonName(name) && !isOutlet(name)
  if (!isNamed && !isDelivered) return null
  const last = others.at(-1) ?? ''
  const beside = others.length === 0 || isOffice(last) ? null : placeName(last)
  const place = beside ?? placeName(who.match(located)?.[1] ?? '')
  const isPlaced = place !== null && who.endsWith(` ${place}`)
  const isAll =
    isNamed &&
    who !== '' &&
    !further.test(isPlaced ? who.replace(located, '') : who) &&
    others.every((one) => one === beside || isOffice(one))
  return { speaker: isNamed ? personName(name) : null, place, date: day?.date ?? null, isAll }
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
  const kept = body.slice(at, end).filter((line) => takeLine(header, line, place) === 'kept')
  return [...body.slice(0, at), ...kept, ...body.slice(end)]
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
function isPlaceAtDay(header: Header, line: string, { following }: Place): boolean {
  if (header.title === null || following === undefined) return false
  if (!isPlaceLike(line) || !isKnownPlace(line)) return false
  return lineDay(header) !== null || placeAndDay(following) !== null
}

/** «The Kremlin, Moscow»: trusted as a place behind a day with its hour, or where the city is known. */
function isPlaceLike(line: string): boolean {
  const isName = /^\p{Lu}[\p{L} ,.-]{1,37}\p{L}$/u.test(line) && !salutation.test(line)
  return (isName || isKnownPlace(line)) && peopleIn(line).length === 0
}

const isShort = (line: string): boolean => line.split(' ').length <= 3

function addSpeakers(header: Header, names: readonly string[]): void {
  header.speakers.push(...names.filter((one) => !header.speakers.includes(one)))
}

function takeLine(header: Header, line: string, place: Place): Taken {
  const { isNext, following } = place
  if (dateline.test(line) || isContact(line) || ofMessage.test(line)) return 'used'
  if (otherLabel(line)) return 'kept'
  const field = takeField(header, line)
  if (field !== null) return field
  const stamp = stampOf(line)
  if (stamp) {
    header.days.push(...stampDays(stamp))
    return 'used'
  }
  if (chineseSource.test(line)) {
    header.days.push({ by: 'published', date: dateIn(line) })
    return 'used'
  }
  const source = line.match(sourceLine)
  if (source) {
    if (/^https?:/.test(source[1] ?? '')) header.address ??= source[1] ?? null
    header.days.push({ by: 'published', date: dateIn(line) })
    addSpeakers(
      header,
      peopleIn(line.match(/(?:作者|автор|author)\s*[:：]\s*(.{2,40})/i)?.[1] ?? '').slice(0, 1),
    )
    return 'used'
  }
  if (isTime(line) && (isNext || header.title !== null)) return 'used'
  const spoken = header.title === null && !isDeliveredLine(line) ? null : spokenBy(line)
  // «Rede der Ministerin Ada Reed am Hafen» below «Zurück zur Liste» is the title.
  if (spoken && (spoken.isAll || spoken.date !== null || !isOfPage(header.title ?? ''))) {
    addSpeakers(header, spoken.speaker === null ? [] : [spoken.speaker])
    if (spoken.date !== null) header.days.push({ by: 'line', date: spoken.date })
    header.place ??= spoken.place
    return spoken.isAll && (spoken.place === null || spoken.place === header.place) ? 'used' : 'kept'
  }
  const day = placeAndDay(line)
  // «Statement on the accident, 12 June 2014» over a text is its title.
  const isTitle = day?.isWorded && isNext && header.title === null && following !== undefined
  if (day && !isTitle) {
    header.days.push({ by: day.place === null ? 'alone' : 'line', date: day.date })
    const isPlaced = day.place === null || (header.place ?? day.place) === day.place
    const speaker = namedInLine(day.rest)
    if (speaker !== null) addSpeakers(header, [speaker])
    const isTold = day.rest === '' || speaker !== null || isFurniture(day.rest)
    header.place ??= day.place
    // An hour beside the day, as records of meetings print it, lets a place follow on a line of its own.
    const isTimed = /\d\s?[ap]\.?m\b|\d:\d\d/i.test(line)
    const isPlace = following !== undefined && isPlaceLike(following)
    // With no title yet it is only taken for a place where it is as short as one.
    const isTrusted = isTimed
      ? header.title !== null || isShort(following ?? '')
      : isKnownPlace(following ?? '')
    if (header.place === null && isPlace && isTrusted) header.place = following
    return isTold && isPlaced ? 'used' : 'kept'
  }
  const part = dayIn(header) === null ? placeAndPart(line) : null
  if (part && (isNext || part.place !== null)) {
    const { place, rest, ...said } = part
    header.days.push({ by: place === null ? 'alone' : 'line', ...said })
    header.place ??= place
    return rest === '' && (place === null || header.place === place) ? 'used' : 'kept'
  }
  if (isNext && line === header.place) return 'used'
  if (header.place === null && isPlaceAtDay(header, line, place)) {
    header.place = line
    return 'used'
  }
  if (isSubtitle(line) && header.title) {
    header.subtitle = line.replace(/^[—-]+\s*/, '')
    header.title += /\p{Script=Han}/u.test(line) ? `——${header.subtitle}` : ` – ${header.subtitle}`
    return 'used'
  }
  const named = header.title === null || isProse(line) || salutation.test(line) ? null : namedInLine(line)
  if (named !== null) {
    addSpeakers(header, [named])
    return 'used'
  }
  if ((chineseOffice.test(line) || byline.test(line)) && line.length < 320 && (header.title || following)) {
    const listed = mentionsIn(line).flatMap(({ name, at }) => (isCommentedOn(line, at) ? [] : [name]))
    const named = listed.length > 0 ? titledName(line) : honouredName(line)
    const people = named === null || peopleIn(named).length > 0 ? listed : [named]
    if (people.length > 0 || chineseOffice.test(line)) {
      addSpeakers(header, people)
      const isTitle = header.title === null && kindOf(line) !== null
      if (isTitle) header.title = line
      return isTitle || (people.length > 0 && !further.test(line)) ? 'used' : 'kept'
    }
  }
  if (isByline(line)) {
    header.days.push({ by: 'published', date: dateIn(line) })
    return 'used'
  }
  if (header.title === null && isNext) {
    if (isMenuLine(line) || !/[\p{L}\p{N}]/u.test(line)) return 'used'
    const person = nameAlone(line, following)
    if (person !== null) {
      addSpeakers(header, [person])
      return 'used'
    }
  }
  const isNameAlone = line.length <= 40 && line.split(' ').length <= 5 && !/[.:,;。：，]$/.test(line)
  if (header.title && isNext && isNameAlone && peopleIn(line).length === 1) {
    addSpeakers(header, peopleIn(line))
    return 'used'
  }
  if (takeTitle(header, line, place)) return 'used'
  // «The boats came home. 7 July 2016»
  const [, last = ''] =
    line.length > 120 || header.title === null ? [] : (line.match(/[.!?]\s+([^.!?]{6,40})$/u) ?? [])
  const end = isNext && lineDay(header) === null ? placeAndDay(last) : null
  if (end === null) return null
  header.days.push({ by: 'alone', date: end.date })
  return 'kept'
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

function takeField(header: Header, line: string): Taken {
  const found = fieldIn(line)
  if (!found) return null
  const said = found.said.replace(/^["'](.*)["']$/, '$1')
  if (found.field === 'title') header.title = said
  else if (found.field === 'occasion') header.title ??= said
  else if (found.field === 'date') header.days.push({ by: 'field', ...dayOfField(said) })
  else if (found.field === 'place') header.place ??= said
  else
    addSpeakers(
      header,
      namesInField(said).map((one) => personName(bareName(one))),
    )
  const isTold = found.field !== 'occasion' && found.field !== 'place'
  return isTold || said === header.title || said === header.place ? 'used' : 'kept'
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
  if (header.title === null || isProse(line) || /[:：]/.test(line)) return false
  const isDated = lineDay(header) !== null
  const isNamed = header.speakers.length > 0
  const told = ahead.findIndex(
    (one) => (!isDated && isDayLine(one)) || (!isNamed && (spokenBy(one) ?? namedInLine(one)) !== null),
  )
  return told >= 0 && ahead.slice(0, told).every((one) => !isProse(one) && !salutation.test(one))
}

/** «Distr.: General» and the day below it, on which a paper of an organisation was handed out. */
const handedOut = /^Distr(?:\.|ibution)\s?: ?\p{L}+$/iu

/** The blocks with a label and what it says on the line below it as one line: «Venue» above «Selmark». */
function withLabels(blocks: readonly string[]): string[] {
  const text = blocks.findIndex(isProse)
  const isLabel = (line = '', next = ''): boolean =>
    isFieldName(line) && next !== '' && !isFieldName(next) && fieldIn(next) === null
  return blocks.flatMap((block, n) => {
    const [before, next = ''] = [blocks[n - 1], blocks[n + 1]]
    if (handedOut.test(block) && placeAndDay(next)) return [`${block} ${next}`]
    if (n < text && isLabel(before, block)) return []
    return n + 1 < text && isLabel(block, next) ? [`${block.replace(/\s*[:：]$/u, '')}: ${next}`] : [block]
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
