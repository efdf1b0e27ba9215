import { z } from '@hono/zod-openapi'

export const Cut = z
  .object({
    most: z.int().openapi({ description: 'Places that are read of words that stand in more.' }),
    unread: z
      .object({
        from: z
          .string()
          .nullable()
          .openapi({ description: 'Day of the last of the oldest places; null where that has none.' }),
        to: z
          .string()
          .nullable()
          .openapi({ description: 'Day of the first of the newest places; null where that has none.' }),
      })
      .nullable()
      .openapi({
        description:
          'The days between the oldest places and the newest that were read; null where all of the days asked for were.',
      }),
  })
  .openapi('Cut', {
    description:
      'What was read of words that stand in more than `most` places: those of the days asked for or, of more than `most` of them, half of them the oldest and half the newest.',
  })
export type Cut = z.infer<typeof Cut>
