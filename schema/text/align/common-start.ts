/** How many characters two texts begin with alike. */
export function commonStart(one: string, other: string): number {
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  return same
}
