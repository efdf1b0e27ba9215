import { once } from '../../once.ts'
import { type CyrillicAlphabet, cyrillicAlphabet } from './cyrillic.ts'

/** The Turkic languages that are written in two scripts and have an official table of their letters. */
export const turkicLanguages = ['kk', 'uz', 'az'] as const
export type TurkicLanguage = (typeof turkicLanguages)[number]

interface Turkic extends CyrillicAlphabet {
  /** Letters without which no text of some sentences is, and which no Slavic language has. */
  telling: RegExp
  /** A text in Latin letters, whose ways to write one letter are made one. */
  plainLatin(text: string): string
  /** A text of the same length in which no letter looks like a quotation mark. */
  asRead?(text: string): string
}

const UZBEK_VOWELS = 'аеёиоуўэюяъь'
/** Е is ye at the start of a word and behind a vowel, and ц is ts behind a vowel alone. */
const UZBEK_YE = new RegExp(`(?<=^|[${UZBEK_VOWELS}])е`, 'giu')
const UZBEK_TS = new RegExp(`(?<=[${UZBEK_VOWELS}])ц`, 'giu')
const UZBEK_MARK = /[ʻʼ‘’`´]/gu
const MARKED_LETTER = /(?<=[og])[‘`´]/giu

/** The official tables: of Kazakhstan of 2021, of Uzbekistan of 1995 and of Azerbaijan of 1991. */
const made: Readonly<Record<TurkicLanguage, () => Turkic>> = {
  kk: once(() => ({
    ...cyrillicAlphabet(
      'аa әä бb вv гg ғğ дd еe ёio жj зz иi йi кk қq лl мm нn ңñ оo өö пp рr сs тt уu ұū үü фf хh һh цts чtş шş щşş ъ ыy іi эe юiu яia ь',
    ),
    telling: /[әғқңөұүһ]/iu,
    plainLatin: (text) => text.replaceAll('ı', 'i').replaceAll('İ', 'I'),
  })),
  uz: once(() => ({
    ...cyrillicAlphabet(
      "аa бb вv гg дd еe ёyo жj зz иi йy кk лl мm нn оo пp рr сs тt уu фf хx цs чch шsh ъ' ь эe юyu яya ўo' қq ғg' ҳh",
      {
        spelt: (word) =>
          word
            .replace(UZBEK_YE, (own, at: number) => {
              if (own === own.toLowerCase()) return 'йе'
              return /\p{Lu}/u.test(word.charAt(at + 1)) ? 'ЙЕ' : 'Йе'
            })
            .replace(UZBEK_TS, (own) => (own === own.toLowerCase() ? 'тс' : 'ТС')),
      },
    ),
    telling: /[ўқғҳ]/iu,
    plainLatin: (text) => text.replace(UZBEK_MARK, "'"),
    asRead: (text) => text.replace(MARKED_LETTER, 'ʻ'),
  })),
  az: once(() => ({
    ...cyrillicAlphabet(
      'аa бb вv гq ғğ дd еe әə жj зz иi ыı јy кk ҝg лl мm нn оo өö пp рr сs тt уu үü фf хx һh чç ҹc шş',
      { locale: 'tr' },
    ),
    telling: /[әғҝөүһҹ]/iu,
    plainLatin: (text) => text,
  })),
}

export const turkicOf = (language: TurkicLanguage): Turkic => made[language]()
