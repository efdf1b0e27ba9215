import { type Definition, definitions } from '../vocabulary.ts'
import {
  type CoverageChoice,
  groupSums,
  isAdded,
  type MeasuredTexts,
  type RateCounts,
  type SharedChoice,
  tallyTexts,
  textsOf,
} from './rate.ts'
import { type RateRatio, rateRatio } from './rate-ratio.ts'
import { sumOf } from './sum.ts'
import type { VoiceFilter } from './trend.ts'

/**
 * What the later half is to the earlier one. `rise` and `fall`: the 95 % interval of the ratio lies above or below 1.
 * `unclear`: it holds 1. `unnamed`: no text of either half has a mention. `too_few`: a half has fewer than `fewTexts`.
 */
export const directions = ['rise', 'fall', 'unclear', 'unnamed', 'too_few'] as const
export type Direction = (typeof directions)[number]

/** Under so many texts in a half, nothing is said of a change. */
const fewTexts = 5

export interface Halves {
  earlier: { from: number; to: number }
  later: { from: number; to: number }
}

export interface DefinitionCheck {
  theme: string
  voice: VoiceFilter
  definition: Definition
  halves: Halves
  earlier: RateCounts
  later: RateCounts
  /** First and last year with a mention; null without one. */
  firstYear: number | null
  lastYear: number | null
  change: RateRatio | null
  direction: Direction
}

/** The texts of a theme, and which of their groups are asked for. */
export interface AskedTexts extends MeasuredTexts {
  theme: string
  isAsked: readonly boolean[]
}

/** A period cut in two: before the year `split`, or in the middle. Calling it with one year is a mistake of the caller. */
export function halvesOf({ from, to }: { from: number; to: number }, split?: number): Halves {
  const second = split ?? Math.floor((from + to) / 2) + 1
  return { earlier: { from, to: second - 1 }, later: { from: second, to } }
}

/** Earlier and later half of a period under every definition, in the order theme, voice, definition. */
export function definitionChecks(
  measured: readonly AskedTexts[],
  question: {
    themes: readonly string[]
    voices: readonly VoiceFilter[]
    halves: Halves
    coverage: CoverageChoice
    shared: SharedChoice
  },
): DefinitionCheck[] {
  const { themes, voices, halves, coverage, shared } = question
  return themes.flatMap((theme) => {
    const texts = measured.find((one) => one.theme === theme) ?? { theme, ...noTexts }
    const sums = groupSums(texts).map((own) => ({ ...own, theme }))
    const asked = sums.filter((_, place) => texts.isAsked[place])
    return voices.flatMap((voice) => {
      const added = { voice, coverage, shared }
      const halfOf = (years: Halves['earlier']) => {
        const all = textsOf(asked, { theme, voice, years })
        const covered = new Set(all.filter((own) => isAdded(own, added)))
        const isTaken = Uint8Array.from(sums, (own) => Number(covered.has(own)))
        const number = sumOf([...covered], (own) => own.texts)
        return { all, covered: [...covered], texts: textsIn(texts, isTaken, number) }
      }
      const [earlier, later] = [halfOf(halves.earlier), halfOf(halves.later)]
      const isFew = Math.min(earlier.texts.words.length, later.texts.words.length) < fewTexts
      return definitions.map((definition) => {
        const change = isFew
          ? null
          : rateRatio(
              { words: earlier.texts.words, mentions: earlier.texts[definition] },
              { words: later.texts.words, mentions: later.texts[definition] },
            )
        const years = [...earlier.covered, ...later.covered]
          .filter(({ mentions }) => mentions[definition] > 0)
          .map(({ year }) => year)
        return {
          theme,
          voice,
          definition,
          halves,
          earlier: tallyTexts(earlier.all, definition, added),
          later: tallyTexts(later.all, definition, added),
          firstYear: years.length === 0 ? null : Math.min(...years),
          lastYear: years.length === 0 ? null : Math.max(...years),
          change,
          direction: isFew ? 'too_few' : directionOf(change),
        }
      })
    })
  })
}

const noTexts = { groups: [], isAsked: [], places: [], words: [], strict: [], standard: [], broad: [] }

/** So many texts of the groups that are taken, in their order: sums of broken numbers depend on it. */
function textsIn({ places, ...texts }: MeasuredTexts, isTaken: Uint8Array, number: number) {
  const indexes = new Uint32Array(number)
  let found = 0
  for (let index = 0; index < places.length; index++)
    if (isTaken[places[index] ?? 0] === 1) indexes[found++] = index
  const of = (numbers: readonly number[]) => {
    const own = new Float64Array(number)
    for (let at = 0; at < number; at++) own[at] = numbers[indexes[at] ?? 0] ?? 0
    return own
  }
  return {
    words: of(texts.words),
    strict: of(texts.strict),
    standard: of(texts.standard),
    broad: of(texts.broad),
  }
}

function directionOf(change: RateRatio | null): Direction {
  if (change === null) return 'unnamed'
  if (change.low > 1) return 'rise'
  return change.high !== null && change.high < 1 ? 'fall' : 'unclear'
}
