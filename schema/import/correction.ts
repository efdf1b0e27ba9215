import { z } from 'zod'
import { releaseVersion, words } from './fields.ts'

/** What a release corrected in a record, so that whoever used the earlier value finds it here. */
export const Correction = z.strictObject({
  /** The first release that has it right. */
  release: releaseVersion,
  field: words,
  was: words,
  is: words,
  why: words,
})
