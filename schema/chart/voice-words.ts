import { joint } from '#subject'
import { grouped } from '../plural.ts'
import type { VoiceFilter } from '../stats/trend.ts'
import { sides } from '../voice.ts'
import { laneLabel } from './look.ts'

/** A voice within a sentence or a heading, where only a name begins with a capital: "jointly issued", "Moscow". */
export function voiceWithin(voice: VoiceFilter): string {
  const label = laneLabel(voice)
  return sides.includes(voice) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}

/** "joint statement", "statement of Moscow". */
export function oneStatement(voice: VoiceFilter): string {
  if (voice === 'all') return 'statement'
  return voice === 'joint' ? joint.statement : `statement of ${laneLabel(voice)}`
}

/** What a number is taken of: "joint statements", "statements of Moscow". */
export function statementsOfVoice(voice: VoiceFilter): string {
  if (voice === 'all') return 'statements of all voices'
  return voice === 'joint' ? `${joint.statement}s` : `statements of ${laneLabel(voice)}`
}

/** "1 joint statement", "2,160 statements of Moscow". */
export function statementCount(count: number, voice: VoiceFilter): string {
  return `${grouped(count)} ${count === 1 ? oneStatement(voice) : statementsOfVoice(voice)}`
}

/** "8 of 36 joint statements", "1 of 1 joint statement". */
export function ofStatements(some: number | string, all: number, voice: VoiceFilter): string {
  return `${some} of ${statementCount(all, voice)}`
}

/** Who is spoken of: "the joint statements", "Moscow’s statements". */
export function theStatements(voice: VoiceFilter): string {
  if (voice === 'all') return 'the statements'
  return voice === 'joint' ? `the ${joint.statement}s` : `${owner(laneLabel(voice))} statements`
}

/** "Moscow’s", "United States’". */
export function owner(name: string): string {
  return `${name}’${/s$/i.test(name) ? '' : 's'}`
}

/** Who said something, before a date: "jointly", "Moscow". */
export function saidBy(voice: VoiceFilter): string {
  return voice === 'joint' ? joint.adverb : voice === 'all' ? 'recorded' : laneLabel(voice)
}

/** Who something is recorded from, after it: "jointly", "from Moscow". */
export function recordedFrom(voice: VoiceFilter): string {
  if (voice === 'all') return 'from any voice'
  return voice === 'joint' ? joint.adverb : `from ${laneLabel(voice)}`
}

/** Whose statements a number is of, after it: "issued jointly", "from Moscow". */
export function issuedBy(voice: VoiceFilter): string {
  return voice === 'joint'
    ? `issued ${joint.adverb}`
    : voice === 'all'
      ? 'in all'
      : `from ${laneLabel(voice)}`
}
