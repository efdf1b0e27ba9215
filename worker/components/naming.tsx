import type { Theme } from '../../schema/contract/codebook.ts'
import type { Passage } from '../../schema/contract/statement.ts'
import { type Naming, namingOf } from '../../schema/stats/naming.ts'

type Named = Pick<Passage, 'frames' | 'namedInWords' | 'keyPhrase'>

const tags: Record<Exclude<Naming, 'words'>, (theme: string) => string> = {
  frame: (theme) => `${theme} by coding, not by name`,
  none: (theme) => `does not name ${theme}`,
}

/** For a passage whose own words, as they are given here, do not tell that it names its theme. */
export function NamingTag({ passage, theme }: { passage: Named; theme: Theme }) {
  const naming = namingOf(passage, theme.frames)
  if (naming === null || naming === 'words') return null
  return <span class="tag plain">{tags[naming](theme.label)}</span>
}

/** How a list adds to a theme that a statement does not name, or that its coders alone say it names. */
export function namingWords(
  { unnamed, namedByFrame }: { unnamed: readonly string[]; namedByFrame: readonly string[] },
  theme: string,
): string {
  if (unnamed.includes(theme)) return ' (not by name)'
  return namedByFrame.includes(theme) ? ' (by coding, not by name)' : ''
}
