/** A date as precise as it is known, as people write it: 4 March 2015, March 2015, 2015. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  const name =
    month && new Date(Date.UTC(2000, month - 1)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })
  return [day, name, year].filter(Boolean).join(' ')
}
