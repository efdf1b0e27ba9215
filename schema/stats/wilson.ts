/** Two-sided 95 % quantile of the normal distribution. */
const z95 = 1.959963984540054

/**
 * 95 % score interval of a share without continuity correction (Wilson 1927, JASA 22:209–212), each bound in 0…1.
 * Null for zero trials.
 */
export function wilsonInterval(hits: number, trials: number): { low: number; high: number } | null {
  if (trials === 0) return null
  const share = hits / trials
  const square = z95 * z95
  const centre = share + square / (2 * trials)
  const spread = z95 * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials * trials))
  const scale = 1 + square / trials
  // The bounds are exactly 0 and 1 at the edges; rounding would miss them by an ulp.
  return {
    low: hits === 0 ? 0 : (centre - spread) / scale,
    high: hits === trials ? 1 : (centre + spread) / scale,
  }
}
