import type { TrendRow } from '../../../schema/contract/trend.ts'
import { compareVersions } from '../../../schema/release-version.ts'

type Dated = Pick<TrendRow, 'since' | 'statements'>

/** Releases since which one of the numbers is what it is, oldest first; each has a mark of its own in their table. */
export function recountedSince(rows: readonly Dated[]): string[] {
  const shown = rows.filter(({ statements }) => statements > 0)
  return [...new Set(shown.flatMap(({ since }) => since ?? []))].toSorted(compareVersions)
}

/** What the marks mean: "* another number before release 2026.1.1, ** before 2026.2"; empty without one. */
export function recountedKey(releases: readonly string[]): string {
  return releases
    .map(
      (release, index) =>
        `${starsOf(index)} ${index === 0 ? 'another number before release' : 'before'} ${release}`,
    )
    .join(', ')
}

/** The mark of one number that was another one before. */
export function Recounted({ row, releases }: { row: Dated; releases: readonly string[] }) {
  if (row.since === null || row.statements === 0) return null
  return <span class="recounted">{starsOf(releases.indexOf(row.since))}</span>
}

function starsOf(index: number): string {
  return '*'.repeat(index + 1)
}
