import { panels, seriesList } from '#subject'
import { oneStatement, statementCount } from '../../../schema/chart/voice-words.ts'
import { span } from '../../../schema/chart/wording.ts'
import type { TrendRow } from '../../../schema/contract/trend.ts'
import { grouped } from '../../../schema/plural.ts'
import { type Growth, grownVoices } from '../../../schema/stats/growth.ts'
import { type ChartView, viewPage } from '../../components/chart/view.ts'
import { isRecorded } from '../../components/unrecorded.tsx'

/** Where the collection grew: that a share may have changed with it, and the views in which it does not. */
export function GrownNote({ view, rows }: { view: ChartView; rows: readonly TrendRow[] }) {
  const { query } = view
  const grown = query.series === undefined ? grownVoices(rows) : []
  if (grown.length === 0) return null
  const ways = [
    // What one side said alone is of no series.
    ...(isRecorded('series') &&
    seriesList.length > 0 &&
    rows.some(({ voice }) => voice === 'joint' || voice === 'all')
      ? [{ text: 'complete series only', href: viewPage(query, { series: 'complete' }) }]
      : []),
    ...(view.kind === 'overview'
      ? []
      : panels.map(({ id, label }) => ({
          text: `mentions in the balanced panel “${label}”`,
          href: viewPage(query, { by: 'words', panel: id, frame: undefined }),
        }))),
  ]
  return (
    <p class="counted" id="grown">
      <strong>The collection grew:</strong> it holds {heldWords(grown)}. A share may change because more was
      collected.
      {ways.length > 0 && (
        <>
          {' Where it does not grow: '}
          {ways.map(({ text, href }, index) => (
            <>
              {index > 0 && ', '}
              <a href={href}>{text}</a>
            </>
          ))}
          .
        </>
      )}
    </p>
  )
}

/** "1 joint statement of 2013–2016 and 8 of 2021–2024; no statement of Moscow of 2013–2016 and 3 of 2021–2024". */
export function heldWords(grown: readonly Growth[]): string {
  return grown
    .map(({ voice, early, late }) => {
      const first =
        early.statements === 0 ? `no ${oneStatement(voice)}` : statementCount(early.statements, voice)
      return `${first} of ${span(early)} and ${grouped(late.statements)} of ${span(late)}`
    })
    .join('; ')
}
