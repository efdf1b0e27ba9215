import type { DrawnMark } from '../../contract/mark.ts'
import { isBefore } from '../../partial-date.ts'
import { type Spoken, statementsIn, unreadForNaming } from '../../stats/mark.ts'
import { namedId } from '../../stats/naming.ts'
import { type Finding, type FindingView, findingOf, seriesTold, type Words } from '../finding.ts'
import { leadOf } from '../ranking.ts'
import { voicesChosen, yearOf } from '../wording.ts'
import { notFullyReadAmong, spokenBy } from './clause.ts'
import { nothingRecorded } from './nothing.ts'
import {
  courseHeading,
  lateHeading,
  mostNamed,
  mostOf,
  shiftHeading,
  speaker,
  unnamedText,
  yearHeading,
} from './theme-heading.ts'
import {
  framelessSentence,
  mostSentence,
  namingShare,
  openYears,
  othersSentence,
  silenceSentence,
  unheardSentences,
  unrecordedAfter,
} from './theme-sentences.ts'
import { levelsOf, usesOf } from './use.ts'

/** One theme: when its leading voice names it, with which frames in turn, and who was there before. */
export function themeFinding(rows: readonly DrawnMark[], view: FindingView): Finding {
  const [theme = ''] = view.themes
  const label = view.themeLabel(theme)
  const recorded = rows.filter(({ status }) => status === 'recorded')
  const lead = leadOf(
    [...Map.groupBy(recorded, ({ voice }) => voice)].map(([voice, own]) => ({ voice, n: statementsIn(own) })),
  )?.voice
  if (lead === undefined) return nothingRecorded(rows, view)
  const ofLead = rows.filter(({ voice }) => voice === lead)
  const spoken = view.ground.spoken.filter(({ voice }) => voice === lead)
  const basis = basisOfChange(ofLead, spoken)
  const { isComplete } = basis
  const own = ofLead.filter(({ status }) => status === 'recorded')
  const frames = usesOf(lead, rows)
  const named = own.filter(({ namesTheme }) => namesTheme)
  const [first] = named
  const before = first ? basis.spoken.filter(({ date }) => isBefore(date, first.date)) : []
  const isNamedEarlier = view.earlier.some(({ voice, namesTheme }) => voice === lead && namesTheme)
  const isLate =
    first !== undefined && !isNamedEarlier && spokenBy(before) >= 3 && yearOf(first.date) > view.years.from
  const verb = verbOf(theme, rows, view)
  const notRead =
    verb === 'name'
      ? unreadForNaming({ theme, voice: lead }, rows, view.ground)
      : ofLead.filter(({ status }) => status === 'not_read')
  const naming = { label, lead, named, verb }
  const isNeverNamed = own.every(({ frame }) => frame !== null && view.unnamed.includes(frame))
  const unnamed = isNeverNamed ? unnamedText(naming, ofLead, view) : undefined
  const heading =
    isLate || frames.length === 0
      ? lateHeading(frames.length === 0 ? { ...naming, named: own, verb: 'speak of' } : naming, frames, view)
      : view.years.from === view.years.to
        ? yearHeading(unnamed ?? `${speaker(lead)} on ${label} in ${view.years.from}`, mostOf(frames, view))
        : ((unnamed === undefined ? shiftHeading(naming, frames, rows, view) : undefined) ??
          courseHeading(unnamed ?? `${speaker(lead)} on ${label}`, frames, view))
  const start = isLate
    ? silenceSentence(
        {
          ...{ label, lead, first, before, verb, isComplete, rows: basis.rows },
          notRead: notRead.filter(({ series }) => series !== null || !isComplete),
        },
        view,
      )
    : frames.length === 0
      ? framelessSentence(lead, own, label, view)
      : mostSentence(frames, { statements: spokenBy(spoken), rows, lead, isComplete }, view)
  const told = seriesTold({ heading, summary: [start] })
  const unheard = unheardSentences(rows, { label, lead }, view)
  const isJointUnheard = view.ground.spoken.some(({ voice }) => voice === 'joint') && lead !== 'joint'
  const sentences = [
    start,
    ...(isJointUnheard ? unheard : []),
    othersSentence(rows, { lead, isComplete }, { uses: frames, told }, view),
    ...(isJointUnheard ? [] : unheard),
    isLate ? namingShare(naming, { spoken, notRead, rows }, view) : [],
    unrecordedAfter(isLate ? named : own, {
      isOfNaming: isLate && verb === 'name',
      open: openYears(lead, rows, view),
      what: `${isLate && verb === 'name' ? 'no naming' : 'nothing'} is recorded under ${label}`,
      lead,
      notRead,
    }),
    isComplete
      ? []
      : [
          {
            text: `${view.ground.hasSeries ? 'This rests on statements collected one by one, not on a complete series' : 'Which statements belong to complete series is not recorded here'}: what looks like a change may come from what was collected.`,
          },
        ],
  ]
  // What tells of namings has their row where there is one: beside silences.
  const isOfNamings = (isLate || unnamed !== undefined) && ofLead.some(({ status }) => status === 'silent')
  const [begin, ...rest] = heading
  const said = begin && isOfNamings ? [{ ...begin, series: namedId(theme) }, ...rest] : heading
  const finding = findingOf([...said, ...besideLead(rows, lead, view)], sentences)
  const unread = notFullyReadAmong(lead, rows, view)
  return unread ? { ...finding, basis: unread } : finding
}

/** "; Beijing: most often “B”": of the other voices that were chosen, so that the heading is not taken for one of theirs. */
function besideLead(rows: readonly DrawnMark[], lead: string, view: FindingView): Words[] {
  return voicesChosen(view.choice)
    .filter((voice) => voice !== lead)
    .flatMap((voice) => {
      const uses = usesOf(voice, rows)
      if (uses.length === 0) {
        const isRecorded = rows.some((row) => row.voice === voice && row.status === 'recorded')
        return [{ text: `; ${speaker(voice)}: ${isRecorded ? 'no frame' : 'nothing'} recorded` }]
      }
      const [most] = levelsOf(uses)
      const isMost = most !== undefined && most.uses.length < uses.length
      return [
        { text: `; ${speaker(voice)}: ${isMost ? 'most often ' : ''}` },
        ...mostNamed(most?.uses ?? [], view),
      ]
    })
}

/** The statements that a change may be told from: those of complete series, where the voice has mostly such. */
function basisOfChange(rows: readonly DrawnMark[], spoken: readonly Spoken[]) {
  const complete = spoken.map((one) => ({ ...one, statements: one.ofSeries }))
  const ofSeries = rows.filter(({ series }) => series !== null)
  const isComplete =
    2 * spokenBy(complete) > spokenBy(spoken) && ofSeries.some(({ status }) => status === 'recorded')
  return isComplete ? { rows: ofSeries, spoken: complete, isComplete } : { rows, spoken, isComplete }
}

/** Whether statements name a theme or speak of it: where blocs, say, are spoken of without a name, naming is the point. */
function verbOf(theme: string, rows: readonly DrawnMark[], { unnamed }: FindingView): string {
  const isNamed = rows.some((row) => row.theme === theme && row.frame !== null && unnamed.includes(row.frame))
  return isNamed || rows.some(({ status }) => status === 'silent') ? 'name' : 'speak of'
}
