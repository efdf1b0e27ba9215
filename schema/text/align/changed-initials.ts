import { once } from '../../once.ts'
import type { Change } from './change.ts'
import { SHORT_TITLE } from './country-name.ts'
import { bearsNumber } from './initial.ts'
import { isOpening, isSentenceStart, type KnownNames } from './name-mention.ts'
import type { Sides } from './sides.ts'

const SPACE = String.raw`[ \u00A0]`
const FAMILY = String.raw`\p{Lu}[\p{L}\p{M}’'-]+`
/** Initials before the name of a family, with a title or first name before them, or two of them behind it, or any behind a comma. */
const PERSON = once(
  () =>
    new RegExp(
      [
        String.raw`(?<![\p{L}\p{N}.’'-])(?<head>(?:(?:${SHORT_TITLE}\.?|\p{Lu}[\p{L}\p{M}’'-]+)${SPACE})*)`,
        String.raw`(?<before>\p{Lu}\.(?:[ \u00A0-]?\p{Lu}\.)*)${SPACE}?(?<family>(?:(?:v[ao]n|de[rn]?|di|du|la|le)${SPACE})*${FAMILY})`,
        String.raw`|(?<![\p{L}\p{N}.’'-])(?<first>${FAMILY})(?:,${SPACE}(?<afterComma>\p{Lu}\.(?:[ \u00A0-]?\p{Lu}\.)*)|${SPACE}(?<behind>\p{Lu}\.[ \u00A0-]?\p{Lu}\.))(?!${SPACE}?\p{Lu}\p{Ll})`,
      ].join(''),
      'gu',
    ),
)
const HAS_INITIAL = /(?<![\p{L}\p{N}])\p{Lu}\./u
const LAST_WORD = /(?<word>\p{L}+)[ \u00A0]*$/u

interface Person {
  text: string
  family: string
  initials: string
  /** Where the initials stand. */
  start: number
  end: number
}

function personsIn(text: string, { isCommon, areNounsCapital }: KnownNames): Person[] {
  if (!HAS_INITIAL.test(text)) return []
  return Array.from(text.matchAll(PERSON()), ({ 0: own, index, groups = {} }): Person | undefined => {
    const { head = '', before, family = groups.first ?? '', afterComma, behind } = groups
    const initials = before ?? afterComma ?? behind ?? ''
    const start = index + (before === undefined ? own.length - initials.length : head.length)
    const word = LAST_WORD.exec(text.slice(Math.max(0, start - 24), start))?.groups?.word ?? ''
    const isNumbered = before !== undefined && bearsNumber(word)
    if (isNumbered || isOpening(family) || isCommon(family)) return undefined
    // Подписал В. Орлов.
    const isVerb = /^\p{sc=Cyrillic}/u.test(head) && isSentenceStart(text, index)
    const whole = areNounsCapital || isVerb || isOpening(head.trim()) ? own.slice(head.length) : own
    return {
      text: whole,
      family,
      initials: initials.replace(/[ \u00A0]/gu, ''),
      start,
      end: start + initials.length,
    }
  }).filter((one) => one !== undefined)
}

/**
 * Families of which each text names as many people, by other initials; and both texts, of the same length, without these
 * initials, of which a letter may be read as a figure, and a point as the end of a sentence.
 */
export function changedInitials(
  text: Sides<string>,
  known: KnownNames,
): { changes: Change[]; rest: Sides<string> } {
  const inA = personsIn(text.a, known)
  const inB = Map.groupBy(inA.length > 0 ? personsIn(text.b, known) : [], ({ family }) => family)
  const changes: Change[] = []
  const changed: Sides<Person[]> = { a: [], b: [] }
  for (const [family, own] of Map.groupBy(inA, ({ family }) => family)) {
    const others = inB.get(family) ?? []
    if (others.length !== own.length) continue
    for (const [at, one] of own.entries()) {
      const other = others[at]
      if (!other || one.initials === other.initials) continue
      changes.push({ kind: 'name', removed: one.text, added: other.text })
      changed.a.push(one)
      changed.b.push(other)
    }
  }
  return { changes, rest: { a: without(text.a, changed.a), b: without(text.b, changed.b) } }
}

const without = (text: string, persons: readonly Person[]) =>
  persons.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  )
