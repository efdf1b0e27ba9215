import { unescaped } from '../../unescaped.ts'
import { withoutControls } from './control.ts'
import { isField } from './header.ts'

/** Script, style and tags that strayed into a plain text are dropped; what stands between other tags stays. */
export function withoutMarkup(text: string): string {
  const untagged = text
    .replace(/<(script|style|noscript|iframe|object|template)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<br\s*\/?>|<\/(?:p|div|h[1-6]|li|tr)\s*>/gi, '\n\n')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,500})?>/gi, '')
    .replace(/&nbsp;/g, ' ')
  return withoutControls(unescaped(untagged))
}

/** «| 2004 | lamps |», and the line of dashes below the heads of columns. */
const tableRow = /^[ \t]*\|.*\|[ \t]*$/gm

/** The cells of a row with tabs between them, as those of a page's table. */
function cellsOf(row: string): string {
  return row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
    .join('\t')
}

/** Markdown as plain text; headings keep their # so that the header can tell the title. */
export function plainMarkdown(text: string): string {
  return (
    text
      // What stands between the bars at the top are fields of the header.
      .replace(
        /^---\r?\n([\s\S]*?)\r?\n---\r?\n/,
        (_, fields: string) => `${fields.split(/\r?\n/).filter(isField).join('\n\n')}\n\n`,
      )
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      // A quotation is text; the mark of a note is none.
      .replace(/^(?:> ?)+/gm, '')
      .replace(/^\[\^[^\]\s]+\]:\s*/gm, '')
      .replace(/\[\^[^\]\s]+\]/g, '')
      .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
      .replace(/(?<![*\w])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![*\w])/g, '$1')
      .replace(tableRow, (row) => (/^[\s|:-]+$/.test(row) ? '' : `\n${cellsOf(row)}\n`))
      .replace(/^\s*[*+-]\s+(?=\S)/gm, '')
      .replace(/^(?!#\s)#{2,6}\s+/gm, '')
      .replace(/`([^`\n]+)`/g, '$1')
  )
}
