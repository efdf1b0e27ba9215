import { z } from '@hono/zod-openapi'
import { attributions } from '../voice.ts'
import { unsureDates } from './statement.ts'

export const Release = z
  .object({
    version: z.string().openapi({ description: 'Version of the release.' }),
    date: z.string().openapi({ format: 'date', description: 'Day on which it was published.' }),
    note: z.string(),
    findings: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          claim: z
            .string()
            .openapi({ description: 'What the finding says, as the first page of this release said it.' }),
          query: z
            .record(z.string(), z.string())
            .openapi({ description: 'What the first page is asked for it.' }),
          restsOnLedger: z.boolean().openapi({
            description:
              'True if its claim rests on announcements of the trade ledger, which its figure does not show.',
          }),
        }),
      )
      .openapi({ description: 'Findings of the first page, as this release states them.' }),
    headlines: z
      .array(
        z.object({
          where: z.string().openapi({ description: 'Finding of the first page that makes the claim.' }),
          was: z.string().openapi({
            description: 'What the release before said there; empty where the finding is new.',
          }),
          is: z.string().openapi({
            description: 'What it says in this release; empty where the finding is gone.',
          }),
        }),
      )
      .openapi({
        description: 'Claims of the first page that say something else than in the release before.',
      }),
    leftOut: z
      .array(
        z.object({
          what: z.string().openapi({ description: 'What was looked for.' }),
          why: z.string(),
        }),
      )
      .openapi({ description: 'What was looked for and is not in it, with the reason.' }),
    content: z.string().openapi({ description: 'SHA-256 over the CSV files of the package.' }),
    archive: z.string().openapi({ description: 'SHA-256 of the zip.' }),
    isShown: z.boolean().openapi({
      description: 'True if this site shows exactly this release; none is true while it shows a later state.',
    }),
    rows: z.record(z.string(), z.int()).openapi({ description: 'Rows of each table.' }),
    recountedTrends: z.int().openapi({
      description:
        'Rows of `trends.csv` of its package that its answers give otherwise, because a rule of counting was mended since.',
    }),
  })
  .openapi('Release')
export type Release = z.infer<typeof Release>

export const CoverageRow = z
  .object({
    year: z.int(),
    voice: z.enum(attributions),
    statements: z.int(),
    officialAddress: z.int().openapi({ description: 'Statements whose own official page is known.' }),
    unverified: z.int().openapi({ description: 'Statements that no page confirms.' }),
    passages: z
      .int()
      .openapi({ description: 'Counted passages of these statements, whoever speaks in them.' }),
    silences: z.int(),
    context: z.int().openapi({ description: 'Passages that are shown and not counted.' }),
    evidence: z.string().openapi({ description: 'Address of exactly the statements of the row.' }),
  })
  .openapi('CoverageRow')
export type CoverageRow = z.infer<typeof CoverageRow>

export const Speaker = z
  .object({
    name: z.string(),
    statements: z.int(),
    first: z.string(),
    last: z.string(),
    unsureDates,
    voices: z.array(z.enum(attributions)),
  })
  .openapi('Speaker')
export type Speaker = z.infer<typeof Speaker>

export const SecondReadingRow = z
  .object({
    release: z.string().openapi({ description: 'The release whose passages are counted.' }),
    passages: z.int().openapi({ description: 'Passages of the release.' }),
    readBefore: z
      .int()
      .openapi({ description: 'Passages that were read a second time before the release was published.' }),
    deviatedBefore: z.int().openapi({
      description: 'Of these, those that deviated from the page in some way; they were corrected first.',
    }),
    wrongBefore: z
      .int()
      .nullable()
      .openapi({ description: 'Of these, those that were wrong in substance; null where nobody judged it.' }),
    readSince: z.int().openapi({ description: 'Of the other passages, those that were read again since.' }),
    deviatedSince: z.int().openapi({ description: 'Of `readSince`, those that deviated from the page.' }),
    wrongSince: z
      .int()
      .nullable()
      .openapi({ description: 'Of `readSince`, those that were wrong in substance as published.' }),
    added: z.int().openapi({ description: 'Passages that the release before it had not.' }),
    addedRead: z
      .int()
      .openapi({ description: 'Of `added`, those that were read a second time before it was published.' }),
    share: z.number().nullable().openapi({ description: '`wrongSince / readSince`.' }),
    low: z.number().nullable().openapi({ description: 'Lower bound of its 95 % Wilson interval.' }),
    high: z.number().nullable().openapi({ description: 'Upper bound of its 95 % Wilson interval.' }),
    evidence: z.string().nullable().openapi({
      description:
        'Address of the passages that deviated, as `deviatedSince` counts them; which of these were wrong in substance an editor judged, and no row says it.',
    }),
    denominator: z.string().nullable().openapi({ description: 'Address of the passages of `readSince`.' }),
    officialText: z.int().openapi({ description: 'Key phrases in the words of the official text.' }),
    reprint: z.int().openapi({ description: 'Key phrases in the words of a reprint of it.' }),
    translation: z.int().openapi({ description: 'Key phrases in the words of a translation of it.' }),
    asReported: z.int().openapi({ description: 'Key phrases as a report gives them.' }),
  })
  .openapi('SecondReading')
export type SecondReadingRow = z.infer<typeof SecondReadingRow>
