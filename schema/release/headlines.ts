import type { Release } from '../contract/release.ts'
import type { PublishedRelease } from '../import/releases.ts'

type Findings = Pick<PublishedRelease, 'findings'>

/** What the first page of a release says otherwise than that of the release before, finding by finding. */
export function headlines(
  { findings: before = [] }: Findings,
  { findings: now = [] }: Findings,
): Release['headlines'] {
  const was = new Map(before.map(({ id, claim }) => [id, claim]))
  const kept = new Set(now.map(({ id }) => id))
  return [
    ...now
      .filter(({ id, claim }) => was.get(id) !== claim)
      .map(({ id, title, claim }) => ({ where: title, was: was.get(id) ?? '', is: claim })),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ title, claim }) => ({ where: title, was: claim, is: '' })),
  ]
}
