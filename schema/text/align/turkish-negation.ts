/** Vowels and consonants that change with those around them, each as one. */
const harmonized = (word: string) =>
  word
    .toLocaleLowerCase('tr')
    .replace(/[aeâ]/gu, 'A')
    .replace(/[ıiuüî]/gu, 'I')
    .replace(/[dt]/gu, 'D')

/** The syllable that denies a verb, before its tense: onaylamadı, yapmayacak, görmemiş, etmemeli. */
const DENYING = /(?<=^.{2,})mA(?=DI|mIş|mAl|mAs|mA[kym]|yA(?:cA|n))(?!.*mA(?:DI|mIş|mAl|mAs|yA(?:cA|n)))/u
/** What denies, and what the word has in its place if nothing is denied. */
const DENIALS: readonly (readonly [denying: RegExp, rest: string])[] = [
  [DENYING, ''],
  [/(?<=^.{2,})mI(?=yor)/u, ''],
  [/(?<=^.{2,})mAz(?=lAr$|DI|$)/u, 'r'],
  // What cannot be, and what can: edilemez, edilebilir; gelemedi, gelebildi.
  [/(?<=^.{2,})AmAz(?=lAr$|DI|$)/u, 'AbIlIr'],
  [/(?<=^.{2,})AmAyA(?=cA)/u, 'AbIlA'],
  [/(?<=^.{2,})AmA(?=DI|mIş)/u, 'AbIl'],
  [/(?<=^.{2,})AmI(?=yor)/u, 'AbIlI'],
]

/** What a word may be if nothing were denied; nothing where it denies nothing. */
function undenied(word: string): string[] {
  const own = harmonized(word)
  return DENIALS.flatMap(([denying, rest]) => (denying.test(own) ? [joined(own.replace(denying, rest))] : []))
}

/** Without the letters that only part or join a verb and its ending: okuyacak, yapıyor, yapar. */
const joined = (word: string) =>
  word
    .replace(/(?<=[^AI])y(?=A(?:cA|n))/u, '')
    .replace(/[AI]?(?=yor)/u, '')
    .replace(/[AI]?r(?=(?:lAr|DI\p{L}*)?$)/u, 'r')

/** Whether the second of two Turkish verbs denies the first: onayladı, onaylamadı. */
export const deniesInTurkish = (verb: string, other: string): boolean =>
  undenied(other).includes(joined(harmonized(verb)))

/** Whether two words may be forms of one verb, whose last consonant may be soft: edecek, etmeyecek. */
export const mayBeOneTurkishVerb = (one: string, other: string): boolean =>
  one[0] === other[0] && (one[1] === other[1] || (isSoftened(one[1]) && isSoftened(other[1])))

const isSoftened = (letter: string | undefined) => letter === 'd' || letter === 't'
