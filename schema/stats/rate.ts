import { type Attribution, speaksFor } from '../voice.ts'
import type { VoiceFilter } from './trend.ts'

/** A measured text as a rate sees it: its words and its mentions of one theme. */
export interface MeasuredMentions {
  theme: string
  year: number
  voice: Attribution
  words: number
  mentions: number
}

export interface RateCell {
  theme: string
  voice: VoiceFilter
  year: number
  /** Measured texts of the year and voice. */
  texts: number
  /** Their words: the denominator. */
  words: number
  mentions: number
  /** Mentions per 1,000 words of all texts of the cell together; null without a text. */
  per1000Words: number | null
}

/**
 * Mentions per 1,000 words, cell by cell in the order theme, voice, year. Words are added up before dividing, so that a
 * long text weighs more than a short one. Years without a measured text are cells too.
 */
export function rates(
  texts: readonly MeasuredMentions[],
  question: {
    themes: readonly string[]
    voices: readonly VoiceFilter[]
    years: { from: number; to: number }
  },
): RateCell[] {
  const { themes, voices, years } = question
  return themes.flatMap((theme) =>
    voices.flatMap((voice) =>
      Array.from({ length: years.to - years.from + 1 }, (_, index): RateCell => {
        const year = years.from + index
        const own = texts.filter((t) => t.theme === theme && t.year === year && speaksFor(voice, t.voice))
        const words = sum(own.map((text) => text.words))
        const mentions = sum(own.map((text) => text.mentions))
        const per1000Words = words === 0 ? null : (mentions * 1000) / words
        return { theme, voice, year, texts: own.length, words, mentions, per1000Words }
      }),
    ),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
