/** More than there are words in any text that is compared, and small enough for exact products. */
const PAIR_BASE = 2 ** 24

/** Two numbers as one. */
export const pairKey = (one: number, two: number) => one * PAIR_BASE + two
