import type { Theme } from '../../schema/contract/codebook.ts'
import { type Verdict, verdictOf } from '../../schema/stats/reliability.ts'
import { methodPage } from '../links.ts'
import { alphaText } from './words.ts'

export const verdictWords: Record<Verdict, string> = {
  good: 'good',
  usable_with_care: 'usable with care',
  do_not_rely: 'do not rely on it',
}

/** How far the codings of the themes shown can be relied on, in one line, the same on every page. */
export function Reliability({ themes }: { themes: readonly Theme[] }) {
  const known = themes.filter(({ alphaPassages }) => alphaPassages > 0)
  const [only] = known
  if (!only) return null
  return (
    <p class="counted reliability">
      {known.length === 1 ? (
        <>
          <strong>Reliability: {verdictWords[verdictOf(only.alpha, only.alphaPassages)]}.</strong> Coded by
          programs, not people; their agreement on this theme is {alphaText(only.alpha)} of 1;
        </>
      ) : (
        <>
          <strong>Reliability.</strong> Coded by programs, not people; their agreement, 1 at most, is{' '}
          {known.map(({ label, alpha, alphaPassages }, index) => (
            <>
              {index > 0 && ', '}
              {alphaText(alpha)} on {label} ({verdictWords[verdictOf(alpha, alphaPassages)]})
            </>
          ))}
          ;
        </>
      )}{' '}
      not validated against people. <a href={`${methodPage()}#reliability`}>What this means</a>
    </p>
  )
}
