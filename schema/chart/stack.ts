/** Tiers of a lane before single statements give way to months, quarters or years. */
export const mostTiers = 7

/** Narrowest plot, in pixels, and the width of a mark in it. */
const narrowest = 300
const markWidth = 6.6

/** The distance in years under which two marks would lie on each other on the narrowest screen. */
export function closestFor(years: number): number {
  return (years * markWidth) / narrowest
}

/** Tier of each mark so that none lies on another: the lowest whose last mark is far enough away. */
export function tiersOf(xs: readonly number[], distance: number): number[] {
  const last: number[] = []
  return xs.map((x) => {
    const free = last.findIndex((before) => x - before >= distance)
    const tier = free < 0 ? last.length : free
    last[tier] = x
    return tier
  })
}
