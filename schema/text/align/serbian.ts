const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'đ', е: 'e', ж: 'ž', з: 'z', и: 'i', ј: 'j', к: 'k' },
  ...{ л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'ć', у: 'u' },
  ...{ ф: 'f', х: 'h', ц: 'c', ч: 'č', џ: 'dž', ш: 'š' },
}

/** A Serbian text in Latin letters: each Cyrillic one stands for one Latin letter or pair of letters. */
export const serbianInLatin = (text: string): string =>
  text.replace(/\p{sc=Cyrillic}/gu, (letter, at: number) => {
    const latin = LATIN[letter.toLowerCase()]
    if (latin === undefined) return letter
    if (letter === letter.toLowerCase()) return latin
    // In a word in capitals both letters of a pair are.
    const isInCapitals = /\p{Lu}/u.test(text.charAt(at + 1) || text.charAt(at - 1))
    return isInCapitals ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1)
  })
