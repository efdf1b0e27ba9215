import { z } from '@hono/zod-openapi'

const share = z.number().nullable()

export const GroupRow = z
  .object({
    theme: z.string(),
    frame: z.string().openapi({ description: 'A frame id, or `any` for the theme as a whole.' }),
    hitsA: z.int().openapi({ description: 'Statements of the first group with the frame.' }),
    ofA: z.int().openapi({ description: 'Statements of the first group.' }),
    shareA: share,
    lowA: share.openapi({ description: 'Lower bound of the 95 % Wilson interval.' }),
    highA: share,
    hitsB: z.int(),
    ofB: z.int(),
    shareB: share,
    lowB: share,
    highB: share,
    difference: share.openapi({ description: 'Share of the second group less that of the first.' }),
    p: z.number().openapi({ description: 'Fisher’s exact test, two-sided.' }),
    pHolm: z
      .number()
      .openapi({ description: 'The same after Holm’s correction for all rows of the answer.' }),
    verdict: z.enum(['different', 'open', 'too_few']).openapi({
      description:
        '`different`: pHolm below 0.05. `open`: the test decides nothing. `too_few`: with these numbers no difference, however large, could pass the test.',
    }),
    passagesA: z.array(z.string()).openapi({ description: 'Ids of exactly the passages behind hitsA.' }),
    passagesB: z.array(z.string()),
    denominatorA: z
      .string()
      .openapi({ description: 'Address of exactly the statements of the first group.' }),
    denominatorB: z.string(),
  })
  .openapi('GroupRow')
export type GroupRow = z.infer<typeof GroupRow>

const Group = z.object({ statements: z.array(z.string()) })

export const GroupComparison = z
  .object({
    a: Group,
    b: Group,
    shared: z.array(z.string()).openapi({
      description:
        'Statements in both groups; the test takes the groups for independent, which they then are not.',
    }),
    tests: z.int().openapi({ description: 'Rows that the correction takes into account.' }),
    rows: z.array(GroupRow),
  })
  .openapi('GroupComparison')
export type GroupComparison = z.infer<typeof GroupComparison>
