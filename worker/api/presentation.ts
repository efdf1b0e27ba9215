import { z } from '@hono/zod-openapi'

/** Parameters of every data address: which members are answered and how, never which rows are counted. */
export const fieldsParam = z
  .string()
  .max(400, 'is longer than 400 characters')
  .transform((text) => [...new Set(text.split(','))])
  .openapi({
    type: 'string',
    description: 'Only these members of each row (columns of the CSV), joined by commas.',
    example: 'id,date',
  })

export const bomParam = z.literal('1', { error: 'allowed: 1' }).openapi({
  description: '`1` puts a byte order mark before the CSV, which Excel needs to read it as UTF-8.',
})

/** Checked for every address against the release that the database holds. */
export const releaseParam = z.string().max(20, 'is longer than 20 characters').openapi({
  description:
    'Pins the answer to a release of the dataset: it is the same bytes for ever, or a problem if the release is not held here.',
  example: '2026.1',
})
