import { listed } from '../../schema/chart/wording.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import { keysOf } from '../../schema/keys.ts'
import { fewestPassages, type Verdict, verdictOf } from '../../schema/stats/reliability.ts'
import { methodPage } from '../links.ts'
import { alphaWords } from './words.ts'

const verdictWords: Record<Verdict, string> = {
  good: 'good',
  usable_with_care: 'usable with care',
  do_not_rely: 'do not rely on it',
}

const verdicts = keysOf(verdictWords)

/** How far the codings of the themes shown can be relied on: one sentence, whatever page it stands on and however many they are. */
export function Reliability({ themes }: { themes: readonly Theme[] }) {
  const sentence = reliabilitySentence(themes)
  if (sentence === null) return null
  return (
    <p class="counted reliability">
      <strong>Reliability:</strong> {sentence} <a href={`${methodPage()}#reliability`}>What this means</a>
    </p>
  )
}

/** Null where no coding of the themes was compared. */
export function reliabilitySentence(themes: readonly Theme[]): string | null {
  const known = themes.filter(({ alphaPassages }) => alphaPassages > 0)
  if (known.length === 0) return null
  const judged = Map.groupBy(known, ({ alpha, alphaPassages }) => verdictOf(alpha, alphaPassages))
  const groups = verdicts.flatMap((verdict) => {
    const own = judged.get(verdict) ?? []
    return own.length === 0 ? [] : { verdict, own }
  })
  const told = largestLast(groups).map(
    ({ verdict, own }, index) =>
      `${verdictWords[verdict]} for ${index === groups.length - 1 && own.length > mostNamed ? together(own, known.length) : listed(own.map(named))}`,
  )
  return `${told.join('; ')}. Coded by programs, not people; the number is how far they agree, 1 at most; not validated against people.`
}

/** More themes of one verdict are told by their number, after the others, so that the sentence stays one. */
const mostNamed = 3

function largestLast<Group extends { own: readonly Theme[] }>(groups: readonly Group[]): readonly Group[] {
  const isLong = groups.some(({ own }) => own.length > mostNamed)
  return isLong ? groups.toSorted((a, b) => a.own.length - b.own.length) : groups
}

/** "all 7 themes (0.82 to 0.96)", "the other 7 themes (0.82 to 0.96)". */
function together(own: readonly Theme[], known: number): string {
  const alphas = own.map(({ alpha }) => alpha).toSorted((a, b) => (a ?? 0) - (b ?? 0))
  const range = `${alphaWords(alphas[0] ?? null)} to ${alphaWords(alphas.at(-1) ?? null)}`
  return `${own.length === known ? 'all' : 'the other'} ${own.length} themes (${range})`
}

/** "NATO (0.96)"; few passages are told, as they lower a verdict. */
function named({ label, alpha, alphaPassages }: Theme): string {
  return `${label} (${alphaWords(alpha)}${alphaPassages < fewestPassages ? `, on only ${alphaPassages} passages` : ''})`
}
