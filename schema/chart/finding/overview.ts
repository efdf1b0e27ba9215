import type { DrawnMark } from '../../contract/mark.ts'
import { isBefore } from '../../partial-date.ts'
import { plural } from '../../plural.ts'
import { anyFrame } from '../../stats/trend.ts'
import { sides } from '../../voice.ts'
import type { FindingView, Words } from '../finding.ts'
import { distinct } from '../trend.ts'
import { oneStatement, statementCount } from '../voice-words.ts'
import { holder, inChoice, inSeries, listed, span, yearOf } from '../wording.ts'
import { spokenBy } from './clause.ts'

/**
 * Of the first page: how many frames one side used before a joint text did, within the years that the figure shows, and what
 * becomes of these numbers with what is recorded before.
 */
export function overviewFinding(
  rows: readonly DrawnMark[],
  { years, earlier, withEarlier, ground, choice }: FindingView,
): Words[][] {
  const idOf = ({ theme, frame }: DrawnMark) => `${theme}.${frame}`
  const drawn = Map.groupBy(
    rows.filter(({ status }) => status === 'recorded'),
    idOf,
  )
  const earlierOf = Map.groupBy(earlier, idOf)
  const own = [...drawn.values()]
  // A theme may also be drawn whole, as one row.
  const rowNoun = own.length > 0 && own.every(([mark]) => mark?.frame === anyFrame) ? 'theme' : 'frame'
  const whole = [...drawn].map(([id, marks]) => [...(earlierOf.get(id) ?? []), ...marks])
  // Where one voice alone has statements none can come before another.
  const [only, other] = distinct(ground.spoken.flatMap((one) => (one.statements > 0 ? one.voice : [])))
  if (only !== undefined && other === undefined) {
    const all = spokenBy(ground.spoken)
    const text = statementCount(all, only)
    return [
      [{ text: `${plural(own.length, rowNoun)} recorded in ${text}${inSeries(choice)}, ${span(years)}.` }],
    ]
  }
  const [now, ever] = [orderOf(own), orderOf(whole)]
  if (sides.length < 2 || now.never === own.length) {
    return [[{ text: `${plural(own.length, rowNoun)} recorded in ${span(years)}${inChoice(choice)}.` }]]
  }
  const one = oneStatement('joint')
  const parts = [
    { n: now.later, with: ever.later, what: `first recorded from one side and only later in a ${one}` },
    { n: now.first, with: ever.first, what: `in a ${one} first or at once` },
    { n: now.never, with: ever.never, what: `in no ${one}` },
  ].filter((part) => part.n > 0 || part.with > 0)
  const told = parts.map(({ n, what }, index) => `${n} ${index > 0 ? '' : n === 1 ? 'is ' : 'are '}${what}`)
  const summary = `Of ${plural(own.length, rowNoun)} recorded in ${span(years)}${inChoice(choice)}, ${listed(told)}.`
  const isSame = parts.every((part) => part.n === part.with)
  const changed = isSame ? 'the same' : listed(parts.map((part) => String(part.with)))
  const since = earlier[0] && yearOf(earlier[0].date)
  return [
    [{ text: summary }],
    [...drawn.keys()].every((id) => !earlierOf.has(id))
      ? [{ text: `First means first ${holder(choice).inIt}.` }]
      : [
          { text: 'Counted ' },
          { text: `since ${since}`, href: withEarlier },
          { text: `, these numbers are ${changed}.` },
        ],
  ]
}

/** Of frames, each with its marks: which come from a side before they come jointly, which jointly first or on the same day, and which never. */
function orderOf(frames: readonly (readonly DrawnMark[])[]) {
  const firstOf = (own: readonly DrawnMark[], voices: readonly string[]) =>
    own.reduce<string | undefined>(
      (first, { voice, date }) =>
        voices.includes(voice) && (first === undefined || date < first) ? date : first,
      undefined,
    )
  const joint = frames.filter((own) => firstOf(own, ['joint']) !== undefined)
  const later = joint.filter((own) => {
    const side = firstOf(own, sides)
    return side !== undefined && isBefore(side, firstOf(own, ['joint']) ?? '')
  }).length
  return { later, first: joint.length - later, never: frames.length - joint.length }
}
