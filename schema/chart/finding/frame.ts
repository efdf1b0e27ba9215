import type { DrawnMark } from '../../contract/mark.ts'
import { readFor } from '../../not-fully-read.ts'
import { isBefore } from '../../partial-date.ts'
import { plural } from '../../plural.ts'
import { shortDay } from '../../statement-day.ts'
import { statementsIn, unreadOfFrame } from '../../stats/mark.ts'
import { unrecordedMeans } from '../../unrecorded.ts'
import { type Finding, type FindingView, findingOf, type Words } from '../finding.ts'
import { laneLabel } from '../look.ts'
import { unreadAmong } from '../share.ts'
import { issuedBy, saidBy, voiceWithin } from '../voice-words.ts'
import { holder, listed, onDay, span, voicesChosen } from '../wording.ts'
import { basisOf, evidenceOf, joined, noDay, spokenBy, unreadIn } from './clause.ts'
import { type NamedFrame, nothingRecorded } from './nothing.ts'
import { speaker } from './theme-heading.ts'
import { openYears } from './theme-sentences.ts'
import { timeBefore, yearsIn, yearsText } from './use.ts'

/** One frame: each voice with its first use and how often. */
export function frameFinding(rows: readonly DrawnMark[], view: FindingView & NamedFrame): Finding {
  const recorded = rows.filter(({ status }) => status === 'recorded')
  if (recorded.length === 0 && view.earlier.length === 0) return nothingRecorded(rows, view, view)
  const uses = [...new Set([...view.earlier, ...rows].map(({ voice }) => voice))]
    .map((voice) => {
      const own = recorded.filter((row) => row.voice === voice)
      const earlier = view.earlier.filter((row) => row.voice === voice)
      return { voice, own, earlier, all: [...earlier, ...own] }
    })
    .filter(({ all }) => all.length > 0)
    .toSorted((a, b) => ((a.all[0]?.date ?? '') < (b.all[0]?.date ?? '') ? -1 : 1))
  const heading = uses.flatMap(({ voice, own, earlier }, index): Words[] => [
    { text: `${index === 0 ? '' : ', '}${saidBy(voice)} ` },
    ...(earlier.length > 0 ? [{ text: timeBefore(earlier, view), evidence: evidenceOf(earlier) }] : []),
    ...(earlier.length > 0 && own.length > 0
      ? [{ text: yearsIn(earlier).length === 2 ? ', then ' : ' and ' }]
      : []),
    ...(own.length > 0
      ? [
          {
            text: statementsIn(own) === 1 ? onDay(own[0] ?? noDay) : yearsText(yearsIn(own), voice, view),
            evidence: evidenceOf(own),
          },
        ]
      : []),
  ])
  const isOpen = uses.some(({ voice, own }) =>
    openYears(voice, rows, view).some((year) => !yearsIn(own).includes(year)),
  )
  const spokenOf = (voice: string) => spokenBy(view.ground.spoken.filter((one) => one.voice === voice))
  const { frame } = view
  // Whoever spoke has a line in the figure, with the frame or without it.
  const shares = [...new Set([...uses, ...view.ground.spoken].map(({ voice }) => voice))]
    .filter((voice) => spokenOf(voice) > 0)
    .map((voice) => {
      const all = spokenOf(voice)
      const own = recorded.filter((row) => row.voice === voice)
      const notRead = unreadOfFrame(
        { theme: view.themes[0] ?? '', frame: frame ?? undefined, voice },
        rows,
        unreadIn(view),
      )
      const unread = unreadAmong(notRead, all, readFor(frame))
      return `${statementsIn(own)} of ${plural(all, 'statement')} ${issuedBy(voice)}${unread && ` (${unread})`}`
    })
  const date = uses[0]?.all[0]?.date ?? ''
  // One day has no first, and no order is known between a day and its month.
  const firsts = uses.flatMap(({ all }) => all.find((row) => !isBefore(date, row.date)) ?? [])
  const [start] = firsts
  // Only the words of the statement whose date is told.
  const wording =
    start?.frameWords && firsts.length === 1
      ? `; in the words “${start.frameWords.text}”${basisOf(start.frameWords)}`
      : ''
  const who = firsts.map(({ voice }, index) => (index === 0 ? laneLabel(voice) : voiceWithin(voice)))
  const isOneDay = firsts.every((row) => row.date === date)
  return findingOf(
    [
      { text: `${view.name}: ` },
      ...heading,
      ...voicesChosen(view.choice)
        .filter((chosen) => uses.every(({ voice }) => voice !== chosen))
        .map((chosen) => ({ text: `; ${speaker(chosen)}: nothing recorded` })),
    ],
    [
      shares.length > 0
        ? [
            {
              text: `${view.earlier.length > 0 ? `In ${span(view.years)} recorded` : 'Recorded'} in ${listed(shares)}.`,
            },
          ]
        : [],
      [
        { text: `First ${holder(view.choice).inIt}: ` },
        ...joined(
          firsts.map((row, index) => ({
            text: isOneDay ? (who[index] ?? '') : `${who[index]}, ${shortDay(row)}`,
            evidence: evidenceOf([row]),
          })),
          '',
        ),
        { text: `${isOneDay ? `, ${shortDay(start ?? noDay)}` : ''}${wording}.` },
      ],
      isOpen ? [{ text: `That nothing is recorded at other times ${unrecordedMeans}.` }] : [],
    ],
  )
}
