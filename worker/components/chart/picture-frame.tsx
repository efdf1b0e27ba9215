import type { Child } from 'hono/jsx'
import type { Ink } from './ink.ts'
import { n } from './marker.tsx'

export const margin = 28
export const serif = 'Georgia, serif'
const sans = 'system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, sans-serif'

/** A picture as a file of its own: its paper, its size and what it is called. */
export function PictureFrame(props: {
  width: number
  height: number
  heading: string
  summary: string
  ink: Ink
  children: Child
}) {
  const { width, height, heading, summary, ink, children } = props
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${n(width)} ${n(height)}`}
      width={n(width)}
      height={n(height)}
      font-family={sans}
      role="img"
      aria-label={`${heading}. ${summary}`}
    >
      <title>{heading}</title>
      <rect width={n(width)} height={n(height)} fill={ink('paper')} />
      {children}
    </svg>
  )
}
