import type { Chart, Panel, Point } from '../../schema/chart/chart.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { ViewQuery } from '../../schema/contract/view.ts'
import { PassageQuery, passages } from '../api/passages.ts'
import { viewPage } from '../chart/view.ts'
import type { Database } from '../db.ts'
import { evidencePage } from '../links.ts'
import { badParameter } from '../problem.ts'
import { statementTitles } from '../queries/statements.ts'
import { parseQuery } from '../query-string.ts'
import { EvidenceList } from './evidence-list.tsx'

/** The passages behind the point that the address names, as the browser lists them when a point is picked. */
export async function evidenceBeside(
  db: Database,
  { chart, query, codebook }: { chart: Chart; query: ViewQuery; codebook: readonly Theme[] },
) {
  if (query.point === undefined) return null
  const { panel, point } = pointOf(chart, query.point)
  if (!panel || !point?.evidence) throw badParameter('point', 'names no point of this chart with passages')
  const asked = parseQuery(PassageQuery, new URLSearchParams(point.evidence), 'data')
  const [{ rows }, titles] = await Promise.all([passages.answer(db, asked, ''), statementTitles(db)])
  return (
    <aside class="evidence-beside" aria-label="Passages behind the point" tabindex={-1}>
      <a class="close" href={viewPage({ ...query, point: undefined })}>
        Close
      </a>
      <h3>
        {panel.title}. {point.text}
      </h3>
      <EvidenceList rows={rows} titles={titles} codebook={codebook} />
      <p>
        <a href={`${evidencePage()}?${point.evidence}`}>This list at its own address</a>
      </p>
    </aside>
  )
}

/** The point that `theme.frame.voice.key` names. */
function pointOf(chart: Chart, name: string): { panel?: Panel | undefined; point?: Point | undefined } {
  const [theme, frame, voice, key] = name.split('.')
  const panel = chart.panels.find(({ id }) => id === `${theme}.${frame}`)
  const point = panel?.points.find((one) => chart.voices[one.lane] === voice && one.key === key)
  return { panel, point }
}
