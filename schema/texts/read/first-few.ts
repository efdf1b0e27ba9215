/** The first of them and how many there are besides: «p1, p2 and 3 more». */
export function firstFew(items: readonly (string | number)[], most: number): string {
  const first = items.slice(0, most).join(', ')
  return items.length > most ? `${first} and ${items.length - most} more` : first
}
