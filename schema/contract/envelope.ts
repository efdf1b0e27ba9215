import { z } from '@hono/zod-openapi'
import { Cut } from './cut.ts'

/** What surrounds the rows of every data answer. */
export const Meta = z
  .object({
    count: z.int().openapi({ description: 'Rows of the whole result, not of this page.' }),
    limit: z
      .int()
      .nullable()
      .openapi({ description: 'Most rows of one page; null where all rows come at once.' }),
    release: z
      .string()
      .openapi({ description: 'Release of the dataset that the answer comes from.', example: '2026.1' }),
    generatedAt: z
      .string()
      .openapi({ description: 'Date of that release; an answer never changes within a release.' }),
    query: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'The parameters as understood, defaults included.' }),
    facets: z
      .record(z.string(), z.array(z.object({ value: z.string().nullable(), count: z.int() })))
      .optional()
      .openapi({
        description:
          'Where `facets` asks for it: how many rows of the whole result have each value, the most frequent first.',
      }),
    cut: Cut.optional().openapi({
      description:
        'Where `q` has words that stand in too many places to read: `count` and the rows are of the places that were read.',
    }),
    caution: z.string().optional().openapi({
      description:
        'Where rows differ from the package of the release: how many, and why. Asked for an older release that has such rows.',
    }),
  })
  .openapi('Meta')
export type Meta = z.infer<typeof Meta>

export const Links = z
  .object({
    self: z.string().openapi({ description: 'Address of this answer.' }),
    next: z.string().nullable().openapi({ description: 'Address of the next page; null on the last one.' }),
    evidence: z.string().optional().openapi({
      description: 'Address of the passages that the whole answer rests on, where it rests on some.',
    }),
  })
  .openapi('Links')
export type Links = z.infer<typeof Links>

/** RFC 9457 problem details with this API's members. */
export const Problem = z
  .object({
    type: z.string().openapi({ description: 'Address that explains this kind of problem.' }),
    title: z.string().openapi({ description: 'What kind of problem it is, in words.' }),
    status: z.int().openapi({ description: 'Status of the HTTP answer.' }),
    detail: z.string().openapi({ description: 'What was wrong with this request, and what is allowed.' }),
    instance: z.string().openapi({ description: 'Address that was asked.' }),
    code: z.string().openapi({ description: 'Kind of problem, for programs.', example: 'BAD_REQUEST' }),
    requestId: z
      .string()
      .openapi({ description: 'Name of the request, also in `X-Request-Id`, for a report of it.' }),
    errors: z
      .array(
        z.object({
          parameter: z.string().openapi({ description: 'Name of the parameter.' }),
          detail: z.string().openapi({ description: 'What was wrong and what is allowed.' }),
        }),
      )
      .openapi({ description: 'One entry for each parameter that is wrong; empty where none is.' }),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof Problem>
