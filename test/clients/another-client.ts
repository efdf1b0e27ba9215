let asked = 0

/** The header of a client of its own: one that asks this often would only be told that it asks too often. */
export function anotherClient(): { 'cf-connecting-ip': string } {
  asked += 1
  return { 'cf-connecting-ip': `198.51.${(asked >> 8) & 255}.${asked & 255}` }
}
