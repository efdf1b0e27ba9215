/** A large corpus has lists of ten thousands. */
export function sum(numbers: ArrayLike<number>): number {
  let total = 0
  for (let index = 0; index < numbers.length; index++) total += numbers[index] ?? 0
  return total
}
