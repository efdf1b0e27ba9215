import { grouped } from '../../plural.ts'
import { Refusal } from './refusal.ts'

/** The longest official page on record is under 1 MB; twenty leaves room for tables of texts. */
export const maxDocumentBytes = 20 * 1024 * 1024
/** A single text beyond it is a book or a heap of texts; taking it apart would fill the memory. */
export const maxTextLength = 4 * 1024 * 1024
/** Markup may be as long again as the longest text that is read. */
export const maxPageLength = 2 * maxTextLength
/** Each takes about three kilobytes of memory; the pages of statements that were looked at have up to 1,354. */
export const mostTags = 200_000
/** An archive holds many documents. */
export const maxArchiveBytes = 200 * 1024 * 1024

/** Files that a system leaves in folders and archives; nobody means to import them. */
const leftBehind = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i

/** Whether a path leads to or through something that a system left there. */
export function isLeftBehind(path: string): boolean {
  return path.split(/[/\\]/).some((part) => part !== '..' && part !== '.' && leftBehind.test(part))
}

/** Names that files have which tell of the folder they lie in. */
const ofFolder =
  /^(?:read[-_ ]?me|licen[cs]e|copying|changelog|contributing|citation|codebook|(?:md5|sha\d+)sums?)(?:[-_.][a-z]{2})?(?:\.[a-z0-9]{1,5})?$/i

/** Whether a file tells of the folder it lies in (a README, a licence), as its name says, and is none of the texts there. */
export function isAboutFolder(path: string): boolean {
  return ofFolder.test(path.replace(/^.*[/\\]/, ''))
}

export function tooLarge(name: string, bytes: number, most = maxDocumentBytes): Refusal {
  return new Refusal(
    name,
    `it has ${inMegabytes(bytes)} MB, more than the ${inMegabytes(most)} MB one document may have`,
    'Split it, or import the single texts',
  )
}

export function tooLongPage(name: string, length: number): Refusal {
  return new Refusal(
    name,
    `it is a page of ${inMegabytes(length)} million characters, more than the ${inMegabytes(maxPageLength)} million a page may have`,
    'Save its text as .txt and import that',
  )
}

export function tooManyTags(name: string, tags: number): Refusal {
  return new Refusal(
    name,
    `it is a page of ${grouped(tags)} tags, more than the ${grouped(mostTags)} a page may have`,
    'Save its text as .txt, or its table as .csv, and import that',
  )
}

export function tooLong(name: string, length: number): Refusal {
  return new Refusal(
    name,
    `it is one text of ${inMegabytes(length)} million letters, more than the ${inMegabytes(maxTextLength)} million a statement may have`,
    'Split it into its statements, or make it a table with a row for each',
  )
}

function inMegabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toLocaleString('en-GB', { maximumFractionDigits: bytes < 1024 * 1024 ? 2 : 0 })
}
