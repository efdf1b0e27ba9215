/** The raised and lowered signs of Unicode by those that they raise and lower. */
const [raised, lowered] = [signsBy('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ'), signsBy('₀₁₂₃₄₅₆₇₈₉₊₋')]

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
  const isNote = /^[[(]?(?:\d{1,3}|[*†‡§¶]+|[a-z]|[ivx]{1,4})[\])]?(?:[,;–-]\s?\d{1,3})*$/i.test(said)
  return isNote ? '' : mark
}

/** What is set below a line: the numbers of formulas. */
export function loweredMark(mark: string): string {
  return /^[-+−]?\d+$/.test(mark.trim()) ? signs(mark.trim(), lowered) : mark
}

function signsBy(signs: string): ReadonlyMap<string, string> {
  return new Map([...signs].map((sign) => [sign.normalize('NFKC'), sign]))
}

function signs(text: string, of: ReadonlyMap<string, string>): string {
  return [...text.replace(/[–-]/g, '−')].map((char) => of.get(char) ?? char).join('')
}
