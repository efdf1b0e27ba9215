const raised: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
  n: 'ⁿ',
}
const lowered: Record<string, string> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
}

/** A unit that stands behind its number, as in 10 km². */
const unit = /(?:^|[\d\s(])(?:[kcdmµ]?m|km|ft|in|mi|[кмс]?м|га)$/u

/**
 * What is raised above a line, as it stands in a line of text: powers stay powers (10³ is not 103), marks of footnotes
 * go, and what belongs to the word stays (21st).
 */
export function raisedMark(before: string, mark: string): string {
  const said = mark.trim()
  if (/^[-−–+]?\d{1,3}$|^n$/.test(said) && (/\d$/.test(before) || unit.test(before)))
    return signs(said, raised)
  if (/^[[(]?(?:\d{1,3}|[*†‡§¶]+|[a-z]|[ivx]{1,4})[\])]?(?:[,;–-]\s?\d{1,3})*$/i.test(said)) {
    return /^(?:st|nd|rd|th)$/i.test(said) ? said : ''
  }
  return mark
}

/** What is set below a line: the numbers of formulas. */
export function loweredMark(mark: string): string {
  return /^[-+−]?\d+$/.test(mark.trim()) ? signs(mark.trim(), lowered) : mark
}

function signs(text: string, of: Record<string, string>): string {
  return [...text].map((char) => of[char] ?? char).join('')
}
