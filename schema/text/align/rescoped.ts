import type { Word } from './negation-mention.ts'
import type { Sides } from './sides.ts'

/** A negation and where it ends. */
interface Negation extends Word {
  end: number
}

const CLAUSE_END = /[.!?;…。！？；\n]/u
/** What a negation may deny: a word that is no particle, or two ideographs. */
const DENIED = /\p{sc=Han}{2}|(?![\p{sc=Han}])[\p{L}\p{M}]{3,}/gu
/** Stand between a negation and what it denies. */
const BETWEEN =
  /^(?:the|have|has|had|been|being|was|were|be|is|are|yet|any|der|die|das|den|les|des|una|els?)$/iu

/**
 * Negations that both texts have, as often and in one order, with what they deny changed: "did not promise to pay",
 * "promised not to pay". What one text has right behind a negation stands before it in the other.
 */
export function rescopedNegations(text: Sides<string>, negations: Sides<readonly Negation[]>): string[] {
  if (negations.a.length !== negations.b.length) return []
  return negations.a.flatMap((one, at) => {
    const two = negations.b[at]
    if (two?.text.toLowerCase() !== one.text.toLowerCase()) return []
    const [own, other] = [clauseOf(text.a, one), clauseOf(text.b, two)]
    return isBefore(own, other) ||
      isBefore(other, own) ||
      isPastOf(own, other) ||
      isPastOf(other, own) ||
      isOfAnother(own, other) ||
      isOfAnother(other, own)
      ? [two.text]
      : []
  })
}

/** What stands before and after a negation in its part of the sentence. */
interface Clause {
  before: string
  after: string
}

function clauseOf(text: string, { start, end }: Negation): Clause {
  const before = text.slice(0, start)
  const after = text.slice(end)
  return {
    before: before.slice(before.split(CLAUSE_END).slice(0, -1).join(' ').length),
    after: after.split(CLAUSE_END, 1)[0] ?? '',
  }
}

const wordsIn = (text: string) => text.match(DENIED) ?? []
const denied = ({ after }: Clause) => wordsIn(after).find((word) => !BETWEEN.test(word))

/** Whether what one negation denies stands before the other, and only there; what ends its clause may deny just that: geht nicht. */
function isBefore(own: Clause, other: Clause): boolean {
  const word = denied(own)
  if (denied(other) === undefined) return false
  return word !== undefined && has(other.before, word) && !has(own.before, word) && !has(other.after, word)
}

const IS_HAN = /^\p{sc=Han}/u

function has(text: string, word: string): boolean {
  return IS_HAN.test(word) ? text.includes(word) : wordsIn(text).some((one) => areForms(one, word))
}

/** Whether two words may be forms of one: agree, agreed; versprach, versprochen. */
function areForms(one: string, two: string): boolean {
  const [own, other] = [one.toLowerCase(), two.toLowerCase()]
  const short = Math.min(own.length, other.length)
  const ending = short > 7 ? short - 6 : short > 5 ? 2 : short > 3 ? 1 : 0
  return own.startsWith(other.slice(0, short - ending)) && Math.abs(own.length - other.length) <= 3
}

const SUBJECT = /(?<!\p{L})(?:I|he|she|it|we|you|they)(?!\p{L})/giu

/**
 * Whether the subject that stands before one negation stands behind the other, which denies another verb: she said he did
 * not know, she did not say he knew.
 */
function isOfAnother(own: Clause, other: Clause): boolean {
  const subject = own.before.match(SUBJECT)?.at(-1)?.toLowerCase()
  const [verb, otherVerb] = [denied(own), denied(other)]
  const hasSubject = (text: string) =>
    text.match(SUBJECT)?.some((one) => one.toLowerCase() === subject) ?? false
  return (
    subject !== undefined &&
    verb !== undefined &&
    otherVerb !== undefined &&
    !areForms(verb, otherVerb) &&
    hasSubject(other.after) &&
    !hasSubject(other.before) &&
    !hasSubject(own.after)
  )
}

const DO = /(?<!\p{L})(?:did|does|do)\s+$/iu
const BEFORE_TO = /(?<word>\p{L}{3,})\s+$/u
const HELPING =
  /^(?:was|were|are|been|being|had|has|have|will|would|shall|should|can|could|may|might|must|ought|not|did|does)$/iu

/** Whether "did not choose to pay" became "chose not to pay", whose verb has another form. */
function isPastOf(own: Clause, other: Clause): boolean {
  const verb = denied(own)
  const past = BEFORE_TO.exec(other.before)?.groups?.word
  return (
    verb !== undefined &&
    past !== undefined &&
    DO.test(own.before) &&
    /^\s+to\s/u.test(other.after) &&
    !HELPING.test(past) &&
    !has(other.after, verb) &&
    !has(own.before + own.after, past)
  )
}
