/** Vowels and consonants that change with those around them, each as one. */
const harmonized = (word: string) =>
  word
    .toLocaleLowerCase('tr')
    .replace(/[aeâ]/gu, 'A')
    .replace(/[ıiuüî]/gu, 'I')
    .replace(/[dt]/gu, 'D')

/** The syllable that denies a verb, before its tense: onaylamadı, yapmayacak, görmemiş, etmemeli. */
const DENYING = /(?<=^.{2,})mA(?=DI|mIş|mAl|mAs|mA[kym]|yA(?:cA|n))(?!.*mA(?:DI|mIş|mAl|mAs|yA(?:cA|n)))/u
const DENYING_NOW = /(?<=^.{2,})mI(?=yor)/u
const DENYING_EVER = /(?<=^.{2,})mAz(?=lAr$|DI|$)/u

/** A word as it would be if nothing were denied; undefined where it denies nothing. */
function undenied(word: string): string | undefined {
  const own = harmonized(word)
  for (const [denying, rest] of [
    [DENYING, ''],
    [DENYING_NOW, ''],
    [DENYING_EVER, 'r'],
  ] as const)
    if (denying.test(own)) return joined(own.replace(denying, rest))
  return undefined
}

/** Without the letters that only part or join a verb and its ending: okuyacak, yapıyor, yapar. */
const joined = (word: string) =>
  word
    .replace(/(?<=[^AI])y(?=A(?:cA|n))/u, '')
    .replace(/[AI]?(?=yor)/u, '')
    .replace(/[AI]?r(?=(?:lAr|DI\p{L}*)?$)/u, 'r')

/** Whether the second of two Turkish verbs denies the first: onayladı, onaylamadı. */
export const deniesInTurkish = (verb: string, other: string): boolean =>
  undenied(other) === joined(harmonized(verb))
