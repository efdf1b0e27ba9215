import { tentativeBelow } from './alpha.ts'

/** What a layman may do with the codings of a theme. */
export type Verdict = 'good' | 'usable_with_care' | 'do_not_rely'

/** Above this, Krippendorff takes data as reliable (Content Analysis, 2nd ed., 2004, p. 241). */
export const reliableFrom = 0.8
/** Alpha of fewer passages moves by tenths with one of them. */
export const fewestPassages = 20

/**
 * The published rule. `good`: alpha of 0.8 or more on at least 20 passages. `usable_with_care`: at least 0.667, or 0.8 on
 * fewer passages. `do_not_rely`: less, or not computable.
 */
export function verdictOf(alpha: number | null, passages: number): Verdict {
  if (alpha === null || alpha < tentativeBelow) return 'do_not_rely'
  return alpha >= reliableFrom && passages >= fewestPassages ? 'good' : 'usable_with_care'
}
