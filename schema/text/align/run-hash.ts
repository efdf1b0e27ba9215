/** A number of 30 bits, which every engine stores without a heap object, for some numbers that follow each other. */
export function runHash(marks: ArrayLike<number>, from: number, length: number): number {
  let hash = length
  for (let place = from; place < from + length; place++) {
    hash = Math.imul(hash ^ (marks[place] ?? 0), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash >>> 2
}
