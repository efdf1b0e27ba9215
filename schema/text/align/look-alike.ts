import { expression } from '../expression.ts'
import { commonStart } from './common-start.ts'
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
const OTHER_SCRIPT = expression(String.raw`[\p{sc=Cyrillic}\p{sc=Greek}]`, 'u')

/** A millionth between a figure and its unit: 5 μg are not 5 mg. */
const MICRO = /(?<=\p{N}\s?)μ(?=\p{sc=Latin})/gu

const asSeen = (text: string) =>
  [...text.replace(MICRO, 'µ').toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('')

const asSerbian = (text: string) => serbianInLatin(text).toLowerCase()

/** Whether two texts have the same words, some of them in letters of another script: Cаlm (а Cyrillic), Москва. */
export function differInScriptOnly(a: string, b: string): boolean {
  if (!OTHER_SCRIPT().test(a) && !OTHER_SCRIPT().test(b)) return false
  // Mostly these words are others in any script, and the rest need not be read.
  const [one, two] = firstWordsApart(a, b)
  return [asSeen, asSerbian].some((read) => read(one) === read(two) && read(a) === read(b))
}

function firstWordsApart(a: string, b: string): [inA: string, inB: string] {
  const at = commonStart(a, b)
  const start = a.slice(0, at).lastIndexOf(' ') + 1
  const wordIn = (text: string) => text.slice(start, `${text} `.indexOf(' ', at))
  return [wordIn(a), wordIn(b)]
}

/** A letter and the one of another script that took its place and looks like it, each with its script. */
export interface OtherScript {
  before: string
  after: string
}

/** The letters in which two words differ that look the same, one of each: С (Cyrillic), C (Latin). None where another letter differs. */
export function lettersOfOtherScript(one: string, other: string): OtherScript[] {
  const [letters, others] = [[...one], [...other]]
  if (letters.length !== others.length) return []
  const found = new Map<string, OtherScript>()
  for (const [at, letter] of letters.entries()) {
    const after = others[at] ?? ''
    if (letter === after) continue
    const [script, otherScript] = [scriptOf(letter), scriptOf(after)]
    if (script === otherScript || asSeen(letter) !== asSeen(after)) return []
    found.set(letter + after, { before: `${letter} (${script})`, after: `${after} (${otherScript})` })
  }
  return [...found.values()]
}

const SCRIPTS: readonly (readonly [name: string, letter: RegExp])[] = [
  ['Latin', /\p{sc=Latin}/u],
  ['Cyrillic', /\p{sc=Cyrillic}/u],
  ['Greek', /\p{sc=Greek}/u],
]
const scriptOf = (letter: string) => SCRIPTS.find(([, own]) => own.test(letter))?.[0]
