import { z } from '@hono/zod-openapi'
import { by, examples } from '#subject'
import { definitions } from '../vocabulary.ts'
import { voices } from '../voice.ts'
import {
  choiceParam,
  firstYear,
  idListParam,
  lastYear,
  listParam,
  longestList,
  panelIds,
  quoted,
  seriesParam,
  voiceSeriesParam,
  yearParam,
} from './params.ts'
import { measures } from './trend.ts'

const eventsParam = z
  .string()
  .max(longestList, `is longer than ${longestList} characters`)
  .transform((text) => [...new Set(text.split(','))])
  .pipe(
    z.array(
      z.string().regex(/^[a-z0-9-]+$/, {
        error: ({ input }) => `${quoted(input)} is not the id of an event, nor all or none`,
      }),
    ),
  )
  .openapi({
    type: 'string',
    description:
      'Events to mark: `all`, `none`, or ids joined by commas. If left out, those that the dataset names for the theme, else those of the day of a first use that heading or summary tells of, or of the three days before.',
  })

/** What stands on the time axis. */
const views = ['statement', 'year', 'words'] as const

/** The whole state of a chart page; page, picture, embed and data are views of the same question. */
export const ViewQuery = z.strictObject({
  theme: idListParam('Themes; an overview of the core themes if left out.', examples.theme).optional(),
  frame: idListParam(
    'Frames; `any` takes a theme as a whole, in rows by year what names it where it has frames that do not.',
    examples.frame,
  ).optional(),
  voice: voiceSeriesParam.default([...voices]),
  series: seriesParam.optional(),
  from: yearParam.default(firstYear),
  to: yearParam.default(lastYear),
  measure: choiceParam(measures, 'Measure.').default('share'),
  by: choiceParam(
    views,
    'The timeline of single statements; beside it shares of each year, or mentions per 1,000 words of the measured texts.',
  ).default(by),
  panel: choiceParam(panelIds, 'Of `by=words`: only the texts of this panel.').optional(),
  definition: listParam(
    definitions,
    'Of `by=words`: how widely a theme is defined; several side by side.',
  ).default(['standard']),
  split: yearParam
    .optional()
    .openapi({ description: 'Of `by=words`: first year of the later half; the middle if left out.' }),
  events: eventsParam.optional(),
  point: z
    .string()
    .regex(/^[a-z0-9_]+\.[a-z0-9_]+\.[a-z0-9_]+\.[a-z0-9-]{1,120}$/, {
      error: ({ input }) =>
        `${quoted(input)} is not a point such as ${examples.theme}.${examples.frame}.${voices[0]}.${lastYear}`,
    })
    .optional()
    .openapi({
      description: 'The point whose passages are listed: theme, frame, voice and year or statement.',
    }),
})
export type ViewQuery = z.infer<typeof ViewQuery>
