import { z } from 'zod'
import { releaseVersion, words } from './fields.ts'

/** A blank of a program is no word for what a record lacked; a reader sees it as it stands. */
const blank = /^(none|null|nil|nan|n\/a|undefined|true|false|\[\]|\{\})$/i
const value = words.refine((text) => !blank.test(text), {
  error: ({ input }) => `${JSON.stringify(input)} is no word for it; say what was missing, such as "No page"`,
})

/** What a release corrected in a record, so that whoever used the earlier value finds it here. */
export const Correction = z.strictObject({
  /** The first release that has it right. */
  release: releaseVersion,
  field: words,
  was: value,
  is: value,
  why: words,
})
