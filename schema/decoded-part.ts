/** One part of a path as text; undefined where it is not valid percent encoding, as which nothing is named. */
export function decodedPart(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
