import { cell } from '../cell.ts'
import { type Days, daysOf, isBetween, monthBegunIn } from '../partial-date.ts'
import type { Kind, PassageStatus } from '../vocabulary.ts'
import { type Attribution, attributionsOf, speaksFor, type Voice } from '../voice.ts'
import { anyFrame } from './trend.ts'
import { isNotRead, themesOf } from './unread-theme.ts'

/** A passage as every count sees it; `frames` of a silence are those that it covers. */
export interface Position {
  theme: string
  voice: Attribution
  status: PassageStatus
  frames: readonly string[]
}

/** A statement as every count sees it, or several of one month that do the same, told together. */
export interface ToldStatement {
  /** A day or, told together, a month; of some statements no more than the year is known. */
  date: string
  /** The other day that it may be of; told together, statements have none: both days stand in one month. */
  otherDay?: string | null
  kind: Kind
  voice: Attribution
  isOfSeries: boolean
  speakers: readonly string[]
  positions: readonly Position[]
  /** Themes that may stand in a part that was not read, joined by a space. */
  themesNotRead?: string | null
  /** Nobody recorded how much of the text was read; counts take it as read. */
  isReadingUnknown?: boolean
  /** Statements that it stands for. */
  n: number
}

/** Whether a release with these statements records what was not read: of one that does not, none read in part is no finding. */
export function recordsReading(
  statements: readonly { themesNotRead?: string | null | undefined }[],
): boolean {
  return statements.some(({ themesNotRead }) => themesNotRead)
}

/** Told statements as they are kept: what repeats is written once and named by its index. */
export interface PackedStatements {
  positions: [theme: string, voice: Attribution, status: PassageStatus, ...frames: string[]][]
  speakers: string[]
  /** By date. */
  told: [
    date: string,
    kind: Kind,
    voice: Attribution,
    isOfSeries: 0 | 1,
    n: number,
    speakers: number[],
    positions: number[],
    themesNotRead: string,
    isReadingUnknown: 0 | 1,
  ][]
}

/**
 * Tells statements of one month that do the same together. Every count that a filter of whole months leaves follows from
 * them, at a size that grows with what differs and not with what repeats.
 */
export function packStatements(statements: readonly ToldStatement[]): PackedStatements {
  const positions = new Map<string, number>()
  const speakers = new Map<string, number>()
  const told = new Map<string, number>()
  for (const statement of statements) {
    const { date, kind, voice, isOfSeries, themesNotRead, isReadingUnknown, n } = statement
    const named = statement.speakers.map((name) => placeOf(speakers, name))
    const own = statement.positions.map(({ theme, voice: speaking, status, frames }) =>
      placeOf(positions, JSON.stringify([theme, speaking, status, ...frames])),
    )
    const acts = [inOrder(named), inOrder(own), themesNotRead ?? '', isReadingUnknown ? 1 : 0]
    const key = [date.slice(0, 7), kind, voice, isOfSeries ? 1 : 0, ...acts]
    const text = JSON.stringify(key)
    told.set(text, (told.get(text) ?? 0) + n)
  }
  return {
    positions: [...positions.keys()].map((text) => JSON.parse(text)),
    speakers: [...speakers.keys()],
    told: [...told].map(([text, n]) => {
      const [date, kind, voice, isOfSeries, named, own, themesNotRead, unknown] = JSON.parse(text)
      return [date, kind, voice, isOfSeries, n, named, own, themesNotRead, unknown]
    }),
  }
}

function placeOf(places: Map<string, number>, key: string): number {
  const place = places.get(key) ?? places.size
  places.set(key, place)
  return place
}

function inOrder(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b)
}

export function unpackStatements({ positions, speakers, told }: PackedStatements): ToldStatement[] {
  const known = positions.map(
    ([theme, voice, status, ...frames]): Position => ({ theme, voice, status, frames }),
  )
  return told.map(([date, kind, voice, isOfSeries, n, named, own, themesNotRead, unknown]) => ({
    ...{ date, kind, voice, isOfSeries: isOfSeries === 1, n },
    ...(themesNotRead && { themesNotRead }),
    ...(unknown === 1 && { isReadingUnknown: true }),
    speakers: named.map((place) => speakers[place] ?? ''),
    positions: own.map((place) => cell(known, place)),
  }))
}

/** Months that a bound cuts: what is told by month says nothing of a part of one. */
export function cutMonths(bounds: readonly Days[]): string[] {
  const cut = bounds.flatMap(({ from, to }) =>
    [
      monthBegunIn({ from }) ?? [],
      to !== undefined && to !== daysOf(to.slice(0, 7)).to ? to.slice(0, 7) : [],
    ].flat(),
  )
  return [...new Set(cut)].sort()
}

/** Which statements a question takes; what is left out restricts nothing. */
export interface StatementRule extends Days {
  /** Who speaks in the statement. */
  voice?: readonly (Voice | 'all')[] | undefined
  /** Exactly whose the statement is. */
  attribution?: readonly Attribution[] | undefined
  kind?: readonly Kind[] | undefined
  isOfSeries?: boolean | undefined
  speaker?: string | undefined
  /** Only statements that may have one of these in a part that was not read. */
  notReadOn?: readonly ThemeFrame[] | undefined
}

/** A frame of a theme, or `anyFrame`. */
export interface ThemeFrame {
  theme: string
  frame: string
}

/** Whether the rule takes the statement; its bounds must not cut the month of one that is told with others. */
export function isTaken(statement: ToldStatement, rule: StatementRule): boolean {
  return (
    isIssued(statement, rule) &&
    (rule.speaker === undefined || statement.speakers.includes(rule.speaker)) &&
    (rule.notReadOn === undefined || rule.notReadOn.some((one) => mayHold(statement, one, rule)))
  )
}

/** Whether the statement is of the rule's days, kinds and series, and whose the rule asks for. */
export function isIssued(
  statement: Pick<ToldStatement, 'date' | 'otherDay' | 'kind' | 'voice' | 'isOfSeries'>,
  rule: StatementRule,
): boolean {
  const { kind, voice, isOfSeries } = statement
  return (
    isBetween(statement, rule) &&
    (rule.kind === undefined || rule.kind.includes(kind)) &&
    (rule.attribution === undefined || rule.attribution.includes(voice)) &&
    (rule.voice === undefined || rule.voice.some((own) => speaksFor(own, voice))) &&
    (!rule.isOfSeries || isOfSeries)
  )
}

/**
 * Whether the frame may stand in a part of the statement that was not read: nothing of it is counted for the voice, and no
 * silence covers it. What is counted is known however little was read.
 */
export function mayHold(
  { themesNotRead, positions }: Pick<ToldStatement, 'themesNotRead' | 'positions'>,
  { theme, frame }: ThemeFrame,
  rule: Pick<PositionRule, 'voice' | 'speaker'>,
): boolean {
  if (!isNotRead(themesNotRead, theme)) return false
  return !positions.some((one) => isKnown(one, theme, rule) && hasFrame(one, frame))
}

/** Whether a passage makes known what its statement has of a theme. */
function isKnown(
  position: Position,
  theme: string,
  { voice, speaker }: Pick<PositionRule, 'voice' | 'speaker'>,
): boolean {
  return position.theme === theme && position.status !== 'context' && isPosition(position, { voice, speaker })
}

/** By theme, and by `theme.frame` as far as any has it, `mayHold` of many: how many statements of a group may hold it. */
export function countHolding(
  statements: readonly ToldStatement[],
  rule: Pick<PositionRule, 'voice' | 'speaker'>,
): (series: ThemeFrame) => number {
  const counts = new Map<string, number>()
  const add = (key: string, n: number) => counts.set(key, (counts.get(key) ?? 0) + n)
  for (const statement of statements)
    for (const theme of themesOf(statement)) {
      const known = new Set<string>()
      for (const one of statement.positions)
        if (isKnown(one, theme, rule)) for (const frame of [anyFrame, ...one.frames]) known.add(frame)
      add(theme, statement.n)
      for (const frame of known) add(`${theme}.${frame}`, statement.n)
    }
  return ({ theme, frame }) => (counts.get(theme) ?? 0) - (counts.get(`${theme}.${frame}`) ?? 0)
}

const hasFrame = ({ frames }: Position, frame: string) => frame === anyFrame || frames.includes(frame)

/** Which passages a question takes; what is left out restricts nothing. */
export interface PositionRule {
  theme?: readonly string[] | undefined
  /** Any of them, or `anyFrame`. */
  frame?: readonly string[] | undefined
  /** Who speaks in the passage. */
  voice?: readonly (Voice | 'all')[] | undefined
  /** Exactly whose a passage is, as its row says it. */
  attribution?: readonly string[] | undefined
  /** Whose own words they may be: nobody is counted for what another side said. */
  speaker?: string | undefined
  status?: PassageStatus | undefined
}

export function isPosition(position: Position, rule: PositionRule): boolean {
  const { theme, voice, status } = position
  return (
    (rule.status === undefined || status === rule.status) &&
    (rule.theme === undefined || rule.theme.includes(theme)) &&
    (rule.voice === undefined || rule.voice.some((own) => speaksFor(own, voice))) &&
    (rule.attribution === undefined || rule.attribution.includes(voice)) &&
    (rule.speaker === undefined || (attributionsOf(rule.speaker)?.includes(voice) ?? true)) &&
    (rule.frame === undefined || rule.frame.some((one) => hasFrame(position, one)))
  )
}

/** Statements that a rule takes, those of them with a passage of the other rule, and these passages. */
export function countTold(
  statements: readonly ToldStatement[],
  rule: StatementRule,
  of: PositionRule,
): { statements: number; having: number; passages: number } {
  const count = { statements: 0, having: 0, passages: 0 }
  for (const statement of statements) {
    if (!isTaken(statement, rule)) continue
    const own = statement.positions.filter((position) => isPosition(position, of)).length
    count.statements += statement.n
    count.passages += own * statement.n
    if (own > 0) count.having += statement.n
  }
  return count
}
