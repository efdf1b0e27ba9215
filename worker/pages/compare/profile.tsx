import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Comparison, ThemeComparison } from '../../../schema/contract/comparison.ts'
import type { Passage } from '../../../schema/contract/statement.ts'
import type { Stance } from '../../../schema/vocabulary.ts'
import { longDate, plural } from '../../components/words.ts'

const markSize = 14
const stanceLabels: Record<Stance | 'none', string> = {
  closer: 'closer to each other',
  adversary: 'against an adversary',
  limit: 'sets a limit',
  neutral: 'neutral',
  none: 'stance not settled',
}

/** Both statements theme by theme, one mark for each passage, drawn by the server. */
export function Profile(props: {
  data: Comparison
  themes: readonly Theme[]
  passages: ReadonlyMap<string, Passage>
}) {
  const { data, passages } = props
  const rows = data.themes.filter((row) => row.basis !== 'unknown')
  if (rows.length === 0) return undefined
  return (
    <figure class="profile">
      <figcaption>
        <h2>Profile</h2>
        <p class="counted">
          One mark is one recorded passage; its shape is the stance. A number opens the passages.
        </p>
      </figcaption>
      <table>
        <thead>
          <tr>
            <th scope="col" class="left">
              {longDate(data.a.date)}
            </th>
            <th scope="col" class="middle">
              Theme
            </th>
            <th scope="col">{longDate(data.b.date)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td class="left">
                <Marks row={row} side="a" passages={passages} />
              </td>
              <th scope="row" class="middle">
                {props.themes.find(({ id }) => id === row.theme)?.label ?? row.theme}
              </th>
              <td>
                <Marks row={row} side="b" passages={passages} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="legend">
        {(['closer', 'adversary', 'limit', 'neutral', 'none'] as const).map((stance) => (
          <span>
            <svg
              width={markSize}
              height={markSize}
              viewBox={`0 0 ${markSize} ${markSize}`}
              aria-hidden="true"
            >
              <Mark stance={stance} x={0} />
            </svg>{' '}
            {stanceLabels[stance]}
          </span>
        ))}
      </p>
    </figure>
  )
}

function Marks(props: { row: ThemeComparison; side: 'a' | 'b'; passages: ReadonlyMap<string, Passage> }) {
  const { row, side } = props
  if (row[side] === 'silent') return <a href={`#${row.theme}-${side}`}>silent</a>
  if (row[side] === 'none_recorded') return <span class="none">none recorded</span>
  const ids = side === 'a' ? row.passagesA : row.passagesB
  const stances = ids.map((id) => props.passages.get(id)?.stance ?? 'none')
  const width = ids.length * markSize
  const counts = [...new Set(stances)].map(
    (s) => `${stances.filter((t) => t === s).length} ${stanceLabels[s]}`,
  )
  return (
    <span class={`marks marks-${side}`}>
      <svg
        role="img"
        aria-label={counts.join(', ')}
        width={width}
        height={markSize}
        viewBox={`0 0 ${width} ${markSize}`}
      >
        {stances.map((stance, index) => (
          <Mark stance={stance} x={index * markSize} />
        ))}
      </svg>
      <a href={`#${row.theme}-${side}`} aria-label={`${plural(ids.length, 'passage')} on the theme`}>
        {ids.length}
      </a>
    </span>
  )
}

/** Shapes tell the stances apart without colour. */
function Mark({ stance, x }: { stance: Stance | 'none'; x: number }) {
  const at = (dx: number, dy: number) => `${x + dx} ${dy}`
  if (stance === 'closer') return <rect x={x + 2} y={2} width={10} height={10} fill="currentColor" />
  if (stance === 'adversary')
    return <path d={`M${at(7, 1)}L${at(13, 13)}L${at(1, 13)}Z`} fill="currentColor" />
  if (stance === 'limit')
    return <path d={`M${at(2, 7)}H${x + 12}M${at(7, 2)}V12`} stroke="currentColor" stroke-width={3} />
  return (
    <circle
      cx={x + 7}
      cy={7}
      r={4.5}
      fill="none"
      stroke="currentColor"
      stroke-width={2}
      stroke-dasharray={stance === 'none' ? '2 2' : undefined}
    />
  )
}
