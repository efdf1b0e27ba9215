import { z } from '@hono/zod-openapi'
import { sourceKinds, volumeSeries } from '../vocabulary.ts'

export const Event = z
  .object({
    id: z.string(),
    date: z.string(),
    precision: z.enum(['day', 'month', 'year']),
    label: z.string(),
    why: z.string(),
    note: z.string().nullable(),
    sources: z.array(z.string()),
    sourcePublishers: z.array(z.string()),
    sourceKinds: z.array(z.enum(sourceKinds)),
  })
  .openapi('Event')
export type Event = z.infer<typeof Event>

export const TradeTarget = z
  .object({
    id: z.string(),
    announced: z.string(),
    amountUsdBn: z.number().nullable(),
    amountHighUsdBn: z.number().nullable(),
    targetYear: z.int().nullable(),
    isRepeat: z.boolean(),
    by: z.string(),
    where: z.string(),
    outcome: z.string(),
    kind: z.string().nullable(),
    note: z.string().nullable(),
    sources: z.array(z.string()),
    sourcePublishers: z.array(z.string()),
    sourceKinds: z.array(z.enum(sourceKinds)),
  })
  .openapi('TradeTarget')
export type TradeTarget = z.infer<typeof TradeTarget>

export const TradeVolume = z
  .object({
    id: z.string(),
    year: z.int(),
    series: z.enum(volumeSeries),
    usdBn: z.number(),
    source: z.string(),
    basis: z.string(),
    note: z.string().nullable(),
    unverified: z.string().nullable(),
    sources: z.array(z.string()),
    sourcePublishers: z.array(z.string()),
    sourceKinds: z.array(z.enum(sourceKinds)),
  })
  .openapi('TradeVolume')
export type TradeVolume = z.infer<typeof TradeVolume>
