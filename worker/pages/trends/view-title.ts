import { panels } from '#subject'
import { listed, span } from '../../../schema/chart/wording.ts'
import type { ChartView } from '../../components/chart/view.ts'
import { seriesLabel } from '../../components/chart/view-answer.ts'

/** Short name of a view, for the title of its page. */
export function viewTitle(view: ChartView): string {
  if (view.kind === 'overview') return 'How the framing shifted'
  if (view.kind === 'frame') return frameName(view)
  return listed(view.themes.map((theme) => theme.label))
}

/** What the figure shows, with measure and period: the heading of picture and embed. */
export function viewHeading(view: ChartView): string {
  const { measure, from, to, by, panel } = view.query
  const byYear = measure === 'share' ? 'share of statements' : 'number of passages'
  const panelLabel = panels.find(({ id }) => id === panel)?.label
  const rate = panelLabel ? `mentions per 1,000 words in the ${panelLabel}` : 'mentions per 1,000 words'
  const what = { year: byYear, statement: 'statement by statement', words: rate }[by]
  const of = {
    overview: 'the core themes',
    themes: listed(view.themes.map((theme) => theme.label)),
    frames: `${listed(view.themes.map((theme) => theme.label))}${view.query.by === 'words' ? '' : ' by frame'}`,
    frame: frameName(view),
  }[view.kind]
  return `${of.charAt(0).toUpperCase()}${of.slice(1)}: ${what}, ${span({ from, to })}`
}

function frameName({ themes, query }: ChartView): string {
  const [theme] = themes
  const [frame] = query.frame ?? []
  const label = seriesLabel(themes, theme?.id ?? '', frame ?? '')
  return label === theme?.label ? label : `${theme?.label}: ${label}`
}
