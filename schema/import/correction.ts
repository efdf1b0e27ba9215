import { z } from 'zod'
import { releaseVersion, words } from './fields.ts'

/** Why a release corrected a field of a record. What it was and what it is follows from the releases themselves. */
export const Correction = z.strictObject({
  /** The first release that has it right. */
  release: releaseVersion,
  field: words,
  why: words,
})
