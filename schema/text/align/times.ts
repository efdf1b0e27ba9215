/** How often each of them occurs. */
export function timesOf<T>(items: Iterable<T>): Map<T, number> {
  const times = new Map<T, number>()
  for (const item of items) times.set(item, (times.get(item) ?? 0) + 1)
  return times
}

/** Lee R. Dice, Measures of the amount of ecologic association between species, 1945. */
export function dice<T>(a: ReadonlyMap<T, number>, b: ReadonlyMap<T, number>): number {
  let [common, all] = [0, 0]
  for (const [item, times] of a) {
    common += Math.min(times, b.get(item) ?? 0)
    all += times
  }
  for (const times of b.values()) all += times
  return all === 0 ? 0 : (2 * common) / all
}
