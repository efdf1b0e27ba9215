import type { DrawnMark } from '../../contract/mark.ts'
import { isBefore } from '../../partial-date.ts'
import { plural } from '../../plural.ts'
import { framedRows } from '../../stats/mark.ts'
import { anyFrame } from '../../stats/trend.ts'
import { sides } from '../../voice.ts'
import { type Finding, type FindingView, findingOf, type Words } from '../finding.ts'
import { oneStatement, statementCount } from '../voice-words.ts'
import { holder, inVoices, listed, span, yearOf } from '../wording.ts'
import type { ChosenFrame } from './chosen-frames.ts'
import { joined, notFullyReadAmong, spokenBy } from './clause.ts'

/**
 * The first page: how many frames one side used before a joint text did, within the years that the figure shows, and what
 * becomes of these numbers with what is recorded before. Each number leads to the view of its frames.
 */
export function overviewFinding(
  rows: readonly DrawnMark[],
  view: FindingView & {
    /** Whether the figure shows core themes alone, which the heading then says. */
    isOfCore: boolean
    /** Where the statements that were not fully read are told theme by theme. */
    unreadPage?: string
    framesPage: (frames: readonly ChosenFrame[]) => string | undefined
  },
): Finding {
  const { years, earlier, withEarlier, ground, choice, framesPage, themes } = view
  const idOf = ({ theme, frame }: DrawnMark) => `${theme}.${frame}`
  const drawn = Map.groupBy(framedRows(rows), idOf)
  const earlierOf = Map.groupBy(earlier, idOf)
  const own = [...drawn.values()]
  // A theme may also be drawn whole, as one row.
  const rowNoun = own.length > 0 && own.every(([mark]) => mark?.frame === anyFrame) ? 'theme' : 'frame'
  const counted = (frames: readonly DrawnMark[][], text: string): Words => ({
    text,
    href:
      frames.length === 0
        ? undefined
        : framesPage(
            frames.flatMap(([mark]) => (mark?.frame ? { theme: mark.theme, frame: mark.frame } : [])),
          ),
  })
  const all = counted(own, plural(own.length, rowNoun))
  const on = view.isOfCore
    ? ` on the ${themes.length === 1 ? 'core theme' : `${themes.length} core themes`}`
    : ''
  // Where one voice alone has statements none can come before another.
  const [only, other] = [...new Set(ground.spoken.flatMap((one) => (one.statements > 0 ? one.voice : [])))]
  if (only !== undefined && other === undefined) {
    const of = statementCount(spokenBy(ground.spoken), only)
    return findingOf([all, { text: ` recorded in ${of}, ${span(years)}${on}` }], [])
  }
  const [now, ever] = [
    orderOf(own),
    orderOf([...drawn].map(([id, marks]) => [...(earlierOf.get(id) ?? []), ...marks])),
  ]
  if (sides.length < 2 || now.never.length === own.length) {
    return findingOf([all, { text: ` recorded in ${span(years)}${inVoices(choice)}${on}` }], [])
  }
  const one = oneStatement('joint')
  const parts = [
    { own: now.later, with: ever.later, what: `first recorded from one side and only later in a ${one}` },
    { own: now.first, with: ever.first, what: `in a ${one} first or at once` },
    { own: now.never, with: ever.never, what: `in no ${one}` },
  ]
  const [first = [], ...others] = parts
    .filter((part) => part.own.length > 0)
    .map(({ own: frames, what }, index): Words[] => [
      counted(frames, String(frames.length)),
      { text: ` ${index > 1 ? '' : frames.length === 1 ? 'is ' : 'are '}${what}` },
    ])
  const changed = parts.filter((part) => part.own.length > 0 || part.with.length > 0)
  const isSame = changed.every((part) => part.own.length === part.with.length)
  const numbers = isSame ? 'the same' : listed(changed.map((part) => String(part.with.length)))
  const since = earlier[0] && yearOf(earlier[0].date)
  const isAlone = [...drawn.keys()].every((id) => !earlierOf.has(id))
  const notRead = notFullyReadAmong('joint', rows, view)
  const told = parts.find((part) => part.own.length > 0)
  const basis = [
    ...(isAlone || told === undefined
      ? []
      : [`counted since ${since}, these ${told.own.length} are ${told.with.length}`]),
    ...(notRead ? [notRead] : []),
  ].join('; ')
  const finding = findingOf(
    [{ text: 'Of ' }, all, { text: ` recorded in ${span(years)}${inVoices(choice)}${on}, ` }, ...first],
    [
      others.length > 0 ? [...joined(others, 'Of the others, '), { text: '.' }] : [],
      [
        ...(isAlone
          ? [{ text: `First means first ${holder(choice).inIt}` }]
          : [
              { text: 'Counted ' },
              { text: `since ${since}`, href: withEarlier },
              { text: `, these numbers are ${numbers}` },
            ]),
        ...(notRead ? [{ text: '; ' }, { text: notRead, href: view.unreadPage }] : []),
        { text: '.' },
      ],
    ],
  )
  return basis ? { ...finding, basis } : finding
}

/** Which frames, each with its marks, come from a side before they come jointly, which jointly first or on the same day, and which never. */
function orderOf(frames: readonly DrawnMark[][]) {
  const firstOf = (own: readonly DrawnMark[], voices: readonly string[]) =>
    own.reduce<string | undefined>(
      (first, { voice, date }) =>
        voices.includes(voice) && (first === undefined || date < first) ? date : first,
      undefined,
    )
  const groups = Map.groupBy(frames, (own) => {
    const [joint, side] = [firstOf(own, ['joint']), firstOf(own, sides)]
    if (joint === undefined) return 'never'
    return side !== undefined && isBefore(side, joint) ? 'later' : 'first'
  })
  const of = (order: 'later' | 'first' | 'never') => groups.get(order) ?? []
  return { later: of('later'), first: of('first'), never: of('never') }
}
