import { once } from '../../once.ts'
import { expression } from '../expression.ts'
import { withDigits } from '../han-number.ts'
import { CharacterClass, classOf } from '../script.ts'
import { isSpace } from './cuts.ts'
import { exact } from './exact.ts'
import { figuresOf, isFigure, startsWithUnit } from './figure-mention.ts'
import { isCountedWord, isHeadingWord } from './heading-word.ts'
import { isMonth, isWeekday, startsWithMonth } from './month.ts'
import { romanValue } from './roman.ts'
import type { Side } from './sides.ts'
import { WORDS } from './words.ts'

const DIGITS = String.raw`\p{Nd}+(?:[.\-–~～〜]\p{Nd}+)*[a-z]?`
const ROMAN = '[ivxlcdm]+'
const HAN_DIGITS = '[一二三四五六七八九十百]+'
const HAN_NUMERALS = '[0-9０-９一二三四五六七八九十百千零〇两]+'
/** One, or a range: 5～10, 五至十. */
const HAN_NUMBER = `${HAN_NUMERALS}(?:[-–~～〜至]${HAN_NUMERALS})?`
/** What a sentence about an article goes on with: 第五条规定, 第五条的, 第五条和第六条. */
const HAN_GOES_ON =
  '(?:[第的和与與及或至到之所在中下上内內是也将將已为為对對被把由从從以]|规定|規定|适用|適用|不适用|不適用|要求|明确|明確|提到|提出|修改|废止|廢止|生效|提及|涉及|有关|有關|关于|關於)'
const START = String.raw`^\s*#*\s*`
/** The number after a word: 5, 5a, 5º, 5 bis, IV, b, L. 121-3. */
const NUMBER = String.raw`(?:(?:[lrd]\.\s?)?${DIGITS}(?:\s?[º°ª]|\.[ºª]|er|re)?(?:\s(?:bis|ter|quater|quinquies))?|${ROMAN}|[a-z]|[א-ת](?:['׳]|["״][א-ת])?)(?![\p{L}\p{N}])`
const WORD_FIRST = once(
  () => new RegExp(String.raw`${START}(?<word>\p{L}[\p{L}\p{M}]*)(?:\.\s*|\s+)(?<number>${NUMBER})?`, 'u'),
)
/** 5. Kapitel, 1-бап, V. poglavlje. */
const NUMBER_FIRST = once(
  () =>
    new RegExp(
      String.raw`${START}(?:\p{Nd}+|${ROMAN})(?:\.\s?|[-‑]|\s)(?<word>\p{L}[\p{L}\p{M}]+)\.?(?!\s*(?:\p{N}|${ROMAN}(?!\p{L})))`,
      'u',
    ),
)
const WORDS_FIRST = once(
  () => new RegExp(String.raw`${START}(?<number>\p{L}+)\s(?<word>\p{L}[\p{L}\p{M}]+)(?!\p{L})`, 'u'),
)
const OWN_LINE = expression(String.raw`^\s*(?:$|[.:\p{Pd}]|\n)`, 'u')
/** In characters; no number in words is longer. */
const LONGEST_WORDS = 40

/**
 * The number that a passage bears without a word, not one that it speaks of: § 12, (b), 3., 1.1, IV., 第七章, 二是.
 * A bare number needs a sign after it, or points inside it.
 */
const LABEL = once(
  () =>
    new RegExp(
      [
        `${START}(?:`,
        [
          String.raw`(?<named>§+\s*${DIGITS}|\p{Nd}+\.?\s?§)`,
          String.raw`[(（\[](?:${DIGITS}|${ROMAN}|\p{L}|${HAN_NUMBER})[)）\]]`,
          String.raw`(?:${DIGITS}|${ROMAN})[.)](?=\s|$)`,
          String.raw`(?<pointed>\p{Nd}{1,2}(?:\.\p{Nd}{1,2})+)(?=\s)`,
          String.raw`\p{L}\.(?=\s)`,
          String.raw`\p{L}\)`,
          // 第五条规定 speaks of an article, and so does 第五条、第六条; 第五条园丁 may be one without a space after its number.
          `第${HAN_NUMBER}(?:部分|分编|[编編章节節条條款项項部回目])(?:[之の]${HAN_NUMBER})?(?:第?[（(]?${HAN_NUMBER}[)）]?[款项項目号號])*(?:(?=\\s|$|(?![、\\p{Pd}])\\p{P})|(?<joined>)(?=\\p{sc=Han})(?!${HAN_GOES_ON}))`,
          `(?:附件|附录|附錄|附表|卷)${HAN_NUMBER}(?=\\s|$|[：:])`,
          String.raw`제\s?\p{Nd}+(?:조|장|절|항|편|호|관)(?:의\s?\p{Nd}+)?(?=\s|$|\p{P})`,
          `(?:${HAN_NUMBER}[、．]|(?:第${HAN_NUMBER}|${HAN_DIGITS})[，,]|${HAN_DIGITS}(?:是|\\.))`,
          '[①-⑳⑴-⒇]',
        ].join('|'),
        ')',
      ].join(''),
      'u',
    ),
)
/** Stands before an item of a list without a number; before a digit a dash is a minus. */
const BULLET = expression(String.raw`^\s*(?:[*·•‣▪●○◦]|\p{Pd}(?=[^\S\t]))[^\S\t]*(?![\p{Nd}\t])`, 'u')
/** In characters; no label is longer. */
export const LONGEST_LABEL = 80

/**
 * A sentence about an article goes on after its number, in small letters or with a comma: Article 5 applies;
 * Article 5(1) and (2); Article 5, NATO's core, was invoked.
 */
const GOES_ON = expression(String.raw`^\s*(?:\([\p{Nd}a-z]{1,3}\)|[,،]|;?\s*\p{Ll})`, 'u')
/** A word on the same line, without a sign before it. */
const WORD = expression(String.raw`^[^\S\r\n]+["'“‘«„]?\p{L}`, 'u')
/** With a capital these open a sentence; a name does not. */
const OPENING = once(
  () =>
    new RegExp(
      `^\\s+["'“‘«„]?(?:${[
        'The|An?|Each|Every|All|Any|Both|No|None|Nothing|Nobody|This|That|These|Those|It|They|We|He|She|There|Its|Their|Our',
        'If|When|Where|While|Unless|Until|After|Before|Once|As|In|On|At|By|For|From|Of|To|With|Without|Under|Upon|Subject|Notwithstanding',
        'D(?:er|ie|as|em|en|es)|Eine?[rmns]?|Jede[rmns]?|Alle|Kein[er]?|Wer|Wenn|Bei|Für|Im|Zu[mr]?|Über|Von|Vom|Mit|Nach|Auf|Es|Sie|Wir',
        'L[ea]s?|Une?|Des|Du|Tou[ts]e?s?|Chaque|Aucune?|Si|Pour|Dans|E[ln]|Los?|Las?|Una?|Cada|Todos?|Para|Con',
        'О|Об|В|Во|На|По|При|Для|Если|Кажд(?:ый|ая|ое)|Вс[еёя]|Эт(?:от|а|о|и)|С|К|За|Из|От|До|Не',
      ].join('|')})(?!\\p{L})`,
      'u',
    ),
)
/** The end of a sentence, or of a part of one; a heading has none. */
const SENTENCE_END = /[\p{STerm}…;:]["'”“»’)\]]*\s*$/u
/** In German, Serbian and others 5. is "the fifth" too: 5. Sitzung, II. Weltkrieg, 5. седница. */
const ORDINAL = /^\s*(?:\p{Nd}+|[IVXLC]+)\.$/u
const ORDINAL_WORD = /^\s+[\p{sc=Latin}\p{sc=Cyrillic}]{2}/u
/** Small letters and "5)" are of a list; of "(5) members voted" and "(A) wins" the rest tells. */
const MAY_BE_SAID = expression(
  String.raw`^\s*#*\s*(?:[(（[](?:\p{Nd}[^)）\]]*|\p{Lu})[)）\]]|\p{Nd}[^)]*)$`,
  'u',
)
/** A sentence in small letters: "(5) members voted." A part of one, as an item of a list is, ends otherwise. */
const SMALL_SENTENCE = expression(
  String.raw`^\s+\p{Ll}[\s\S]*(?<![;:,،؛]|(?<!\p{L})(?:and|or|и|или|und|oder|et|ou))\s*$`,
  'u',
)
/** A year, and a day before its month or digits, that open a sentence are no number of it: 1914. War; 5. May 2020. */
const YEAR = /^\s*(?:[12]\d{3}\.|[(（][12]\d{3}(?:[-–][12]?\d?\d{2})?[)）])$/
const POINTED = /^\s*\d+\.$/
const DIGIT_NEXT = /^\s*\d/
/** Levels such as 1.1, not the time 10.30, the sum 5.00 or the day 12.05. */
const LEVELS = /^(?:[1-9]\d?)(?:\.[1-9])+$/
/** "2. C" is an item, not a temperature. */
const ONE_CAPITAL = expression(String.raw`^\s+\p{Lu}$`, 'u')
const HEADING = expression(String.raw`^\s+[\p{Lu}\p{Lo}"“«(]`, 'u')
/** V. Smith and D. Smith are two people, unless they stand in a list; "A. The guild" and "a." are items. */
const INITIAL = expression(String.raw`^\s*\p{Lu}\.$`, 'u')
/** Open a sentence, and are surnames too. */
const OPENING_SURNAME = expression(
  String.raw`^\s+(?:An|Das|Des|Du|He|In|La|Le|Los|On|Si|Un|Von)(?!\p{L})`,
  'u',
)

export interface Numbered {
  label: string
  /** What follows the number. It is read when it is asked for: mostly the others are enough. */
  readonly rest: string
  /** Where the number ends in the passage. */
  end: number
  /** Whether it may be spoken of, unless it stands in a list: 5. Sitzung, (5) members voted, Phase 2: passed. */
  isDoubtful: boolean
  /** Whether it may be the initial of a name, unless the passages beside it count on: D. Reed, V. Moss. */
  mayBeInitial: boolean
}

/** A passage cut after the number that it bears; undefined where it bears none. */
export function numbered(text: string): Numbered | undefined {
  return numberedPage(text) ?? numberedAtHead(text)
}

function numberedAtHead(text: string): Numbered | undefined {
  // Small letters instead of a flag that passes over case, whose expression takes long to compile.
  const small = text.slice(0, LONGEST_LABEL).toLowerCase()
  if (!mayBeNumbered(small)) return undefined
  return numberedByWord(text, small) ?? numberedBySign(text, small)
}

const ENDS_IN_DIGIT = expression(String.raw`\p{Nd}[^\p{L}\p{STerm}]*$`, 'u')
/** The head or foot of a page, with what stands before it: Page 14 of 30, Gazette – page 14. */
const PAGE = expression(
  String.raw`^\s*(?<before>(?:\P{N}{0,60}?[\p{Pd}|•·:/,])?\s*)(?:page|p\.|seite|página|pagina|strona|str\.|страница|стр\.|sayfa|第)\s?\p{Nd}+\s?页?(?:\s?(?:\/|of|von|из|de|di|z|sur|van)\s?\p{Nd}+)?[^\p{L}\p{N}\p{STerm}]*$`,
  'iu',
)

function numberedPage(text: string): Numbered | undefined {
  if (text.length > LONGEST_LABEL || !ENDS_IN_DIGIT().test(text)) return undefined
  const { before } = PAGE().exec(text)?.groups ?? {}
  if (before === undefined) return undefined
  const label = exact(text.slice(text.indexOf(before) + before.length))
  const rest = exact(before).replace(/\s+/g, ' ').trim()
  return { label, rest, end: text.length, isDoubtful: false, mayBeInitial: false }
}

const HAN_LABEL = /^[第附卷一二三四五六七八九十百千零〇两]/
/** Roman; Korean puts 제 before a number. A letter numbers items before a sign, or behind a word for them. */
const MAY_BE_NUMBER = /^(?:[ivxlcdm]+|제)$/

/**
 * Whether a passage may bear a number, told without the long expressions: most open with two words of which neither is a
 * number or stands before one.
 */
function mayBeNumbered(small: string): boolean {
  let at = 0
  while (at < small.length && (isSpace(small, at) || small[at] === '#')) at++
  const kind = classOf(small.charCodeAt(at))
  if (kind === CharacterClass.ideograph) return HAN_LABEL.test(small.slice(at))
  if (kind !== CharacterClass.letter) return true
  const end = endOfLetters(small, at)
  const first = small.slice(at, end)
  if (end === at + 1 && /[.)]/.test(small.charAt(end))) return true
  at = end
  while (at < small.length && (isSpace(small, at) || small[at] === '.')) at++
  if (classOf(small.charCodeAt(at)) === CharacterClass.digit) return true
  return (
    MAY_BE_NUMBER.test(first) ||
    isHeadingWord(first) ||
    isHeadingWord(small.slice(at, endOfLetters(small, at)))
  )
}

function endOfLetters(text: string, from: number): number {
  let end = from
  while (end < text.length) {
    const kind = classOf(text.charCodeAt(end))
    if (kind !== CharacterClass.letter && kind !== CharacterClass.mark) break
    end++
  }
  return end
}

/** A passage cut after its number, or after the bullet of a list that stands in its place. */
export function itemised(text: string): Numbered | undefined {
  const page = numberedPage(text)
  if (page) return page
  const [bullet] = BULLET().exec(text) ?? []
  return bullet === undefined ? numberedAtHead(text) : cutAt(bullet.length, text, false)
}

/** Where the number of an item ends, of which a bullet has none: before a figure a dash may be a minus. */
export const endOfNumber = (item: Numbered | undefined) =>
  item && /[\p{L}\p{N}]/u.test(item.label) ? item.end : 0

function numberedByWord(text: string, small: string): Numbered | undefined {
  const { 0: found = '', groups: { word = '', number } = {} } = WORD_FIRST().exec(small) ?? {}
  if (isHeadingWord(word)) {
    const end =
      number === undefined ? endOfNumberInWords(text, found.length) : endOfLevels(text, found.length)
    return end > found.length || number !== undefined
      ? titled(text, end, { isDoubtful: isCountedWord(word) })
      : undefined
  }
  if (number !== undefined) return numberedByAnyWord(text, found)
  const second = WORDS_FIRST().exec(small)
  if (second && isHeadingWord(second.groups?.word ?? '')) return numberedByFirstWord(text, second)
  const first = NUMBER_FIRST().exec(small)
  const after = first?.groups?.word ?? ''
  return first && isHeadingWord(after) && !isCountedWord(after)
    ? titled(text, first[0].length, { isDoubtful: false })
    : undefined
}

/** A level below that of a number: § 5 Abs. 2 Satz 1, Article 12 (3)(b), п. 3 ст. 12. */
const LEVEL = expression(
  String.raw`\s?\((?:\p{Nd}{1,3}\p{Ll}?|\p{Ll}{1,4})\)|,?\s(?<word>\p{L}+)\.?\s\p{Nd}{1,4}\p{Ll}?(?![\p{L}\p{N}])`,
  'uy',
)
/** A heading or a sentence of its own follows, with a capital that opens it, or nothing does. */
const AFTER_LEVELS = expression(String.raw`^(?:\s*$|\s*[.:]\s|\s*\n|\s+["'“‘«„]?[\p{Lu}\p{Lo}])`, 'u')
const SENTENCE = 'satz'

/** Where a named number ends with its lower levels; where the passage goes on otherwise it speaks of them. */
function endOfLevels(text: string, start: number): number {
  let end = start
  for (;;) {
    LEVEL().lastIndex = end
    const own = LEVEL().exec(text)
    const word = own?.groups?.word
    if (!own || (word !== undefined && !isHeadingWord(word) && word.toLowerCase() !== SENTENCE)) break
    end = LEVEL().lastIndex
  }
  return AFTER_LEVELS().test(text.slice(end)) ? end : start
}

/** Chapter Five, Глава третья. */
function endOfNumberInWords(text: string, start: number): number {
  const [figure] = figuresOf(text.slice(start, start + LONGEST_WORDS))
  return figure?.start === 0 && !/\p{N}/u.test(figure.text) ? start + figure.text.length : start
}

/** Zweiter Teil, Première partie: a line of its own, because "two part" may be spoken of. */
function numberedByFirstWord(text: string, found: RegExpExecArray): Numbered | undefined {
  const { 0: whole, groups: { number = '' } = {} } = found
  const isOwnLine = OWN_LINE().test(text.slice(whole.length))
  return isOwnLine && isFigure(number) ? titled(text, whole.length, { isDoubtful: false }) : undefined
}

/** What follows a named number, where it is one of the passage. */
function titled(text: string, end: number, { isDoubtful }: { isDoubtful: boolean }): Numbered | undefined {
  const rest = text.slice(end)
  if (GOES_ON().test(rest) || startsWithUnit(rest)) return undefined
  return cutAt(end, text, isDoubtful || isSpokenOf(rest))
}

/** Any word before a number at the head of a title: Protocol 5: Gardens. Only a list of them shows that it is no figure. */
const ANY_WORD = expression(String.raw`^\s*#*\s*(?<word>\p{Lu}[\p{L}\p{M}]+)\.?\s+\p{Nd}{1,3}$`, 'u')
const TITLE = expression(String.raw`^(?:\s*[.:\p{Pd}|]\s*\S|\t|\s*\n|\s+\p{Lu})`, 'u')
/** In characters. */
const LONGEST_TITLE = 80

function numberedByAnyWord(text: string, found: string): Numbered | undefined {
  const label = text.slice(0, found.length)
  const rest = text.slice(found.length)
  const word = ANY_WORD().exec(label)?.groups?.word
  if (word === undefined || isMonth(word) || isWeekday(word) || !TITLE().test(rest)) return undefined
  const own = titled(text, found.length, { isDoubtful: true })
  const isTitle = text.length <= LONGEST_TITLE && !SENTENCE_END.test(text) && !startsWithMonth(rest)
  // The word is no part of the number: Room 5, Zone 6.
  return own && isTitle ? { ...own, rest: `${word} ${own.rest}` } : undefined
}

function numberedBySign(text: string, small: string): Numbered | undefined {
  const found = LABEL().exec(small)
  if (!found) return undefined
  const end = found.groups?.named === undefined ? found[0].length : endOfLevels(text, found[0].length)
  const label = text.slice(0, end)
  const rest = text.slice(label.length)
  const { named, pointed, joined } = found.groups ?? {}
  if (named !== undefined && GOES_ON().test(rest)) return undefined
  if (pointed !== undefined && !(LEVELS.test(pointed) && HEADING().test(rest))) return undefined
  if (/\d/.test(label) && startsWithUnit(rest) && !ONE_CAPITAL().test(rest)) return undefined
  if (YEAR.test(label) || (POINTED.test(label) && (DIGIT_NEXT.test(rest) || startsWithMonth(rest))))
    return undefined
  const isOrdinal = ORDINAL.test(label) && ORDINAL_WORD.test(rest) && !OPENING().test(rest)
  const mayBeInitial = INITIAL().test(label) && (!OPENING().test(rest) || OPENING_SURNAME().test(rest))
  const isDoubtful =
    isOrdinal ||
    joined !== undefined ||
    mayBeInitial ||
    (named === undefined ? MAY_BE_SAID().test(label) && SMALL_SENTENCE().test(rest) : isSpokenOf(rest))
  return cutAt(label.length, text, isDoubtful, mayBeInitial)
}

const cutAt = (end: number, text: string, isDoubtful: boolean, mayBeInitial = false): Numbered => ({
  label: exact(text.slice(0, end)),
  get rest() {
    return exact(text.slice(end)).replace(/\s+/g, ' ').trim()
  },
  end,
  isDoubtful,
  mayBeInitial,
})

/**
 * Whether a sentence goes on after a named number: Chapter 11 Bankruptcy was filed. Where nothing parts the two, only a
 * word that opens a sentence, or a heading, shows that the number is one of the passage.
 */
function isSpokenOf(rest: string): boolean {
  return WORD().test(rest) && SENTENCE_END.test(rest) && !OPENING().test(rest)
}

/** Some passages stand between two numbers of a list. */
const NEAR = 12
/** 第5条, 제5조. */
const COUNTED_LABEL = /^\s*#*\s*[第제]\s?(?<number>\d+)(?<style>\D+)$/u
const LAST_NUMBER = expression(String.raw`(?:\d+|[ivxlc]+|\p{L})(?=[^\p{L}\p{N}]*$)`, 'u')

/** A label without its number, and what that may be: "(v)" is a fifth, and the item after (u). */
function placeOf(label: string): { style: string; values: number[] } {
  const small = withDigits(label.toLowerCase())
  const { number, style: counter } = COUNTED_LABEL.exec(small)?.groups ?? {}
  if (number !== undefined) return { style: `第0${counter}`, values: [Number(number)] }
  const own = LAST_NUMBER().exec(small)?.[0] ?? ''
  const style = own === '' ? small : small.slice(0, small.lastIndexOf(own))
  if (/^\d+$/.test(own)) return { style: `${style}0`, values: [Number(own)] }
  const letter = own.length === 1 ? placeOfLetter(own) : Number.NaN
  return { style: `${style}a`, values: [romanValue(own), letter] }
}

/** Which one of its list a label may be, as a number or a Roman numeral and as a letter. */
export const labelValues = (label: string): readonly number[] => placeOf(label).values

/** Keeps the place of a letter apart from a Roman number. */
const LETTERS = 1_000_000
const placeOfLetter = (letter: string) => (letter.codePointAt(0) ?? 0) + LETTERS

/**
 * Whether the passage at a place bears a number before or after which a passage near it bears the next one, or which
 * stands beside an item of another kind, as (a) before 1. and 1. before a bullet. What may be an initial must be one of
 * a run (see `isInRun`).
 */
export function isInList(texts: readonly { text: string }[], place: number): boolean {
  const labelAt = (at: number): Label | undefined => {
    const found = numbered(texts[at]?.text ?? '')
    return found && { label: found.label, mayBeInitial: found.mayBeInitial, ...placeOf(found.label) }
  }
  const own = labelAt(place)
  if (!own) return false
  if (own.mayBeInitial) return isInRun(labelAt, own, place)
  const isNext = (at: number, step: 1 | -1) => {
    const other = labelAt(at)
    return (
      other?.style === own.style &&
      other.values.some((value, kind) => value === (own.values[kind] ?? 0) + step)
    )
  }
  for (let step = 1; step <= NEAR; step++)
    if (isNext(place - step, -1) || isNext(place + step, 1)) return true
  const isOtherItem = (at: number) => {
    const label = itemised(texts[at]?.text ?? '')?.label
    return label !== undefined && hasNoWord(label) && placeOf(label).style !== own.style
  }
  return hasNoWord(own.label) && (isOtherItem(place - 1) || isOtherItem(place + 1))
}

interface Label {
  label: string
  mayBeInitial: boolean
  style: string
  values: number[]
}

/** The initials of two people may follow each other by chance. */
const SHORTEST_RUN = 3

/** Whether the labels beside one count on from it, without another one between: I., II. from the first, or any three. */
function isInRun(labelAt: (at: number) => Label | undefined, own: Label, place: number): boolean {
  const nextFrom = (at: number, step: 1 | -1) => {
    for (let distance = 1; distance <= NEAR; distance++) {
      const there = at + step * distance
      const other = labelAt(there)
      if (other?.style === own.style) return { at: there, values: other.values }
    }
    return undefined
  }
  return own.values.some((value, kind) => {
    let length = 1
    const endOfRun = (step: 1 | -1) => {
      let [at, last] = [place, value]
      for (let next = nextFrom(at, step); next?.values[kind] === last + step; next = nextFrom(at, step)) {
        at = next.at
        last += step
        length++
        if (length >= SHORTEST_RUN) break
      }
      return last
    }
    endOfRun(1)
    const first = endOfRun(-1)
    return length >= SHORTEST_RUN || (length > 1 && FIRST.has(first))
  })
}
const FIRST: ReadonlySet<number> = new Set([1, ...['a', 'а'].map((letter) => placeOfLetter(letter))])

/** Whether the passages around two show that their numbers are of a list: around either, and around both of what may be initials. */
export const areOfList = (one: Numbered, two: Numbered, isInA: () => boolean, isInB: () => boolean) =>
  one.mayBeInitial || two.mayBeInitial ? isInA() && isInB() : isInA() || isInB()

const NUMBER_TOKEN = expression(
  String.raw`^(?:[^\p{sc=Han}\p{sc=Hangul}]*\p{N}.*|[ivxlcdm]+|.|bis|ter|quater|quinquies)$`,
  'u',
)
const COUNTER = /[\p{sc=Han}\p{sc=Hangul}]/u

/** What of a label are words, such as Article or 第0章, and what are numbers; neither its case nor its signs. */
function partsOf(label: string): { words: string; numbers: string } {
  const tokens = withDigits(label.normalize('NFKC').toLowerCase()).match(WORDS()) ?? []
  const isNumber = (token: string) => NUMBER_TOKEN().test(token) || (!COUNTER.test(token) && isFigure(token))
  const words = tokens.map((token) => (isNumber(token) ? '' : token.replace(/\p{N}+/gu, '0')))
  const numbers = tokens.map((token) => (isNumber(token) ? token : token.replace(/\P{N}+/gu, ' ')))
  return { words: words.filter((word) => word !== '').join(' '), numbers: numbers.join(' ').trim() }
}

/** Whether two labels have one word, or none, and two numbers. */
export function areOtherNumbers(one: Numbered, two: Numbered): boolean {
  const [own, other] = [partsOf(one.label), partsOf(two.label)]
  return own.words === other.words && own.numbers !== other.numbers
}

/** Whether a numbered passage is an article, or a sentence or clause: no line of a ranking. */
export const isProvision = ({ label, isDoubtful, rest }: Numbered): boolean =>
  (!isDoubtful && (label.includes('§') || !hasNoWord(label))) || CLAUSE_END.test(rest)
const CLAUSE_END = /[\p{STerm}…;；,，،؛]["'”“»’)\]]*\s*$|[;,]\s(?:and|or|и|или|und|oder|et|ou)$/u

const hasNoWord = (label: string) => partsOf(label).words === ''

const SAYING = expression(String.raw`[\p{L}\p{M}\p{N}\s]+`, 'gu')

/** A label without its number: the same for all items of a list. */
export function labelStyle(label: string): string {
  const { words, numbers } = partsOf(label)
  return `${words} ${label.replace(SAYING(), '')} ${/\p{N}/u.test(numbers) ? '0' : 'a'}`
}

/**
 * Whether two passages bear different numbers, or one a number and one a bullet, or one the number alone and one with
 * its word (第一条, 一、; Article 5., 5.), and are the same after them.
 */
export function differInNumberOnly(a: string, b: string): boolean {
  const [one, two] = [itemised(a), itemised(b)]
  if (!one || !two || one.label === two.label) return false
  if (one.rest !== two.rest && withoutPoint(one.rest) !== withoutPoint(two.rest)) return false
  const [own, other] = [partsOf(one.label), partsOf(two.label)]
  if (own.words === other.words)
    return one.rest === two.rest && (own.numbers !== other.numbers || wordsOf(one) !== wordsOf(two))
  const [bare, worded] = own.words === '' ? [own, two] : [other, one]
  return bare.words === '' && bare.numbers !== '' && !worded.isDoubtful
}

const SIGNS = expression(String.raw`[^\p{L}\p{N}]+`, 'gu')
/** Without signs: （三） and 3. are written otherwise, 1. and 1) are not. */
const wordsOf = ({ label }: Numbered) => label.toLowerCase().replace(SIGNS(), ' ').trim()

/** The point of "5." belongs to the label, that of "Article 5." stands after it. */
const withoutPoint = (rest: string) => rest.replace(/^[.:]\s*/u, '')

/** In characters; a longer number of a list is rare. */
const LONGEST_ADDED = 12

/** The one that bears a number, of two passages that are the same except for it. */
export function onlyNumberedOf(a: string, b: string): Side | undefined {
  const [bare, other] = a.length < b.length ? [a, b] : [b, a]
  // Spares nearly all pairs the search for a number.
  if (other.length - bare.length > LONGEST_ADDED || !other.endsWith(bare.slice(-LONGEST_ADDED)))
    return undefined
  const own = numbered(other)
  if (!own || !hasNoWord(own.label)) return undefined
  const rest = exact(bare).replace(/\s+/g, ' ').trim()
  if (rest === '' || own.rest !== rest) return undefined
  return other === a ? 'a' : 'b'
}
