import { ascent, descent, textWidth } from './lines.ts'
import type { PlacedText } from './placed.ts'

/** Where a text begins. */
export function leftOf({ x, text, anchor }: Pick<PlacedText, 'x' | 'text' | 'anchor'>, font: number): number {
  const width = textWidth(text, font)
  return x - { start: 0, middle: width / 2, end: width }[anchor]
}

export function rightOf(text: Pick<PlacedText, 'x' | 'text' | 'anchor'>, font: number): number {
  return leftOf(text, font) + textWidth(text.text, font)
}

/** What a line of text takes up: from its highest letters to those that reach furthest down. */
export interface TextBox {
  left: number
  right: number
  top: number
  bottom: number
}

export function boxOf(text: Pick<PlacedText, 'x' | 'y' | 'text' | 'anchor'>, font: number): TextBox {
  return {
    left: leftOf(text, font),
    right: rightOf(text, font),
    top: text.y - font * ascent,
    bottom: text.y + font * descent,
  }
}
