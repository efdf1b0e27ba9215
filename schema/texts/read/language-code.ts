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
