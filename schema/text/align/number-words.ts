import { oncePer } from '../../once.ts'
import { expression } from '../expression.ts'
import { formsOf } from './forms.ts'
import { type Sense, Sum } from './number-sum.ts'
import { NUMERALS, type Numerals } from './numeral.ts'
import { startsAt } from './opening.ts'
import { serbianInLatin } from './serbian.ts'
import { unitWordAt } from './unit-lexicon.ts'

/** Words that tell of a number and do not say it: hundreds, doubled, bilateral, полвека. */
const OTHERS: Readonly<Record<Numerals['alphabet'], string>> = {
  Latin: [
    'hundreds|thousands|[mbtr]+illions|dozens|(?:hundred|thousand)ths?|(?:twen|thir|for|fif|six|seven|eigh|nine)ties',
    '(?:doubl|tripl|quadrupl|quintupl|halv)(?:e[sd]?|ing)|(?:uni|bi|tri|quadri)lateral(?:ly)?',
    'hälfte|(?:verdoppel|verdreifach)[a-z]+|(?:halb|drittel|(?:drei)?viertel)(?:million(?:en)?|milliarden?|jahre?s?|stunden?)',
    '(?:huit|diz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?|milliers?|douzaines?|(?:cent|mill)ièmes?|moitié',
    '(?:doubl|tripl|quadrupl)(?:ée?s?|er|era|eront|ent|ant)',
    'cient[oa]s|miles|mitad|triples?|dobles?|docenas?|metà|(?:doppi|tripl|quadrupl)[oa]|metade|dobro',
  ].join('|'),
  Cyrillic: [
    'сот(?:ен|ни|ня|ню|нями|нях)|половин(?:ы|е|ой)|пол(?:у?сотн|дюжин|час[аоу]?(?!т)|года?|век[аоу]?|процент)[а-яё]{0,4}|дюжин[а-яё]{0,3}',
    'вдвое|втрое|вчетверо|впятеро|(?:удво(?:и|ен|я)|утро(?:и|ен))[а-яё]*',
  ].join('|'),
  Hebrew:
    'שנתיים|חודשיים|שבועיים|יומיים|שעתיים|פעמיים|ראשונה?|שניי?ה|(?:שליש|רביע|חמיש|שיש|שביע|שמינ|תשיע|עשיר)ית?',
  Arabic:
    '(?:مر|سن|ساع|دقيق)ت(?:ان|ين)|(?:عام|شهر|يوم|[أا]سبوع|قرن|عقد)(?:ان|ين)|(?:ال)?(?:[أا]ول[ىي]?|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)ة?',
}

/** Number words that are as often another word in their own language: un livre neuf, друга, el segundo. */
const ALSO_OTHER: Readonly<Record<string, string>> = {
  de: 'halbe(,n,r,s,m)|viertel|Acht|achten|doppelt(,e,en,er,es,em)',
  fr: 'demi(,e,es)|neuf|quart(,s)|tiers|second(,e,es)',
  es: 'segund(o,a,os,as)|primer(,o,a)|cuart(o,a,os,as)|quint(o,a,os,as)',
  it: 'sei|prim(o,a,i,e)|second(o,a,i,e)',
  hu: 'hét|hat|első|második',
  nl: 'acht|tweede|derde|half|halve',
  pl: 'pierwsz(y,a,e,ego,ej,ych,ym)|drug(i,a,ie,iego,iej,ich,im,ą)',
  ru: 'семью',
  uk: 'перш(ий,а,е,ого,ої,ому,ій,і,их,им,у)|друг(ий,а,е,ого,ої,ому,ій,і,их,им,у)',
  pt: 'segund(o,a,os,as)|primeir(o,a,os,as)|quart(o,a,os,as)|non(o,a,os,as)',
  sr: 'pola|prv(i,a,o,e,u,og,oga,om,ome,omu,oj,ih,im,ima)|drug(i,a,o,e,u,og,oga,om,ome,omu,oj,ih,im,ima)|пола|прв(и,а,о,е,у,ог,ога,ом,оме,ому,ој,их,им,има)|друг(и,а,о,е,у,ог,ога,ом,оме,ому,ој,их,им,има)',
  he: 'שבע|שני|שתי|שנייה|רבע|עשר',
  ar: 'ست|ألف|الف|عشر|خمس|سبع|نصف|ثلث|ربع',
}
/** Those that are one in another language: an elf, a pet, on trouve un four. */
const ELSEWHERE_OTHER: Readonly<Record<string, string>> = {
  en: 'four|ten|second|dozen',
  de: 'elf|acht|null|billion(,en)|viert(e,en,er,es,em)',
  fr: 'sept|cent(,s)|dix|mille',
  es: 'dos|mil|once',
  it: 'mille|due|nove|tre|otto',
  pt: 'mil|dez|nove',
  hu: 'hat|három|egy',
  nl: 'elf|acht|tien|half|vier|nul|negen|kwart',
  sr: 'pet|tri|sto|pet(i,a,o,e,u,og,oga,om,oj,ih,im,ima)|osm(i,a,o,e,u,og,oga,om,oj,ih,im,ima)',
}

/** A number in words: where it ends, and what it says. */
interface SaidNumber {
  end: number
  /** Undefined where nobody can say it: several hundred, doubled. */
  value: number | undefined
  isOrdinal?: true
  /** Not 2, but 2 times. */
  isOften?: true
  /** The words are as often others: in their own language, or because the text is in another one. */
  isWeak?: true
}

interface Lexicon {
  numerals: Numerals
  /** What words say, of phrases up to three words, which are apart by spaces. */
  senses: ReadonlyMap<string, readonly Sense[]>
  /** What one word says that is several numbers. */
  partsOf(word: string): readonly Sense[] | undefined
  /** The last two letters of what a number in one word may end in, which few other words do. */
  edges: ReadonlySet<string>
  /** Words with which a number may begin. */
  firsts: ReadonlySet<string>
  /** Words with which a phrase of several begins. */
  longer: ReadonlySet<string>
  articles: ReadonlySet<string>
  vague: ReadonlySet<string>
  /** The words that say of one what multiplies. */
  alone: ReadonlySet<string>
  notAlone: ReadonlySet<string>
  alsoOther: ReadonlySet<string>
  elsewhereOther: ReadonlySet<string>
}

/** In words. */
const LONGEST_PHRASE = 3

const NOTHING = '-'
const setOf = (notation = NOTHING) => new Set(formsOf(notation).filter((form) => form !== NOTHING))

function lexiconOf(language: string, numerals: Numerals): Lexicon {
  const senses = new Map<string, Sense[]>()
  const put = (notation: string | undefined, sense: Sense) => {
    for (const form of setOf(notation)) {
      const phrase = form.replaceAll('_', ' ')
      senses.set(phrase, [...(senses.get(phrase) ?? []), sense])
    }
  }
  const putAll = (list: string | undefined, senseAt: (place: number) => Sense) => {
    for (const [place, forms] of (list ?? NOTHING).split(' ').entries()) put(forms, senseAt(place))
  }
  putAll(numerals.ones, (value) => ({ value }))
  putAll(numerals.tens, (place) => ({ value: 20 + 10 * place }))
  putAll(numerals.hundreds, (place) => ({ value: 100 + 100 * place }))
  for (const [value, words] of numerals.more ?? []) put(words, { value })
  for (const [times, alone, behind] of numerals.times)
    for (const words of [alone, behind]) put(words, { times })
  putAll(numerals.often, (often) => ({ often }))
  putAll(numerals.ordinals, (ordinal) => ({ ordinal }))
  putAll(numerals.ordinalTens, (place) => ({ ordinal: 20 + 10 * place }))
  putAll(numerals.parts, (part) => ({ part }))
  put(numerals.andHalf, { add: 0.5 })
  put(numerals.andQuarter, { add: 0.25 })
  put(numerals.of, 'of')
  put(numerals.joints, 'joint')
  const [articles, vague] = [setOf(numerals.articles), setOf(numerals.vague)]
  const firsts = [...senses]
    .filter(([, [sense]]) => sense !== 'joint' && sense !== 'of' && sense && !('add' in sense))
    .map(([phrase]) => phrase)
  const own: Lexicon = {
    numerals,
    senses,
    partsOf: oncePer((word) => partsOf(word, own), MOST_WORDS),
    edges: new Set(
      [...senses.keys(), ...Object.keys(numerals.inOneWord ?? {})].map((form) => form.slice(-2)),
    ),
    firsts: new Set([...firsts, ...articles, ...vague].map((phrase) => phrase.split(' ')[0] ?? '')),
    longer: new Set(
      [...senses.keys(), ...vague]
        .filter((phrase) => phrase.includes(' '))
        .map((phrase) => phrase.split(' ')[0] ?? ''),
    ),
    articles,
    vague,
    alone: new Set(numerals.times.flatMap(([, alone]) => [...setOf(alone)])),
    notAlone: setOf(numerals.notAlone),
    alsoOther: setOf(ALSO_OTHER[language]),
    elsewhereOther: setOf(ELSEWHERE_OTHER[language]),
  }
  return own
}

const lexicon = oncePer((language: string): Lexicon | undefined => {
  const numerals = NUMERALS[language]
  return numerals && lexiconOf(language, numerals)
})

type Alphabet = Numerals['alphabet']
function alphabetOf(word: string): Alphabet | undefined {
  const code = word.charCodeAt(0)
  if (code < 0x250) return 'Latin'
  if (code >= 0x400 && code < 0x530) return 'Cyrillic'
  if (code >= 0x590 && code < 0x600) return 'Hebrew'
  return code >= 0x600 && code < 0x700 ? 'Arabic' : undefined
}

/** The languages that may have a word in an alphabet; Serbian is written in two. */
const languagesIn = oncePer((alphabet: Alphabet): readonly string[] =>
  Object.keys(NUMERALS).filter(
    (language) => NUMERALS[language]?.alphabet === alphabet || (language === 'sr' && alphabet === 'Cyrillic'),
  ),
)

/** A word as the table has it, and whether "and" was joined to it. */
interface Read {
  word: string
  isJoined: boolean
  start: number
  end: number
}

const WORD = expression(String.raw`[\p{L}\p{M}]+(?:['’ʼ](?=я)\p{L}+)?`, 'uy')
const GAP = expression(String.raw`(?:-|[ \u00A0]|\s{1,3}(?!\n))(?=\p{L})`, 'uy')

function readAt(text: string, at: number, language: string): Read | undefined {
  WORD().lastIndex = at
  const own = WORD().exec(text)?.[0]
  if (own === undefined) return undefined
  const small = own.toLowerCase()
  const alphabet = NUMERALS[language]?.alphabet
  const word =
    language === 'sr'
      ? serbianInLatin(small)
      : alphabet === 'Hebrew' || alphabet === 'Arabic'
        ? withoutJoined(small)
        : withPlainApostrophe(small)
  const isJoined =
    (alphabet === 'Hebrew' && small.startsWith('ו')) || (alphabet === 'Arabic' && small.startsWith('و'))
  return { word, isJoined: isJoined && word !== small, start: at, end: at + own.length }
}

const withPlainApostrophe = (word: string) => word.replace(/[’ʼ]/gu, "'")

/** Without what is joined before a number in Arabic or Hebrew, and without its gender. */
const withoutJoined = (word: string) =>
  word
    .replace(/^[והבלכמש]{1,2}(?=של|ארב|חמ|שש|שי|שב|שמ|תש|עש|מא|אל|מי|שנ|שת|חצ|רב|רא)/u, '')
    .replace(
      /^[وفبل]?ال(?=\p{L}{3})|^[وفبل](?=ثلا|[أا]ربع|خمس|ست|سبع|ثما|تسع|عشر|مئ|مائ|[أا]لف|ملي|نصف|ثلث|اثن|بضع)/u,
      '',
    )
    .replace(/ة$|(?<=\p{sc=Hebrew}{2})[הת]$/u, '')

const isTimes = (sense: Sense | undefined) => typeof sense === 'object' && 'times' in sense

/** What one word says that is several: fünfhundertdreiundzwanzig, duemilacinquecento, veintiséis, полмиллиона. */
function partsOf(word: string, { senses, numerals }: Lexicon): readonly Sense[] | undefined {
  if (numerals.alphabet === 'Cyrillic' && word.startsWith('пол')) {
    const half = senses.get(word.replace(/^полу?/u, ''))?.find(isTimes)
    return half && [{ part: 2 }, half]
  }
  if (numerals.dual?.test(word)) {
    const times = senses.get(word.replace(numerals.dual, ''))?.find(isTimes)
    return times && [{ value: 2 }, times]
  }
  const { inOneWord } = numerals
  if (!inOneWord || word.length < COMPOUND.shortest || word.length > COMPOUND.longest) return undefined
  const parted = (rest: string): Sense[] | undefined => {
    if (rest === '') return []
    for (let length = rest.length; length > 1; length--) {
      const part = rest.slice(0, length)
      const own = (senses.get(part) ?? senses.get(inOneWord[part] ?? ''))?.find(
        (sense) => sense === 'joint' || (typeof sense === 'object' && !('ordinal' in sense)),
      )
      const others = own && parted(rest.slice(length))
      if (others) return [own, ...others]
    }
    return undefined
  }
  const found = parted(word)
  return found && sumOf(found, numerals) ? found : undefined
}
/** In letters. */
const COMPOUND = { shortest: 5, longest: 80 }

function sumOf(senses: readonly Sense[], numerals: Numerals, from = Sum.nothing): Sum | undefined {
  let sum: Sum | undefined = from
  let isJoined = false
  for (const sense of senses) {
    if (sense === 'joint') isJoined = true
    else {
      sum = sense === 'of' ? undefined : sum?.with(sense, isJoined, numerals.areOnesFirst ?? false)
      isJoined = false
    }
  }
  return isJoined ? undefined : sum
}

function sensesOf(word: string, own: Lexicon): readonly (readonly Sense[])[] {
  const known = own.senses.get(word)
  if (known) return known.map((sense) => [sense])
  const found = compoundOf(word, own)
  return found ? [found] : []
}

const compoundOf = (word: string, { edges, partsOf }: Lexicon) =>
  edges.has(word.slice(-2)) ? partsOf(word) : undefined

/** The longest phrase of the table at a place, with what it may say. */
function phraseAt(
  text: string,
  first: Read,
  language: string,
  own: Lexicon,
): { words: string; end: number; senses: readonly (readonly Sense[])[] } {
  let [words, end] = [first.word, first.end]
  let best = { words, end, senses: sensesOf(words, own) }
  if (!own.longer.has(words)) return best
  for (let length = 2; length <= LONGEST_PHRASE; length++) {
    const next = nextRead(text, end, language)
    if (!next) break
    words += ` ${next.word}`
    end = next.end
    const senses = own.senses.get(words)
    if (senses || own.vague.has(words)) best = { words, end, senses: (senses ?? []).map((one) => [one]) }
  }
  return best
}

function nextRead(text: string, end: number, language: string): Read | undefined {
  return startsAt(text, end, GAP()) ? readAt(text, GAP().lastIndex, language) : undefined
}

/** A number in the words of one language, as long as each word goes on with it. */
function saidIn(text: string, at: number, language: string, isOwnLanguage: boolean): SaidNumber | undefined {
  const own = lexicon(language)
  let next = own && readAt(text, at, language)
  if (!own || !next || !mayBegin(next.word, own)) return undefined
  const { numerals } = own
  const first = phraseAt(text, next, language, own)
  const isVague = own.vague.has(first.words)
  const isArticle = own.articles.has(first.words)
  // For Serbian, as it is spelled: pet is another word in English, and пет in none.
  const isAmbiguous = (words: string, to: number) => {
    const spelled = language === 'sr' ? text.slice(at, to).toLowerCase() : words
    return (
      own.alsoOther.has(spelled) ||
      own.alsoOther.has(text.slice(at, to)) ||
      (!isOwnLanguage && own.elsewhereOther.has(spelled))
    )
  }
  let sum = Sum.nothing
  let end: number | undefined
  let isJoined = false
  let onlyTimes = isVague || isArticle
  let words = 0
  if (onlyTimes) next = nextRead(text, first.end, language)
  while (next) {
    const phrase = phraseAt(text, next, language, own)
    const [sense] = phrase.senses[0] ?? []
    if (sense === 'joint' || sense === 'of') {
      if (end === undefined || isJoined || onlyTimes) break
      if (sense === 'joint') isJoined = true
      else onlyTimes = true
    } else {
      const often = sense && 'often' in sense ? sense.often : undefined
      if (often !== undefined)
        return words === 0 && !onlyTimes ? { end: phrase.end, value: often, isOften: true } : undefined
      const ordinal = ordinalAmong(phrase.senses)
      if (ordinal !== undefined && !onlyTimes && sum.value % (ordinal < 10 ? 10 : 100) === 0)
        return {
          end: phrase.end,
          value: sum.value + ordinal,
          isOrdinal: true,
          ...(words === 0 && isAmbiguous(phrase.words, phrase.end) && { isWeak: true as const }),
        }
      const isHalf = typeof sense === 'object' && 'part' in sense && sense.part === 2
      if (onlyTimes && !isTimes(sense) && !(isArticle && isHalf)) break
      const more = withAny(phrase.senses, sum, isJoined || (next.isJoined && words > 0), numerals)
      if (!more) break
      sum = more
      words++
      isJoined = false
      onlyTimes = isArticle && isHalf
      end = onlyTimes ? end : phrase.end
      if (words === 1 && !isVague && !isArticle) {
        const isLone = isTimes(sense) && phrase.senses[0]?.length === 1 && !own.alone.has(phrase.words)
        if (isLone) return { end: phrase.end, value: undefined }
      }
    }
    next = nextRead(text, phrase.end, language)
  }
  if (end === undefined) return undefined
  const isNotAlone = words === 1 && end === first.end && own.notAlone.has(first.words)
  if (isNotAlone && !isBeforeShare(text, end, language)) return undefined
  const isWeak = isNotAlone || (end === first.end && isAmbiguous(first.words, first.end))
  return { end, value: isVague ? undefined : sum.value, ...(isWeak && { isWeak: true as const }) }
}

const SHARES: ReadonlySet<string> = new Set(['%', 'percentage point', 'basis point'])

/** Whether a share follows: pół procent, un point; else these words are mostly articles. */
function isBeforeShare(text: string, end: number, language: string): boolean {
  const next = startsAt(text, end, GAP()) ? unitWordAt(text, GAP().lastIndex, language) : undefined
  return next?.unit !== undefined && SHARES.has(next.unit)
}

const ordinalAmong = (senses: readonly (readonly Sense[])[]) => {
  for (const [sense] of senses) if (typeof sense === 'object' && 'ordinal' in sense) return sense.ordinal
  return undefined
}

function withAny(
  senses: readonly (readonly Sense[])[],
  sum: Sum,
  isJoined: boolean,
  numerals: Numerals,
): Sum | undefined {
  for (const own of senses) {
    const more = sumOf(isJoined ? ['joint', ...own] : own, numerals, sum)
    if (more) return more
  }
  return undefined
}

const mayBegin = (word: string, own: Lexicon) => own.firsts.has(word) || sensesOf(word, own).length > 0

const othersIn = oncePer((alphabet: Alphabet) => new RegExp(`^(?:${OTHERS[alphabet]})$`, 'u'))
/** Whether a word tells of a number that it does not say. */
function isOther(word: string, alphabet: Alphabet): boolean {
  if (othersIn(alphabet).test(word)) return true
  return languagesIn(alphabet).some((language) => {
    const stem = NUMERALS[language]?.derived?.exec(word)?.[1]
    const known = stem === undefined ? undefined : lexicon(language)
    if (stem === undefined || !known) return false
    return FIRST_PARTS.test(stem) || sensesOf(stem, known).length > 0
  })
}
/** As the first part of a word alone: двусторонний. */
const FIRST_PARTS = /^(?:одно|дву|сто|ein)$/u

/** The languages in which a number may begin with a word that stands in a text, and whether it tells of one. */
interface Known {
  languages: readonly string[]
  isOther: boolean
}
const UNKNOWN: Known = { languages: [], isOther: false }
/** Words of which it is kept what they say. */
const MOST_WORDS = 20_000

const knownOf = oncePer((word: string): Known => {
  const alphabet = alphabetOf(word)
  if (alphabet === undefined) return UNKNOWN
  const own = alphabet === 'Arabic' || alphabet === 'Hebrew' ? withoutJoined(word) : word
  return { languages: languagesOf(word, alphabet), isOther: isOther(own, alphabet) }
}, MOST_WORDS)

/** By the words with which a number begins, the languages of an alphabet. */
const firstsIn = oncePer((alphabet: Alphabet): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const language of languagesIn(alphabet))
    for (const word of lexicon(language)?.firsts ?? [])
      found.set(word, (found.get(word) ?? new Set()).add(language))
  return found
})

function languagesOf(word: string, alphabet: Alphabet): readonly string[] {
  const first = firstsIn(alphabet).get(word)
  return languagesIn(alphabet).filter((language) => {
    if (first?.has(language)) return true
    const known = lexicon(language)
    if (!known) return false
    const isSpelledOtherwise =
      (alphabet === 'Cyrillic' && language === 'sr') || alphabet === 'Arabic' || alphabet === 'Hebrew'
    const spelled = isSpelledOtherwise ? (readAt(word, 0, language)?.word ?? '') : word
    return (isSpelledOtherwise && known.firsts.has(spelled)) || compoundOf(spelled, known) !== undefined
  })
}

/** Whether a number may begin with a word. */
export function isNumberWord(word: string): boolean {
  const { languages, isOther } = knownOf(word.toLowerCase())
  return isOther || languages.length > 0
}

/**
 * The number that a text says in words at a place, read in the language of the text, or else in any that has these words;
 * where two languages read two values, it has none.
 */
export function saidNumberAt(text: string, at: number, language?: string): SaidNumber | undefined {
  WORD().lastIndex = at
  const word = withPlainApostrophe(WORD().exec(text)?.[0].toLowerCase() ?? '')
  if (word === '') return undefined
  const { languages, isOther } = knownOf(word)
  const isOwn = language !== undefined && languages.includes(language)
  const own = isOwn ? saidIn(text, at, language, true) : undefined
  if (own) return own
  const isForeign = language !== undefined && languagesIn(alphabetOf(word) ?? 'Latin').includes(language)
  const found = languages
    .flatMap((one) => (one === language ? [] : (saidIn(text, at, one, false) ?? [])))
    .filter((one) => !isForeign || !one.isWeak)
  const end = Math.max(...found.map((one) => one.end))
  const [first, ...rest] = found.filter((one) => one.end === end)
  if (!first) return isOther ? { end: at + word.length, value: undefined } : undefined
  const isOne = rest.every((one) => one.value === first.value && one.isOrdinal === first.isOrdinal)
  const isWeak = isForeign || [first, ...rest].every((one) => one.isWeak)
  return { ...first, ...(!isOne && { value: undefined }), ...(isWeak && { isWeak: true as const }) }
}
