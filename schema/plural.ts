/** "1 statement", "2,160 statements". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}

/** A count as it is read: "2,160". */
export function grouped(count: number): string {
  // The platform's own words for numbers take longer than a table.
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
