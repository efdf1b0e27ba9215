/** Units of both texts that hold the same passage: one each, or several on one side where it was split or joined. */
export interface Pair {
  a: number[]
  b: number[]
  /** Joined because the two stand in the same gap and look alike, though they share few words. */
  isEnclosed?: true
}
