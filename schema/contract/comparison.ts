import { z } from '@hono/zod-openapi'
import { isEachTextRead } from '#subject'
import { offeredBases } from '../offered.ts'
import { absences } from '../stats/comparison.ts'
import { unrecordedMeans } from '../unrecorded.ts'
import { readings, stances } from '../vocabulary.ts'
import { attributions } from '../voice.ts'
import { StatementSummary } from './statement.ts'

const Presence = z.enum(['recorded', 'silent', 'none_recorded', 'not_read']).openapi({
  description: `\`silent\`: recorded as not speaking of it; \`none_recorded\` ${unrecordedMeans}; \`not_read\`: not fully read on the theme, which may stand in what was not read of the text.`,
})

const passageIds = z.array(z.string())

export const Absence = z.enum(absences).openapi({
  description: `How the frame is missing on the other side. \`silent\`: recorded as not speaking of the theme. \`not_found\`: the whole text was read by the lexicon and does not mention ${isEachTextRead ? 'it' : 'the theme'}. \`not_named\`: a context note of the record says that the text does not name the theme. \`other_voice\`: the other text has the frame, said by another voice. \`not_read\`: not fully read for the frame, which may stand in what was not read of the text. \`not_recorded\`: nothing is recorded, which is no proof that the text lacks it.`,
})

const Voices = z.array(z.enum(attributions))

const HeldComparison = z.object({
  where: z.enum(['both', 'a', 'b']).openapi({
    description:
      '`both` only where one voice has it in each: the same side, or a joint text. Of what each text has by another voice there is a row `a` and a row `b`, whose `absence` is `other_voice`.',
  }),
  absence: Absence.nullable(),
  voicesA: Voices,
  voicesB: Voices,
  passagesA: passageIds,
  passagesB: passageIds,
})

const FrameComparison = z.object({ frame: z.string(), ...HeldComparison.shape })

export const ThemeComparison = z
  .object({
    theme: z.string(),
    basis: z.enum(['both_known', 'one_known', 'unknown']).openapi({
      description:
        'How many sides are known, which follows from `a` and `b`. `both_known`: each has passages or a recorded silence. `one_known`: of one side nothing is recorded; how a single frame is missing there says its `absence`.',
    }),
    difference: z.int().openapi({
      description:
        'Frames that a voice has in one text alone, and one more where one side is silent and the other not.',
    }),
    a: Presence,
    b: Presence,
    passagesA: passageIds.openapi({ description: 'Recorded passages and silences of the first statement.' }),
    passagesB: passageIds,
    stancesA: z.array(z.enum(stances)),
    stancesB: z.array(z.enum(stances)),
    frames: z
      .array(FrameComparison)
      .openapi({ description: 'Frames of the theme that at least one of the two has.' }),
    unframed: z.array(HeldComparison).openapi({
      description: 'Recorded passages without a frame, as the same voices have them.',
    }),
  })
  .openapi('ThemeComparison')
export type ThemeComparison = z.infer<typeof ThemeComparison>

/** One line of the comparison as a table: a theme and frame, its passages without a frame, or a theme of which none is recorded. */
export const ComparisonRow = z
  .object({
    theme: z.string(),
    frame: z.string().nullable().openapi({
      description: 'Null for passages without a frame, and where none is recorded.',
    }),
    where: z
      .enum(['both', 'a', 'b', 'neither'])
      .openapi({ description: 'In which of the two it is recorded.' }),
    absence: Absence.nullable(),
    voicesA: Voices,
    voicesB: Voices,
    basis: ThemeComparison.shape.basis,
    statusA: Presence,
    statusB: Presence,
    stancesA: z.array(z.string()),
    stancesB: z.array(z.string()),
    passagesA: passageIds,
    passagesB: passageIds,
    phrasesA: z.array(z.string()).openapi({ description: 'Key phrases of these passages, in their order.' }),
    phraseBasesA: z.array(z.enum(offeredBases)),
    phrasesB: z.array(z.string()),
    phraseBasesB: z.array(z.enum(offeredBases)),
  })
  .openapi('ComparisonRow')
export type ComparisonRow = z.infer<typeof ComparisonRow>

const Reading = z.object({
  reading: z.enum(readings).openapi({ description: 'How much of the text was read.' }),
  caution: z.string().nullable().openapi({
    description:
      'What must be known before frames of the other alone are taken for a difference: that nothing or only a part of the text was read, and on which themes it was not fully read. Null where that is not recorded.',
  }),
})

export const Comparison = z
  .object({
    a: StatementSummary,
    b: StatementSummary,
    sentence: z.string().openapi({ description: 'How many frames each side has, in a sentence.' }),
    read: z
      .object({
        a: Reading.openapi({ description: 'Of the first text.' }),
        b: Reading.openapi({ description: 'Of the second text.' }),
      })
      .openapi({ description: 'How much of each text was read.' }),
    frames: z
      .object({
        a: z.int().openapi({ description: 'The first alone has it.' }),
        b: z.int().openapi({ description: 'The second alone has it.' }),
        both: z.int().openapi({ description: 'One voice has it in both.' }),
        apart: z.int().openapi({ description: 'Each text has it, never by the same voice.' }),
      })
      .openapi({
        description: 'How many frames stand where: each is counted once, as in the sentence.',
      }),
    themes: z.array(ThemeComparison).openapi({
      description:
        'Themes that both sides are known on come first, then those known of one side; the biggest difference first in each.',
    }),
    rows: z.array(ComparisonRow).openapi({ description: 'The same as one row for each theme and frame.' }),
  })
  .openapi('Comparison')
export type Comparison = z.infer<typeof Comparison>
