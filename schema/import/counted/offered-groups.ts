import { groups as offered } from '#subject'
import { GroupsQuery, groupRules } from '../../contract/groups.ts'
import type { CountedAnswers } from '../../counted.ts'
import { hasFormerRules } from '../../former-rules.ts'
import { compareGroups, groupSeries } from '../../stats/groups.ts'
import type { ToldStatement } from '../../stats/told.ts'
import type { ReleaseAlone } from '../seeded-release.ts'

/** How much of each offered pair of groups can be told, as a page offers first what can: by the rules of the release. */
export function offeredGroups(
  { version, rows: { themes, frames } }: Pick<ReleaseAlone, 'version' | 'rows'>,
  told: readonly ToldStatement[],
): CountedAnswers['offered_groups'] {
  const known = themes.map(({ id, isCore }) => ({
    ...{ id, isCore },
    frames: frames.filter(({ themeId }) => themeId === id),
  }))
  return offered.map(({ query }) => {
    const asked = GroupsQuery.parse(query)
    const series = groupSeries(
      known.filter(({ id, isCore }) => asked.theme?.includes(id) ?? isCore),
      hasFormerRules(version),
    )
    const { a, b, either, rows } = compareGroups(series, groupRules(asked), told)
    const isBoth = a.count > 0 && b.count > 0
    return {
      tests: isBoth ? rows.filter(({ p }) => p !== null).length : 0,
      rows: rows.length,
      statements: either.count,
      unknownReading: either.unknownReading,
    }
  })
}
