import type { Theme } from '../../../schema/contract/codebook.ts'
import { isLinked } from '../../../schema/refused-page.ts'
import type { LoadedParagraph, Proposal } from '../../queries/loaded-texts.ts'
import { officialPlace } from './official-place.ts'
import type { TextView } from './text-view.ts'

/** A paragraph with its anchor, and in the margin the same words on the official page and what the lexicon proposes. */
export function Paragraph(props: {
  view: TextView
  themes: readonly Theme[]
  paragraph: LoadedParagraph
  before: LoadedParagraph | undefined
}) {
  const { view, themes, paragraph, before } = props
  const { n, speaker, text } = paragraph
  const own = view.proposals.filter((proposal) => proposal.n === n)
  const official = view.officialUrl && isLinked(view.officialUrl) && officialPlace(view.officialUrl, text)
  return (
    <div class="paragraph" id={`n${n}`}>
      <div>
        {speaker && speaker !== before?.speaker && <p class="speaker">{speaker}</p>}
        <p>{marked(text, own).map((piece) => (piece.isMarked ? <mark>{piece.text}</mark> : piece.text))}</p>
      </div>
      <aside class="margin" lang="en">
        <a href={`#n${n}`}>¶ {n}</a>
        {official && (
          <>
            {' '}
            <a href={official}>on the official page</a>
          </>
        )}
        {themesOf(own).map((themeId) => (
          <Tag theme={themes.find(({ id }) => id === themeId)} id={themeId} proposals={own} />
        ))}
      </aside>
    </div>
  )
}

function Tag(props: { theme: Theme | undefined; id: string; proposals: readonly Proposal[] }) {
  const own = props.proposals.filter(({ themeId }) => themeId === props.id)
  const frames = [...new Set(own.flatMap(({ frameId }) => frameId ?? []))]
  const label = (id: string) => props.theme?.frames.find((frame) => frame.id === id)?.label ?? id
  return (
    <details class="proposal">
      <summary>
        {props.theme?.label ?? props.id}
        {frames.length > 0 && `: ${frames.map(label).join(', ')}`}
      </summary>
      <ul>
        {own.map(({ ruleId, start, end, level, lexicon }) => (
          <li>
            <code>{ruleId}</code> ({level}), characters {start}–{end}, lexicon {lexicon}
          </li>
        ))}
      </ul>
    </details>
  )
}

function themesOf(own: readonly Proposal[]): string[] {
  return [...new Set(own.map(({ themeId }) => themeId))]
}

/** The text in pieces, with every place where a rule fired in a marked one; overlapping places are one. */
function marked(text: string, places: readonly { start: number; end: number }[]) {
  const pieces: { text: string; isMarked: boolean }[] = []
  let at = 0
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false })
    pieces.push({ text: text.slice(from, end), isMarked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}
