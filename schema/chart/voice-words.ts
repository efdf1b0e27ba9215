import { joint } from '#subject'
import type { VoiceFilter } from '../stats/trend.ts'
import { laneLabel } from './look.ts'

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

/** Who is spoken of: "the joint statements", "Moscow’s statements". */
export function theStatements(voice: VoiceFilter): string {
  if (voice === 'all') return 'the statements'
  return voice === 'joint' ? `the ${joint.statement}s` : `${owner(laneLabel(voice))} statements`
}

/** "Moscow’s", "United States’". */
function owner(name: string): string {
  return `${name}’${/s$/i.test(name) ? '' : 's'}`
}

/** Who said something, before a date: "jointly", "Moscow". */
export function saidBy(voice: VoiceFilter): string {
  return voice === 'joint' ? joint.adverb : voice === 'all' ? 'recorded' : laneLabel(voice)
}

/** Whose statements a number is of, after it: "issued jointly", "from Moscow". */
export function issuedBy(voice: VoiceFilter): string {
  return voice === 'joint'
    ? `issued ${joint.adverb}`
    : voice === 'all'
      ? 'in all'
      : `from ${laneLabel(voice)}`
}
