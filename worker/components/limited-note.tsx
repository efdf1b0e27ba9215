/** Beside a day on which nothing but passages of stance `limit` has it, each with a frame beside it that limits. */
export function LimitedNote() {
  return <span class="note"> only beside words that limit the relationship</span>
}
