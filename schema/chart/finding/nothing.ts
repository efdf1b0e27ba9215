import { capitalised } from '../../capitalised.ts'
import type { DrawnMark } from '../../contract/mark.ts'
import { statementsIn, unreadOfTheme } from '../../stats/mark.ts'
import { unrecordedMeans } from '../../unrecorded.ts'
import { type Finding, type FindingView, findingOf } from '../finding.ts'
import { theOthers } from '../point-text.ts'
import { holder, inVoices, span, statementsHeld } from '../wording.ts'
import { amongThem, spokenBy } from './clause.ts'

/** What is known of the statements where no passage of a theme, or of a frame by its name, is counted. */
export function nothingRecorded(
  rows: readonly DrawnMark[],
  { years, ground: { statements, spoken }, themes, themeLabel, choice }: FindingView,
  frame?: string,
): Finding {
  const theme = themeLabel(themes[0] ?? '')
  const silent = statementsIn(rows.filter(({ status }) => status === 'silent'))
  const others = statements - silent
  const unread = unreadOfTheme(themes[0] ?? '', rows)
  const holds = capitalised(holder(choice).holds)
  // The rows of a figure count it for each of its voices.
  const once = spokenBy(spoken) > statements ? ' (a text of several voices counts once)' : ''
  const held = `${holds} ${statementsHeld(statements, choice)} in ${span(years)}${once}`
  const silences = `${silent} ${silent === 1 ? 'is' : 'are'} recorded as silent${frame ? ` on ${theme}` : ''}`
  const rest = theOthers(others)
  const open = frame ? `in ${rest} the frame is not recorded` : `of ${rest} nothing is recorded`
  const told =
    silent === 0
      ? `${held}; that nothing is recorded ${unrecordedMeans}${amongThem(unread, statements, theme)}.`
      : `${held}: ${silences}${others > 0 ? `; ${open}, which ${unrecordedMeans}${amongThem(unread, others, theme)}` : ''}.`
  // A recorded silence is a record, too.
  const what = `${frame ?? theme}: ${silent > 0 && !frame ? 'no mention' : 'nothing'}`
  const text = statements === 0 ? `${holds} ${statementsHeld(0, choice)} in ${span(years)}.` : told
  return findingOf([{ text: `${what} recorded in ${span(years)}${inVoices(choice)}` }], [[{ text }]])
}
