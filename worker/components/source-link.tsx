import type { Child } from 'hono/jsx'
import { isLinked, withoutRefused } from '../../schema/refused-page.ts'

/** A link to a page of another site; one that is not linked is named by its address, unless its host is refused. */
export function SourceLink(props: { url: string; language?: string | undefined; children: Child }) {
  const { url, language, children } = props
  if (!isLinked(url)) return <span class="unlinked">{withoutRefused(url)}</span>
  return (
    <a href={url} hreflang={language}>
      {children}
    </a>
  )
}
