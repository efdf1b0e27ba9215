import { heightMessage } from '../../schema/contract/embed.ts'

interface Embedded {
  address: string
  title: string
  width: number | '100%'
  height: number
}

/** An iframe element as text; it needs no script on the page that takes it. */
function embedCode({ address, title, width, height }: Embedded, id: string): string {
  return `<iframe id="${id}" src="${attribute(address)}" title="${attribute(title)}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`
}

/**
 * The iframe with the few words of script that make it as high as its content, up to `highest`, wherever the page that takes
 * them has the script; where they are taken out, or the content is higher, it scrolls.
 */
export function growingEmbedCode(given: Embedded, highest?: number): string {
  const height = highest === undefined ? 'event.data.height' : `Math.min(event.data.height, ${highest})`
  const id = frameId(given.address)
  return `${embedCode(given, id)}\n<script>addEventListener("message", function (event) {
  var frame = document.getElementById("${id}")
  if (frame && event.source === frame.contentWindow && event.data && event.data.type === "${heightMessage}") frame.height = ${height}
})</script>`
}

/** Name of the frame in the page that takes it: frames of several views stand on one page. */
function frameId(address: string): string {
  const { pathname, search } = new URL(address)
  return `entente${`${pathname}${search}`.replace(/[^a-z\d]+/gi, '-')}`
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
