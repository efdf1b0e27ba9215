/** The element at a place that is known to exist; a wrong place is a defect of ours and throws RangeError. */
export function cell<T>(list: ArrayLike<T>, place: number): T {
  const found = list[place]
  if (found === undefined) throw new RangeError(`no element at ${place} of ${list.length}`)
  return found
}
