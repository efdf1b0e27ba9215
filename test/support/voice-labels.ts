import { joint, voiceList } from '#subject'
import { labelOf } from './voice-label.ts'

/** What the subject calls its voices; tests expect these, never a label of their own. */
export const jointLabel = joint.label
export const moscow = labelOf(voiceList, 'moscow')
export const beijing = labelOf(voiceList, 'beijing')
