/** JSON that is no markup, whoever reads it as a page, and cannot end its script element or open a comment in it. */
export function jsonForHtml(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
