import { type Figure, type FigureMark, ringMeans } from './figure.ts'
import type { Unit } from './unit.ts'
import { inSeries, span } from './wording.ts'

/** The sign before an entry of a key; none where words alone are enough. */
export type KeySign = 'hollow' | 'silent' | 'ring' | 'tick' | 'broken' | 'span'

interface KeyEntry {
  text: string
  /** The same where a key has a single line. */
  brief?: string
  sign?: KeySign
  /** For what a phone does not show. */
  isOfWide?: true
  /** What nobody can do with a picture. */
  isOfPage?: true
}

/** How to read the marks that a timeline has. */
export function markKey(figure: Figure): KeyEntry[] {
  const has = (wanted: FigureMark['look']) =>
    figure.rows.some(({ marks }) => marks.some(({ look }) => look === wanted))
  const isRinged = figure.rows.some(({ marks }) => marks.some(({ isFirst }) => isFirst))
  const entries: (KeyEntry | false)[] = [
    ...(figure.isOneLine ? ofFirsts(figure) : markMeans(figure)),
    has('hollow') && {
      sign: 'hollow',
      text: 'hollow: collected one by one, not part of a complete series',
      brief: 'hollow: collected one by one',
    },
    has('silent') && { sign: 'silent', text: 'recorded silence' },
    figure.rows.some(({ marks }) => marks.some(({ within }) => within !== null)) && {
      sign: 'span',
      text: 'a line through a mark: its day is not known, only the month or year that the line spans',
      brief: 'a line: only its month or year is known',
    },
    isRinged && { sign: 'ring', text: `ringed: ${ringMeans(figure)}` },
    ...(figure.isOneLine ? [] : behindMarks(figure)),
  ]
  return entries.filter((entry) => entry !== false)
}

/** What the signs mean, in a single line: what a sign means nobody could guess. */
export const signKey = (figure: Figure) =>
  markKey(figure).flatMap(({ sign, text, brief = text }) => (sign ? { sign, text: brief } : []))

/** What a picture can say of it. */
export const pictureKey = (figure: Figure): KeyEntry[] => markKey(figure).filter(({ isOfPage }) => !isOfPage)

function ofFirsts(figure: Figure): KeyEntry[] {
  const of = inSeries(figure)
  return [
    {
      text: `a mark is a voice’s first recorded use in ${span(figure.years)}${of}; later ones are not drawn`,
    },
    { text: `numbers at the right count all statements of these years${of}`, isOfWide: true },
  ]
}

function markMeans({ rows, unit }: Figure): KeyEntry[] {
  if (rows.every(({ first }) => first === null)) return []
  return [
    { text: markTells[unit] },
    { text: 'tap a mark for the words', isOfPage: true },
    { text: 'numbers: the statements of a row' },
  ]
}

function behindMarks({ rows, ...figure }: Figure): (KeyEntry | false)[] {
  const shown = rows.flatMap(({ lanes }) => lanes)
  const ticks = figure.ticks.filter(({ lane }) => shown.includes(lane))
  return [
    ticks.some(({ isUnread }) => !isUnread) && {
      sign: 'tick',
      text: 'a statement of which none of this is recorded',
      brief: 'none of this recorded',
    },
    ticks.some(({ isUnread }) => isUnread) && {
      sign: 'broken',
      text: 'a broken line: a statement that was not fully read on this',
      brief: 'not fully read on this',
    },
  ]
}

const markTells: Record<Unit, string> = {
  statement: 'one mark, one statement',
  month: 'a mark grows with the statements of its month',
  quarter: 'a mark grows with the statements of its quarter',
  year: 'a mark grows with the statements of its year',
}
