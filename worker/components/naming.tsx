/** @jsxImportSource #markup */
import type { Theme } from '../../schema/contract/codebook.ts'
import type { Passage } from '../../schema/contract/statement.ts'
import { type Naming, namingOf } from '../../schema/stats/naming.ts'

type Named = Pick<Passage, 'frames' | 'namedInWords' | 'keyPhrase'>

const tags: Record<Exclude<Naming, 'words'>, (theme: string) => string> = {
  frame: (theme) => `names ${theme} by frame only`,
  none: (theme) => `does not name ${theme}`,
}

/** Of a passage that its own words, as they are given here, do not tell to name its theme. */
export function NamingTag({ passage, theme }: { passage: Named; theme: Theme }) {
  const naming = namingOf(passage, theme.frames)
  if (naming === null || naming === 'words') return null
  return <span class="tag plain">{tags[naming](theme.label)}</span>
}

/** What it rests on that a passage of such words counts as naming the theme. */
export function NamingRemark({ passage, theme }: { passage: Named; theme: Theme }) {
  if (namingOf(passage, theme.frames) !== 'frame') return null
  return (
    <p class="note">
      {passage.keyPhrase === null
        ? `Our gist does not name ${theme.label}`
        : `Neither our gist nor the phrase quoted names ${theme.label}`}
      ; that it is meant is the judgement of the coders.
    </p>
  )
}

/** How a list adds to a theme that a statement does not name, or names by a frame alone. */
export function namingWords(
  { unnamed, namedByFrame }: { unnamed: readonly string[]; namedByFrame: readonly string[] },
  theme: string,
): string {
  if (unnamed.includes(theme)) return ' (not by name)'
  return namedByFrame.includes(theme) ? ' (by frame only)' : ''
}
