/**
 * The host of an address in the one form in which hosts are listed, looked up and shown: lower case, punycode, without the
 * dots at its end, `www.`, port and user. Two addresses of one site have one host, however they are written.
 */
export function hostOf(url: string): string {
  return new URL(url).hostname
    .toLowerCase()
    .replace(/\.+$/, '')
    .replace(/^(?:www\.)+(?=[^.]+\.)/, '')
}

/** A host and the domains that cover it, the narrowest first. */
export function coveringDomains(host: string): string[] {
  const labels = host.split('.')
  return labels.slice(1).map((_, from) => labels.slice(from).join('.'))
}

/** A host, or the part of one that is somebody's own, by the beginning of its paths. */
export const placePattern = /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^/?#]+)*$/

/**
 * The places that an address stands in, as lists of publishers and offices name them, the narrowest first: its host with ever
 * less of the path, then the domains above it in the same way. `www` is a part of the name where the domain above belongs to others.
 */
export function placesOf(url: string): string[] {
  const host = hostOf(url)
  const parts = new URL(url).pathname.split('/').filter(Boolean)
  const paths = parts.map((_, last) => `/${parts.slice(0, last + 1).join('/')}`).toReversed()
  return [`www.${host}`, ...coveringDomains(host)].flatMap((one) => [
    ...paths.map((path) => `${one}${path}`),
    one,
  ])
}
