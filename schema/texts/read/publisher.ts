import { type Publisher, publishers } from './known-names.ts'

/** The publisher whose site the host is part of, or null. */
export function publisherOf(address: string | null): Publisher | null {
  const host = hostIn(address)
  if (!host) return null
  const within = publishers.flatMap((publisher) =>
    publisher.hosts.filter((one) => isWithin(host, one)).map((one) => ({ one, publisher })),
  )
  // mfa.gov.cn is also within gov.cn: the longer host is the closer one.
  return within.sort((a, b) => b.one.length - a.one.length)[0]?.publisher ?? null
}

export function hostIn(address: string | null): string | null {
  try {
    return address ? new URL(address).hostname.toLowerCase() : null
  } catch {
    return null
  }
}

/** Whether two addresses are of one site, not counting www., en. and other first names of a host. */
export function isSameSite(one: string, other: string): boolean {
  const a = hostIn(one)
  const b = hostIn(other)
  return a !== null && b !== null && (isWithin(a, siteOf(b)) || isWithin(b, siteOf(a)))
}

function siteOf(host: string): string {
  const parts = host.split('.')
  const short = parts.at(-2)?.length ?? 0
  // com.cn, gov.cn, co.uk: the site has one more part.
  return parts.slice(short <= 3 && parts.length > 2 ? -3 : -2).join('.')
}

function isWithin(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`)
}
