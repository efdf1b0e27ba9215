import { heightMessage } from '../../schema/contract/embed.ts'

interface Embedded {
  address: string
  title: string
  width: number | '100%'
  height: number
}

/** An iframe element as text; it needs no script on the page that takes it. */
function embedCode({ address, title, width, height }: Embedded): string {
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`
}

/**
 * The iframe with the few words of script that make it as high as its content, up to `highest`; where they are taken out, or
 * the content is higher, it scrolls.
 */
export function growingEmbedCode(given: Embedded, highest?: number): string {
  const height = highest === undefined ? 'event.data.height' : `Math.min(event.data.height, ${highest})`
  return `${embedCode(given)}\n<script>(function (frame) {
  addEventListener("message", function (event) {
    if (event.source === frame.contentWindow && event.data.type === "${heightMessage}") frame.height = ${height}
  })
})(document.currentScript.previousElementSibling)</script>`
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
