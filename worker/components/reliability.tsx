import { listed } from '../../schema/chart/wording.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import { type Verdict, verdictOf } from '../../schema/stats/reliability.ts'
import { methodPage } from '../links.ts'
import { alphaWords } from './words.ts'

const verdictWords: Record<Verdict, string> = {
  good: 'good',
  usable_with_care: 'usable with care',
  do_not_rely: 'do not rely on it',
}

const verdicts = Object.keys(verdictWords) as Verdict[]
/** Of more themes the figures are left to the method page. */
const mostNamed = 4

/** How far the codings of the themes shown can be relied on, in one line, the same on every page. */
export function Reliability({ themes }: { themes: readonly Theme[] }) {
  const known = themes.filter(({ alphaPassages }) => alphaPassages > 0)
  const [only] = known
  if (!only) return null
  const judged = Map.groupBy(known, ({ alpha, alphaPassages }) => verdictOf(alpha, alphaPassages))
  return (
    <p class="counted reliability">
      {known.length === 1 ? (
        <>
          <strong>Reliability: {verdictWords[verdictOf(only.alpha, only.alphaPassages)]}.</strong> Coded by
          programs, not people; their agreement on this theme is {alphaWords(only.alpha)} of 1, on{' '}
          {only.alphaPassages} passages;
        </>
      ) : known.length > mostNamed ? (
        <>
          <strong>Reliability.</strong> Coded by programs, not people; by their agreement{' '}
          {verdicts
            .filter((verdict) => judged.has(verdict))
            .map(
              (verdict) =>
                `${verdictWords[verdict]} for ${listed((judged.get(verdict) ?? []).map(({ label }) => label))}`,
            )
            .join('; ')}
          ;
        </>
      ) : (
        <>
          <strong>Reliability.</strong> Coded by programs, not people; their agreement, 1 at most, is{' '}
          {verdicts.flatMap((verdict) => {
            const own = judged.get(verdict) ?? []
            const each = own.map(({ label, alpha }) => `${alphaWords(alpha)} on ${label}`)
            return own.length === 0 ? [] : `${listed(each)} (${verdictWords[verdict]}); `
          })}
        </>
      )}{' '}
      not validated against people. <a href={`${methodPage()}#reliability`}>What this means</a>
    </p>
  )
}
