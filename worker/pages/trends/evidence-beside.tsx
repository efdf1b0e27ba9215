import { type Chart, evidenceOf, type Panel, type Point } from '../../../schema/chart/chart.ts'
import { distinct } from '../../../schema/chart/trend.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { measures } from '../../api/measures.ts'
import { PassageQuery, passages } from '../../api/passages.ts'
import { viewPage } from '../../components/chart/view.ts'
import { EvidenceList } from '../../components/evidence-list.tsx'
import type { Database } from '../../db/db.ts'
import { badParameter } from '../../problem.ts'
import { titlesOf } from '../../queries/statements.ts'
import { parseQuery } from '../../query-string.ts'
import { MeasuredList } from './measured-list.tsx'

/** The passages or texts behind the point that the address names, as the browser lists them when a point is picked. */
export async function evidenceBeside(
  db: Database,
  { chart, query, codebook }: { chart: Chart; query: ViewQuery; codebook: readonly Theme[] },
) {
  if (query.point === undefined) return null
  const { panel, point } = pointOf(chart, query.point)
  const { page, what } = evidenceOf(chart)
  if (!panel || !point?.evidence) throw badParameter('point', `names no point of this chart with ${what}`)
  return (
    <aside class="evidence-beside" aria-label={evidenceLabel(what)} tabindex={-1}>
      <a class="close" href={viewPage({ ...query, point: undefined })}>
        Close
      </a>
      <h3>
        {panel.title}. {point.text}
      </h3>
      {await evidenceList(db, { chart, point, codebook })}
      <p>
        <a href={`${page}?${point.evidence}`}>This list at its own address</a>
      </p>
    </aside>
  )
}

/** "Passages behind the point". */
function evidenceLabel(what: string): string {
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} behind the point`
}

async function evidenceList(
  db: Database,
  { chart, point, codebook }: { chart: Chart; point: Point; codebook: readonly Theme[] },
) {
  const asked = new URLSearchParams(point.evidence ?? '')
  if (chart.kind === 'rate') {
    const { rows } = await measures.answer(db, parseQuery(measures.query, asked, 'data'), '')
    const label = (id: string) => codebook.find((theme) => theme.id === id)?.label ?? id
    return <MeasuredList rows={rows} themeLabel={label} />
  }
  const { rows } = await passages.answer(db, parseQuery(PassageQuery, asked, 'data'), '')
  const titles = await titlesOf(db, distinct(rows.map(({ statementId }) => statementId)))
  return <EvidenceList rows={rows} titles={titles} codebook={codebook} />
}

/** The point that `theme.frame.voice.key` names. */
function pointOf(chart: Chart, name: string): { panel?: Panel | undefined; point?: Point | undefined } {
  const [theme, frame, voice, key] = name.split('.')
  const panel = chart.panels.find(({ id }) => id === `${theme}.${frame}`)
  const point = panel?.points.find((one) => chart.voices[one.lane] === voice && one.key === key)
  return { panel, point }
}
