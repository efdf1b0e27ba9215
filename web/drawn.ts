import { copyMiddle, type DrawnScale, middleDrawn, readLine } from '../schema/chart/drawn.ts'
import { markEvidence } from '../schema/chart/mark-evidence.ts'
import type { Surface, SurfaceMark } from '../schema/chart/surface.ts'
import { readParameters } from '../schema/parameters.ts'
import type { VoiceFilter } from '../schema/stats/trend.ts'

/** The marks of a timeline as the server drew them. */
export function drawnSurface(drawing: Element): Surface | undefined {
  const scale = drawing.getAttribute('data-scale')
  if (!scale) return undefined
  const { unit, copied, font, plot, x } = JSON.parse(scale) as DrawnScale
  const [, , width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const perYear = (plot.right - plot.left) / (x.max - x.min)
  const lines = [...drawing.querySelectorAll<SVGElement>('[data-edges]')].map((group, line) => {
    const drawn = readLine(group.dataset)
    const { about, left, right, top, bottom } = drawn.line
    const parameters = readParameters(about)
    const marks = [...group.querySelectorAll('a, use')].map((drawnMark, index): SurfaceMark => {
      const link = originalOf(drawnMark)
      const name = nameOf(link)
      const [theme, frame, voice = 'all', key = ''] = name.split('.') as [string, string, VoiceFilter, string]
      const original = middleDrawn(link.querySelector('path')?.getAttribute('d') ?? '')
      const middle = copied === undefined ? original : copyMiddle(original, shiftOf(drawnMark), copied)
      const px = left + middle.x
      const at = x.min + (px - plot.left) / perYear
      const look = drawn.look(index)
      return {
        name,
        x: at - left / perYear,
        at,
        px,
        py: middle.y,
        r: drawn.radius(index),
        voice,
        look,
        line,
        row: `${theme}.${frame}`,
        text: link.querySelector('title')?.textContent ?? '',
        evidence: `/evidence?${markEvidence(parameters, { key, look, voice, unit })}`,
      }
    })
    return { marks, band: { line, left, right, top, bottom } }
  })
  return {
    width,
    height,
    plot,
    x,
    font,
    marks: lines.flatMap(({ marks }) => marks),
    bands: lines.map(({ band }) => band),
  }
}

function nameOf(link: Element): string {
  const [, query] = /\?([^#]*)/.exec(link.getAttribute('href') ?? '') ?? []
  return new URLSearchParams(query).get('point') ?? ''
}

/** Only one size of a drawing has the links of its marks; the others have copies. */
function originalOf(mark: Element): Element {
  const copied = mark.localName === 'use' ? mark.getAttribute('href')?.slice(1) : undefined
  return (copied && mark.ownerDocument.getElementById(copied)) || mark
}

function shiftOf(copy: Element): { x: number; y: number } {
  return { x: Number(copy.getAttribute('x')), y: Number(copy.getAttribute('y')) }
}
