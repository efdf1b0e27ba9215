import type { Child } from 'hono/jsx'
import { capitalised } from '../../../schema/capitalised.ts'
import { type Chart, evidencePage, type Facet, type Point, pointName } from '../../../schema/chart/chart.ts'
import type { Figure } from '../../../schema/chart/figure.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { measures } from '../../api/measures.ts'
import { PassageQuery, passages } from '../../api/passages.ts'
import { viewPage } from '../../components/chart/view.ts'
import { EvidenceList } from '../../components/evidence-list.tsx'
import type { Database } from '../../db/db.ts'
import { address } from '../../links.ts'
import { badParameter } from '../../problem.ts'
import { titlesOf } from '../../queries/statements.ts'
import { parseQuery } from '../../query-string.ts'
import { MeasuredList } from './measured-list.tsx'

/** Rows beside a figure; the list's own address has them all, page by page. */
const mostBeside = 50

/** The passages or texts behind the mark that the address names, as the browser lists them when a mark is picked. */
export async function evidenceBeside(
  db: Database,
  asked: { figure: Figure; chart: Chart | undefined; query: ViewQuery; codebook: readonly Theme[] },
) {
  const { figure, chart, query, codebook } = asked
  if (query.point === undefined) return null
  const found = markOf(figure, query.point) ?? (chart && pointOf(chart, query.point))
  if (!found?.evidence) {
    const { what } = found?.listed ?? ofTimeline
    throw badParameter('point', `names no mark of this figure with ${what}`)
  }
  const { text, evidence, listed } = found
  return {
    aside: await evidenceAside(db, { text, evidence, listed, query, codebook }),
    isOfCloser: 'point' in found,
  }
}

/** What is behind a mark of the timeline. */
export const ofTimeline = evidencePage({ kind: 'year' })

/** The list with its heading, and how to leave it. */
export async function evidenceAside(
  db: Database,
  asked: {
    text: Child
    evidence: string
    listed: ReturnType<typeof evidencePage>
    query: ViewQuery
    codebook: readonly Theme[]
  },
) {
  const { text, evidence, listed, query, codebook } = asked
  const { page, what } = listed
  return (
    <aside class="evidence-beside" aria-label={evidenceLabel(what)} tabindex={-1}>
      <a class="close" href={`${viewPage({ ...query, point: undefined })}#chart`}>
        Close
      </a>
      <h3>{text}</h3>
      {await evidenceList(db, { evidence, page, codebook })}
      <p>
        <a href={address(`${page}?${evidence}`)}>This list at its own address</a>
      </p>
    </aside>
  )
}

/** "Passages behind the mark". */
function evidenceLabel(what: string): string {
  return `${capitalised(what)} behind the mark`
}

async function evidenceList(
  db: Database,
  { evidence, page, codebook }: { evidence: string; page: string; codebook: readonly Theme[] },
) {
  const asked = new URLSearchParams(evidence)
  if (page === '/measures') {
    const query = { ...parseQuery(measures.query, asked, 'data'), limit: mostBeside }
    const { rows, count } = await measures.answer(db, query, '')
    const label = (id: string) => codebook.find((theme) => theme.id === id)?.label ?? id
    return <MeasuredList rows={rows} count={count} themeLabel={label} />
  }
  const query = { ...parseQuery(PassageQuery, asked, 'data'), limit: mostBeside }
  const { rows, count } = await passages.answer(db, query, '')
  const titles = await titlesOf(db, [...new Set(rows.map(({ statementId }) => statementId))])
  return <EvidenceList rows={rows} count={count} titles={titles} codebook={codebook} />
}

interface Found {
  text: string
  evidence: string | null
  listed: ReturnType<typeof evidencePage>
}

/** The mark of the timeline that `theme.frame.voice.key` names. */
function markOf(figure: Figure, name: string): Found | undefined {
  const found = figure.rows.flatMap(({ marks }) => marks).find((one) => one.name === name)
  return found && { text: found.text, evidence: found.evidence, listed: ofTimeline }
}

type NamedPoint = Pick<Point, 'lane' | 'key' | 'x' | 'y' | 'text' | 'evidence'>
type NamedFacet = Pick<Facet, 'id' | 'title'> & { points: readonly NamedPoint[] }

/** The point of the shares or rates of that name. */
export function pointOf(
  chart: Pick<Chart, 'kind' | 'voices'> & { facets: readonly NamedFacet[] },
  name: string,
): (Found & { facet: NamedFacet; point: NamedPoint }) | undefined {
  for (const facet of chart.facets) {
    const point = facet.points.find((one) => pointName(chart, facet, one) === name)
    if (!point) continue
    const text = `${facet.title}. ${point.text}`
    return { text, evidence: point.evidence, listed: evidencePage(chart), facet, point }
  }
  return undefined
}
