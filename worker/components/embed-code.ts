import { heightMessage } from '../../schema/contract/embed.ts'
import type { ChartView } from './chart/view.ts'

interface Embedded {
  address: string
  title: string
  width: number | '100%'
  height: number
}

/** An iframe element as text; it needs no script on the page that takes it. */
export function embedCode({ address, title, width, height }: Embedded): string {
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`
}

/** The iframe with the few words of script that make it as high as its content; where they are taken out, it scrolls. */
export function growingEmbedCode(given: Embedded): string {
  return `${embedCode(given)}\n<script>(function (frame) {
  addEventListener("message", function (event) {
    if (event.source === frame.contentWindow && event.data.type === "${heightMessage}") frame.height = event.data.height
  })
})(document.currentScript.previousElementSibling)</script>`
}

/** Height in pixels that shows an embed whole at the usual width of an article; on a narrower page it scrolls. */
export function embedHeight({ kind, themes, query }: ChartView): number {
  const facets = query.frame?.length ?? (kind === 'frames' ? (themes[0]?.frames.length ?? 1) : themes.length)
  return facets === 1 ? 780 : 380 + Math.ceil((facets + 1) / 2) * 270
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
