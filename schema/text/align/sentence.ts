import { expression } from '../expression.ts'

/** One character with what stands before it. */
const JOINING = String.raw`\p{M}\p{Emoji_Modifier}\u200D`
/** Before a small letter a point shortens a word; after an ideographic full stop there need be no space. */
const BETWEEN_SENTENCES = expression(
  String.raw`(?<=[\p{STerm}…][\p{Pe}\p{Pf}"']*\s+)(?=[^\s\p{Ll}${JOINING}])|(?<=[。！？｡][\p{Pe}\p{Pf}]*)(?![。！？｡\p{Pe}\p{Pf}\s${JOINING}]|$)`,
  'u',
)

/** The sentences of a paragraph; joined they are the paragraph, and none is blank unless the paragraph is. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.split(BETWEEN_SENTENCES())
}
