import { capitalised } from '../capitalised.ts'
import type { DrawnMark } from '../contract/mark.ts'
import type { SeriesChoice } from '../counted.ts'
import { readParameters, writeParameters } from '../parameters.ts'
import { isBefore } from '../partial-date.ts'
import { plural } from '../plural.ts'
import { standingBeside } from '../standing.ts'
import { briefDays, shortDay } from '../statement-day.ts'
import { framedRows, type MarkGround, type Spoken, statementsIn, voiceAndStatement } from '../stats/mark.ts'
import { namedId } from '../stats/naming.ts'
import { sumOf } from '../stats/sum.ts'
import { anyFrame, namedFrame, type VoiceFilter } from '../stats/trend.ts'
import { laneLabel } from './look.ts'
import { markEvidence } from './mark-evidence.ts'
import { spanOfPart, yearFraction } from './scale.ts'
import { closestFor, mostTiers, tiersOf } from './stack.ts'
import { isWithinStretch, middleOf, stretchOf, type Unit, units } from './unit.ts'
import { oneStatement, saidBy } from './voice-words.ts'
import { type Choice, holder, inSeries, listed, monthText, yearOf } from './wording.ts'

export interface FigureMark {
  /** `theme.frame.voice.key`, as an address names it. */
  name: string
  /** Its number among all marks of the figure, whichever of its rows are drawn. */
  n: number
  /** Index of the voice. */
  lane: number
  /** In years: 2022.5 is the middle of 2022. */
  x: number
  /** Between which times its day lies, where the mark is a statement of which only the month or the year is known. */
  within: { from: number; to: number } | null
  /** Statements that the mark stands for. */
  statements: number
  /** Hollow where every statement was collected, and none is of a complete series. */
  look: 'full' | 'hollow' | 'silent'
  /** The first of its row. */
  isFirst: boolean
  /** Id of the statement, or the stretch of time. */
  key: string
  /** What a reader is told of the mark. */
  text: string
  /** Query string of exactly the passages that the mark stands for. */
  evidence: string
}

/** Date and words of the first use of a row, or of one voice in it. */
export interface FirstUse {
  x: number
  lane: number
  date: string
  /** Shorter forms of the date, the longest first. */
  briefly: string[]
  /** With what must stand beside them; nothing where they are official. */
  words: { text: string; standing: string } | null
  isOfCollection: boolean
  /** Whether none of those that it is the first of was earlier, even before the years drawn. */
  isOfVoices: boolean
}

export interface FigureRow {
  /** `theme.frame`; that of namings, or `theme` alone, which heads its frames. */
  id: string
  kind: 'head' | 'naming' | 'frame'
  label: string
  /** Query string of what its passages have in common: theme, frames and series. */
  about: string
  /** "first 2014, Moscow". */
  note: string
  /** The first use in the years drawn. */
  first: FirstUse | null
  /** The first joint use in the years drawn, where another voice was earlier. */
  firstJoint: FirstUse | null
  href: string | null
  marks: FigureMark[]
  /** The voices that have a line of their own. */
  lanes: number[]
  /** Statements of each voice that carry the row; null of a voice that the row does not tell of. */
  counts: (number | null)[]
}

/** Statements that carry a row, of all voices that it tells of. */
export function carriers({ counts }: Pick<FigureRow, 'counts'>): number {
  return sumOf(counts, (n) => n ?? 0)
}

/** The timeline of a view before it has a size: the server's drawing and the browser's show the same marks. */
export interface Figure {
  voices: VoiceFilter[]
  years: { from: number; to: number }
  /** The series that its statements are limited to. */
  series: SeriesChoice | undefined
  unit: Unit
  /** Whether all voices share the line of a row. */
  isOneLine: boolean
  /** Whether rows are drawn lower than usual, because those that are never folded away would be higher than a screen. */
  isClose: boolean
  rows: FigureRow[]
  /** Every statement of each voice, for the ticks behind the marks, and whether none of its day was read on the themes. */
  ticks: { lane: number; x: number; isUnread: boolean }[]
  /** Statements of each voice and year. */
  strip: { lane: number; year: number; n: number }[]
  events: { x: number; label: string }[]
}

interface FigureView {
  years: { from: number; to: number }
  voices: readonly VoiceFilter[]
  /** Ids of the themes asked for. */
  themes: readonly string[]
  /** The series asked for, which keep their rows even where nothing is recorded; none to show what is recorded. */
  asked: readonly { theme: string; frame: string }[]
  /** Whether a row of its own tells which statements name the theme at all. */
  hasNaming: boolean
  label: (theme: string, frame: string) => string
  themeLabel: (theme: string) => string
  href: (theme: string, frame: string) => string | null
  /** Frames whose passages name the theme. */
  naming: (theme: string) => readonly string[]
  events: readonly { date: string; label: string }[]
  choice: Pick<Choice, 'series'>
  /** The statements that are looked through. */
  ground: MarkGround
  /** What is recorded before the years that are drawn: no mark is the first of its row then. */
  earlier: readonly DrawnMark[]
  /** What is recorded of voices that are not drawn: no mark is the first of its row where one of them was earlier. */
  others: readonly DrawnMark[]
  /** Only the first use of each voice in each row, in the order given. */
  isFirstsOnly?: boolean
}

/** The rows of a theme in the order of first appearance, each with the statements that carry it. */
export function timelineFigure(rows: readonly DrawnMark[], view: FigureView): Figure {
  const { years, voices } = view
  const spokenIn = spokenByYear(view.ground.spoken)
  const span = years.to + 1 - years.from
  const drafts = draftsOf(rows, view)
  const isSingle = rows.every(({ status, n }) => n === 1 || status === 'not_read')
  const unit =
    units.slice(isSingle ? 0 : 1).find((one) =>
      drafts.every(
        ({ rows: own }) =>
          own.every(({ date }) => isWithinStretch(date, one)) &&
          voices.every((voice) => {
            const ofVoice = own.filter((row) => row.voice === voice)
            // So few never need more.
            if (ofVoice.length <= mostTiers) return true
            const xs = grouped(ofVoice, one).map(([key]) => middleOf(key))
            return Math.max(0, ...tiersOf(xs, closestFor(span))) < mostTiers
          }),
      ),
    ) ?? 'year'
  const ordered = (own: readonly Draft[]) =>
    inOrderOfFirst(own, view).map((draft) => rowOf(draft, { unit, view, spokenIn }))
  const drawn = view.isFirstsOnly
    ? [...Map.groupBy(drafts, ({ theme }) => theme)].flatMap(([theme, own]) => [
        headOf(theme, view),
        ...ordered(own),
      ])
    : ordered(drafts)
  const lanes = heard(view, drawn)
  for (const row of drawn) {
    // A row of namings does not tell of every voice.
    row.lanes = row.kind === 'head' ? [] : lanes.filter((lane) => row.counts[lane] !== null)
  }
  let n = 0
  for (const mark of drawn.flatMap(({ marks }) => marks)) mark.n = n++
  return {
    voices: [...voices],
    years,
    series: view.choice.series,
    unit,
    isOneLine: view.isFirstsOnly ?? false,
    isClose: false,
    rows: drawn,
    ticks: ticksOf(rows, view),
    strip: voices.flatMap((voice, lane) =>
      Array.from({ length: Math.max(0, span) }, (_, offset) => {
        const year = years.from + offset
        return { lane, year, n: spokenIn(voice, year) }
      }),
    ),
    events: view.events.map(({ date, label }) => ({ x: yearFraction(date), label })),
  }
}

/** The voices that have a line in every row: those that spoke in the years of a view, so that it is seen which of them never did. */
function heard({ voices, ground }: FigureView, rows: readonly FigureRow[]): number[] {
  const marks = rows.flatMap((row) => row.marks)
  return voices.flatMap((voice, lane) =>
    ground.spoken.some((one) => one.voice === voice && one.statements > 0) ||
    marks.some((mark) => mark.lane === lane)
      ? lane
      : [],
  )
}

interface Draft {
  id: string
  theme: string
  frame: string
  label: string
  href: string | null
  /** Recorded rows and silences, one a voice and statement: what is drawn. */
  rows: DrawnMark[]
  /** What is counted beside them. */
  counted: DrawnMark[]
  /** Voices that the row does not tell of, though they carry it. */
  untold: string[]
  /** Words of a row that are about what the draft is about. */
  wordsOf: (row: DrawnMark) => DrawnMark['frameWords']
}

function draftsOf(rows: readonly DrawnMark[], view: FigureView): Draft[] {
  const recorded = rows.filter(({ status }) => status === 'recorded')
  const rowsOf = Map.groupBy(framedRows(recorded), ({ theme, frame }) => `${theme}.${frame}`)
  const series = [
    ...new Set([...view.asked.map(({ theme, frame }) => `${theme}.${frame}`), ...rowsOf.keys()]),
  ]
  const frames = series.map((id): Draft => {
    const [theme = '', frame = ''] = id.split('.')
    const own = rowsOf.get(id) ?? []
    const { label, href } = view
    return {
      id,
      theme,
      frame,
      label: label(theme, frame),
      href: href(theme, frame),
      rows: view.isFirstsOnly ? firstOfEach(own) : withSilences(own, { theme, frame }),
      counted: own,
      untold: [],
      wordsOf: ({ frameWords }) => frameWords,
    }
  })
  const naming = view.hasNaming ? [...new Set(rows.map(({ theme }) => theme))].flatMap(namingOf) : []
  return [...naming, ...frames]

  /** Where no row of namings has them, silences on a theme stand with each frame that names it, or with the theme itself. */
  function withSilences(own: readonly DrawnMark[], { theme, frame }: { theme: string; frame: string }) {
    const isOfSilence = !view.hasNaming && (frame === anyFrame || view.naming(theme).includes(frame))
    if (!isOfSilence) return [...own]
    const using = new Set(own.map(voiceAndStatement))
    return [...own, ...silencesOn(theme).filter((row) => !using.has(voiceAndStatement(row)))]
  }

  function silencesOn(theme: string): DrawnMark[] {
    return rows.filter((row) => row.theme === theme && row.status === 'silent')
  }

  function namingOf(theme: string): Draft[] {
    const named = recorded.filter((row) => row.theme === theme && row.namesTheme)
    const own = [...Map.groupBy([...named, ...silencesOn(theme)], voiceAndStatement).values()]
      .flatMap((rows) => rows.find(({ namingWords }) => namingWords !== null) ?? rows[0] ?? [])
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    // What is said of one voice's silences only makes sense beside that voice's namings.
    const voices = [...new Set(own.filter(({ status }) => status === 'silent').map(({ voice }) => voice))]
    const shown = own.filter(({ voice }) => voices.includes(voice))
    if (shown.length === 0) return []
    return [
      {
        id: namedId(theme),
        theme,
        frame: namedFrame,
        label: `${view.themeLabel(theme)} named`,
        href: null,
        rows: shown,
        counted: shown,
        untold: [...new Set(own.map(({ voice }) => voice))].filter((voice) => !voices.includes(voice)),
        wordsOf: ({ namingWords }) => namingWords,
      },
    ]
  }
}

function headOf(theme: string, { themeLabel, href }: FigureView): FigureRow {
  return {
    id: theme,
    kind: 'head',
    label: themeLabel(theme),
    about: '',
    note: '',
    first: null,
    firstJoint: null,
    href: href(theme, anyFrame),
    marks: [],
    lanes: [],
    counts: [],
  }
}

/** The first use of each frame by each voice: what a figure of firsts draws. */
export function firstUses(rows: readonly DrawnMark[]): DrawnMark[] {
  return [...Map.groupBy(framedRows(rows), ({ theme, frame }) => `${theme}.${frame}`).values()].flatMap(
    firstOfEach,
  )
}

function firstOfEach(rows: readonly DrawnMark[]): DrawnMark[] {
  const first = [...Map.groupBy(rows, ({ voice }) => voice).values()].flatMap(([row]) => row ?? [])
  return first.toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

function rowOf(
  draft: Draft,
  { unit, view, spokenIn }: { unit: Unit; view: FigureView; spokenIn: SpokenIn },
): FigureRow {
  const { id, label, href, rows, counted: all, untold, theme, frame, wordsOf } = draft
  const { voices } = view
  const recorded = recordedOf(draft)
  const inTime = recorded.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const [first] = inTime
  const jointly = inTime.find(({ voice }) => voice === 'joint')
  const about = aboutOf(rows, frame === namedFrame ? view.naming(theme) : null)
  const before = carrying(draft, view.earlier)
  const byOthers = carrying(draft, view.others)
  // A row of namings tells of some voices alone: its first is theirs, and not the first of the collection.
  const isOfSome = frame === namedFrame && (untold.length > 0 || byOthers.length > 0)
  const uses = [...before, ...recorded, ...(isOfSome ? [] : byOthers)]
  const firstOfAll = uses.toSorted((a, b) => (a.date < b.date ? -1 : 1))[0]
  const firstsOf = firstOfAll ? uses.filter(({ date }) => !isBefore(firstOfAll.date, date)) : []
  const marks = voices.flatMap((voice, lane) => {
    const own = rows.filter((row) => row.voice === voice)
    return (['recorded', 'silent'] as const).flatMap((status) =>
      grouped(
        own.filter((row) => row.status === status),
        unit,
      ).map(([key, group]): FigureMark => {
        const [row] = group
        const isCollected = view.ground.hasSeries && group.every(({ series }) => series === null)
        const look = status === 'silent' ? 'silent' : isCollected ? 'hollow' : 'full'
        const markKey = unit === 'statement' ? (row?.statementId ?? key) : key
        const isFirstTold = group.some((one) => firstsOf.includes(one))
        return {
          name: `${id}.${voice}.${markKey}`,
          // Numbered when the figure has all its rows.
          n: 0,
          lane,
          x: unit === 'statement' && row ? yearFraction(row.date) : middleOf(key),
          within: unit === 'statement' && row ? spanOfPart(row.date) : null,
          statements: statementsIn(group),
          look,
          isFirst: isFirstTold && !isOfSome,
          key: markKey,
          text: textOf(group, {
            label,
            isFirst: isFirstTold,
            isOfSome,
            said: row ? wordsOf(row) : null,
            isFirstOfVoice: !before.some((one) => one.voice === voice),
            key,
            unit,
            view,
            spokenIn,
          }),
          // At most one of a figure's marks is asked what it stands for.
          get evidence() {
            return markEvidence(readParameters(about), { key: markKey, look, voice, unit })
          },
        }
      }),
    )
  })
  const firstUse = (row: DrawnMark, earlier: readonly DrawnMark[]): FirstUse => {
    const words = wordsOf(row)
    return {
      x: yearFraction(row.date),
      lane: voices.indexOf(row.voice),
      date: shortDay(row),
      briefly: briefDays(row),
      words: words && { text: words.text, standing: standingBeside(words.basis) },
      isOfCollection: firstsOf.includes(row) && !isOfSome,
      isOfVoices: earlier.length === 0,
    }
  }
  const who = listed([...new Set(firstsOf.map(({ voice }) => saidBy(voice)))])
  return {
    id,
    kind: frame === namedFrame ? 'naming' : 'frame',
    label,
    about,
    href,
    note: firstOfAll ? firstNote(yearOf(firstOfAll.date), who, isOfSome) : 'nothing recorded',
    first: first ? firstUse(first, before) : null,
    firstJoint:
      jointly && jointly !== first
        ? firstUse(
            jointly,
            before.filter(({ voice }) => voice === jointly.voice),
          )
        : null,
    marks: marks.toSorted((a, b) => a.x - b.x),
    // Known when all rows are.
    lanes: [],
    counts: voices.map((voice) =>
      untold.includes(voice)
        ? null
        : statementsIn(all.filter((row) => row.voice === voice && row.status === 'recorded')),
    ),
  }
}

/** "first 2014, Moscow"; "jointly first 2022" where others, of whom the row does not tell, may have been earlier. */
function firstNote(year: number, who: string, isOfOne: boolean): string {
  return isOfOne ? `${who} first ${year}` : `first ${year}, ${who}`
}

/** Rows of single statements, or of the stretches of time that a unit cuts the years into. */
function grouped(rows: readonly DrawnMark[], unit: Unit): [string, DrawnMark[]][] {
  if (unit === 'statement') return rows.map((row) => [row.date, [row]])
  return [...Map.groupBy(rows, ({ date }) => stretchOf(date, unit))].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function textOf(
  group: readonly DrawnMark[],
  {
    label,
    isFirst,
    isOfSome,
    said,
    isFirstOfVoice,
    key,
    unit,
    view,
    spokenIn,
  }: {
    label: string
    /** Whether it is the first of its row. */
    isFirst: boolean
    /** Whether its row tells of some voices alone. */
    isOfSome: boolean
    /** Words of its first row. */
    said: DrawnMark['frameWords']
    /** Whether nothing of the voice is recorded before the years that are drawn. */
    isFirstOfVoice: boolean
    key: string
    unit: Unit
    view: FigureView
    spokenIn: SpokenIn
  },
): string {
  const [row] = group
  if (!row) return ''
  const who = laneLabel(row.voice)
  const first = isOfSome
    ? `the first ${oneStatement(row.voice)} to do so ${holder(view.choice).inIt}`
    : ringMeans(view.choice)
  const ring = isFirst ? `; ${first}` : ''
  if (unit !== 'statement') {
    const what =
      row.status === 'silent'
        ? `${plural(statementsIn(group), 'recorded silence')} on ${view.themeLabel(row.theme)}`
        : `${plural(statementsIn(group), 'statement')}: ${label}${ring}`
    return `${who}, ${stretchText(key)}: ${what}`
  }
  if (row.status === 'silent') {
    const year = yearOf(row.date)
    const ofYear = spokenIn(row.voice, year)
    const of = ofYear === 1 ? 'its only text of the year' : `one of ${ofYear} texts of ${year}`
    return `${who}, ${shortDay(row)}: recorded as silent on ${view.themeLabel(row.theme)}; ${of}${inSeries(view.choice)}`
  }
  // A frame that is called by the words themselves has them in its name.
  const isSaid = said?.text.toLowerCase() === label.toLowerCase()
  const words = isSaid ? '' : saidIn(row, said)
  const within = isFirstOfVoice ? '' : ` from ${view.years.from}`
  const day = `${who}, ${shortDay(row)}`
  if (!view.isFirstsOnly) return capitalised(`${day}: ${label}${words}${ring}`)
  const by = isFirst ? ' by any voice' : ' by this voice'
  return capitalised(`${day}: first use of “${label}”${by} ${holder(view.choice).inIt}${within}${words}`)
}

/** Words about the frame itself; else those of the passage, which may be about another of its frames. */
function saidIn(row: DrawnMark, said: DrawnMark['frameWords']): string {
  const quoted = (words: string, basis: DrawnMark['wordsBasis']) => {
    const standing = standingBeside(basis)
    return `“${words}”${standing && ` (${standing})`}`
  }
  if (said) return `: ${quoted(said.text, said.basis)}`
  return row.words === null ? '' : `, in a passage with the words ${quoted(row.words, row.wordsBasis)}`
}

/** The collection is not all that was said: no first is more than the first in it. */
export const ringMeans = (choice: Pick<Choice, 'series'>) => `the first of its row ${holder(choice).inIt}`

/** "quarter 1 of 2022", "Feb 2022" or "2022". */
function stretchText(key: string): string {
  const [year = '', quarter] = key.split('-q')
  if (quarter) return `quarter ${quarter} of ${year}`
  return key.length === 4 ? key : monthText(key)
}

/** What the passages of all rows have in common; a row of namings is about every frame that names the theme. */
function aboutOf([row]: readonly DrawnMark[], frames: readonly string[] | null): string {
  const { voice: _, statement: __, status: ___, ...about } = readParameters(row?.evidence.split('?')[1] ?? '')
  return writeParameters(frames ? { ...about, frame: frames.join() } : about)
}

/** The row of namings stays on top; a frame stands where the first stands that its row tells of. */
function inOrderOfFirst(drafts: readonly Draft[], view: FigureView): Draft[] {
  const at = (draft: Draft) => {
    if (draft.frame === namedFrame) return Number.NEGATIVE_INFINITY
    const uses = view.isFirstsOnly
      ? recordedOf(draft)
      : [...carrying(draft, view.earlier), ...recordedOf(draft)]
    return Math.min(...uses.map(({ date }) => yearFraction(date)))
  }
  const dated = drafts.map((draft) => ({ draft, x: at(draft) }))
  return dated.toSorted((a, b) => (a.x === b.x ? 0 : a.x - b.x)).map(({ draft }) => draft)
}

const recordedOf = ({ rows }: Draft) => rows.filter(({ status }) => status === 'recorded')

/** Those of the rows that carry what a draft is about, of the voices that it tells of. */
function carrying({ theme, frame, untold }: Draft, rows: readonly DrawnMark[]): DrawnMark[] {
  return rows.filter(
    (row) =>
      row.theme === theme &&
      (frame === namedFrame ? row.namesTheme : row.frame === frame) &&
      !untold.includes(row.voice),
  )
}

/** More ticks than this are no longer told apart. */
const mostTicks = 1000

/** One for every day of a voice, or for every month where days would run together or what was not read is told by month. */
function ticksOf(
  rows: readonly DrawnMark[],
  { voices, themes, ground: { spoken } }: FigureView,
): Figure['ticks'] {
  const notRead = rows.filter(({ status }) => status === 'not_read')
  const days = new Set(spoken.map(({ voice, date }) => `${voice} ${date}`))
  const isOfMonths = days.size > mostTicks || notRead.some(({ n }) => n > 1)
  const stretch = (date: string) => (isOfMonths ? date.slice(0, -3) : date)
  return voices
    .flatMap((voice, lane) => {
      const told = sums(
        spoken.filter((one) => one.voice === voice),
        ({ date }) => stretch(date),
        ({ statements }) => statements * themes.length,
      )
      const unread = sums(
        notRead.filter((one) => one.voice === voice),
        ({ date }) => stretch(date),
        ({ n }) => n,
      )
      // A day of which something was read on one of the themes has a tick as any other.
      return [...told].map(([date, all]) => ({
        lane,
        x: yearFraction(date),
        isUnread: unread.get(date) === all,
      }))
    })
    .toSorted((a, b) => a.x - b.x)
}

/** Adds up what belongs together. */
function sums<One>(
  all: readonly One[],
  keyOf: (one: One) => string,
  amountOf: (one: One) => number,
): Map<string, number> {
  const found = new Map<string, number>()
  for (const one of all) found.set(keyOf(one), (found.get(keyOf(one)) ?? 0) + amountOf(one))
  return found
}

/** How many statements a voice issued in a year. */
type SpokenIn = (voice: VoiceFilter, year: number) => number

function spokenByYear(spoken: readonly Spoken[]): SpokenIn {
  const found = sums(
    spoken,
    ({ voice, date }) => `${voice} ${date.slice(0, 4)}`,
    ({ statements }) => statements,
  )
  return (voice, year) => found.get(`${voice} ${year}`) ?? 0
}
