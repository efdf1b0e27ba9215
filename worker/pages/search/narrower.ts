import type { Theme } from '../../../schema/contract/codebook.ts'
import type { SearchAnswer } from '../../../schema/contract/search.ts'
import { nameStems } from '../../../schema/text/search/codebook-name.ts'
import { isFunctionWord } from '../../../schema/text/search/function-word.ts'
import { wantedOf } from '../../../schema/text/search/query.ts'

type Term = Pick<SearchAnswer['terms'][number], 'source' | 'isPhrase' | 'isExcluded' | 'alsoFound'>

/**
 * What of a longer query may be looked for by itself, as one types it: the names of the codebook that stand in it and what
 * goes by several names; then its other words, without those that stand in nearly every text or only ask.
 */
export function partsOfQuery(
  terms: readonly Term[],
  themes: readonly { label: string; frames: readonly Pick<Theme['frames'][number], 'label'>[] }[],
): string[] {
  const wanted = wantedOf(terms)
  const whole = ` ${nameStems(wanted.map(({ source }) => source).join(' '))} `
  const labels = themes.flatMap(({ label, frames }) => [label, ...frames.map((frame) => frame.label)])
  const names = [...new Set(labels)].filter((label) => {
    const stems = ` ${nameStems(label)} `
    return whole.includes(stems) && whole !== stems
  })
  const named = ` ${names.map(nameStems).join(' ')} `
  const others = wanted.filter(
    ({ source, isPhrase }) =>
      !named.includes(` ${nameStems(source)} `) &&
      (isPhrase || !(isFunctionWord(source) || isAsking(source))),
  )
  const known = others.filter(({ alsoFound }) => alsoFound.length > 0)
  const rest = others.filter((term) => !known.includes(term))
  return [...names, ...[...known, ...rest].map(({ source, isPhrase }) => (isPhrase ? `"${source}"` : source))]
}

const asking = new Set(
  'who what when where which how why does did do mean means say says said first last кто что когда где как почему'.split(
    ' ',
  ),
)

function isAsking(word: string): boolean {
  return asking.has(word.toLowerCase())
}
