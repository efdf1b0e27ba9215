import type { TrendRow } from '../contract/trend.ts'
import { sumOf } from './sum.ts'
import type { VoiceFilter } from './trend.ts'

/** How many statements of a voice a view holds of its first years and of as many last ones. */
export interface Growth {
  voice: VoiceFilter
  early: { from: number; to: number; statements: number }
  late: { from: number; to: number; statements: number }
}

/** From so few years nothing is said of growth. */
const leastYears = 3

/**
 * Voices of which the last third of the years holds twice as many statements as the first: what of them is counted by the
 * year may have changed because more was collected.
 */
export function grownVoices(rows: readonly TrendRow[]): Growth[] {
  return [...Map.groupBy(rows, ({ voice }) => voice)].flatMap(([voice, own]) => {
    // Every theme and frame of a year has the same statements.
    const byYear = [...new Map(own.map(({ year, statements }) => [year, statements]))].sort(
      ([a], [b]) => a - b,
    )
    if (byYear.length < leastYears) return []
    const third = Math.floor(byYear.length / 3)
    const [early, late] = [byYear.slice(0, third), byYear.slice(-third)].map((years) => ({
      from: years[0]?.[0] ?? 0,
      to: years.at(-1)?.[0] ?? 0,
      statements: sumOf(years, ([, statements]) => statements),
    }))
    return early && late && late.statements >= 2 * early.statements && late.statements > 0
      ? [{ voice, early, late }]
      : []
  })
}
