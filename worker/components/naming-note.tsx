import { listed, namedAlone } from '../../schema/chart/wording.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import { namingFrames, unnamedLabels } from '../../schema/stats/naming.ts'
import type { PassageStatus } from '../../schema/vocabulary.ts'

/**
 * Where lists take themes as wholes: which passages among them do not name their theme, and the list of
 * those that do.
 */
export function IncludesUnnamedNote(props: {
  themes: readonly Theme[]
  /** The same list with only the passages that name the theme, as headings and counts do. */
  href?: (naming: { theme: string; frame: string[] }) => string
  /** Status of the passages listed. Naming is told of counted ones only: a frame recorded as silent is absent. */
  status?: PassageStatus | 'all' | undefined
}) {
  const { themes, href, status = 'counted' } = props
  if (status !== 'counted') return null
  return themes.flatMap((theme) => {
    const sentence = includesUnnamed(theme)
    if (sentence === null) return []
    return (
      <p class="note">
        {sentence}{' '}
        {href && (
          <a href={href({ theme: theme.id, frame: namingFrames(theme.frames) })}>Only those that name it</a>
        )}
      </p>
    )
  })
}

/** Where numbers count themes by what names them: what is not in them. */
export function WithoutUnnamedNote({ themes }: { themes: readonly Theme[] }) {
  return themes.flatMap((theme) => {
    const sentence = withoutUnnamed(theme)
    return sentence === null ? [] : <p class="note">{sentence}</p>
  })
}

/** Null where every frame names its theme. */
export function withoutUnnamed({ label, frames }: Pick<Theme, 'label' | 'frames'>): string | null {
  const unnamed = unnamedLabels(frames)
  return unnamed.length === 0 ? null : namedAlone({ theme: label, frames: unnamed })
}

/** Null where every frame names its theme. */
function includesUnnamed({ label, frames }: Pick<Theme, 'label' | 'frames'>): string | null {
  const unnamed = unnamedLabels(frames)
  return unnamed.length === 0
    ? null
    : `${label} as a whole includes “${listed(unnamed)}”: passages that do not name ${label}.`
}
