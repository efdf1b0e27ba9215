import { cell } from '../../../cell.ts'
import { joinedParagraph, wordsOf } from '../parted-word.ts'
import type { Line } from './line.ts'
import { eachNote, notesOf } from './note.ts'
import { leastOf, mostOf } from './weight.ts'

/** Lines farther apart than so many usual line heights are two paragraphs. */
const paragraphGap = 1.3
/** Each line is a paragraph where lines stand so many letter heights apart and so many of them end a sentence. */
const widestLeading = 1.6
const leastEnding = 0.8
/** An indent of so many letter heights begins a paragraph. */
const indent = 0.8
/** An indent of two ideographs, as Chinese is set. */
const widestIndent = 2.2
/** Letters so much larger than the text's own are those of a heading. */
const headingSize = 1.15
/** Within so many letter heights of the lines of a box, the text makes room for it. */
const besideBox = 2.5
/** So many lines of justified text, and so large a share of them, end at the margin. */
const fewestJustified = 6
const leastJustified = 0.6
/** So many lines and paragraphs may stand above the title. */
const mostAboveTitle = 5

/**
 * The paragraphs of lines in reading order. A line begins one where it is set apart, indented or in another size, or
 * where its first word would have fitted on the line above. Boxes beside the text and notes at the foot of pages come
 * behind it, so that a sentence goes on from page to page.
 */
export function paragraphsOf(pages: readonly Line[][]): { blocks: string[]; footnotes: string[] } {
  const lines = pages.flat()
  const body = mostOf(lines.map(({ size, text }) => [size, text.length]))
  const boxes = lines.filter(({ isBeside }) => isBeside)
  const text = pages.map((page) => page.filter(({ isBeside }) => !isBeside))
  const kept = text.map((page) => page.slice(0, page.length - notesOf(page, body).length))
  const notes = text.flatMap((page) => notesOf(page, body))
  const words = wordsOf(textsOf(lines))
  const joined = (groups: readonly Line[][]): string[] =>
    groups.flatMap((group) => joinedParagraph(textsOf(group), words) || [])
  return {
    blocks: joined([...titleFirst(grouped(kept.flat(), body, boxes), body), ...grouped(boxes, body)]),
    footnotes: joined(eachNote(notes)),
  }
}

function textsOf(lines: readonly Line[]): string[] {
  return lines.map(({ text }) => text)
}

/** A letterhead stands above the title; the title is what the first lines set largest. */
function titleFirst(groups: readonly Line[][], body: number): Line[][] {
  const top = groups.slice(0, mostAboveTitle + 1)
  const size = (group: readonly Line[]) => group[0]?.size ?? 0
  const largest = Math.max(...top.map(size))
  const at = top.findIndex((group) => size(group) === largest)
  const above = groups.slice(0, at)
  const isHead = above.every(
    (group) => group.length < 3 && !group.some(({ text }) => /[.!?。؟۔]$/.test(text)),
  )
  const title = groups[at]
  if (at < 1 || !title || largest <= body * headingSize || !isHead || title[0]?.page !== 1) return [...groups]
  return [title, ...above, ...groups.slice(at + 1)]
}

function grouped(lines: readonly Line[], body: number, boxes: readonly Line[] = []): Line[][] {
  const groups: Line[][] = []
  const leading = leadingOf(lines, body)
  lines.forEach((line, n) => {
    const before = lines[n - 1]
    const last = groups.at(-1)
    const margins = () => ({ ...marginsOf(lines, n, boxes), before: marginsOf(lines, n - 1, boxes) })
    if (!before || !last || begins(line, before, last, { leading, body, margins: margins() }))
      groups.push([line])
    else last.push(line)
  })
  return groups
}

/** From one line of a paragraph to the next. Where each line ends a sentence, lines far apart are paragraphs of one line. */
function leadingOf(lines: readonly Line[], body: number): number {
  const steps = lines.flatMap((line, n) => {
    const before = lines[n - 1]
    return before && before.page === line.page && before.y > line.y
      ? [{ before, gap: before.y - line.y }]
      : []
  })
  const leading = leastOf(steps.map(({ gap }): [number, number] => [Math.round(gap * 2) / 2, 1]))
  const apart = steps.filter(
    ({ gap, before }) => gap < leading * paragraphGap && before.size <= body * headingSize,
  )
  const ending = apart.filter(({ before }) => /[.!?。！？؟۔]["”»)]?$/.test(before.text))
  return leading > body * widestLeading && ending.length >= apart.length * leastEnding
    ? body * paragraphGap
    : leading
}

interface Setting {
  leading: number
  /** Size of the text's own letters. */
  body: number
  /** Those of the line, and of the one before it, which may stand in another column. */
  margins: Margins & { before: Margins }
}

interface Margins {
  left: number
  right: number
  /** Whether all lines but the last ones of paragraphs end at the right margin. */
  isJustified: boolean
}

function begins(
  line: Line,
  before: Line,
  group: readonly Line[],
  { leading, body, margins }: Setting,
): boolean {
  if (line.isRow || before.isRow || Math.abs(line.size - before.size) > before.size * 0.08) return true
  // A word that is parted goes on, however far a formula pushes the lines apart.
  if (/[\p{L}\p{N}][-\u00ad‐]$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) return false
  // So does one year that is joined to another.
  if (/(?<!\d)\d{4}[-–]$/.test(before.text) && /^\d{4}(?!\d)/.test(line.text)) return false
  const isBelow = before.page === line.page && before.y > line.y
  // A heading of several lines is broken where its words fit, not where the margin is.
  if (isBelow && line.size > body * headingSize) return before.y - line.y > line.size * 1.85
  const goesOn = /^\p{Ll}/u.test(line.text) && !/[.!?:;。！？：；…؟؛۔]["”»)]?$/.test(before.text)
  if (isBelow && before.y - line.y > Math.max(leading, line.size) * paragraphGap) return true
  if (!isBelow && goesOn) return false
  // A line over both columns is none of the one below it.
  if (isBelow && !goesOn && before.right > margins.right + line.size * 2) return true
  const first = cell(group, 0)
  const isIndented = line.left > margins.left + line.size * indent
  const wasFull = before.right > margins.before.right - line.size * 2
  // Place and day at the right stand above the first line of the text.
  if (
    isBelow &&
    !goesOn &&
    line.left < before.left - line.size * 2 &&
    group.every((one) => isSetRight(one, margins))
  )
    return true
  // The lines of a point hang below its first word, behind its number.
  if (
    isBelow &&
    group.length === 1 &&
    wasFull &&
    /^(?:\d{1,3}[.)]|[•·–—-]) \S/.test(before.text) &&
    line.left > before.left
  )
    return false
  if (isIdeographicStart(line, margins) && /[。！？…][”』」）]?$/u.test(before.text)) return true
  // In a quotation or a point of a list, all lines stand so.
  const standsAlike = group.length > 1 && Math.abs(line.left - before.left) < line.size * 0.3
  if (isBelow && isIndented && wasFull && !standsAlike && line.left > first.left - line.size * 0.3)
    return line.left - before.left > line.size * 0.3
  if (!isBelow && isIndented && wasFull) return true
  // Only the last of a paragraph's justified lines stops before the margin.
  if (!isBelow && margins.before.isJustified && before.right < margins.before.right - line.size * 0.3)
    return true
  const room = margins.before.right - before.right - line.size * 0.5
  // A sentence that goes on leaves a quarter of its line empty nowhere but at its own end.
  const enough = Math.max(line.firstWord * 2, (margins.before.right - margins.before.left) / 4)
  return room > (goesOn ? enough : line.firstWord)
}

/** Chinese paragraphs are indented by two letters and Japanese ones by one, be the line above them ever so full. */
function isIdeographicStart({ text, left, size }: Line, margins: Margins): boolean {
  const isIndented = [1, 2].some((letters) => Math.abs(left - margins.left - letters * size) < size * 0.3)
  return isIndented && /^[“「『《（]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
}

function isSetRight({ left }: Line, margins: Margins): boolean {
  return left > margins.left + (margins.right - margins.left) * 0.4
}

/**
 * Left and right edge of the column that a line stands in: those of the lines around it that begin where it does, and
 * beside a box of those that stand beside it as well.
 */
function marginsOf(lines: readonly Line[], n: number, boxes: readonly Line[]): Margins {
  const line = cell(lines, n)
  const areApart = (one: Line, other: Line) => one.left > other.right || one.right < other.left
  const box = boxes.filter((one) => one.page === line.page && areApart(one, line))
  const isBeside = (one: Line) =>
    box.some(({ y }) => Math.abs(y - one.y) < one.size * besideBox) &&
    box.every((part) => areApart(part, one))
  const isNarrowed = isBeside(line)
  const alike = lines.slice(Math.max(0, n - 40), n + 40).filter((one) => {
    const isSameSize = Math.abs(one.size - line.size) < line.size * 0.08
    const overlap = Math.min(one.right, line.right) - Math.max(one.left, line.left)
    // A last line of a word or two ends before the indent of the first one.
    const beginsNear = Math.abs(one.left - line.left) < line.size * widestIndent
    return isSameSize && (overlap > 0 || beginsNear) && !one.isRow
  })
  const ofPage = alike.filter((one) => one.page === line.page && (!isNarrowed || isBeside(one)))
  // Alone on its page, as a day on a cover, a line has the margins of the pages beside it.
  const near = ofPage.length > 1 ? ofPage : alike
  const lefts = near.map(({ left }) => left).sort((a, b) => a - b)
  const rights = near.map(({ right }) => right).sort((a, b) => a - b)
  const right = rights[Math.floor((rights.length - 1) * 0.95)] ?? line.right
  const full = rights.filter((one) => Math.abs(one - right) < line.size * 0.1)
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? line.left,
    right,
    isJustified: full.length >= rights.length * leastJustified && full.length >= fewestJustified,
  }
}
