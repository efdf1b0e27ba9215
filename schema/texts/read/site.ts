import { hostOf, isKnownSite, isSameSite } from './publisher.ts'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'

/** Refuses a page of a site that nobody asked for. */
export function checkSite(
  source: Source,
  own: string | null,
  wanted: { sites?: string[] | undefined; anySite?: boolean | undefined },
): void {
  const { address } = source
  if (address && own && !isSameSite(address, own)) {
    throw new Refusal(
      source.name,
      `this is a page of another site (${hostOf(own)})`,
      'Give the address of the statement itself',
    )
  }
  if (wanted.anySite || !own || isKnownSite(own)) return
  if ((wanted.sites ?? []).some((site) => isSameSite(site, own))) return
  throw new Refusal(
    source.name,
    `this is a page of ${hostOf(own)}, which is no publisher that is known and none the dataset names`,
    `If it is the right page, import it again with --any-site, or give the page's own address in place of the file${new URL(own).pathname === '/' ? '' : ` (npm run import -- ${own})`}`,
  )
}

export function cutOff(name: string): Refusal {
  return new Refusal(
    name,
    'the page is cut off before its end',
    'Save or fetch it again; --accept-cut takes it as it is',
  )
}
