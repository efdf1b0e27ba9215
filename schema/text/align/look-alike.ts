import { serbianInLatin } from './serbian.ts'

/** Cyrillic and Greek letters, small ones, and the Latin ones that they look like, in small letters or in capitals. */
const LATIN: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    в: 'b',
    е: 'e',
    һ: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    ԛ: 'q',
  },
  ...{ т: 't', у: 'y', х: 'x', ѕ: 's', ԁ: 'd', ԝ: 'w', ӏ: 'l', г: 'r', п: 'n', и: 'u', ү: 'y' },
  ...{
    α: 'a',
    β: 'b',
    ε: 'e',
    ζ: 'z',
    η: 'h',
    ι: 'i',
    κ: 'k',
    μ: 'm',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'y',
  },
  ...{ χ: 'x', ϲ: 'c', ϳ: 'j', γ: 'y', σ: 'o' },
}
const OTHER_SCRIPT = /[\p{sc=Cyrillic}\p{sc=Greek}]/u

const asSeen = (text: string) => [...text.toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('')

/** Whether two texts have the same words, some of them in letters of another script: Cаlm (а Cyrillic), Москва. */
export function differInScriptOnly(a: string, b: string): boolean {
  if (!OTHER_SCRIPT.test(a) && !OTHER_SCRIPT.test(b)) return false
  return asSeen(a) === asSeen(b) || serbianInLatin(a).toLowerCase() === serbianInLatin(b).toLowerCase()
}
