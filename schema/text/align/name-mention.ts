/** A word with a capital, or an initial before one. */
const WORD = String.raw`(?:\p{Lu}\.(?=[ \u00A0]?\p{Lu})|\p{Lu}[\p{L}\p{M}\p{N}'’-]*)`
/** Such words, with the small ones that stand inside a name. */
export const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${WORD}(?:(?:(?<=\.)|[ \u00A0](?:(?:of|the|and|de|da|von|van|и|по)[ \u00A0])*)${WORD})*`,
  'gu',
)
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}-]+$/u
const SENTENCE_START = /(?:^|[.!?…:;。！？"“«(\n]["”»’)\]]*)\s*(?:\(?[\p{L}\p{N}]{1,3}[.)]\s+)?["“«(]?$/u
/** A point after these ends no sentence: a name follows. */
const TITLE =
  /(?<!\p{L})(?:mr|mrs|ms|messrs|dr|prof|gen|sen|gov|rep|amb|lt|col|st|hon|г-н|г-жа|г|гг|им|тов|акад|проф|св)\.\s*$/iu
/** Small words that open a sentence with a capital and belong to no name after them. */
const OPENING =
  /^(?:the|an?|in|on|at|by|for|from|to|of|with|as|and|but|under|after|before|since|during|this|that|these|those|our|their|both|all|then|when|if|what|why|how|where|в|на|со?|по|из|об?|к|от|до|за|для|при|и|но)[ \u00A0]/iu

export interface Name {
  text: string
  start: number
  end: number
}

const PRONOUN = /^I$/u
const ONE_INITIAL = /^\p{Lu}\. ?[\p{L}\p{M}\p{N}'’-]+$/u

export const isSentenceStart = (text: string, at: number) => {
  const before = text.slice(Math.max(0, at - 12), at)
  return SENTENCE_START.test(before) && !TITLE.test(before)
}

/**
 * What a run of capitals is a name of. A capital at the start of a sentence makes none, unless the word has one
 * elsewhere or is a country's.
 */
export function nameIn(text: string, found: Name, known: ReadonlySet<string>): Name | undefined {
  const { text: name, start, end } = found
  if (PRONOUN.test(name)) return undefined
  if (!isSentenceStart(text, start)) return found
  const opening = OPENING.exec(name)?.[0].length ?? 0
  if (opening > 0) return nameIn(text, { text: name.slice(opening), start: start + opening, end }, known)
  // "B. Yes" may be an item of a list.
  const isName =
    (!ONE_INITIAL.test(name) && /[ .-]\p{Lu}/u.test(name)) ||
    ACRONYM.test(name) ||
    known.has(name) ||
    isCountry(name)
  return isName ? found : undefined
}

let countries: ReadonlySet<string> | undefined

function isCountry(name: string): boolean {
  countries ??= new Set(['en', 'ru'].flatMap(countriesIn))
  return countries.has(name)
}

/** The platform knows the names by their codes of two letters. */
function countriesIn(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
  return letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? []))
}
