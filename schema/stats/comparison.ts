import { isEachTextRead } from '#subject'
import type { Stance } from '../vocabulary.ts'
import type { Attribution } from '../voice.ts'
import { mayHold, type Position } from './told.ts'

/** `silent` is verified; `none_recorded` is no proof of silence; `not_read`: it may stand in a part that was not read. */
export type Presence = 'recorded' | 'silent' | 'none_recorded' | 'not_read'

/**
 * How a frame is missing: the theme is recorded as not spoken of, the whole text was read by the lexicon and does not
 * mention the theme, a context note says that the text does not name it, another voice alone says it there, the theme may
 * stand in what was not read of the text, or nothing is recorded, which says nothing of it.
 */
export const absences = [
  'silent',
  'not_found',
  'not_named',
  'other_voice',
  'not_read',
  'not_recorded',
] as const
export type Absence = (typeof absences)[number]
export type KnownAbsence = 'silent' | 'not_found' | 'not_named'

/** Whether the record of the other text says that the theme is missing there: what nobody recorded proves nothing. */
export function isKnownAbsence(absence: Absence | null): absence is KnownAbsence {
  return absence === 'silent' || absence === 'not_found' || absence === 'not_named'
}

export interface ComparedPassage {
  id: string
  voice: Attribution
  theme: string
  frames: readonly string[]
  stance: Stance | null
  isSilence: boolean
}

/** Whether the statement itself says it: a jointly issued text does not say what one side remarks beside it. */
export function isOwn(statement: { voice: string }, passage: { voice: string }): boolean {
  return statement.voice !== 'joint' || passage.voice === 'joint'
}

/** Passages as the same voices have them: of what each text has by a voice of its own there is a row for each text. */
export interface HeldComparison {
  where: 'both' | 'a' | 'b'
  /** How it is missing on the other side; null where both have it. */
  absence: Absence | null
  voicesA: Attribution[]
  voicesB: Attribution[]
  /** Ids of the passages. */
  passagesA: string[]
  passagesB: string[]
}

export interface FrameComparison extends HeldComparison {
  frame: string
}

/** What two statements do with one theme. */
export interface ThemeComparison {
  theme: string
  /** Whether a difference can be taken for a change: only if each side is recorded, as speaking or as silent. */
  basis: 'both_known' | 'one_known' | 'unknown'
  /** Frames that only one side has, and one more where one side is silent and the other is not. */
  difference: number
  a: Presence
  b: Presence
  /** Ids of recorded passages, or of the silences where there are only those. */
  passagesA: string[]
  passagesB: string[]
  stancesA: Stance[]
  stancesB: Stance[]
  frames: FrameComparison[]
  /** Recorded passages without a frame. */
  unframed: HeldComparison[]
}

const bases = ['both_known', 'one_known', 'unknown'] as const

/**
 * Compares two statements theme by theme. Themes that both sides are known on come first, then those known of one
 * side; within each the biggest difference first. Frames are in the codebook's order. What one voice says is never
 * another's: a frame is in both only where one side, or a joint text, has it in each.
 */
export function compareByCoding(
  codebook: readonly ComparedTheme[],
  a: readonly ComparedPassage[],
  b: readonly ComparedPassage[],
  known: Partial<Record<'a' | 'b', KnownOfText>> = {},
): ThemeComparison[] {
  return codebook
    .map(({ id, frames }) => compareTheme(id, frames, a, b, known))
    .sort((x, y) => bases.indexOf(x.basis) - bases.indexOf(y.basis) || y.difference - x.difference)
}

/** What is known of a text beside its passages, as ids of themes. */
export interface KnownOfText {
  /** The lexicon does not find them in the whole text. */
  unmentioned?: readonly string[]
  /** They may stand in a part of it that was not read, whatever is recorded of them from the part that was. */
  unread?: readonly string[]
  /** A context note says that the text does not name them. */
  denied?: readonly string[]
}

interface ComparedTheme {
  id: string
  frames: readonly { id: string; namesTheme: boolean }[]
}

/** The themes of which either statement has a passage that is counted, or a silence. */
export function recordedThemes<Row extends Pick<ThemeComparison, 'passagesA' | 'passagesB'>>(
  themes: readonly Row[],
): Row[] {
  return themes.filter(({ passagesA, passagesB }) => passagesA.length + passagesB.length > 0)
}

/** How many things stand where. */
type Tally = Record<HeldComparison['where'] | 'apart', number>

/**
 * Every frame once: only in the first text, only in the second, in both, or apart, which is in each but never said by
 * the same voice.
 */
export function frameTally(themes: readonly Pick<ThemeComparison, 'frames'>[]): Tally {
  return tallyOf(themes.flatMap(({ frames }) => [...Map.groupBy(frames, ({ frame }) => frame).values()]))
}

/** The same of themes by their passages without a frame. */
export function unframedTally(themes: readonly Pick<ThemeComparison, 'unframed'>[]): Tally {
  return tallyOf(themes.map(({ unframed }) => unframed))
}

/** Each of the lists is of one thing. */
function tallyOf(lists: readonly (readonly HeldComparison[])[]): Tally {
  const tally = { a: 0, b: 0, both: 0, apart: 0 }
  for (const rows of lists) {
    const [first] = rows
    if (!first) continue
    if (rows.some(({ where }) => where === 'both')) tally.both++
    else if (rows.length > 1) tally.apart++
    else tally[first.where]++
  }
  return tally
}

/** All that is compared of a theme: its frames, and what is said without one, of which `frame` is null. */
export function heldOf({
  frames,
  unframed,
}: Pick<ThemeComparison, 'frames' | 'unframed'>): (HeldComparison & { frame: string | null })[] {
  return [...frames, ...unframed.map((one) => ({ frame: null, ...one }))]
}

/** Frames that a text has by a voice that the other lacks, though the other has the frame. */
export function saidApart<Frame extends string | null>(held: readonly { frame: Frame }[]): Frame[] {
  const own = held.map(({ frame }) => frame)
  return [...new Set(own.filter((frame, index) => own.indexOf(frame) !== index))]
}

function compareTheme(
  theme: string,
  codebookFrames: ComparedTheme['frames'],
  a: readonly ComparedPassage[],
  b: readonly ComparedPassage[],
  known: Partial<Record<'a' | 'b', KnownOfText>>,
): ThemeComparison {
  const [sideA, sideB] = [sideOf(a, theme, known.a), sideOf(b, theme, known.b)]
  /** `frame` is what is missing where no passage of a side is among these. */
  const held = (
    inA: readonly ComparedPassage[],
    inB: readonly ComparedPassage[],
    frame: { frame: string | null; namesTheme: boolean },
  ) => {
    const absenceOn = (side: 'a' | 'b') =>
      (side === 'a' ? inA : inB).length > 0
        ? 'other_voice'
        : absenceOf(side === 'a' ? a : b, { theme, ...frame }, known[side])
    return (['both', 'a', 'b'] as const).flatMap((where): HeldComparison[] => {
      const isHere = ({ voice }: ComparedPassage) => whereIs(voice, inA, inB) === where
      const [ownA, ownB] = [inA.filter(isHere), inB.filter(isHere)]
      if (ownA.length + ownB.length === 0) return []
      return [
        {
          where,
          absence: where === 'both' ? null : absenceOn(where === 'a' ? 'b' : 'a'),
          voicesA: voicesOf(ownA),
          voicesB: voicesOf(ownB),
          passagesA: ownA.map(({ id }) => id),
          passagesB: ownB.map(({ id }) => id),
        },
      ]
    })
  }
  const frames = codebookFrames.flatMap(({ id: frame, namesTheme }) =>
    held(withFrame(sideA.spoken, frame), withFrame(sideB.spoken, frame), { frame, namesTheme }).map(
      (one) => ({ frame, ...one }),
    ),
  )
  const unframed = held(withoutFrame(sideA.spoken), withoutFrame(sideB.spoken), noFrame)
  const sides = [sideA, sideB].filter(
    ({ presence }) => presence === 'recorded' || presence === 'silent',
  ).length
  const isSilenceBroken = sides === 2 && sideA.presence !== sideB.presence ? 1 : 0
  return {
    theme,
    basis: sides === 2 ? 'both_known' : sides === 1 ? 'one_known' : 'unknown',
    difference: frames.filter(({ where }) => where !== 'both').length + isSilenceBroken,
    a: sideA.presence,
    b: sideB.presence,
    passagesA: sideA.shown.map(({ id }) => id),
    passagesB: sideB.shown.map(({ id }) => id),
    stancesA: stancesOf(sideA.spoken),
    stancesB: stancesOf(sideB.spoken),
    frames,
    unframed,
  }
}

/** What is said without a frame; a silence on the theme covers it. */
const noFrame = { frame: null, namesTheme: true }

/**
 * How a text lacks a frame, or passages without one, which none of its passages is. Whether it was read for it, counts say by
 * the same rule.
 */
export function absenceOf(
  passages: readonly ComparedPassage[],
  { theme, frame: asked, namesTheme }: { theme: string; frame: string | null; namesTheme: boolean },
  known: KnownOfText = {},
): Absence {
  // No frame has an empty id.
  const frame = asked ?? ''
  const { presence } = sideOf(passages, theme, known)
  const positions = passages.map(({ isSilence, frames, ...passage }): Position => {
    const covered = namesTheme ? [frame] : []
    return { ...passage, status: isSilence ? 'silent' : 'counted', frames: isSilence ? covered : frames }
  })
  const themesNotRead = known.unread?.join(' ') ?? null
  if (mayHold({ themesNotRead, positions }, { theme, frame }, {})) return 'not_read'
  // A text with the theme in other frames mentions it.
  const isMentioned = asked === null && presence === 'recorded'
  if (isEachTextRead && !isMentioned) return 'not_found'
  // Neither a silence nor a count of names tells anything of a frame that does not name the theme.
  if (!namesTheme) return 'not_recorded'
  if (presence === 'silent') return 'silent'
  if (presence !== 'none_recorded') return 'not_recorded'
  if (known.unmentioned?.includes(theme)) return 'not_found'
  return known.denied?.includes(theme) ? 'not_named' : 'not_recorded'
}

function sideOf(passages: readonly ComparedPassage[], theme: string, { unread = [] }: KnownOfText = {}) {
  const own = passages.filter((passage) => passage.theme === theme)
  const spoken = own.filter((passage) => !passage.isSilence)
  const unknown: Presence = unread.includes(theme) ? 'not_read' : 'none_recorded'
  const presence: Presence = spoken.length > 0 ? 'recorded' : own.length > 0 ? 'silent' : unknown
  return { spoken, presence, shown: spoken.length > 0 ? spoken : own }
}

function withFrame(passages: readonly ComparedPassage[], frame: string): ComparedPassage[] {
  return passages.filter(({ frames }) => frames.includes(frame))
}

/** In which of the two a voice has what these passages say. */
function whereIs(
  voice: Attribution,
  a: readonly ComparedPassage[],
  b: readonly ComparedPassage[],
): HeldComparison['where'] {
  const isIn = (passages: readonly ComparedPassage[]) => passages.some((passage) => passage.voice === voice)
  return isIn(a) ? (isIn(b) ? 'both' : 'a') : 'b'
}

function withoutFrame(passages: readonly ComparedPassage[]): ComparedPassage[] {
  return passages.filter(({ frames }) => frames.length === 0)
}

function voicesOf(passages: readonly ComparedPassage[]): Attribution[] {
  return [...new Set(passages.map(({ voice }) => voice))]
}

function stancesOf(passages: readonly ComparedPassage[]): Stance[] {
  return [...new Set(passages.flatMap(({ stance }) => stance ?? []))]
}
