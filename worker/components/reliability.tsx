import { listed } from '../../schema/chart/wording.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import { fewestPassages, type Verdict, verdictOf } from '../../schema/stats/reliability.ts'
import { methodPage } from '../links.ts'
import { alphaWords } from './words.ts'

const verdictWords: Record<Verdict, string> = {
  good: 'good',
  usable_with_care: 'usable with care',
  do_not_rely: 'do not rely on it',
}

const verdicts = Object.keys(verdictWords) as Verdict[]

/** How far the codings of the themes shown can be relied on: one sentence, whatever page it stands on and however many they are. */
export function Reliability({ themes }: { themes: readonly Theme[] }) {
  const known = themes.filter(({ alphaPassages }) => alphaPassages > 0)
  if (known.length === 0) return null
  const judged = Map.groupBy(known, ({ alpha, alphaPassages }) => verdictOf(alpha, alphaPassages))
  const told = verdicts.flatMap((verdict) => {
    const own = judged.get(verdict) ?? []
    return own.length === 0 ? [] : `${verdictWords[verdict]} for ${listed(own.map(named))}`
  })
  return (
    <p class="counted reliability">
      <strong>Reliability:</strong> {told.join('; ')}. Coded by programs, not people; the number is how far
      they agree, 1 at most; not validated against people.{' '}
      <a href={`${methodPage()}#reliability`}>What this means</a>
    </p>
  )
}

/** "NATO (0.96)"; few passages are told, as they lower a verdict. */
function named({ label, alpha, alphaPassages }: Theme): string {
  return `${label} (${alphaWords(alpha)}${alphaPassages < fewestPassages ? `, on only ${alphaPassages} passages` : ''})`
}
