import { hostIn, isSameSite } from './publisher.ts'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'

/**
 * Refuses a fetched page that says it belongs to another site than it came from. A page that somebody saved, or named
 * by its address, is wanted, whatever its site.
 */
export function checkSite({ name, address }: Source, own: string | null, anySite: boolean | undefined): void {
  if (anySite || !address || !own || isSameSite(address, own)) return
  throw new Refusal(
    name,
    `this is a page of another site (${hostIn(own)})`,
    'Give the address of the statement itself, or take it as it is with --any-site',
  )
}

export function cutOff(name: string): Refusal {
  return new Refusal(
    name,
    'the page is cut off before its end',
    'Save or fetch it again; --accept-cut takes it as it is',
  )
}

export function paywalled(name: string): Refusal {
  return new Refusal(
    name,
    'the page breaks off where it asks for a subscription',
    'Save it as a subscriber sees it; --accept-cut takes it as it is',
  )
}
