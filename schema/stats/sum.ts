/** A large corpus has lists of ten thousands: a call with all of them as arguments would fail. */
export function sum(numbers: ArrayLike<number>): number {
  let total = 0
  for (let index = 0; index < numbers.length; index++) total += numbers[index] ?? 0
  return total
}

export function sumOf<Row>(rows: Iterable<Row>, of: (row: Row) => number): number {
  let total = 0
  for (const row of rows) total += of(row)
  return total
}
