/** @jsxImportSource #markup */
import type { Child } from 'hono/jsx'
import { unlinkedHosts } from '#subject'
import { hostOf } from '../../schema/host.ts'

const refused = new Set(unlinkedHosts.refused)
const unclassified = new Set(unlinkedHosts.unclassified)

/** Whether the page's host is one that no record may cite today, such as one that was taken over, whatever a release calls it. */
export function isRefused(url: string): boolean {
  return domainsOf(url)?.some((domain) => refused.has(domain)) ?? false
}

/** The one check of whatever leads out of the site: nobody vouches for what a page of the other hosts shows today. */
export function isLinked(url: string): boolean {
  const domains = domainsOf(url)
  return domains !== undefined && !domains.some((domain) => refused.has(domain) || unclassified.has(domain))
}

/** The host of an address and those that cover it; undefined of what is no address. */
function domainsOf(url: string): string[] | undefined {
  if (!URL.canParse(url)) return undefined
  const labels = hostOf(url).split('.')
  return labels.map((_, from) => labels.slice(from).join('.'))
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
