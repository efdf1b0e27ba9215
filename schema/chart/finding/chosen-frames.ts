import type { DrawnMark } from '../../contract/mark.ts'
import { readFor } from '../../not-fully-read.ts'
import { statementsIn, unreadOfFrame } from '../../stats/mark.ts'
import { type Finding, type FindingView, findingOf } from '../finding.ts'
import { unreadAmong } from '../share.ts'
import { inChoice, listed, namingVoices, span, statementsChosen } from '../wording.ts'
import { unreadIn } from './clause.ts'

/** Frames that a heading names one by one. */
const mostNamed = 4

/** A frame that a view asks for. */
export interface ChosenFrame {
  theme: string
  frame: string
}

/**
 * How often each of some frames, of one theme or of several, is recorded. Nothing is said of the themes, as their other
 * frames are not among the rows.
 */
export function chosenFramesFinding(
  rows: readonly DrawnMark[],
  view: FindingView & { chosen: readonly ChosenFrame[] },
): Finding {
  const { chosen, years, ground } = view
  const names = chosen.map(({ theme, frame }) => {
    const label = view.label(theme, frame)
    return label === view.themeLabel(theme) ? label : `“${label}”`
  })
  const themes = [...new Set(chosen.map(({ theme }) => theme))]
  const groups = themes.map((theme) => {
    const own = names.filter((_, index) => chosen[index]?.theme === theme)
    const label = view.themeLabel(theme)
    return own.length > mostNamed ? `${own.length} frames of ${label}` : `${listed(own)} (${label})`
  })
  const counts = chosen.map(({ theme, frame }) =>
    statementsIn(
      rows.filter((row) => row.theme === theme && row.frame === frame && row.status === 'recorded'),
    ),
  )
  const parts = counts.map(
    (n, index) => `${names[index]} ${index === 0 ? 'is recorded ' : ''}in ${n || 'none'}`,
  )
  const unread = themes
    .map((theme) => {
      const own = chosen.flatMap((one, index) => (one.theme === theme ? { ...one, name: names[index] } : []))
      const notRead = own.map((one) => unreadOfFrame(one, rows, unreadIn(view)))
      const [only] = own
      const what = own.length === 1 ? only?.name : `a frame of ${view.themeLabel(theme)}`
      return unreadAmong(notRead, ground.statements, own.length === 1 ? readFor(only?.frame) : 'frame', what)
    })
    .filter(Boolean)
    .join(', ')
  const among = unread && ` (${unread})`
  const none = chosen.length === 1 ? 'This frame is not' : 'None of these frames is'
  const text = counts.some((n) => n > 0)
    ? `Of ${statementsChosen(ground.statements, view.choice)}${among}, ${listed(parts)}.`
    : `${none} recorded in ${span(years)}${inChoice(view.choice)}${among}.`
  return findingOf([{ text: `${listed(groups)}, ${span(years)}${namingVoices(view.choice)}` }], [[{ text }]])
}
