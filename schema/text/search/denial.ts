/** "does not name", "without mentioning", "is never referred to", "unnamed". */
const denial =
  /\b(?:not|never|without|nor|no)\b(?:\s+[\w’'-]+){0,4}\s+(?:nam(?:e|es|ed|ing)|mention(?:s|ed|ing)?|refer(?:s|red|ring)?|call(?:s|ed|ing)?)\b|\bunnamed\b|\b(?:nam(?:e|es|ed|ing)|mention(?:s|ed|ing)?)\s+(?:neither|no|none)\b/i

/**
 * Whether our own words say that something is not named, in the sentence in which a match stands: then the match is no
 * word of the statement's, and no naming either.
 */
export function isDenied(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(0, start)
      .split(/(?<=[.;:!?])\s/)
      .at(-1) ?? ''
  const after = text.slice(end).split(/(?<=[.;:!?])\s/)[0] ?? ''
  return denial.test(before + text.slice(start, end) + after)
}
