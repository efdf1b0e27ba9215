import type { subjectExports } from './import/subject-exports.ts'

/**
 * Types of `#subject`: what the corpus is about, from its `subject.yaml` and `people.yaml`. The commands read the files
 * (`import/subject-module.ts`); the build puts its content in the place of the module (`import/subject-plugin.ts`).
 */
type Exports = ReturnType<typeof subjectExports>

export declare const site: Exports['site']
export declare const years: Exports['years']
export declare const voiceList: Exports['voiceList']
export declare const joint: Exports['joint']
export declare const hasJoint: Exports['hasJoint']
export declare const by: Exports['by']
export declare const accent: Exports['accent']
export declare const issuers: Exports['issuers']
export declare const officials: Exports['officials']
export declare const authorities: Exports['authorities']
export declare const media: Exports['media']
export declare const familyNames: Exports['familyNames']
export declare const partyOf: Exports['partyOf']
export declare const pages: Exports['pages']
export declare const examples: Exports['examples']
export declare const panels: Exports['panels']
export declare const seriesList: Exports['seriesList']
export declare const markedEvents: Exports['markedEvents']
export declare const licence: Exports['licence']
export declare const method: Exports['method']
export declare const isEachTextRead: Exports['isEachTextRead']
export declare const formerRules: Exports['formerRules']
export declare const firstNaming: Exports['firstNaming']
export declare const silences: Exports['silences']
export declare const packaged: Exports['packaged']
export declare const unlinkedHosts: Exports['unlinkedHosts']
export declare const hostLanguages: Exports['hostLanguages']
export declare const checks: Exports['checks']
export declare const findings: Exports['findings']
export declare const pairs: Exports['pairs']
export declare const groups: Exports['groups']
