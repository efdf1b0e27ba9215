import { type Span, textOf, type Wording } from './span.ts'

/**
 * A stretch of a compared passage. A kept stretch has the same words in both texts, though spaces, capitals and
 * the shape of quotation marks may differ; a removed one is empty in `b`, an added one in `a`.
 */
export interface Piece {
  kind: 'kept' | 'removed' | 'added'
  a: string
  b: string
  /** The same number for a removed sentence that stands elsewhere in the other text and for the added one that it is. */
  move?: number
  /** Set for a part of such a sentence that became another one on its way. */
  isChanged?: true
}

/** The pieces' texts, joined, are each wording again. */
export function piecesOf(a: Wording, b: Wording, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  for (const { isKept, a: inA, b: inB } of spans) {
    const text = { a: textOf(a, inA), b: textOf(b, inB) }
    if (isKept) pieces.push({ kind: 'kept', ...text })
    else {
      if (text.a !== '') pieces.push({ kind: 'removed', a: text.a, b: '' })
      if (text.b !== '') pieces.push({ kind: 'added', a: '', b: text.b })
    }
  }
  return pieces
}
