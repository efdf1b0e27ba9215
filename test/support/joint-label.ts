import { readSubject } from '../../schema/import/subject-file.ts'

/** What the site calls that which several voices issue together; `#subject` is not known to the browser tests. */
export const jointLabel = readSubject().joint?.label ?? ''
