import { z } from 'zod'
import { words } from './fields.ts'

const names = z.array(words).min(1, 'needs a name in this language')

/** A place by its names; the first English one is that of the records. */
export const Place = z.strictObject({ en: names, ru: names, zh: names })
export type Place = z.infer<typeof Place>

export const PlaceFile = z.strictObject({
  places: z.array(Place),
  /** What records have that name no place. */
  none: z.array(words).default([]),
})
export type PlaceFile = z.infer<typeof PlaceFile>
