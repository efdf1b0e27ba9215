import { type Colour, palettes } from '../../../schema/chart/look.ts'

/** How a drawing names its colours. */
export type Ink = (colour: Colour) => string

/** In a page, the style sheet's custom properties, so that a drawing follows its dark scheme. */
export const pageInk: Ink = (colour) => `var(--${colour})`

/** In a file, the colours themselves. */
export function fileInk(scheme: keyof typeof palettes): Ink {
  return (colour) => palettes[scheme][colour] ?? palettes[scheme].ink ?? 'currentColor'
}
