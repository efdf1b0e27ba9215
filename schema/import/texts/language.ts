const englishWords = new Set(
  'the of and to in a that is for on with as we our be are by this have'.split(' '),
)

/**
 * BCP 47 tag of the language most of the text is in: zh, ja, ru, uk, en, or the given fallback (a page's own
 * declaration) for Latin-script text that is not English; und where nothing tells.
 */
export function textLanguage(text: string, fallback: string | null = null): string {
  const sample = text.slice(0, 200_000)
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  const han = count(/\p{Script=Han}/gu)
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const cyrillic = count(/\p{Script=Cyrillic}/gu)
  const latin = count(/\p{Script=Latin}/gu)
  // One Han character says about as much as two and a half letters.
  const most = Math.max(han * 2.5, cyrillic, latin)
  if (most === 0) return 'und'
  if (most === han * 2.5) return kana > han * 0.2 ? 'ja' : 'zh'
  if (most === cyrillic) return count(/[іїєґ]/giu) > cyrillic * 0.02 ? 'uk' : 'ru'
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const english = words.filter((word) => englishWords.has(word)).length
  if (english >= words.length * 0.15) return 'en'
  return fallback && !/^(?:en|ru|zh)\b/.test(fallback)
    ? fallback
    : english >= words.length * 0.05
      ? 'en'
      : 'und'
}
