import { hashOf } from '../../schema/hash.ts'

/** Strong entity tag of an answer: the same parts make the same bytes, and any other part another tag. */
export async function entityTag(parts: readonly string[]): Promise<string> {
  return `"${(await hashOf(JSON.stringify(parts))).slice(0, 32)}"`
}

/**
 * True if an `If-None-Match` header names the tag. The comparison is the weak one that RFC 9110, section 13.1.2, asks
 * for: a cache that has compressed the answer marks its tag as weak.
 */
export function namesTag(header: string | null | undefined, tag: string): boolean {
  if (header === null || header === undefined) return false
  return header.split(',').some((part) => ['*', tag].includes(part.trim().replace(/^W\//, '')))
}
