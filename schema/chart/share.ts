/** Of so many statements some have it; others may have it in a part that was not read. */
export interface Share {
  own: number
  all: number
  notRead: number
}

/** "6 of 8 collected", and what of the 8 cannot tell: "6 of 8 collected; 1 of the 8 not read on it". */
export function shareText({ own, all, notRead }: Share, tail = ''): string {
  const unread = unreadAmong(notRead, all)
  return `${own} of ${all}${tail}${unread && `; ${unread}`}`
}

/** Whether a number is told as "at least": some have it, and others that were not read may. That none has it is told with these. */
export function isAtLeast(hits: number, notRead: number): boolean {
  return hits > 0 && notRead > 0
}

/** "4 of the 8 not read on it", nothing where all were: it stands with every share, as nobody knows of what was not read. */
export function unreadAmong(notRead: number, all: number, theme = 'it', how = 'not read'): string {
  if (notRead === 0) return ''
  return `${notRead < all ? `${notRead} of the ${all} ` : ''}${how} on ${theme}`
}
