/** @jsxImportSource #markup */
import { listed } from '../../schema/chart/wording.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { PassageStatus } from '../../schema/vocabulary.ts'

/**
 * Where numbers or lists take themes as wholes: which passages among them do not name their theme, and the list of
 * those that do.
 */
export function NamingNote(props: {
  themes: readonly Theme[]
  /** The same list with only the frames that name the theme. */
  href?: (theme: string, frames: string[]) => string
  /** Of the passages listed. Only of counted ones is any naming told: a frame recorded as silent is absent. */
  status?: PassageStatus | 'all' | undefined
}) {
  const { themes, href, status = 'counted' } = props
  if (status !== 'counted') return null
  const own = themes.filter(({ frames }) => frames.some(({ namesTheme }) => !namesTheme))
  return own.map(({ id, label, frames }) => (
    <p class="note">
      {label} as a whole includes “
      {listed(frames.filter(({ namesTheme }) => !namesTheme).map((frame) => frame.label))}”: passages that do
      not name {label}.{' '}
      {href && (
        <a
          href={href(
            id,
            frames.filter(({ namesTheme }) => namesTheme).map((frame) => frame.id),
          )}
        >
          Only those that name it
        </a>
      )}
    </p>
  ))
}
