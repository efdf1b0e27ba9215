import type { Theme } from '../../../schema/contract/codebook.ts'
import { CodeLink, type CodeWords, codeWords } from '../../components/code-words.tsx'
import { codebookFramePage } from '../../links.ts'

/**
 * What the frames of a view mean, at their figure: in sight where they were chosen, else in a list that opens, in the order
 * of the figure's `rows`; frames without a row end it.
 */
export function Meanings(props: {
  themes: readonly Theme[]
  frames: readonly string[]
  rows: readonly { id: string }[]
  codebook: readonly Theme[]
}) {
  const { themes, frames, rows } = props
  const words = codeWords(props.codebook)
  const chosen = themes.flatMap((theme) =>
    theme.frames.filter(({ id }) => frames.includes(id)).map((frame) => ({ theme, frame })),
  )
  if (frames.length === 0) {
    const place = new Map(rows.map(({ id }, index) => [id, index]))
    const placeOf = (theme: Theme) => (frame: Theme['frames'][number]) =>
      place.get(`${theme.id}.${frame.id}`) ?? rows.length
    // Themes side by side as wholes have no rows of frames.
    const isDrawn = ({ id, frames }: Theme) => frames.some((frame) => place.has(`${id}.${frame.id}`))
    const listed = themes.length === 1 ? themes : themes.filter(isDrawn)
    if (listed.length === 0) return null
    return (
      <details class="numbers">
        <summary>What the frames mean</summary>
        {listed.map((theme) => (
          <>
            {themes.length > 1 && <h2>{theme.label}</h2>}
            {theme.frames
              .toSorted((a, b) => placeOf(theme)(a) - placeOf(theme)(b))
              .map((frame) => (
                <Meaning theme={theme} frame={frame} words={words} />
              ))}
          </>
        ))}
      </details>
    )
  }
  return (
    <>
      {chosen.map((one) => (
        <Meaning {...one} words={words} />
      ))}
    </>
  )
}

function Meaning(props: { theme: Theme; frame: Theme['frames'][number]; words: CodeWords }) {
  const { theme, frame, words } = props
  return (
    <p class="note">
      <strong>{frame.label}</strong> means: {frame.definition}{' '}
      <a href={codebookFramePage(theme.id, frame.id)}>Examples and limits in the codebook</a>
      {words.elsewhere(theme.id, frame.id).map((one, index) => (
        <>
          {index === 0 ? '. Told apart from it: ' : '; '}
          <CodeLink {...one} />
        </>
      ))}
    </p>
  )
}
