import { messageOf } from '../error.ts'
import { subjectExports } from './subject-exports.ts'
import { readSubject, readSubjectLists } from './subject-file.ts'

/** `#subject` for the commands, which read the file; the build puts its content in this module's place. */
function subject() {
  try {
    return subjectExports(readSubject(), readSubjectLists())
  } catch (error) {
    console.error(`${messageOf(error)}\n\nFix the lines named above and run this again.`)
    process.exit(1)
  }
}

export const {
  site,
  years,
  voiceList,
  joint,
  hasJoint,
  by,
  formerRules,
  accent,
  issuers,
  officials,
  authorities,
  media,
  familyNames,
  partyOf,
  pages,
  examples,
  panels,
  seriesList,
  method,
  isEachTextRead,
  firstNaming,
  markedEvents,
  licence,
  silences,
  packaged,
  unlinkedHosts,
  hostLanguages,
  checks,
  findings,
  pairs,
  groups,
} = subject()
