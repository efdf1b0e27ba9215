import { once } from '../../once.ts'

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/**
 * The code of a language that a file declares, as short as there is one: de for ger, deu, de-AT and de_DE. Null for what is
 * no code, or one of no language that is known.
 */
export function languageCode(declared: string | null | undefined): string | null {
  try {
    const { language } = new Intl.Locale(declared?.trim().replaceAll('_', '-') ?? '')
    return names.of(language) === undefined || /^(?:und|mul|mis|zxx)$/.test(language) ? null : language
  } catch {
    return null
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** What languages are called in languages that write their names with a capital letter. */
const languageNames = once(() => {
  const codes = [...letters].flatMap((first) => [...letters].map((second) => first + second))
  const called = ['en', 'de', 'nl'].map(
    (one) => new Intl.DisplayNames(one, { type: 'language', fallback: 'none' }),
  )
  return new Set(called.flatMap((one) => codes.flatMap((code) => one.of(code) ?? [])))
})

/** Whether a word is the name of a language: «in English». */
export function isLanguageName(word: string): boolean {
  return languageNames().has(word)
}
