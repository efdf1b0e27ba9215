import type { Theme } from '../../../schema/contract/codebook.ts'
import { codebookThemePage } from '../../links.ts'

/** What the frames that a view is about mean, in sight beside their figure. */
export function Meanings(props: { themes: readonly Theme[]; frames: readonly string[] }) {
  const { themes, frames } = props
  const chosen = themes.flatMap((theme) =>
    theme.frames.filter(({ id }) => frames.includes(id)).map((frame) => ({ theme, frame })),
  )
  return (
    <>
      {chosen.map(({ theme, frame }) => (
        <p class="note">
          <strong>{frame.label}</strong> means: {frame.definition}{' '}
          <a href={`${codebookThemePage(theme.id)}#${frame.id}`}>Examples and limits in the codebook</a>
        </p>
      ))}
    </>
  )
}
