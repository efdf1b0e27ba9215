import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { once } from '../../../once.ts'
import { sumOf } from '../../../stats/sum.ts'
import { runWithoutControls } from '../control.ts'
import { firstFew } from '../first-few.ts'
import { withoutRadicals } from '../radical.ts'
import { Refusal } from '../refusal.ts'
import type { Source } from '../source.ts'
import { isUnsure, pagesInOrder } from './column.ts'
import { withoutDropCaps } from './drop-cap.ts'
import { type Line, linesOf } from './line.ts'
import { withoutLineNumbers } from './line-number.ts'
import { withoutMargins } from './margin.ts'
import { paragraphsOf } from './paragraph.ts'
import { inReadingDirection, type SetRun } from './right-to-left.ts'
import type { Run } from './run.ts'
import { refuseTrap } from './trap.ts'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/** A statement has fewer pages; a book is read chapter by chapter. */
const mostPages = 300
/** Fewer letters a page than this are a stamp or a caption on scanned paper. */
const fewestLetters = 40
/** A picture of a page may bear a stamp, a header and a footer of so many letters. */
const mostOnScan = 250
/** In points: two lines of text. */
const narrowestMargin = 28
/** So large a share of a page's letters, and more than a stamp has, are no printer's marks. */
const mostBeyond = 0.05
const pictures = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject'] as const

const characterMaps = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'cmaps',
)

/** Which letters the numbers of a font mean that a PDF names and does not bring along, as Chinese ones often do. */
class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`no ${kind} is needed to read words`)
    return new Uint8Array(await readFile(join(characterMaps, basename(filename))))
  }
}

const reading = {
  verbosity: 0,
  disableFontFace: true,
  isEvalSupported: false,
  stopAtErrors: false,
  BinaryDataFactory: CharacterMaps,
  cMapUrl: `${characterMaps}/`,
  useWorkerFetch: false,
}

/** The paragraphs of a PDF's text layer, in reading order. Throws a Refusal. */
export async function readPdf(
  source: Source,
): Promise<{ blocks: string[]; footnotes: string[]; notes: string[] }> {
  const { name } = source
  const told = <Told>(asked: Promise<Told>) =>
    asked.catch((cause: unknown) => {
      throw unreadable(name, cause)
    })
  refuseTrap(source)
  // The library takes the bytes for itself.
  const pdf = await told(getDocumentProxy(source.bytes.slice(), reading))
  try {
    if (pdf.numPages > mostPages)
      throw new Refusal(
        name,
        `it has ${pdf.numPages} pages, more than the ${mostPages} a document may have`,
        'Split it into its statements and import those',
      )
    const set: Run[][] = []
    const pictured: number[] = []
    const cut: number[] = []
    const edged: string[] = []
    let hasWords = false
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await told(pdf.getPage(n))
      const { items } = await told(page.getTextContent())
      const runs = inReadingDirection(upright(items))
      set.push(runs)
      const operators = once(() => told(operatorsOf(page)))
      const beyond = isAtEdge(items, page) ? beyondEdge(items, await operators()) : null
      if (beyond?.isCut) cut.push(n)
      else if (beyond?.words) edged.push(beyondNote(n, beyond.words))
      if (letters(runs.map(({ text }) => text)) < mostOnScan) {
        if (isPicture(page, await operators())) pictured.push(n)
        hasWords ||= setsWords(await operators())
      }
      page.cleanup()
    }
    const pages = withoutLineNumbers(set).map((runs, n) => linesOf(withoutDropCaps(runs), n + 1))
    if (pages.length > 0 && pictured.length === pages.length) throw scanned(name)
    if (cut.length > 0)
      throw new Refusal(
        name,
        `${pagesNamed(cut)} cut: words stand beyond the edge, where they are not shown`,
        'Save it again as PDF with whole pages, or save its text as .txt, and import that',
      )
    refuseUnlessLegible(name, pages, hasWords)
    const trimmed = withoutMargins(pages)
    const ordered = pagesInOrder(trimmed.pages)
    return {
      ...paragraphsOf(ordered),
      notes: [...notesOn(pictured, ordered), ...edged, ...trimmed.doubtful.map(leftOut)],
    }
  } finally {
    await pdf.destroy()
  }
}

/** What was left out, and what may stand in the wrong order. */
function notesOn(pictured: readonly number[], pages: readonly Line[][]): string[] {
  const unsure = pages.flatMap((page, n) => (isUnsure(page) ? [n + 1] : []))
  return [
    ...(pictured.length > 0
      ? [
          `${pagesNamed(pictured)} scanned: ${pictured.length === 1 ? 'its' : 'their'} words are not in the text; have them recognised (OCR) and import it again`,
        ]
      : []),
    ...(unsure.length > 0
      ? [`${pagesNamed(unsure)} set side by side and read line by line; see whether the order is right`]
      : []),
  ]
}

/** As much of words as names them. */
const named = (words: string): string => `«${words.length > 60 ? `${words.slice(0, 60)}…` : words}»`

function beyondNote(page: number, words: string): string {
  return `page ${page} has words beyond its edge, where they are not shown, and they were left out (${named(words)}); see whether they are part of the text`
}

function leftOut(line: string): string {
  return `${named(line)} stands in the same place of several pages and was left out as their head or foot; see whether it is part of the text`
}

function pagesNamed(pages: readonly number[]): string {
  const named = firstFew(pages, 8)
  return pages.length === 1 ? `page ${named} is` : `pages ${named} are`
}

/** What a page draws, in its order. It may be half a million lines, and is asked for once. */
type Operators = Awaited<ReturnType<typeof operatorsOf>>

async function operatorsOf(page: PdfPage) {
  const { OPS, AnnotationMode } = await getResolvedPDFJS()
  return { OPS, ...(await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })) }
}

/** Whether a run stands as near to the edge of the page as no margin is narrow: the library leaves out what stands beyond. */
function isAtEdge(items: readonly object[], { view, rotate }: PdfPage): boolean {
  const [left = 0, low = 0, right = 0, high = 0] = view
  const runs = items.flatMap((item) =>
    'transform' in item && 'width' in item ? [item as { transform: number[]; width: number }] : [],
  )
  return (
    rotate % 180 !== 0 ||
    runs.some(({ transform: [, , , , x = 0, y = 0], width }) => {
      const toEdge = Math.min(x - left, right - x - width, y - low, high - y)
      return toEdge < narrowestMargin
    })
  )
}

/** What a page sets and the library does not tell of: words beyond its edge. It is cut where these are clearly more than marks of a printer. */
function beyondEdge(
  items: readonly object[],
  { OPS, fnArray, argsArray }: Operators,
): { isCut: boolean; words: string | null } {
  const set = fnArray.flatMap((one, n) => (one === OPS.showText ? [glyphsOf(argsArray[n]).join('')] : []))
  const shown = items.flatMap((item) => ('str' in item ? [String(item.str)] : []))
  const all = lettersOf(shown)
  const missing = set.filter((words) => !all.includes(lettersOf([words]))).join(' ')
  const lost = letters(set) - letters(shown)
  return {
    isCut: lost > Math.max(fewestLetters, letters(set) * mostBeyond),
    words: lost > 0 && letters([missing]) > 0 ? missing.replace(/\s+/g, ' ').trim() : null,
  }
}

function glyphsOf(drawn: unknown): string[] {
  const [glyphs] = Array.isArray(drawn) ? drawn : []
  return Array.isArray(glyphs) ? glyphs.flatMap((one) => (isGlyph(one) ? [one.unicode] : [])) : []
}

function isGlyph(one: unknown): one is { unicode: string } {
  return typeof one === 'object' && one !== null && 'unicode' in one && typeof one.unicode === 'string'
}

/** Whether a picture covers most of the page, as of scanned paper. */
function isPicture({ view }: PdfPage, { OPS, fnArray, argsArray }: Operators): boolean {
  const [left = 0, low = 0, right = 0, high = 0] = view
  const saved: number[] = []
  // How many times its own size a unit square is drawn.
  let area = 1
  for (const [n, operator] of fnArray.entries()) {
    if (operator === OPS.save) saved.push(area)
    else if (operator === OPS.restore) area = saved.pop() ?? 1
    else if (operator === OPS.transform) {
      const [a = 1, b = 0, c = 0, d = 1] = argsArray[n] as number[]
      area *= Math.abs(a * d - b * c)
    } else if (pictures.some((one) => OPS[one] === operator) && area > (right - left) * (high - low) * 0.4)
      return true
  }
  return false
}

/** The runs of the way that most letters of the page run, upright; others are a watermark or stand in the margin. */
function upright(items: readonly object[]): SetRun[] {
  const ways = Map.groupBy(items.flatMap(runOf), ({ turns }) => turns)
  const length = (runs: readonly SetRun[]) => sumOf(runs, ({ text }) => text.length)
  const [most] = [...ways.values()].sort((a, b) => length(b) - length(a))
  return most ?? []
}

/** A run as it stands once the page is turned so that it can be read; none where it is set aslant. */
function runOf(item: object): (SetRun & { turns: number })[] {
  if (!('str' in item) || typeof item.str !== 'string' || item.str.trim() === '') return []
  const { str, dir, transform, width } = item as {
    str: string
    dir: string
    transform: number[]
    width: number
  }
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  const quarters = Math.atan2(b, a) / (Math.PI / 2)
  const turns = Math.round(quarters)
  if (Math.abs(quarters - turns) > 0.06) return []
  const [cos, sin] = [
    Math.round(Math.cos((turns * Math.PI) / 2)),
    Math.round(Math.sin((turns * Math.PI) / 2)),
  ]
  const size = Math.hypot(c, d) || Math.hypot(a, b)
  const place = { x: x * cos + y * sin, y: y * cos - x * sin }
  const isRightToLeft = dir === 'rtl'
  return [
    {
      text: runWithoutControls(withoutRadicals(str)),
      ...place,
      width,
      size,
      isRightToLeft,
      turns: Math.abs(turns) === 2 ? 2 : turns,
    },
  ]
}

function textOf(pages: readonly Line[][]): string {
  return pages
    .flat()
    .map((line) => line.text)
    .join('')
}

/** Letters and digits alone, as the library writes those that a font draws as one sign. */
function lettersOf(parts: readonly string[]): string {
  return (
    parts
      .join('')
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('') ?? ''
  )
}

function letters(parts: readonly string[]): number {
  return parts.join('').match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

function isEmpty(pages: readonly Line[][]): boolean {
  return letters([textOf(pages)]) < fewestLetters * Math.min(pages.length, 5)
}

/** Whether a page sets words, whether or not their letters can be told. */
function setsWords({ OPS, fnArray }: Operators): boolean {
  return fnArray.filter((one) => one === OPS.showText).length > 3
}

function refuseUnlessLegible(name: string, pages: readonly Line[][], setsWords: boolean): void {
  const text = textOf(pages)
  if (isEmpty(pages))
    throw setsWords
      ? new Refusal(
          name,
          'its letters are those of a font that it does not bring along, so that none can be told',
          'Open it, print it to a new PDF or copy its text into a .txt file, and import that',
        )
      : scanned(name)
  const lost = text.match(/[\p{Co}\ufffd\p{Cc}]/gu)?.length ?? 0
  if (lost > text.length * 0.1)
    throw new Refusal(
      name,
      'its fonts do not tell which letters they hold',
      'Open it, copy its text into a .txt file and import that',
    )
}

function scanned(name: string): Refusal {
  return new Refusal(
    name,
    'this PDF is scanned: it holds pictures of pages and no text',
    'Have the text recognised (OCR) and import that',
  )
}

function unreadable(name: string, cause: unknown): Refusal {
  const isLocked = cause instanceof Error && cause.name === 'PasswordException'
  return isLocked
    ? new Refusal(name, 'this PDF is locked with a password', 'Save it without the password and import that')
    : new Refusal(name, 'this PDF is damaged', 'Fetch it again, or save it again from a reader')
}
