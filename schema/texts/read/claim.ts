import { datesIn } from '../../text/date.ts'
import { placeAndDay } from './header-line.ts'
import { kindOf } from './kind.ts'
import { isKnownPlace } from './known-place.ts'
import { isLanguageName } from './language-code.ts'
import { placeName } from './place-name.ts'

/** What something says of a text, and what says it; null where that says nothing. */
interface Claim<By extends string> {
  by: By
  said: string | null
}

/** What may say the title of a text, the strongest first: a field of its own, its page, its first lines, a message's subject, the file's name. */
const titleRanks = ['field', 'page', 'text', 'subject', 'name'] as const
export type TitleClaim = Claim<(typeof titleRanks)[number]>

/** What may say its place: a field of its own, its page, the line of its day, a line above its title, its title. */
const placeRanks = ['field', 'page', 'line', 'above', 'title'] as const
export type PlaceClaim = Claim<(typeof placeRanks)[number]>

/** The claims that say something, the strongest first. */
function ranked<By extends string>(claims: readonly Claim<By>[], ranks: readonly By[]) {
  return claims
    .flatMap(({ by, said }) => (said ? [{ by, said }] : []))
    .toSorted((one, other) => ranks.indexOf(one.by) - ranks.indexOf(other.by))
}

export function titlesOf(claims: readonly TitleClaim[]) {
  return ranked(claims, titleRanks)
}

export function placeOf(claims: readonly PlaceClaim[]): string | null {
  return ranked(claims, placeRanks)[0]?.said ?? null
}

/** So many lines above a title may be of it. */
const farthestAbove = 4

/** «Speech, Port Selmark, 14 May 2019» above a title: its place. */
export function placeAbove(title: string | null, lines: readonly string[]): string | null {
  const at = title === null ? -1 : lines.indexOf(title)
  const above = at > farthestAbove ? [] : lines.slice(0, Math.max(0, at))
  return (
    above.map((line) => placeAndDay(withoutKind(line))?.place ?? null).find((place) => place !== null) ?? null
  )
}

/** «Speech, » or «Rede | » at the head of a line says what the text is. */
function withoutKind(line: string): string {
  const [, first = '', rest = ''] = line.match(/^([^,|·•:]{3,30})\s?[,|·•:]\s?(.+)$/u) ?? []
  return kindOf(first) === null ? line : rest
}

/** Behind such a word the name of a place stands as it is called, or that of a language. */
const located =
  /\s(?:at|in|à|a|en|em|zu|te)\s(\p{Lu}[\p{L}\p{M}’'.-]*(?:\s(?:(?:de|del|la|of|on|sur|am|an)\s)?\p{Lu}[\p{L}\p{M}’'.-]*){0,3})$/u
/** What stands between a place and the day: «Steinort am», «Port-Vieux, le», «Selmark,». */
const joining = /[,，]?\s(?:(?:le|on|am|el|em|den|the|du|de)\s)?$/u

/**
 * «Address by the minister, at Port Selmark on 14 May 2019»: the place before the day at the end of a title. Behind a comma
 * alone may stand anything, so that only a known place is taken there.
 */
export function placeInTitle(title: string): string | null {
  const day = datesIn(title).at(-1)
  if (!day || !/^[\s)）.]*$/u.test(title.slice(day.at + day.length))) return null
  const before = title.slice(0, day.at).replace(joining, '')
  const said = before.match(located)?.[1] ?? ''
  const last = before.split(/[,，]\s/).at(-1) ?? ''
  if (last !== before && isKnownPlace(last)) return last
  return isLanguageName(said) ? null : placeName(said)
}
