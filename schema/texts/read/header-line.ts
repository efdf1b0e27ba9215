import { once } from '../../once.ts'
import { datesIn, hasShortYear } from '../../text/date.ts'
import { plainLetters, weekdays } from '../../text/month.ts'
import { type FieldDay, fieldDay } from './field-day.ts'
import { hour } from './hour.ts'
import { kindOf } from './kind.ts'
import { isKnownPlace } from './known-place.ts'
import { isIssuing, isLocated, isMeeting, placeName, withoutIssuing } from './place-name.ts'

/** How a text addresses its hearers: the header is over. */
export const salutation =
  /^(?:尊敬的|各位|女士们|同志们|朋友们|主席先生|总统先生|mr\.? |madam|ladies|dear |dear$|colleagues|friends|distinguished|your |excellenc|good (?:morning|afternoon|evening)|уважаем|дорогие|дамы|коллеги|добрый)/i

/** «——在…上的讲话»: the occasion, on a line of its own under the title. */
export function isSubtitle(line: string): boolean {
  // A dash before a question is an interviewer's.
  return /^(?:——|—|--?)\s*[^—\s（(]/.test(line) && line.length < 120 && !/[?？.]$/.test(line)
}

/** Whether a line may be a title: short, no sentence, no address. */
export function isTitleLike(line: string): boolean {
  if (line.length > 260 || line.length < 4 || salutation.test(line)) return false
  if (!/\p{L}/u.test(line) || isByline(line) || otherLabel(line)) return false
  if (/^(?:I|We|Thank you|Я|Мы|Спасибо)\s|^(?:谢谢|感谢|我)/u.test(line)) return false
  if (
    /[.,;:，。；：、]["”»]?$/.test(line) &&
    !/(?<!\p{L})(?:Mr|St|Jr|vs|etc|Inc|\d{4}\s?(?:r|g|god|г|р))\.$/u.test(line)
  )
    return false
  const han = /\p{Script=Han}/u.test(line)
  // A sentence of its own length is text, not a title, even when its full stop was lost.
  if (/^\p{Ll}/u.test(line) || /^…/.test(line)) return false
  return han
    ? line.length <= 90 && !/[。？！].+/.test(line)
    : !/\p{Ll}{3}[.?!]\s+\p{Lu}\p{Ll}*\s\p{Ll}/u.test(line)
}

/** A line of a day, and of what may be the place or some other words beside it. */
interface DayLine {
  date: string
  place: string | null
  /** Whether it says something else than where and that it was issued, as a title with its day does. */
  isWorded: boolean
  /** What else it says. */
  rest: string
}

const dayLabel = /^(?:\p{L}[\p{L}\p{M}’'.-]*\s?){1,4}[:：]\s*$/u
/** Labels of days on which a text was not made. */
const otherDay =
  /deadline|expir|birth|born|next|effective|entry into force|срок|родил|следующ|вступ|截止|出生|生效/iu

/** «Recalling its decision of 4 May 2009», «Ссылаясь на решение от 4 мая»: what a document rests on. */
const recital = /^\p{Lu}\p{L}+(?:ing|ясь|ая|вая|яя) (?:\p{L}+ )+(?:of|on|from|от)\s/u

/** Whether a line gives a day of which its label says that it is not the text's. */
export function otherLabel(line: string): boolean {
  const [day] = line.length > 90 ? [] : datesIn(line)
  const [label] = day ? (line.slice(0, day.at).match(dayLabel) ?? []) : []
  return label !== undefined && otherDay.test(label)
}

/** A line that is nothing but a place and a day, in either order, in brackets or not. */
export function placeAndDay(given: string): DayLine | null {
  // A point behind the year may be of an ordinal number («Лукоград, 9. мај 2014.») or end the line; a sentence says more.
  const line = given.replace(/(?<=\d{4})\.$/u, '')
  if (line.length > 90 || /^\d{4}-\d{2}-\d{2}[_ ]+(?!\d{1,2}:\d)\S|^#/.test(line)) return null
  const day = datesIn(line)[0]
  if (!day || /[,;]$/.test(line) || recital.test(line)) return null
  // Papers leave the day to be filled in between quotation marks: «15» марта 2011 г.
  if (/[《》«»“”]/.test(line.slice(0, day.at) + line.slice(day.at + day.length))) return null
  const before = line.slice(0, day.at)
  // Whatever word stands before a colon and a day, it is a label: «Adopted:», «Принято:».
  const label = before.match(dayLabel)?.[0] ?? ''
  if (label !== '' && (otherDay.test(label) || kindOf(label) !== null)) return null
  const rest = `${before.slice(label.length)}|${line.slice(day.at + day.length)}`
  const words = withoutWeekday(rest)
    .replace(hours, '')
    .replace(/\|\s*[—–-]\s+|\s[—–-]\s*\|/g, '|')
    .replace(/^[\s（(—–-]*\|?|[\s）)]*$/g, '')
    .replace(/[（(]\s*[)）]/g, '')
    .replace(/[|，,、،;；\s]+/g, ' ')
    .trim()
  if (words.split(' ').length > 6 || /[。.!?：:]$/.test(words)) return null
  // «Press conference, 21 March» is a title with its day.
  if (kindOf(words || null) !== null || /\b(?:conference|briefing|article|declaration)\b/i.test(words))
    return null
  if (/^(?:来源|source)/i.test(words) || isOutlet(words))
    return { date: day.date, place: null, isWorded: false, rest: '' }
  // «Broadcast on Channel One»: on what, and not where.
  const isBroadcast = /\son\s\p{Lu}/u.test(withoutWeekday(before))
  const said = isBroadcast ? null : placeBeside(rest, words)
  const place = said !== null && (isKnownPlace(said) || isSetApart(line, rest, words)) ? said : null
  const isSentence = isIssuing(words) || (place === null && !/^\p{L}{0,3}$/u.test(words))
  if (line !== given && isSentence) return null
  return {
    date: day.date,
    place,
    isWorded: place === null && (words.split(' ').length > 2 || isMeeting(words)) && !isIssuing(words),
    rest: restOf(words, place),
  }
}

/** What words beside a day say beside its place and such as join the two: nothing in «Held at Port Kelda on». */
function restOf(words: string, place: string | null): string {
  const own = place?.split(/[\s,，、]+/) ?? []
  const left = withoutIssuing(
    words
      .split(' ')
      .filter((word) => !own.includes(word))
      .join(' '),
  )
  const isJoining = (word: string) => /^(?:\p{Ll}{1,5}\.?|\p{Lu}\p{Ll}{0,2}|[^\p{L}\p{N}]*)$/u.test(word)
  return left.split(' ').every(isJoining) ? '' : left
}

/** The place in the words on either side of a day: where two names stand there, the one that is known as a place. */
function placeBeside(rest: string, words: string): string | null {
  const sides = withoutWeekday(rest)
    .replace(hours, '')
    .split('|')
    .map((side) => side.replace(/^[\s,，、(（—–-]+|[\s,，、)）—–-]+$/gu, ''))
  const named = sides.flatMap((side) => placeName(side) ?? [])
  // «…, as delivered» says nothing of where.
  if (named.length === 1 && sides.some((side) => isIssuing(side))) return named[0] ?? null
  return named.length > 1 ? (named.find((one) => isKnownPlace(one)) ?? null) : placeName(words)
}

/**
 * Whether words stand beside a day as those of a place do: with a comma between, in brackets with it, or behind «in» and
 * «given at». Any other word may be what a page says of itself: «Stand 2. Juni 2018».
 */
function isSetApart(line: string, rest: string, words: string): boolean {
  if (isIssuing(words) || isLocated(words) || /^[（(].*[)）]$/u.test(line)) return true
  const bare = withoutWeekday(rest).replace(hours, '')
  return apart.test(bare)
}

/** A comma or a dash between words and day, behind it perhaps «the» or «the day of»: «Gdynów, dnia 9 maja». */
const apart =
  /\p{L}[\p{M}.]*(?:\s*[,，、،]|\s[—–-])[\s,，、،]*(?:\p{Ll}{1,5}\.?\s*){0,2}\||\|\s*(?:[,，、،]|[—–-]\s)\s*\p{L}/u

const weekday = once(() => new RegExp(`(?<!\\p{L})(?:${weekdays()}|星期天)(?!\\p{L})`, 'iu'))

/** A line without the first day of a week in it. */
export function withoutWeekday(line: string): string {
  const found = plainLetters(line).match(weekday())
  return found?.index === undefined
    ? line
    : line.slice(0, found.index) + line.slice(found.index + found[0].length)
}

function placeFirst(line: string): string[] | null {
  return line.match(/^[（(]?(\p{Lu}[\p{L} .-]{1,37}), (.{4,40}?)[)）]?$/u)
}

/** «3–5 May 2004, Sandy Point», «2004年5月3日至5日，海州» with the place before the day. */
function partFirst(line: string): string[] | null {
  const [whole = '', part = '', words = ''] =
    line.match(/^[（(]?(.{4,40}?)[,，]\s?([^,，]{2,37}?)[)）]?$/u) ?? []
  const place = /\d/.test(part) ? placeName(words) : null
  return place === null ? null : [whole, place, part]
}

/** «Sandy Point, May 2004», «May 2004», «2004», «12/05/04»: a line of nothing but a place and less than a day. */
export function placeAndPart(line: string): (FieldDay & Pick<DayLine, 'place' | 'rest'>) | null {
  const [, place, said = line] = placeFirst(line) ?? partFirst(line) ?? []
  const field = said.replace(/^[（(]|[)）]$/g, '')
  const { date, problem } = fieldDay(field)
  // «Meeting of the pilots, May 2004» is a title.
  if (place !== undefined && (kindOf(place) !== null || place.split(' ').length > 4)) return null
  const isPart = date === null ? hasShortYear(field) : date.length < 10 && /^(?:19|20)/.test(date)
  // The meeting is no place, though it has one.
  const isPlace = place !== undefined && !isMeeting(place)
  return isPart ? { date, problem, place: isPlace ? place : null, rest: isPlace ? '' : (place ?? '') } : null
}

/** Whether a line is nothing but a date, a place beside it or not. */
export function isDayLine(line: string): boolean {
  return (placeAndDay(line) ?? placeAndPart(line)) !== null
}

/** The place of a line that is nothing but a place and a date; null where it names none, or says something else. */
export function placeBesideDay(line: string): string | null {
  return (placeAndDay(line) ?? placeAndPart(line))?.place ?? null
}

const outlet =
  /(?:^|[\s(（])(?:xinhua|tass|reuters|afp|associated press|interfax|ria|novosti|sputnik|bloomberg|news|agency|gazette|daily|times|post|press|journal|newspaper|magazine|online|website|service|тасс|интерфакс|риа|новости|агентство|газета|журнал|пресс-служба)[)）]?$|(?:新华社|新华网|人民网|中新社|中新网|央视网|日报|时报|晚报|通讯社|网|报)$/iu
const putOut =
  /^(?:(?:written|published|posted|reported|edited|translated|filed|text|photos?|story) by|published|posted|updated|editors?|authors?|опубликовано|подготовил[аи]?)(?!\p{L})/iu

/** Whether words name an agency, a paper or who put a text out: they stand beside a day as a place does, and are none. */
export function isOutlet(words: string): boolean {
  return outlet.test(words) || putOut.test(words) || isByline(words)
}

/** «By Harbour Gazette writers Ada Reed, Tom Wick, 12 April 2019»: who wrote a report, in names and words for writers. */
export function isByline(line: string): boolean {
  const names = line.match(/^(?:(?:written|reported|edited|text|story)\s)?by:?\s+(\p{Lu}.{2,140})$/iu)?.[1]
  const words = names?.match(/\p{L}[\p{L}’'.-]*/gu)
  return words?.every((word) => /^\p{Lu}/u.test(word) || writerWord.test(word)) ?? false
}

const writerWord =
  /^(?:writers?|correspondents?|reporters?|staff|editors?|columnists?|and|of|for|the|in|from|de|van|von|al|el|bin)$/

const hours = new RegExp(hour, 'giu')
const timeAlone = new RegExp(
  String.raw`^(?:(?:time|время|час|heure|hora|uhrzeit|godzina|时间|時間|시간)\s?[:：]\s?)?${hour}$`,
  'iu',
)

/** A time of day on a line of its own. */
export function isTime(line: string): boolean {
  return timeAlone.test(line)
}

/** Whether a line is running text: it has a sentence, begins one, or is as long as one. */
export function isProse(line: string): boolean {
  // «14 мая 2019 г.» and «dne 14. června 2019 v 9.30 hod.» end in a full stop and are no sentences.
  if (line.length <= 60 && /\d{4}.*\.$/u.test(line) && isDayLine(line)) return false
  if (/\p{Script=Han}/u.test(line)) return line.length > 60 || /[。！？；：]$/u.test(line)
  return line.length > 240 || (/[.!?:;,]["”»)]?$/.test(line) && line.split(' ').length > 2)
}
