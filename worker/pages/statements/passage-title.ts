import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Passage, Statement } from '../../../schema/contract/statement.ts'
import { longDay } from '../../../schema/statement-day.ts'

/** About as much as search engines and the tabs of a browser show. */
const usual = 70
/** However long a theme is called. */
const least = 25

/**
 * Tells the page of a passage apart from those of its day and theme: by how its gist begins, as far as other passages of the
 * statement do not begin so too. Of silences all gists are alike; the statement tells them apart.
 */
export function passageTitle(
  passage: Passage,
  theme: Pick<Theme, 'label'> | undefined,
  statement: Pick<Statement, 'title' | 'passageList' | 'uncounted'>,
): string {
  const when = [
    theme?.label ?? passage.theme,
    longDay(passage),
    // The same words may stand in the record of the event, which numbers count.
    ...(statement.uncounted === null ? [] : ['in no number']),
  ].join(', ')
  if (passage.status === 'silent') return `${when}, recorded as silent: ${statement.title}`
  const room = Math.max(usual - `${when}: `.length, least)
  const others = statement.passageList.filter(({ id, theme }) => id !== passage.id && theme === passage.theme)
  const isShared = others.some(({ gist }) => cut(gist, room) === cut(passage.gist, room))
  return `${when}: ${cut(passage.gist, isShared ? Number.POSITIVE_INFINITY : room)}`
}

/** Whole words, without the sign behind the last of them. */
function cut(text: string, room: number): string {
  if (text.length <= room) return text.replace(/\.$/, '')
  const within = text.slice(0, room)
  return `${within.slice(0, within.lastIndexOf(' ')).replace(/[\s,;:.–—-]+$/, '')}…`
}
