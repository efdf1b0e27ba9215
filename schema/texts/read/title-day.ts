import { type DateFound, datesIn } from '../../text/date.ts'

/** What parts the words of a title, in English and Russian. */
const preposition =
  /(?:^|\s)(of|on|from|for|to|at|by|in|with|before|about|after|since|until|regarding|concerning|marking|mark|о|об|от|по|к|ко|на|в|во|с|со|после|для)(?=\s|$)/giu
/** What stands right before a day that belongs to the words before it. */
const attached = /\s(?:of|on|from|since|until|after|before|dated|the|от|с|после|до)$/iu
/** Who spoke, where and to whom: a day behind them is the day on which it was said. */
const ofSpeaking = /^(?:by|at|in|before|with|в|во|на)$/iu
/** «Council of Lamps» is one name. */
const withinName = /(?<=\p{Lu}[\p{L}’-]*)\s(?:of|for|on)(?: the)?(?=\s\p{Lu})/gu
const anniversary =
  /anniversar|commemorat|\bin memory\b|\bvictory\b|годовщин|\p{L}*-?летию?я?\s|юбиле|памят|周年|纪念/iu

/**
 * The day on which a text was made, if its title says it: of «Remarks on lamps, 4 March 2015» and «Statement of 4 March
 * 2015», but not of «Remarks on the treaty of 4 May 1949» or «Речь к годовщине Победы 9 мая 1945 года», which name the
 * day of something else.
 */
export function titleDay(title: string): DateFound | null {
  return datesIn(title).findLast((day) => isOwn(title, day)) ?? null
}

function isOwn(title: string, { at, length }: DateFound): boolean {
  const before = title.slice(0, at).trimEnd()
  if (before === '' || /[,，(（:：|—–-]$/u.test(before)) return true
  if (anniversary.test(before)) return false
  // A day within a Chinese title tells which agreement or victory is meant.
  if (/\p{Script=Han}$/u.test(before)) return /^[\s)）]*$/u.test(title.slice(at + length))
  const isAttached = attached.test(before)
  if (!isAttached) return true
  const named = before.replace(attached, '')
  const last = [...named.replace(withinName, ' ').matchAll(preposition)].at(-1)
  if (!last) return !/\s(?:since|until|after|before|с|после|до)$/iu.test(before)
  // «о положении в Орване от 4 марта»: a name has no day, the statement on it has.
  return ofSpeaking.test(last[1] ?? '') || (/\sот$/iu.test(before) && /\s\p{Lu}[\p{L}-]*$/u.test(named))
}
