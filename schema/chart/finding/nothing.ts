import { capitalised } from '../../capitalised.ts'
import type { DrawnMark } from '../../contract/mark.ts'
import { readFor } from '../../not-fully-read.ts'
import { statementsIn, unreadOfFrame } from '../../stats/mark.ts'
import { unrecordedMeans } from '../../unrecorded.ts'
import { type Finding, type FindingView, findingOf } from '../finding.ts'
import { theOthers } from '../point-text.ts'
import { holder, inVoices, span, statementsHeld } from '../wording.ts'
import { amongThem, spokenBy, unreadIn } from './clause.ts'

/** The frame that a view is of; `frame` is null where its theme as a whole is asked for as one. */
export interface NamedFrame {
  name: string
  frame: string | null
}

/** What is known of the statements where no passage of a theme, or of a frame, is counted. */
export function nothingRecorded(
  rows: readonly DrawnMark[],
  view: FindingView,
  named?: NamedFrame | undefined,
): Finding {
  const {
    years,
    ground: { statements, spoken },
    themes: [id = ''],
    themeLabel,
    choice,
  } = view
  const { name: frame } = named ?? {}
  const theme = themeLabel(id)
  // A silence on the theme says nothing of a frame that does not name it.
  const isCovered = !view.unnamed.includes(named?.frame ?? '')
  const silent = isCovered ? statementsIn(rows.filter(({ status }) => status === 'silent')) : 0
  const others = statements - silent
  const isOfFrame = readFor(named?.frame) === 'frame'
  const unread = unreadOfFrame({ theme: id, frame: named?.frame ?? undefined }, rows, unreadIn(view))
  const among = (all: number) => amongThem(unread, all, theme, isOfFrame ? 'frame' : 'theme')
  const holds = capitalised(holder(choice).holds)
  // The rows of a figure count it for each of its voices.
  const once = spokenBy(spoken) > statements ? ' (a text of several voices counts once)' : ''
  const held = `${holds} ${statementsHeld(statements, choice)} in ${span(years)}${once}`
  const silences = `${silent} ${silent === 1 ? 'is' : 'are'} recorded as silent${frame ? ` on ${theme}` : ''}`
  const rest = theOthers(others)
  const open = frame ? `in ${rest} the frame is not recorded` : `of ${rest} nothing is recorded`
  const told =
    silent === 0
      ? `${held}; that ${isOfFrame ? 'the frame is not' : 'nothing is'} recorded ${unrecordedMeans}${among(statements)}.`
      : `${held}: ${silences}${others > 0 ? `; ${open}, which ${unrecordedMeans}${among(others)}` : ''}.`
  // A recorded silence is a record, too.
  const what = `${frame ?? theme}: ${silent > 0 && !frame ? 'no mention' : 'nothing'}`
  const text = statements === 0 ? `${holds} ${statementsHeld(0, choice)} in ${span(years)}.` : told
  return findingOf([{ text: `${what} recorded in ${span(years)}${inVoices(choice)}` }], [[{ text }]])
}
