import { z } from '@hono/zod-openapi'
import { StatementSummary } from './statement.ts'

const Presence = z.enum(['recorded', 'silent', 'none_recorded'])

export const ThemeComparison = z
  .object({
    theme: z.string(),
    a: Presence,
    b: Presence,
    both: z.array(z.string()),
    onlyA: z.array(z.string()),
    onlyB: z.array(z.string()),
  })
  .openapi('ThemeComparison')
export type ThemeComparison = z.infer<typeof ThemeComparison>

export const Comparison = z
  .object({
    a: StatementSummary,
    b: StatementSummary,
    sentence: z.string(),
    themes: z.array(ThemeComparison),
  })
  .openapi('Comparison')
export type Comparison = z.infer<typeof Comparison>
