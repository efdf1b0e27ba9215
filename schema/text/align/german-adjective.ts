const STEMS = [
  'groß|größ|klein|neu|alt|ält|gut|schlecht|jung|jüng|lang|läng|kurz|kürz|ho(?:h|ch)|hö(?:h|ch)|niedrig|breit|eng|weit|nah|fern|schnell|langsam|stark|stärk|schwach|schwer|leicht|hart|weich|warm|kalt|heiß|kühl|frisch|reif|roh|nass|trocken|voll|leer|ganz|halb|viel|wenig|ander|erst|letzt|nächst|früh|spät',
  'rot|blau|grün|gelb|weiß|schwarz|grau|braun|bunt|hell|dunk(?:e?l)|teu(?:e?r)|billig|reich|arm|frei|offen|deutsch|klar|still|laut|sauber|sicher|wahr|falsch|echt|edl|fein|grob|dick|dünn|rund|spitz|steil|flach|tief|süß|saur|bitter|scharf|mild|wild|zahm|tot|krank|gesund|klug|dumm|müd|bös|lieb|nett|schön|hübsch|streng|genau|knapp|fest|fremd|eigen|wichtig|öffentlich|gemeinsam',
].join('|')
const SUFFIXES = 'ig|lich|isch|bar|sam|los|voll|haft|reich|frei|fähig|end|iert|iv|ell|är'
/** Not Bernadette. */
const PARTICIPLE = '(?:ge|ver|be|zer|ent|über|unter)\\p{Ll}{3,}(?:(?<!t)t|en)'
const ADJECTIVE = new RegExp(
  `^(?:un)?(?:(?:${STEMS})(?:er|e?st)?|\\p{L}{3,}(?:${SUFFIXES})|${PARTICIPLE})e[mnrs]?$`,
  'iu',
)
const TWO_WORDS = /^(?<first>\p{L}+)[ \u00A0]\p{Lu}\p{Ll}[\p{L}-]*$/u

/** Whether two words with capitals are an adjective and its noun in German: Große Kisten, Frische Milch. */
export function isAdjectiveWithNoun(words: string): boolean {
  const first = TWO_WORDS.exec(words)?.groups?.first
  return first !== undefined && ADJECTIVE.test(first)
}
