import { ascent, descent, textWidth } from './lines.ts'
import type { PlacedText } from './placed.ts'

/** Where a text begins. */
export function leftOf(text: Pick<PlacedText, 'x' | 'text' | 'anchor'>, font: number): number {
  return leftWith(text, textWidth(text.text, font))
}

function leftWith({ x, anchor }: Pick<PlacedText, 'x' | 'anchor'>, width: number): number {
  if (anchor === 'start') return x
  return anchor === 'end' ? x - width : x - width / 2
}

export function rightOf(text: Pick<PlacedText, 'x' | 'text' | 'anchor'>, font: number): number {
  const width = textWidth(text.text, font)
  return leftWith(text, width) + width
}

/** What a line of text takes up: from its highest letters to those that reach furthest down. */
export interface TextBox {
  left: number
  right: number
  top: number
  bottom: number
}

export function boxOf(text: Pick<PlacedText, 'x' | 'y' | 'text' | 'anchor'>, font: number): TextBox {
  const width = textWidth(text.text, font)
  const left = leftWith(text, width)
  return {
    left,
    right: left + width,
    top: text.y - font * ascent,
    bottom: text.y + font * descent,
  }
}
