import { type DrawnScale, lineDrawn, middleDrawn } from '../schema/chart/drawn.ts'
import { markEvidence } from '../schema/chart/mark-evidence.ts'
import type { Surface, SurfaceMark } from '../schema/chart/surface.ts'
import { readParameters } from '../schema/parameters.ts'
import type { VoiceFilter } from '../schema/stats/trend.ts'

/** The marks of a timeline as the server drew them. */
export function drawnSurface(drawing: Element): Surface | undefined {
  const scale = drawing.getAttribute('data-scale')
  if (!scale) return undefined
  const { unit, font, plot, x } = JSON.parse(scale) as DrawnScale
  const [, , width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const perYear = (plot.right - plot.left) / (x.max - x.min)
  const lines = [...drawing.querySelectorAll<SVGElement>('[data-edges]')].map((group, line) => {
    const drawn = lineDrawn(group.dataset)
    const { about, left, right, top, bottom } = drawn.line
    const parameters = readParameters(about)
    const marks = [...group.querySelectorAll('a')].map((link, index): SurfaceMark => {
      const name = nameOf(link)
      const [, , voice = 'all', key = ''] = name.split('.') as [string, string, VoiceFilter, string]
      const middle = middleDrawn(link.querySelector('path')?.getAttribute('d') ?? '')
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
        text: textOf(link),
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
  return new URLSearchParams(link.getAttribute('href')?.split('?')[1]).get('point') ?? ''
}

/** Only one size of a drawing says what its marks are; the others refer to it. */
function textOf(link: Element): string {
  const told = link.getAttribute('aria-labelledby')
  const title = told === null ? link.querySelector('title') : link.ownerDocument.getElementById(told)
  return title?.textContent ?? ''
}
