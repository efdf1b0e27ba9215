import { joint, voiceList } from '#subject'
import { labelOf } from './voice-label.ts'

/** What the subject calls its voices; tests expect these, never a label of their own. */
export const jointLabel = joint.label
/** Within a sentence or a heading. */
export const jointWithin = joint.label.charAt(0).toLowerCase() + joint.label.slice(1)
export const moscow = labelOf(voiceList, 'moscow')
export const beijing = labelOf(voiceList, 'beijing')
