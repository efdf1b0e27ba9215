import { z } from '@hono/zod-openapi'
import { examples, groups as offered } from '#subject'
import { notFullyReadCount } from '../not-fully-read.ts'
import type { Kind } from '../vocabulary.ts'
import type { Voice } from '../voice.ts'
import { dateParam, firstYear, idListParam, kindList, lastYear, seriesParam, voicesParam } from './params.ts'

/** Bounds of a group as the first offered pair has them: the examples of both together are two groups that differ. */
function boundParam(name: 'aFrom' | 'aTo' | 'bFrom' | 'bTo') {
  const param = dateParam(name.endsWith('From') ? 'from' : 'to')
  const example = offered[0]?.query[name]
  return (example === undefined ? param : param.openapi({ example })).optional()
}

export const GroupsQuery = z.strictObject({
  aFrom: boundParam('aFrom'),
  aTo: boundParam('aTo'),
  aVoice: voicesParam.optional(),
  aKind: kindList.optional(),
  bFrom: boundParam('bFrom'),
  bTo: boundParam('bTo'),
  bVoice: voicesParam.optional(),
  bKind: kindList.optional(),
  series: seriesParam.optional(),
  theme: idListParam('Themes; the core themes if left out.', examples.theme).optional(),
})
export type GroupsQuery = z.infer<typeof GroupsQuery>

/** What the statements of a group pass. */
export interface GroupRule {
  from: string
  to: string
  voice: readonly Voice[] | undefined
  kind: readonly Kind[] | undefined
  isOfSeries: boolean
}

/** A group without bounds is counted, as in the trends, in the years that the core themes are coded for. */
export function boundsOf(query: GroupsQuery, side: 'a' | 'b'): { from: string; to: string } {
  return {
    from: query[`${side}From`] ?? `${firstYear}-01-01`,
    to: query[`${side}To`] ?? `${lastYear}-12-31`,
  }
}

export function groupRules(query: GroupsQuery): { a: GroupRule; b: GroupRule } {
  const isOfSeries = query.series !== undefined
  return {
    a: { ...boundsOf(query, 'a'), voice: query.aVoice, kind: query.aKind, isOfSeries },
    b: { ...boundsOf(query, 'b'), voice: query.bVoice, kind: query.bKind, isOfSeries },
  }
}

const share = z.number().nullable()

/** Groups of more statements than this, both together, are counted and not listed. */
export const mostListed = 1000
const isLong = `the groups hold more than ${mostListed} statements`
const ids = z.array(z.string()).nullable()

export const GroupRow = z
  .object({
    theme: z.string(),
    frame: z.string().openapi({
      description:
        'A frame id, `any` for the theme as a whole, or `named` for what names the theme, where it has frames that do not.',
    }),
    hitsA: z.int().openapi({ description: 'Statements of the first group with the frame.' }),
    ofA: z.int().openapi({ description: 'Statements of the first group: the denominator.' }),
    notReadA: z.int().openapi({
      description: `Of them, those ${notFullyReadCount}`,
    }),
    shareA: share.openapi({
      description:
        'Share of the first group: at least so large, where `notReadA` is above 0. Null where it holds no statement, or nothing was found in those not fully read.',
    }),
    shareAtMostA: share.openapi({
      description: 'The share of the first group if every statement of `notReadA` had the frame.',
    }),
    lowA: share.openapi({ description: 'Lower bound of the 95 % Wilson interval of `shareA`.' }),
    highA: share.openapi({ description: 'Upper bound of the 95 % Wilson interval of `shareAtMostA`.' }),
    hitsB: z.int(),
    ofB: z.int(),
    notReadB: z.int(),
    shareB: share,
    shareAtMostB: share,
    lowB: share,
    highB: share,
    difference: share.openapi({
      description:
        'Share of the second group less that of the first, where both are nearest to each other: the larger one at least, the smaller one at most. Null with `not_read`.',
    }),
    p: z.number().nullable().openapi({
      description:
        'Fisher’s exact test, two-sided, of the shares where they are nearest to each other. Null with `not_read`.',
    }),
    pHolm: z.number().nullable().openapi({
      description: 'The same after Holm’s correction for all rows of the answer that have a p.',
    }),
    verdict: z.enum(['different', 'open', 'too_few', 'not_read']).openapi({
      description:
        '`different`: pHolm below 0.05. `open`: the test decides nothing. `too_few`: with these numbers no difference, however large, could pass the test. `not_read`: which share is larger cannot be told, as `notReadA` and `notReadB` were not fully read.',
    }),
    passagesA: ids.openapi({
      description: `Ids of exactly the passages behind hitsA; null where ${isLong}: \`evidenceA\` has them page by page.`,
    }),
    passagesB: ids,
    passageCountA: z.int().openapi({ description: 'How many passages are behind hitsA.' }),
    passageCountB: z.int(),
    evidenceA: z.string().openapi({ description: 'Address of exactly the passages behind hitsA.' }),
    evidenceB: z.string(),
    denominatorA: z
      .string()
      .openapi({ description: 'Address of exactly the statements that shareA is a share of.' }),
    denominatorB: z.string(),
    notReadEvidenceA: z.string().nullable().openapi({
      description: 'Address of exactly the statements of notReadA; null where there are none.',
    }),
    notReadEvidenceB: z.string().nullable(),
  })
  .openapi('GroupRow')
export type GroupRow = z.infer<typeof GroupRow>

const Group = z.object({
  statements: ids.openapi({
    description: `Ids; null where ${isLong}: the denominator's address has them page by page.`,
  }),
  count: z.int().openapi({ description: 'How many statements the group has.' }),
  unknownReading: z.int().openapi({
    description:
      'Of them, those of which nobody recorded how much was read. They are taken as read, so that a test rests on that.',
  }),
})

export const GroupComparison = z
  .object({
    a: Group.openapi({ description: 'The first group.' }),
    b: Group.openapi({ description: 'The second group.' }),
    shared: ids.openapi({
      description: `Statements in both groups; the test takes the groups for independent, which they then are not. Null where ${isLong}.`,
    }),
    sharedCount: z.int().openapi({ description: 'How many statements are in both groups.' }),
    tests: z.int().openapi({ description: 'Rows that the correction takes into account.' }),
    rows: z.array(GroupRow).openapi({
      description: 'One row for each theme and each of its frames; the row of a theme counts what names it.',
    }),
  })
  .openapi('GroupComparison')
export type GroupComparison = z.infer<typeof GroupComparison>
