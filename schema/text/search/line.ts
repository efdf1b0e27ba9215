import type { Occurrence } from './occurrence.ts'

/** One line of a concordance: what was found and what stands on either side of it. */
export interface Line {
  left: string
  match: string
  right: string
  term: number
}

/** Characters of context on either side; an ideograph takes the room of two. */
const width = 64

export function lines(text: string, found: readonly Occurrence[]): Line[] {
  return found.map(({ start, end, term }) => ({
    left: before(text.slice(0, start)),
    match: oneLine(text.slice(start, end)),
    right: after(text.slice(end)),
    term,
  }))
}

function before(text: string): string {
  const room = roomOf(text.slice(-width))
  if (text.length <= room) return oneLine(text).trimStart()
  return `…${oneLine(cut(text.slice(-room), /^[^\s\p{Script=Han}]*\s*/u)).trimStart()}`
}

function after(text: string): string {
  const room = roomOf(text.slice(0, width))
  if (text.length <= room) return oneLine(text).trimEnd()
  return `${oneLine(cut(text.slice(0, room), /\s*[^\s\p{Script=Han}]*$/u)).trimEnd()}…`
}

function roomOf(text: string): number {
  return /\p{Script=Han}/u.test(text) ? width / 2 : width
}

/** Takes a part of a word off the end that was cut, unless nothing would be left. */
function cut(text: string, part: RegExp): string {
  return (text.replace(part, '') || text).toWellFormed().replaceAll('\ufffd', '')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Under which a line is sorted by what stands before it: the nearest word first. */
export function leftKey({ left }: Line): string {
  return words(left).reverse().join(' ')
}

export function rightKey({ right }: Line): string {
  return words(right).join(' ')
}

function words(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
}
