import { unescaped } from '../../schema/unescaped.ts'

/** Where the oEmbed answer of a page is asked for; `more` are further parameters, as `&maxwidth=480`. */
export function oembedPath(page: string, more = ''): string {
  return `/oembed?url=${encodeURIComponent(page)}${more}`
}

/** The address that the code of an oEmbed answer frames. */
export function framedAddress(html: string): string {
  return unescaped(/<iframe [^>]*src="([^"]+)"/.exec(html)?.[1] ?? '')
}
