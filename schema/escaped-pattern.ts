/** The text as a part of a `RegExp` that matches it and nothing else. */
export function escapedPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
