import { joinLines } from './blocks.ts'

/** Every word that stands in the middle of a line, to tell a parted word from one that has a hyphen of its own. */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => line.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []),
  )
}

/** First halves of English compounds that keep their hyphen, and second ones that make a word with them. */
const compoundStart =
  /^(?:\p{L}+-)*(?:well|self|non|long|short|high|low|half|cross|ill|vice|much|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/iu
/** Words behind a hyphen that make compounds with any whole word before them: decision-making, wide-ranging, so-called. */
const compoundEnd =
  /^(?:making|based|led|driven|oriented|related|reaching|ranging|lasting|sharing|saving|seeking|loving|abiding|mentioned|sponsored|funded|centred|centered|centric|intensive|effective|efficient|friendly|specific|called|win|war|ballistic|missile|satellite|terrorism|terrorist|nuclear)$/iu
/** What stands before them without a hyphen: interrelated, corrected, aforementioned. */
const closedStart =
  /^(?:.|un\p{L}*|re|in|inter|cor|over|under|out|up|mis|dis|de|fore|afore|trans|sub|super)$/iu
/** «twenty-first-» / «century»: a compound that goes on behind its number. */
const numbered = /-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/iu

/** «re-examine», «co-operate»: a prefix before a word that begins as it ends. */
const doubledVowel =
  /^(?:re|pre|de)-e|^(?:co|pro|micro|macro|neo|auto)-o|^(?:anti|semi|multi|demi)-i|^(?:intra|ultra|extra|infra)-a/iu
const wordEnd = /^(?:er|est|ing|ish|ly|ness|age|ways?|lights?|lands?|sense|fold|less|etheless|wards?)$/
/** «российско-китайский»: an adjective whose first half ends so is written with a hyphen. */
const russianCompoundStart =
  /(?:ско|нно|льно|тивно|северо|юго|восточно|западно|торгово|финансово|кредитно|топливно)$/u

/** «responsibility-» / «to-protect»: what goes on with a word of its own and a further hyphen. */
function isLongCompound(rest: string, words: ReadonlySet<string>): boolean {
  const [part = '', more] = rest.toLowerCase().split('-')
  return (
    more !== undefined && (words.has(part) || /^(?:a|an|and|as|at|by|for|in|of|on|or|the|to|up)$/.test(part))
  )
}

function isCompound(stem: string, rest: string, words: ReadonlySet<string>): boolean {
  return (
    isLongCompound(rest, words) ||
    ofSky.test(`${stem}-${rest}`) ||
    words.has(`${stem}-${rest}`.toLowerCase()) ||
    /^(?=.*\p{Lu}{2})[\p{Lu}\p{N}]+$|^\p{Lu}\p{N}+$/u.test(stem) ||
    doubledVowel.test(`${stem}-${rest}`) ||
    numbered.test(stem) ||
    (compoundEnd.test(rest.replace(/-.*/, '')) && !closedStart.test(stem)) ||
    (compoundStart.test(stem) && !wordEnd.test(rest)) ||
    (russianCompoundStart.test(stem) &&
      /\p{L}{3}(?:ий|ый|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ых|их|ым|им|ыми|ими|ую|юю|ой|ей|ом|ем)$/u.test(
        rest,
      ))
  )
}

/** «north-» / «eastern»: where the text writes it as one word, that is known. */
const ofSky = /^(?:north|south)-(?:east|west)/iu

/** «pre-» / «and post-war»: the hyphen stands for the rest of the word. */
const conjunction = /^(?:and|or|und|oder|и|или)$/u

/** The lines of a paragraph as one; words parted at the end of a line are whole again. `words` are those of the whole text. */
export function joinedParagraph(lines: readonly string[], words: ReadonlySet<string>): string {
  const texts: string[] = []
  for (const text of lines) {
    const last = texts.at(-1)
    const stem = last?.match(/([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u00ad‐]$/u)?.[1]
    const rest = text.match(/^[\p{L}\p{N}]+(?:-(?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/u)?.[0]
    if (last === undefined || stem === undefined || rest === undefined || conjunction.test(rest)) {
      texts.push(text)
      continue
    }
    const isSoft = last.endsWith('\u00ad')
    const whole = `${stem}${rest}`.toLowerCase()
    const isKnown = words.has(whole) || words.has(whole.replace(/-.*/, ''))
    const hasHyphen = !isSoft && (!/^\p{Ll}/u.test(rest) || (!isKnown && isCompound(stem, rest, words)))
    texts[texts.length - 1] = `${hasHyphen ? last.replace(/‐$/, '-') : last.slice(0, -1)}${text}`
  }
  return joinLines(texts.map((text) => text.replaceAll('\u00ad', '')))
}
