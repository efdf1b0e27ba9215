import { exact } from './exact.ts'

const DIGITS = String.raw`\d+(?:[.\-–]\d+)*[a-z]?`
const ROMAN = '[ivxlcdm]+'
const HAN_NUMBER = '[0-9０-９一二三四五六七八九十百千零〇两]+'
const NAMED = [
  'article|section|chapter|part|title|annex|appendix|schedule|clause|paragraph|item|point|principle|rule|table|figure',
  'статья|раздел|глава|часть|приложение|пункт|подпункт|параграф|таблица|рисунок|ст|гл|п',
].join('|')

/**
 * The number that a passage bears, not one that it speaks of: Article 5, § 12, (b), 3., IV., 第七章. A bare number needs
 * a sign after it.
 */
const LABEL = new RegExp(
  [
    String.raw`^\s*#*\s*(?:`,
    [
      String.raw`(?<named>(?:${NAMED})\.?\s+(?:${DIGITS}|${ROMAN}|[a-z])\b|§+\s*${DIGITS})`,
      String.raw`[(（\[](?:${DIGITS}|${ROMAN}|\p{L}|${HAN_NUMBER})[)）\]]`,
      String.raw`(?:${DIGITS}|${ROMAN})[.)](?=\s|$)`,
      String.raw`\p{L}\)`,
      `第${HAN_NUMBER}[编章节条款项部分回]`,
      `${HAN_NUMBER}[、．.]`,
      '[①-⑳⑴-⒇]',
    ].join('|'),
    ')',
  ].join(''),
  'u',
)
/** In characters; no label is longer. */
const LONGEST_LABEL = 80

/** A sentence about an article goes on after its number, in small letters: Article 5 applies; Article 5(1) and (2). */
const GOES_ON = /^\s*(?:\([\p{Nd}a-z]{1,3}\)|[,;]?\s*\p{Ll})/u
/** A year, and a day before its month or digits, that open a sentence are no number of it: 1914. War; 5. May 2020. */
const YEAR = /^\s*[12]\d{3}\.$/
const POINTED = /^\s*\d+\.$/
const DATED =
  /^\s*(?:\d|(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|march|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\p{L}))/iu
const INITIAL = /^\s*\p{L}\.$/u

/** A passage cut after the number that it bears; undefined where it bears none. */
export function numbered(text: string): { label: string; rest: string } | undefined {
  // Small letters instead of a flag that passes over case, whose expression takes long to compile.
  const found = LABEL.exec(text.slice(0, LONGEST_LABEL).toLowerCase())
  if (!found) return undefined
  const label = text.slice(0, found[0].length)
  const rest = text.slice(label.length)
  if (found.groups?.named && GOES_ON.test(rest)) return undefined
  if (YEAR.test(label) || (POINTED.test(label) && DATED.test(rest))) return undefined
  return { label: exact(label), rest: exact(rest).replace(/\s+/g, ' ').trim() }
}

/** Whether two passages bear different numbers and are the same after them. */
export function differInNumberOnly(a: string, b: string): boolean {
  const [one, two] = [numbered(a), numbered(b)]
  if (!one || !two) return false
  // V. Smith and D. Smith are two people, V. and VI. are two sections.
  if ([one, two].every(({ label }) => INITIAL.test(label))) return false
  return one.label !== two.label && one.rest === two.rest
}
