import { once } from '../../once.ts'
import { expression } from '../expression.ts'

/** No half of a word is longer; the bound keeps a text of one endless word linear. */
const HALF = String.raw`\p{L}{1,60}`
/** The hyphen and line break inside a word that was cut at the end of a line; a word in capitals goes on in capitals. */
export const CUT = expression(
  String.raw`(?<=\p{L})([-‐])([ \t]*(?:\r\n|\r|\n)[ \t]*)(?=\p{Ll}|(?<=\p{Lu}{2}[-‐]\s*)\p{Lu}{2})`,
  'gu',
)
const HEAD = once(() => new RegExp(`${HALF}$`, 'u'))
const TAIL = new RegExp(`^${HALF}`, 'u')
const HYPHENATED = once(() => new RegExp(String.raw`(?<!\p{L})${HALF}(?:-${HALF})+`, 'gu'))
const APART = once(() => new RegExp(String.raw`(?<!\p{L})${HALF}- ${HALF}`, 'gu'))
const WORDS = new RegExp(HALF, 'gu')
/** Stands for a cut: what is cut itself says nothing of how it is written. */
const UNKNOWN = '\0'
/** So many places are looked at of a word written in several ways. */
const MOST_PLACES = 50
/** In characters, on either side of a word. */
const CONTEXT = 60

/** A hyphen at the end of a line is none of the word's, as in bar-ley, or its own, as in re-sign, or ends a part of one: pre- and post-war. */
type HyphenAtLineEnd = 'soft' | 'hard' | 'apart'
/** Tells what the hyphen is that stands at a place of a paragraph, before a gap of so many characters. */
export type ReadHyphen = (paragraph: string, at: number, gap: number) => HyphenAtLineEnd

interface Written {
  text: string
  soft: ReadonlySet<string>
  hard: ReadonlySet<string>
  apart: ReadonlySet<string>
}

/**
 * Reads hyphens as the word is written elsewhere in the texts; where it is written in several ways, as in that of
 * these places whose neighbouring words are the same, and where it is nowhere else, as one word. The texts are
 * read when a word is first found cut.
 */
export function hyphenReader(texts: readonly string[]): ReadHyphen {
  let written: Written | undefined
  return (paragraph, at, gap) => {
    written ??= writtenIn(texts)
    const before = plain(paragraph.slice(Math.max(0, at - 2 * CONTEXT), at))
    const after = plain(paragraph.slice(at + gap + 1, at + gap + 1 + 2 * CONTEXT))
    const [head, tail] = [HEAD().exec(before)?.[0] ?? '', TAIL.exec(after)?.[0] ?? '']
    const forms = { soft: head + tail, hard: `${head}-${tail}`, apart: `${head}- ${tail}` }
    const own = written
    const found = (['hard', 'soft', 'apart'] as const).filter((kind) => own[kind].has(forms[kind]))
    if (found.length < 2) return found[0] ?? 'soft'
    const around = { before: before.slice(0, before.length - head.length), after: after.slice(tail.length) }
    const scores = found.map((kind) => contextScore(own.text, forms[kind], around))
    return found[scores.indexOf(Math.max(...scores))] ?? 'soft'
  }
}

const plain = (text: string) => text.toLowerCase().replace(/[‐‑]/g, '-').replace(/\s+/g, ' ')

function writtenIn(texts: readonly string[]): Written {
  const text = plain(texts.map((one) => one.replace(CUT(), UNKNOWN)).join('\n'))
  const all = (pattern: RegExp, own: string) => own.match(pattern) ?? []
  return {
    text,
    soft: new Set(all(WORDS, text)),
    // One of a word's two hyphens may be a cut: anti-mis-⏎sile.
    hard: new Set(all(HYPHENATED(), text.replaceAll(UNKNOWN, '')).flatMap(linksOf)),
    apart: new Set(all(APART(), text)),
  }
}

/** Each word of "state-of-the-art" with the next one: a line may end after any of its hyphens. */
function linksOf(word: string): string[] {
  const words = word.split('-')
  return words.slice(1).map((next, place) => `${words[place]}-${next}`)
}

/** How many characters around a form are the same as around a cut word, at the place that has most of them. */
function contextScore(text: string, form: string, around: { before: string; after: string }): number {
  let best = 0
  let at = text.indexOf(form)
  for (let places = 0; at >= 0 && places < MOST_PLACES; places++) {
    const end = at + form.length
    let [left, right] = [0, 0]
    while (left < around.before.length && around.before.at(-1 - left) === text[at - 1 - left]) left++
    while (right < around.after.length && around.after[right] === text[end + right]) right++
    best = Math.max(best, left + right)
    at = text.indexOf(form, end)
  }
  return best
}

/** As `unwrapped` has a hyphen that is none of the word's. */
const READ_AS_NONE = /\u00AD[\u200B]*/gu
const CUT_HYPHEN = /^[-‐]$/
/** They take a hyphen of their own, so that the word may be another one: re-sign, resign. */
const PREFIX = /^(?:re|co|un|de|pre|ex|non|anti|sub|inter|over|under|self|semi|multi|post|mid)$/iu

/** The words that the end of a line cut and that are read as one, those first that may be two words. */
export function cutWordsIn(units: readonly { text: string; unwrapped: string }[]): string[] {
  const found = units.flatMap(({ text, unwrapped }) =>
    unwrapped.includes('\u00AD')
      ? [...unwrapped.matchAll(READ_AS_NONE)].flatMap(({ 0: own, index }) => {
          if (!CUT_HYPHEN.test(text.charAt(index))) return []
          const head = HEAD().exec(unwrapped.slice(Math.max(0, index - CONTEXT), index))?.[0] ?? ''
          const tail = TAIL.exec(unwrapped.slice(index + own.length, index + own.length + CONTEXT))?.[0] ?? ''
          return [{ word: head + tail, mayBeTwo: PREFIX.test(head) }]
        })
      : [],
  )
  return found.sort((one, two) => Number(two.mayBeTwo) - Number(one.mayBeTwo)).map(({ word }) => word)
}
