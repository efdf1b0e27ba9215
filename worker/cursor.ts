import { badParameter, type Failure } from './problem.ts'

/** Cursors are opaque to readers; inside they are the sort key of the last row shown. */
export function encodeCursor(parts: readonly string[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(parts))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** Throws a Failure if the text is not a cursor with that many parts. */
export function decodeCursor(text: string, length: number): string[] {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    )
    const parts: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes),
    )
    if (Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string'))
      return parts
  } catch {
    // Anything that does not decode is refused below.
  }
  throw unknownCursor()
}

/** The refusal of a cursor that no answer gave. */
export function unknownCursor(): Failure {
  return badParameter('cursor', 'is not one that this address gave; start again without it')
}
