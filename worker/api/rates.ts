import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { definitionVerdict } from '../../schema/chart/definition-wording.ts'
import { DefinitionCheckRow, RateRow } from '../../schema/contract/measure.ts'
import {
  firstYear,
  lastYear,
  listParam,
  panelIds,
  voiceSeriesParam,
  yearParam,
} from '../../schema/contract/params.ts'
import {
  definitionChecks as checkDefinitions,
  type DefinitionCheck,
  halvesOf,
} from '../../schema/stats/definition-check.ts'
import { rates as rateCells } from '../../schema/stats/rate.ts'
import type { VoiceFilter } from '../../schema/stats/trend.ts'
import { type Definition, definitions, languages } from '../../schema/vocabulary.ts'
import { sides } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { apiAddress } from '../links.ts'
import { badParameter } from '../problem.ts'
import { codebook } from '../queries/codebook.ts'
import { measuredMentions } from '../queries/measures.ts'
import { resource, wholeList } from '../resource.ts'
import { askedThemes, definitionText, measured } from './measures.ts'

/** Which texts are added up, and for whom; what is counted of them is for each question to say. */
const added = {
  ...measured,
  voice: voiceSeriesParam.default([...sides]).openapi({
    description:
      'Who speaks; each voice is a series of its own. Each side if left out, as answers pinned to a release have it; the page ' +
      'and its rows (/rates.json, /rates.csv) then have joint texts too.',
  }),
  language: listParam(
    languages,
    'Language of the text. All languages together if left out, as answers pinned to a release have it, though their words ' +
      'cannot be compared; the page and its rows (/rates.json, /rates.csv) add up English texts alone.',
  ).optional(),
  from: yearParam.default(firstYear),
  to: yearParam.default(lastYear),
}

export const rates = resource({
  path: '/rates',
  summary: 'Mentions per 1,000 words, year by year and voice by voice',
  description:
    'One row for each theme, definition, voice and year. Words and mentions of all measured texts of the row are added ' +
    'up before dividing. Words of different languages cannot be compared: ask for one `language`, as the page does for English, or for the panel.',
  query: z.strictObject({
    ...added,
    definition: listParam(definitions, definitionText).default(['standard']),
  }),
  data: z.array(RateRow),
  async answer(db, query) {
    const { themes, texts } = await addedTexts(db, query)
    const { voice, from, to, definition } = query
    const cells = rateCells(texts, {
      themes,
      definitions: definition,
      voices: voice,
      years: { from, to },
    })
    return wholeList(
      cells.map((cell): RateRow => {
        const years = { from: cell.year, to: cell.year }
        return { ...cell, evidence: textsAddress(query, { ...cell, years }) }
      }),
    )
  },
  example: {
    query: { theme: examples.theme, ...(panelIds[0] && { panel: panelIds[0] }), definition: 'strict' },
  },
})

export const definitionChecks = resource({
  path: '/definition-checks',
  summary: 'Does a change hold under other definitions of the theme?',
  description:
    'One row for each theme, voice and definition: the measured texts of the earlier and of the later half of a period, ' +
    'how many mention the theme, mentions per 1,000 words, and how many times as often the later half mentions it, with ' +
    'a 95 % interval. Words of different languages cannot be compared: ask for one `language`, as the page does for English, or for the panel.',
  query: z.strictObject({
    ...added,
    split: yearParam
      .optional()
      .openapi({ description: 'First year of the later half; the middle of the period if left out.' }),
  }),
  data: z.array(DefinitionCheckRow),
  async answer(db, query) {
    const { from, to, split, voice } = query
    if (from === to) throw badParameter('from', `${from} is the whole period; one year has no halves`)
    const { themes, texts } = await addedTexts(db, query)
    if (split !== undefined && (split <= from || split > to)) {
      throw badParameter(
        'split',
        `${split} does not part ${from}–${to}; it is the first year of the later half`,
      )
    }
    const halves = halvesOf({ from, to }, split)
    const checks = checkDefinitions(texts, { themes, voices: voice, halves })
    const rows = checks.map((check) => checkRow(check, (years) => textsAddress(query, { ...check, years })))
    return wholeList(rows.map((row) => ({ ...row, verdict: definitionVerdict(ofSeries(rows, row)) })))
  },
  example: { query: { theme: examples.theme, language: 'en' } },
})

/** The rows of the same theme and voice: one for each definition. */
export function ofSeries<Row extends { theme: string; voice: string }>(
  rows: readonly Row[],
  one: Row,
): Row[] {
  return rows.filter(({ theme: own, voice }) => own === one.theme && voice === one.voice)
}

function checkRow(
  check: DefinitionCheck,
  evidence: (years: { from: number; to: number }) => string,
): Omit<DefinitionCheckRow, 'verdict'> {
  const { theme: id, voice, definition, direction, halves, earlier, later, change } = check
  return {
    theme: id,
    voice,
    definition,
    direction,
    ratio: change?.ratio ?? null,
    low: change?.low ?? null,
    high: change?.high ?? null,
    firstYear: check.firstYear,
    lastYear: check.lastYear,
    earlierFrom: halves.earlier.from,
    earlierTo: halves.earlier.to,
    earlierTexts: earlier.texts,
    earlierTextsMentioning: earlier.textsMentioning,
    earlierWords: earlier.words,
    earlierMentions: earlier.mentions,
    earlierSharedTexts: earlier.sharedTexts,
    earlierSharedMentions: earlier.sharedMentions,
    earlierPer1000Words: earlier.per1000Words,
    laterFrom: halves.later.from,
    laterTo: halves.later.to,
    laterTexts: later.texts,
    laterTextsMentioning: later.textsMentioning,
    laterWords: later.words,
    laterMentions: later.mentions,
    laterSharedTexts: later.sharedTexts,
    laterSharedMentions: later.sharedMentions,
    laterPer1000Words: later.per1000Words,
    earlierEvidence: evidence(halves.earlier),
    laterEvidence: evidence(halves.later),
  }
}

type Added = z.infer<z.ZodObject<typeof added>>

/** The themes asked for and every text that is added up. */
async function addedTexts(db: Database, query: Added) {
  const { from, to, panel: asked, series, language: languagesAsked } = query
  const themes = askedThemes(await codebook(db), query.theme)
  const filter = { theme: themes, panel: asked, series, language: languagesAsked, from, to }
  return { themes, texts: await measuredMentions(db, filter) }
}

/** Address of the measured texts behind a number. */
function textsAddress(
  query: Added,
  cell: { theme: string; definition: Definition; voice: VoiceFilter; years: { from: number; to: number } },
): string {
  return apiAddress('/measures', {
    theme: cell.theme,
    definition: cell.definition,
    panel: query.panel,
    series: query.series,
    language: query.language,
    voice: cell.voice === 'all' ? null : cell.voice,
    ...cell.years,
  })
}
