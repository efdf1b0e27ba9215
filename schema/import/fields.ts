import { z } from 'zod'
import { publishedVersion } from '../release-version.ts'

/** The forms of single values, shared by the files of the dataset. */

export const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const snake = /^[a-z0-9]+(_[a-z0-9]+)*$/

export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, {
    error: ({ input }) => `${JSON.stringify(input)} is not one of ${values.join(', ')}`,
  })
}

export const isoDate = z.string({ error: 'must be a date such as 2022-02-04' }).refine(isCalendarDate, {
  error: ({ input }) => `${JSON.stringify(input)} is not a date such as 2022-02-04`,
})

/** A day, or the month or year where no more is known. */
export const datePart = z
  .string({ error: 'must be a date such as 2022-02-04' })
  .refine((value) => isCalendarDate(`${value}-01-01`.slice(0, Math.max(10, value.length))), {
    error: ({ input }) => `${JSON.stringify(input)} is not a date such as 2022-02-04, 2022-02 or 2022`,
  })

export const webAddress = z.string({ error: 'must be a web address' }).refine(isAddress, {
  error: ({ input }) => `${JSON.stringify(input)} is not an http or https address`,
})

export const releaseVersion = z.string().regex(publishedVersion, 'must be a year and a number such as 2026.1')

export const partyCode = z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter country code such as RU')

export const words = z.string({ error: 'must be text' }).trim().min(1, 'must not be empty')

function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** True for an http or https address. */
export function isAddress(value: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(value) && URL.canParse(value)
}

/** The years that a corpus may be of. */
export const heldYears = { from: 1900, to: 2100 }
export const heldYear = z.int().min(heldYears.from).max(heldYears.to)
