import type { TextBox } from '../../../schema/chart/text-box.ts'
import { n } from './marker.tsx'

/** The path around a text. */
export const outline = ({ left, right, top, bottom }: TextBox): string =>
  `M${n(left)} ${n(top)}H${n(right)}V${n(bottom)}H${n(left)}z`
