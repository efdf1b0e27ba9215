import { cell } from '../cell.ts'
import { once } from '../once.ts'
import { sum } from '../stats/sum.ts'
import { expression } from './expression.ts'
import { southSlavicOf } from './south-slavic.ts'

/** Shares of a text's letters by writing system; together at most 1. */
export type Scripts = Readonly<Record<string, number>>

/** The language and the scripts that a text is written in. */
export interface WrittenLanguage {
  /** BCP 47: `en`, `ru`, `zh-Hans`, …; `und` and the script's code (`und-Latn`) where the words do not tell. */
  tag: string
  scripts: Scripts
  /** Whether the text is too short for its letters or words to tell one language of a script from another. */
  isShort: boolean
}

const SCRIPTS: readonly (readonly [script: string, pattern: RegExp])[] = [
  ['Latn', /\p{sc=Latin}/u],
  ['Cyrl', /\p{sc=Cyrillic}/u],
  ['Hani', /\p{sc=Han}/u],
  ['Jpan', /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ['Hang', /\p{sc=Hangul}/u],
  ['Arab', /\p{sc=Arabic}/u],
  ['Grek', /\p{sc=Greek}/u],
  ['Hebr', /\p{sc=Hebrew}/u],
  ['Deva', /\p{sc=Devanagari}/u],
]

const LETTER = 0x80
const UNKNOWN = 0xff
/** The place of each code unit's script, counted from 1, and whether it is a letter: found out when it is first met. */
const known = new Uint8Array(0x10000).fill(UNKNOWN)
// Most characters of most texts, which spares trying the expressions on each.
known
  .fill(0, 0, 0x80)
  .fill(1 | LETTER, 0x41, 0x5b)
  .fill(1 | LETTER, 0x61, 0x7b)
known.fill(0, 0x2010, 0x2028)
known.fill(2 | LETTER, 0x410, 0x450)

function scriptAndLetterOf(code: number): number {
  const kept = code > 0xffff ? UNKNOWN : cell(known, code)
  if (kept !== UNKNOWN) return kept
  const character = String.fromCodePoint(code)
  const script = SCRIPTS.findIndex(([, pattern]) => pattern.test(character)) + 1
  const found = script | (/\p{L}/u.test(character) ? LETTER : 0)
  if (code <= 0xffff) known[code] = found
  return found
}

/** How many characters of each script a text has, and how many letters. */
function countsIn(text: string): { counts: Record<string, number>; letters: number } {
  const found = new Int32Array(SCRIPTS.length + 1)
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number
    if (code > 0xffff) at++
    const own = scriptAndLetterOf(code)
    const script = own & ~LETTER
    found[script] = cell(found, script) + 1
    if (own & LETTER) letters++
  }
  const counts = Object.fromEntries(SCRIPTS.map(([script], place) => [script, cell(found, place + 1)]))
  return { counts, letters }
}

/** The commonest words of languages in Latin letters. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for on with are this be by as we our will',
  fr: 'le la les des et du une dans pour que est sur par nous au qui notre aux',
  es: 'el la los las del y que una para por con es nuestro sus al como más',
  de: 'der die das und den von zu mit dem des für ist ein eine auf nicht wir',
  pt: 'o os as do da dos das e que para uma com em não nosso ao pela',
  it: 'il la di che e gli del della per una con nel dei delle sono alla nostro',
}
/** The next commonest, which tell a short text where the commonest are too few. */
const MORE_WORDS: Readonly<Record<string, string>> = {
  en: 'it was has have had were from not an they he she his its which at or all but said been their than',
  fr: 'il elle un a ont en ce cette ces se ne pas avec son sa ses ils elles été sont était ou',
  es: 'se su un lo ha han no fue son era sobre entre este esta pero ya hay',
  de: 'sie er es im in am an hat haben sind war wurde einer einem einen bei nach aus wird zur zum sich auch',
  pt: 'um se é foi são no na nos nas por mais há ele ela mas seu sua pelo sobre entre',
  it: 'un i si ha hanno non è in da al dal nella nei alle più ma anche questo suo sua lo',
}
/** The commonest words of further languages, asked where those above are not told. */
const FURTHER_WORDS: Readonly<Record<string, string>> = {
  nl: 'het een van de en in is op te dat die niet met voor zijn worden werd wordt aan bij door naar uit ook deze dit tot om er heeft hebben mag geen',
  sv: 'och att det som en ett på är av för den till med inte har om i vid från ska får kan denna',
  da: 'og at det en et på er af for den til med ikke har om i ved fra skal må kan denne blev',
  nb: 'og at det en et på er av for den til med ikke har om i ved fra skal må kan denne ble',
  fi: 'ja on ei että se oli ovat joka sekä tai kun hän myös tämä mutta saa voi',
  pl: 'w i na z do się nie że jest o od po za jak to przez dla oraz są ma może który która które ze',
  cs: 'a v na se je že s z do o k po za jako to pro by od ve který která které nebo může musí',
  hr: 'i u na je se da su za od s iz koji koja koje ne kao o po ili nije će može',
  ro: 'și în de la cu pe nu este din să care o un al a pentru mai sunt poate prin sau',
  hu: 'a az és hogy nem egy is ez volt van meg csak de vagy ki el kell',
  tr: 've bir bu için ile de da olarak olan gibi daha çok ne veya ya her sonra kadar',
  vi: 'và của là có không được trong cho các một này với người những để từ khi',
  id: 'yang dan di untuk dengan ini itu dari dalam tidak pada adalah akan ke oleh atau para boleh',
}
/** The languages that have each of these words. */
function languagesByWord(
  ...lists: Readonly<Record<string, string>>[]
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [tag, words] of lists.flatMap((list) => Object.entries(list)))
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), tag])
  return found
}
const COMMON_IN = languagesByWord(COMMON_WORDS)
const MORE_IN = once(() => languagesByWord(COMMON_WORDS, MORE_WORDS))
const ALL_IN = once(() => languagesByWord(COMMON_WORDS, MORE_WORDS, FURTHER_WORDS))
/** Two languages with the same rare letters, which their words tell apart. */
const SERBIAN_OR_MACEDONIAN = 'sr-mk'
/** Languages with letters that no Slavic one has, such as Uzbek, Tajik, Tatar and Kyrgyz: these letters do not tell which. */
const NOT_SLAVIC = 'not-slavic'
/** Letters that tell languages in Cyrillic apart, the rarer first: Uzbek has ў too, Kazakh і, Belarusian ы, Russian ъ. */
const TELLING_LETTERS: readonly (readonly [string, RegExp])[] = [
  ['kk', /ұ/iu],
  [NOT_SLAVIC, /[әқғңөүһҳҷӣӯҗҫӑӗҙҡ]/iu],
  ['be', /ў/iu],
  [SERBIAN_OR_MACEDONIAN, /[јљњћђџѓќѕ]/iu],
  ['uk', /[їєґі]/iu],
  ['ru', /[ыэ]/iu],
  ['bg', /ъ/iu],
]
const LEAST_LETTERS = 0.003
const CHINESE_SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['zh-Hans', /[国会们这与关系发展对经济个为际战时间问题门东两义双应进边过还]/],
  ['zh-Hant', /[國會們這與關係發對經濟個為際戰時間問題門東兩義雙應進邊過還]/],
]

/** How many characters of a text each pattern has; no character is of two. */
function tellersOf(patterns: readonly (readonly [string, RegExp])[]): (text: string) => Int32Array {
  const places = new Uint8Array(0x10000).fill(UNKNOWN)
  const placeOf = (code: number) => {
    const character = String.fromCharCode(code)
    return patterns.findIndex(([, pattern]) => pattern.test(character)) + 1
  }
  return (text) => {
    const found = new Int32Array(patterns.length + 1)
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (places[code] === UNKNOWN) places[code] = placeOf(code)
      const place = cell(places, code)
      found[place] = cell(found, place) + 1
    }
    return found.subarray(1)
  }
}
const telling = tellersOf(TELLING_LETTERS)
const chinese = tellersOf(CHINESE_SCRIPTS)

/** The language is told from three samples of so many characters: head, middle and end of a text. */
const SAMPLE = 4_000
const FEWEST_WORDS = 20
/** An ideograph says about as much as three letters, so that a Chinese text with English names stays Chinese. */
const IDEOGRAPH_WEIGHT = 3
const UNSPACED = new Set(['Hani', 'Jpan'])
/** Languages whose letters are in no Russian word, so that one word of theirs tells even a short text. */
const FOREIGN = ['kk', NOT_SLAVIC, 'be', SERBIAN_OR_MACEDONIAN, 'uk']
const FOREIGN_LETTERS = 0.01
const FEWEST_LETTERS = 100
const LEAST_SHARE = 0.06

/** The language of a text by its prevailing script, its letters and its commonest words. */
export function languageOf(text: string): WrittenLanguage {
  const sample = sampleOf(text)
  const { counts, letters: all } = countsIn(sample)
  const letters = Math.max(1, all)
  const scripts: Record<string, number> = {}
  for (const [script, count] of Object.entries(counts)) if (count > 0) scripts[script] = count / letters
  const weight = (script: string) => (scripts[script] ?? 0) * (UNSPACED.has(script) ? IDEOGRAPH_WEIGHT : 1)
  const main = Object.keys(scripts).sort((one, two) => weight(two) - weight(one))[0]
  const words = main === 'Latn' ? wordsOf(sample) : []
  const isShort = main === 'Latn' ? words.length < FEWEST_WORDS : (counts[main ?? ''] ?? 0) < FEWEST_LETTERS
  const tag = main === undefined ? 'und' : tagOf(main, counts[main] ?? 0, sample, words, scripts)
  return { tag, scripts, isShort }
}

/** Different common words; a single one may be borrowed. */
const FEWEST_COMMON = 2
/** First, in Serbian and Macedonian alone. */
const FIRST_IN_SERBIAN = expression(String.raw`(?<!\p{L})прв\p{L}`, 'iu')

/**
 * The language of a text that may be short: the one that `languageOf` tells, or the one that most of its commonest words
 * are of. Undefined where nothing speaks for one.
 */
export function likelyLanguageOf(text: string): string | undefined {
  const { tag } = languageOf(text)
  const sample = sampleOf(text)
  if (tag === 'und-Cyrl') {
    if (cyrillicOf(sample, countsIn(sample).counts.Cyrl ?? 0) === NOT_SLAVIC) return undefined
    return southSlavicOf(text) ?? (FIRST_IN_SERBIAN().test(text) ? 'sr' : 'ru')
  }
  if (!tag.endsWith('Latn') && !(tag in COMMON_WORDS))
    return tag.startsWith('und') ? undefined : tag.split('-')[0]
  const words = [...new Set(wordsOf(sample))]
  const likeliest = (inList: typeof COMMON_IN) => {
    const [best, second] = sharesOf(words, inList)
    const isLikely = best && best.share > (second?.share ?? 0) && best.share * words.length >= FEWEST_COMMON
    return isLikely ? best.tag : undefined
  }
  const ofAll = likeliest(ALL_IN())
  if (ofAll !== undefined && ofAll in FURTHER_WORDS) return ofAll
  // Where several further languages have as many, it is none of those above.
  const shares = sharesOf(words, ALL_IN())
  const most = shares.filter(({ share }) => share === shares[0]?.share)
  if (most.length > 1 && most.every(({ tag }) => tag in FURTHER_WORDS)) return undefined
  if (hasOtherLetters(sample)) return undefined
  return tag in COMMON_WORDS ? tag : (likeliest(MORE_IN()) ?? likeliest(COMMON_IN))
}

/** Latin letters of Polish, Czech, Croatian, Romanian, Turkish and others, that are in no word of the languages above. */
const OTHER_LATIN = /[ąćčďđěęğıłńňřśšşșťțůźżž]/giu
const LETTERS = expression(String.raw`\p{L}`, 'gu')

/** Whether a text is in Latin letters and in none of the languages whose commonest words are known; the word o is in many. */
function hasOtherLetters(sample: string): boolean {
  const others = sample.match(OTHER_LATIN)?.length ?? 0
  return others > 0 && others > FOREIGN_LETTERS * (sample.match(LETTERS())?.length ?? 0)
}

export function isMostlyHan({ scripts }: WrittenLanguage): boolean {
  const { Hani = 0, Jpan = 0 } = scripts
  return Hani + Jpan > 0.5
}

function sampleOf(text: string): string {
  if (text.length <= 3 * SAMPLE) return text
  const middle = (text.length - SAMPLE) >> 1
  return [text.slice(0, SAMPLE), text.slice(middle, middle + SAMPLE), text.slice(-SAMPLE)].join('\n')
}

/**
 * Whether two texts are in different languages: they share next to no writing system, or their commonest words
 * name two languages. Languages that cannot be told are taken as the same.
 */
export function areLanguagesDifferent(a: WrittenLanguage, b: WrittenLanguage): boolean {
  const shares = Object.keys(a.scripts).map((script) =>
    Math.min(a.scripts[script] ?? 0, b.scripts[script] ?? 0),
  )
  const common = sum(shares)
  const isAnyEmpty = [a, b].some(({ scripts }) => Object.keys(scripts).length === 0)
  if (isAnyEmpty) return false
  return (
    common < LEAST_COMMON_SCRIPT ||
    (isTold(a) && isTold(b) && languageIn(a) !== languageIn(b) && common > 0.5)
  )
}

const LEAST_COMMON_SCRIPT = 0.2
/** Traditional and simplified Chinese are one language. */
const languageIn = ({ tag }: WrittenLanguage) => tag.split('-')[0]
const isTold = ({ tag }: WrittenLanguage) => !tag.startsWith('und')

/** `letters` are those of the script. */
function tagOf(
  script: string,
  letters: number,
  text: string,
  words: readonly string[],
  scripts: Scripts,
): string {
  if (script === 'Hang') return 'ko'
  if ((scripts.Jpan ?? 0) > 0.1) return 'ja'
  if (script === 'Hani') {
    const [simplified = 0, traditional = 0] = chinese(text)
    if (simplified + traditional === 0 || simplified === traditional) return 'zh'
    return simplified > traditional ? 'zh-Hans' : 'zh-Hant'
  }
  if (script === 'Cyrl') {
    const tag = cyrillicOf(text, letters)
    if (tag === undefined || tag === NOT_SLAVIC) return 'und-Cyrl'
    return tag === SERBIAN_OR_MACEDONIAN ? (southSlavicOf(text) ?? 'und-Cyrl') : tag
  }
  if (script !== 'Latn') return `und-${script}`
  const [best, second] = sharesOf(words)
  const isClear = best && best.share >= LEAST_SHARE && best.share >= (second?.share ?? 0) * 1.15
  return words.length >= FEWEST_WORDS && isClear ? best.tag : 'und-Latn'
}

/** The language, or the kind of languages, that enough letters of a text tell, of its many in Cyrillic. */
function cyrillicOf(text: string, letters: number): string | undefined {
  const found = telling(text)
  const [tag] =
    TELLING_LETTERS.find(([tag], at) => {
      const share = (found[at] ?? 0) / letters
      return letters >= FEWEST_LETTERS
        ? share > LEAST_LETTERS
        : FOREIGN.includes(tag) && share > FOREIGN_LETTERS
    }) ?? []
  return tag
}

/** The share of words that are common ones of each language, the greatest first. */
function sharesOf(words: readonly string[], inList = COMMON_IN): { tag: string; share: number }[] {
  const times = new Map<string, number>()
  for (const word of words)
    for (const tag of inList.get(word) ?? []) times.set(tag, (times.get(tag) ?? 0) + 1)
  return Array.from(times, ([tag, found]) => ({ tag, share: found / words.length })).sort(
    (one, two) => two.share - one.share,
  )
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? []
