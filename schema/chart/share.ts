import { notFullyRead } from '../not-fully-read.ts'
/** Whether a number is told as "at least": some have it, and others that were not read may. That none has it is told with these. */
export function isAtLeast(hits: number, notRead: number): boolean {
  return hits > 0 && notRead > 0
}

/**
 * "4 of the 8 not fully read for it", nothing where all were: it stands with every share, as nobody knows of what was not read.
 * The most among several shares of the same statements: "up to 4 of the 8 not fully read for them". `of` is what
 * the shares are of.
 */
export function unreadAmong(
  notRead: number | readonly number[],
  all: number,
  of: keyof typeof notFullyRead,
  what?: string,
): string {
  const counts = [notRead].flat()
  const most = Math.max(0, ...counts)
  if (most === 0) return ''
  const isSame = counts.every((n) => n === most)
  const some = isSame && most === all ? '' : `${isSame ? '' : 'up to '}${most} of the ${all} `
  return `${some}${notFullyRead[of]} ${what ?? (counts.length > 1 ? 'them' : 'it')}`
}
