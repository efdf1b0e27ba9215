import { hasJoint, partyOf, voiceList } from '#subject'
import { isJointKind, type Kind } from './vocabulary.ts'

/** One a side, and, where there are several, `joint` for what they issue as one text. */
export const sides: readonly string[] = voiceList.map(({ id }) => id)
export const voices = (hasJoint && sides.length > 1 ? ['joint', ...sides] : sides) as readonly [
  string,
  ...string[],
]
export type Voice = (typeof voices)[number]

/**
 * Who speaks in a statement or passage: a voice, or several sides at one occasion without a jointly issued text. These
 * are `both` where a corpus has two sides, and else their ids joined by `+`.
 */
export type Attribution = string

/** Every attribution with the voices that it counts for. */
export const voicesOfAttribution: ReadonlyMap<Attribution, readonly Voice[]> = new Map<
  Attribution,
  readonly Voice[]
>([
  ...voices.map((voice) => [voice, [voice]] as const),
  ...groupsOf(sides).map((group) => [attributionOf(group), group] as const),
])
export const attributions = [...voicesOfAttribution.keys()] as [string, ...string[]]

/** Whether it is of several sides at one occasion, without a text that they issued jointly. */
export function isOfMeeting(attribution: Attribution): boolean {
  return (voicesOfAttribution.get(attribution)?.length ?? 0) > 1
}

/** True if words of this attribution are counted for the voice: remarks of several sides count for each of them. */
export function speaksFor(voice: Voice | 'all', attribution: Attribution): boolean {
  return voice === 'all' || (voicesOfAttribution.get(attribution)?.includes(voice) ?? false)
}

/** True if all words of this attribution are the voice's: of a text in which several sides speak no count tells whose a word is. */
export function isOwnVoice(voice: Voice | 'all', attribution: Attribution): boolean {
  return voice === 'all' || voice === attribution
}

/**
 * Attributions of passages that may hold the speaker's own words: those of the speaker's side, and what was issued jointly,
 * which is every signatory's. Undefined where it is not known for whom the speaker speaks.
 */
export function attributionsOf(speaker: string): readonly Attribution[] | undefined {
  const party = partyOf[speaker]
  if (party === undefined) return undefined
  const own = ['joint', ...voiceList.filter(({ parties }) => parties.includes(party)).map(({ id }) => id)]
  return attributions.filter((attribution) => own.some((voice) => speaksFor(voice, attribution)))
}

/**
 * Who speaks in a statement. A text that several sides issued as theirs is `joint`. Remarks of several sides at one occasion,
 * of which each or one side gives its own account, count for each of them, never as a joint text; nor does what one side
 * issued with others. Throws where no party is a side's; the import checks that before.
 */
export function voiceOf(kind: Kind, parties: readonly string[]): Attribution {
  const speaking = voiceList.filter((voice) => voice.parties.some((party) => parties.includes(party)))
  if (speaking.length === 0) throw new Error(`No voice of the subject speaks for ${parties.join(', ')}`)
  const isJoint = hasJoint && isJointKind(kind) && speaking.length > 1
  return isJoint ? 'joint' : attributionOf(speaking.map(({ id }) => id))
}

function attributionOf(speaking: readonly Voice[]): Attribution {
  return speaking.length === 2 && sides.length === 2 ? 'both' : speaking.join('+')
}

/** All sets of two or more, each in the order of the list. */
function groupsOf(list: readonly string[]): string[][] {
  const sets: string[][] = [[]]
  for (const id of list) sets.push(...sets.map((set) => [...set, id]))
  return sets.filter((set) => set.length > 1)
}
