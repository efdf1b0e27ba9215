/** One part of a path as text; undefined where it is not valid percent encoding, as which nothing is named. */
export function decodedPart(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The one spelling of a path: no doubled or trailing slash, small letters; what cannot be decoded has none. */
export function onePath(path: string): string {
  if (decodedPart(path) === undefined) return path
  const plain = path.replaceAll(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '')
  return plain.replaceAll(/%[0-9a-f]{2}|[A-Z]+/gi, (part) =>
    part.startsWith('%') ? part : part.toLowerCase(),
  )
}
