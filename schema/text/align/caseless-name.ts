import { commonStart } from './common-start.ts'

/** In these no capital tells what a name is; the known ones are those of countries, and in Chinese those of some people. */
const CASELESS = /^[\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Arabic}\p{sc=Hebrew}]/u
const LETTER = /\p{L}/u
const ONE_WORD = /^(?:[\p{sc=Han}\p{sc=Katakana}・·]{2,8}|[\p{sc=Hangul}\p{sc=Arabic}\p{sc=Hebrew}\p{M}]+)$/u

/**
 * What took the place of a name in such a script, between the stretch of its text and that of the other one: the word if it is
 * one, 迪拜, 多哈; empty if nothing did; undefined where words did of which nobody can tell the name.
 */
export function caselessInPlace(name: string, own: string, other: string): string | undefined {
  if (!CASELESS.test(name)) return ''
  const from = commonStart(own, other)
  const [ownRest, otherRest] = [own.slice(from), other.slice(from)]
  const end = commonStart([...ownRest].reverse().join(''), [...otherRest].reverse().join(''))
  const bare = (rest: string) => rest.slice(0, rest.length - end).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
  const [before, after] = [bare(ownRest), bare(otherRest)]
  if (!LETTER.test(after)) return ''
  return before === name && ONE_WORD.test(after) ? after : undefined
}
