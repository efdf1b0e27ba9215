import { readSubject } from '../../schema/import/subject-file.ts'
import { labelOf } from './voice-label.ts'

const subject = readSubject()

/** `voice-labels.ts` for the browser tests, to which `#subject` is not known. */
export const jointLabel = subject.joint?.label ?? ''
export const moscow = labelOf(subject.voices, 'moscow')
export const beijing = labelOf(subject.voices, 'beijing')
