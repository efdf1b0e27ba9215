import { languageOf } from '../written-language.ts'

/** The letter ß stands in no other language. */
const GERMAN =
  /(?<!\p{L})(?<!van )(?:der|das|und|dem|ist|nicht|eine?[mnrs]?|mit|für|auf|im|zu[mr]?|sich|wird|sind|haben|sei|wir|ich|sie|er|den|des|von|vom|beim|bei|nach|aus|als|auch|am|oder|war|waren|wurden?|werden|hat|kann|soll|einige|jede[rmns]?|\p{L}*ß\p{L}*)(?!\p{L})/giu
const OTHERS =
  /(?<!\p{L})(?:the|of|and|that|with|is|are|was|by|et|les?|la|une?|el|los|il|het|een)(?!\p{L})/giu
/** Stands in names in any language: von der Leyen, Van der Berg. */
const OF_NAME = /(?<!\p{L})v[oa]n de[mnr](?!\p{L})/giu
/** An article before a noun with a capital, as no other language has it: den Vertrag. */
const ARTICLE_WITH_NOUN = /(?<!\p{L})(?:de[rmn]|eine[mnrs]?) (?!Haag)\p{Lu}\p{Ll}{2}/u
/** In other languages too, so that many of them say no more than one. */
const UMLAUT = /[äöü]/iu
/** Different ones, in a text that is too short to tell its language. */
const FEWEST = 2

/** Whether a text is in German, whose nouns all have a capital. */
export function areNounsCapital(text: string): boolean {
  const { tag, isShort } = languageOf(text)
  if (!isShort) return tag === 'de'
  const own = text.replace(OF_NAME, '')
  const differentIn = (words: RegExp) => new Set(own.toLowerCase().match(words)).size
  const german = differentIn(GERMAN) + (UMLAUT.test(text) ? 1 : 0) + (ARTICLE_WITH_NOUN.test(own) ? 1 : 0)
  return german >= FEWEST && german > differentIn(OTHERS)
}
