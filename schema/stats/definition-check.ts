import { type Definition, definitions } from '../vocabulary.ts'
import {
  type CoverageChoice,
  isCovered,
  type MeasuredMentions,
  sumsOf,
  type Tally,
  tallyTexts,
  textsOf,
} from './rate.ts'
import { type RateRatio, rateRatio } from './rate-ratio.ts'
import type { VoiceFilter } from './trend.ts'

/**
 * What the later half is to the earlier one. `rise` and `fall`: the 95 % interval of the ratio lies above or below 1.
 * `unclear`: it holds 1. `unnamed`: no text of either half has a mention. `too_few`: a half has fewer than `fewTexts`.
 */
export const directions = ['rise', 'fall', 'unclear', 'unnamed', 'too_few'] as const
export type Direction = (typeof directions)[number]

/** Under so many texts in a half, nothing is said of a change. */
export const fewTexts = 5

export interface Halves {
  earlier: { from: number; to: number }
  later: { from: number; to: number }
}

export interface DefinitionCheck {
  theme: string
  voice: VoiceFilter
  definition: Definition
  halves: Halves
  earlier: Tally
  later: Tally
  /** First and last year with a mention; null without one. */
  firstYear: number | null
  lastYear: number | null
  change: RateRatio | null
  direction: Direction
}

/** A period cut in two: before the year `split`, or in the middle. Calling it with one year is a mistake of the caller. */
export function halvesOf({ from, to }: { from: number; to: number }, split?: number): Halves {
  const second = split ?? Math.floor((from + to) / 2) + 1
  return { earlier: { from, to: second - 1 }, later: { from: second, to } }
}

/** Earlier and later half of a period under every definition, in the order theme, voice, definition. */
export function definitionChecks(
  texts: readonly MeasuredMentions[],
  question: {
    themes: readonly string[]
    voices: readonly VoiceFilter[]
    halves: Halves
    coverage: CoverageChoice
  },
): DefinitionCheck[] {
  const { themes, voices, halves, coverage } = question
  return themes.flatMap((theme) =>
    voices.flatMap((voice) => {
      const [allEarlier, allLater] = [halves.earlier, halves.later].map((years) =>
        textsOf(texts, { theme, voice, years }),
      ) as [MeasuredMentions[], MeasuredMentions[]]
      const [earlierSums, laterSums] = [allEarlier.map(sumsOf), allLater.map(sumsOf)]
      const isAsked = (text: MeasuredMentions) => isCovered(text, coverage)
      const [earlier, later] = [allEarlier.filter(isAsked), allLater.filter(isAsked)]
      return definitions.map((definition) => {
        const counted = (own: readonly MeasuredMentions[]) =>
          own.map(({ words, mentions }) => ({ words, mentions: mentions[definition] }))
        const isFew = Math.min(earlier.length, later.length) < fewTexts
        const change = isFew ? null : rateRatio(counted(earlier), counted(later))
        const years = [...earlier, ...later]
          .filter(({ mentions }) => mentions[definition] > 0)
          .map(({ year }) => year)
        return {
          theme,
          voice,
          definition,
          halves,
          earlier: tallyTexts(earlierSums, definition, coverage),
          later: tallyTexts(laterSums, definition, coverage),
          firstYear: years.length === 0 ? null : Math.min(...years),
          lastYear: years.length === 0 ? null : Math.max(...years),
          change,
          direction: isFew ? 'too_few' : directionOf(change),
        }
      })
    }),
  )
}

function directionOf(change: RateRatio | null): Direction {
  if (change === null) return 'unnamed'
  if (change.low > 1) return 'rise'
  return change.high !== null && change.high < 1 ? 'fall' : 'unclear'
}
