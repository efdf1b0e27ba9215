import type { Child } from 'hono/jsx'
import { unlinkedHosts } from '#subject'
import { hostOf } from '../../schema/host.ts'

const refused = new Set(unlinkedHosts.refused)
const unclassified = new Set(unlinkedHosts.unclassified)

/** Whether the page's host is one that no record may cite today, such as one that was taken over, whatever a release calls it. */
export function isRefused(url: string): boolean {
  return isOfHost(url, refused)
}

/** The one check of whatever leads out of the site: nobody vouches for what a page of the other hosts shows today. */
export function isLinked(url: string): boolean {
  return URL.canParse(url) && !isRefused(url) && !isOfHost(url, unclassified)
}

/** A host covers its subdomains. */
function isOfHost(url: string, hosts: ReadonlySet<string>): boolean {
  if (!URL.canParse(url)) return false
  const labels = hostOf(url).split('.')
  return labels.some((_, from) => hosts.has(labels.slice(from).join('.')))
}

/** A link to a page of another site; one that is not linked is named by its address. */
export function SourceLink(props: { url: string; language?: string | undefined; children: Child }) {
  const { url, language, children } = props
  if (!isLinked(url)) return <span class="unlinked">{url}</span>
  return (
    <a href={url} hreflang={language}>
      {children}
    </a>
  )
}
