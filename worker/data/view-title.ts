import type { z } from '@hono/zod-openapi'
import { panels } from '#subject'
import { capitalised } from '../../schema/capitalised.ts'
import { voiceWithin } from '../../schema/chart/voice-words.ts'
import { completeSeries, listed, span } from '../../schema/chart/wording.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { ViewQuery } from '../../schema/contract/view.ts'
import { daysOf, daysText } from '../../schema/partial-date.ts'
import { anyFrame } from '../../schema/stats/trend.ts'
import { voices } from '../../schema/voice.ts'
import type { measures } from '../api/measures.ts'

/** What of a view its titles are made of. */
interface TitledView {
  query: ViewQuery
  themes: readonly Theme[]
  kind: 'overview' | 'themes' | 'frames' | 'frame'
}

/** Whether a view is of the core themes, of themes as wholes, of frames side by side or of one of them. */
export function viewKind({ theme, frame }: ViewQuery): TitledView['kind'] {
  if (theme === undefined && frame === undefined) return 'overview'
  if (frame === undefined) return theme?.length === 1 ? 'frames' : 'themes'
  if (frame.length > 1) return 'frames'
  if (!frame.includes(anyFrame)) return 'frame'
  return theme?.length === 1 ? 'frame' : theme === undefined ? 'overview' : 'themes'
}

/** Short name of a view, for the title of its page. */
export function viewTitle(view: TitledView): string {
  if (view.kind === 'overview') return 'How the framing shifted'
  if (view.kind === 'frame') return frameName(view)
  return listed(view.themes.map((theme) => theme.label))
}

/** What a view shows, with measure, period and what it is narrowed to: of its picture, its embed and every reference to it. */
export function viewHeading(view: TitledView): string {
  const { measure, from, to, by, panel, voice, series } = view.query
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
  const narrowed = [
    ...(voice.join() === voices.join() ? [] : [listed(voice.map(voiceWithin))]),
    ...(series === undefined ? [] : [completeSeries(by === 'words')]),
  ]
  return [`${capitalised(of)}: ${what}, ${span({ from, to })}`, ...narrowed].join(', ')
}

function frameName({ themes, query }: TitledView): string {
  const [theme] = themes
  const [frame] = query.frame ?? []
  const label = theme?.frames.find(({ id }) => id === frame)?.label
  return label === undefined ? (theme?.label ?? '') : `${theme?.label}: ${label}`
}

/** "Measured texts: NATO, strict definition, Moscow", and of all themes "Measured texts, standard definition". */
export function measuredHeading(query: z.infer<typeof measures.query>, themes: readonly Theme[]): string {
  return query.theme === undefined
    ? measuredTitle(query, themes)
    : `Measured texts: ${measuredTitle(query, themes)}`
}

/** "NATO, strict definition, Moscow, 2022, with a mention". */
export function measuredTitle(query: z.infer<typeof measures.query>, themes: readonly Theme[]): string {
  const { theme, definition, voice, from, to, panel, mentioning, coverage, shared } = query
  const labels = themes.filter(({ id }) => theme?.includes(id)).map(({ label }) => label)
  return [
    labels.length === 0 ? 'Measured texts' : listed(labels),
    `${definition} definition`,
    voice && listed(voice.map(voiceWithin)),
    panels.find(({ id }) => id === panel)?.label,
    shared === 'apart' && 'without texts in which several sides speak',
    daysText({
      from: from === undefined ? from : daysOf(String(from)).from,
      to: to === undefined ? to : daysOf(String(to)).to,
    }),
    coverage === 'part' && 'read in part',
    mentioning && (mentioning === 'some' ? 'with a mention' : 'without a mention'),
  ]
    .filter(Boolean)
    .join(', ')
}
