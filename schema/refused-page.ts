import { unlinkedHosts } from '#subject'
import { escapedPattern } from './escaped-pattern.ts'
import { coveringDomains, hostOf } from './host.ts'
import { oncePer } from './once.ts'

/** Hosts that no record may cite today, such as one that was taken over, whatever a release calls them. */
const refused = new Set(unlinkedHosts.refused)
const unclassified = new Set(unlinkedHosts.unclassified)

/** What is said in the place of an address of a refused host: who reads the address can go there as by a link. */
export const refusedPage = 'a page no longer relied on'
/** The same, said of a value that is otherwise told word for word. */
export const refusedInstead = `Of a host that no record may cite any more it says “${refusedPage}”.`

/** What readers of a release's rows must know of their addresses; null where no host is refused. */
export const oldAddresses =
  refused.size === 0
    ? null
    : 'A release keeps the addresses that it was published with, and hosts of some have been taken over since. No page of the site links those: where an older release names an address that the newest has not, do not follow it.'

export function isRefused(url: string): boolean {
  return domainsOf(url)?.some((domain) => refused.has(domain)) ?? false
}

/** The one check of whatever leads out of the site: nobody vouches for what a page of the other hosts shows today. */
export function isLinked(url: string): boolean {
  const domains = domainsOf(url)
  return domains !== undefined && !domains.some((domain) => refused.has(domain) || unclassified.has(domain))
}

/** The host of an address and those that cover it; undefined of what is no address. A page asks of each of its links twice. */
const domainsOf = oncePer(
  (url: string): string[] | undefined => (URL.canParse(url) ? coveringDomains(hostOf(url)) : undefined),
  2000,
)

/** A text with `refusedPage` in the place of every refused host that it names, and of the address that it names it in. */
export function withoutRefused(text: string): string {
  // Few texts name one, and where an address begins takes longer to find than whether there is one.
  return refused.size > 0 && anyRefused.test(text) ? text.replaceAll(naming, refusedPage) : text
}

const refusedHosts = unlinkedHosts.refused.map(escapedPattern).join('|')
const anyRefused = new RegExp(refusedHosts, 'i')

const naming = new RegExp(
  String.raw`(?:https?://)?(?<![\w-])(?:[\w-]+\.)*(?:${refusedHosts})(?![\w-]|\.\w)(?::\d+)?(?:[/?#][^\s|]*)?`,
  'gi',
)
