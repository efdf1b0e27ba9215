/** @jsxImportSource #markup */
import type { Theme } from '../../../schema/contract/codebook.ts'
import { codebookThemePage } from '../../links.ts'

/**
 * What the frames of a view mean, at their figure: in sight where they were chosen, else in a list that opens, in the order
 * of the figure's `rows`; frames without a row end it.
 */
export function Meanings(props: {
  themes: readonly Theme[]
  frames: readonly string[]
  rows: readonly { id: string }[]
}) {
  const { themes, frames, rows } = props
  const chosen = themes.flatMap((theme) =>
    theme.frames.filter(({ id }) => frames.includes(id)).map((frame) => ({ theme, frame })),
  )
  const [theme] = themes
  if (frames.length === 0 && theme && themes.length === 1) {
    const place = new Map(rows.map(({ id }, index) => [id, index]))
    const placeOf = ({ id }: Theme['frames'][number]) => place.get(`${theme.id}.${id}`) ?? rows.length
    return (
      <details class="numbers">
        <summary>What the frames mean</summary>
        {theme.frames
          .toSorted((a, b) => placeOf(a) - placeOf(b))
          .map((frame) => (
            <Meaning theme={theme} frame={frame} />
          ))}
      </details>
    )
  }
  return (
    <>
      {chosen.map((one) => (
        <Meaning {...one} />
      ))}
    </>
  )
}

function Meaning({ theme, frame }: { theme: Theme; frame: Theme['frames'][number] }) {
  return (
    <p class="note">
      <strong>{frame.label}</strong> means: {frame.definition}{' '}
      <a href={`${codebookThemePage(theme.id)}#${frame.id}`}>Examples and limits in the codebook</a>
    </p>
  )
}
