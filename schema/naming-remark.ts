import { capitalised } from './capitalised.ts'
import { chain } from './chain.ts'
import type { Theme } from './contract/codebook.ts'
import type { Passage } from './contract/statement.ts'
import { namingOf } from './stats/naming.ts'

/** What it rests on that a passage of such words counts as naming the theme; null where its words do. */
export function namingRemark(
  passage: Pick<Passage, 'status' | 'frames' | 'namedInWords' | 'keyPhrase'>,
  theme: Theme,
): string | null {
  if (passage.status !== 'counted' || namingOf(passage, theme.frames) !== 'frame') return null
  const lacking =
    passage.keyPhrase === null
      ? `${capitalised(chain.our)} gist does not name ${theme.label}`
      : `Neither ${chain.our} gist nor the phrase quoted names ${theme.label}`
  return `${lacking}; that it is meant is the judgement of the coders.`
}
