import type { PublishedRelease } from '../import/releases.ts'

/** A claim of the first page that a release changed; `was` is empty where its finding is new, `is` where it is gone. */
export interface Headline {
  where: string
  was: string
  is: string
}

type Findings = Pick<PublishedRelease, 'findings'>

/** What the first page of a release says otherwise than that of the release before, finding by finding. */
export function headlines({ findings: before = [] }: Findings, { findings: now = [] }: Findings): Headline[] {
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
