import { z } from '@hono/zod-openapi'
import { examples, formerRules } from '#subject'
import { definitionVerdict } from '../../schema/chart/definition-wording.ts'
import { DefinitionCheckRow, RateRow } from '../../schema/contract/measure.ts'
import {
  choiceParam,
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
import {
  type CoverageChoice,
  coverageChoices,
  rates as rateCells,
  type SharedChoice,
  sharedChoices,
} from '../../schema/stats/rate.ts'
import type { VoiceFilter } from '../../schema/stats/trend.ts'
import { comparedLanguages, type Definition, definitions, languages } from '../../schema/vocabulary.ts'
import { sides } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { apiAddress } from '../links.ts'
import { badParameter } from '../problem.ts'
import { codebook } from '../queries/codebook.ts'
import { measuredSums, measuredTextsOf } from '../queries/measures.ts'
import { keepsFormerRules } from '../queries/release.ts'
import { resource, wholeList } from '../resource.ts'
import { askedThemeIds, definitionText, measured } from './measures.ts'

const everyLanguage = 'all'
/** What is said of the releases whose answers add up every text. */
const inAllTexts = (what: string) => (formerRules === null ? '' : `; in ${formerRules} ${what}`)

/** Which texts are added up, and for whom; what is counted of them is for each question to say. */
const added = {
  ...measured,
  voice: voiceSeriesParam.default([...sides]).openapi({
    description:
      'Who speaks; each voice is a series of its own. Each side if left out, as answers pinned to a release have it; the page ' +
      'and its rows (/rates.json, /rates.csv) then have joint texts too.',
  }),
  language: listParam(
    [...languages, everyLanguage],
    `Language of the text. If left out, ${comparedLanguages.join(', ')} alone, as on the page${inAllTexts('all languages together')}. ` +
      `\`${everyLanguage}\` asks for all of them, whose words cannot be compared. \`meta.query\` names what was added up.`,
  ).optional(),
  coverage: choiceParam(
    coverageChoices,
    `Which texts are added up. If left out, those that were read whole, as on the page${inAllTexts('all of them')}. ` +
      'A part of a text is no measure of the whole: `partTexts` counts such texts apart.',
  ).optional(),
  shared: choiceParam(
    sharedChoices,
    `Texts in which several sides speak. If left out, \`apart\`: they are in the numbers of no side, and \`sharedTexts\` counts them` +
      `${inAllTexts('`each`')}. With \`each\` they count whole for each of these sides, whoever says the words.`,
  ).optional(),
  from: yearParam.default(firstYear),
  to: yearParam.default(lastYear),
}

export const rates = resource({
  path: '/rates',
  summary: 'Mentions per 1,000 words, by theme, definition, voice and year',
  description:
    'One row for each theme, definition, voice and year of the period, years without a measured text included. Words and ' +
    'mentions of all texts of the row that were read whole are added ' +
    'up before dividing. Words of different languages cannot be compared: English texts alone are added up unless `language` asks for others.',
  query: z.strictObject({
    ...added,
    definition: listParam(definitions, definitionText).default(['standard']),
  }),
  data: z.array(RateRow),
  key: ['theme', 'voice', 'year', 'definition'],
  async answer(db, asked) {
    const query = await textsAsked(db, asked)
    const { themes, filter } = await measuredAsked(db, query)
    const { voice, from, to, definition, coverage, shared } = query
    const cells = rateCells(await measuredSums(db, filter), {
      themes,
      definitions: definition,
      voices: voice,
      years: { from, to },
      coverage,
      shared,
    })
    const rows = cells.map((cell): RateRow => {
      const years = { from: cell.year, to: cell.year }
      return { ...cell, evidence: textsAddress(query, { ...cell, years }) }
    })
    return { ...wholeList(rows), taken: takenOf(query) }
  },
  example: {
    query: { theme: examples.theme, ...(panelIds[0] && { panel: panelIds[0] }), definition: 'strict' },
  },
})

export const definitionChecks = resource({
  path: '/definition-checks',
  summary: 'Does a change hold under other definitions of the theme?',
  description:
    'One row for each theme, voice and definition: the texts of the earlier and of the later half of a period that were read whole, ' +
    'how many mention the theme, mentions per 1,000 words, and how many times as often the later half mentions it, with ' +
    'a 95 % interval. Words of different languages cannot be compared: English texts alone are added up unless `language` asks for others.',
  query: z.strictObject({
    ...added,
    split: yearParam
      .optional()
      .openapi({ description: 'First year of the later half; the middle of the period if left out.' }),
  }),
  data: z.array(DefinitionCheckRow),
  async answer(db, asked) {
    const query = await textsAsked(db, asked)
    const { from, to, split, voice, coverage, shared } = query
    if (from === to) throw badParameter('from', `${from} is the whole period; one year has no halves`)
    const { themes, filter } = await measuredAsked(db, query)
    if (split !== undefined && (split <= from || split > to)) {
      throw badParameter(
        'split',
        `${split} does not part ${from}–${to}; it is the first year of the later half`,
      )
    }
    const halves = halvesOf({ from, to }, split)
    const checks = checkDefinitions(await measuredTextsOf(db, filter), {
      ...{ themes, voices: voice, halves, coverage, shared },
    })
    const rows = checks.map((check) => checkRow(check, (years) => textsAddress(query, { ...check, years })))
    const told = rows.map((row) => ({ ...row, verdict: definitionVerdict(ofSeries(rows, row)) }))
    return { ...wholeList(told), taken: takenOf(query) }
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
    earlierPartTexts: earlier.partTexts,
    earlierTextsMentioning: earlier.textsMentioning,
    earlierWords: earlier.words,
    earlierMentions: earlier.mentions,
    earlierSharedTexts: earlier.sharedTexts,
    earlierSharedMentions: earlier.sharedMentions,
    earlierPer1000Words: earlier.per1000Words,
    laterFrom: halves.later.from,
    laterTo: halves.later.to,
    laterTexts: later.texts,
    laterPartTexts: later.partTexts,
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

type Asked = z.infer<z.ZodObject<typeof added>>

/** A question with the texts that it means; no language where texts of all of them are added up. */
type Added = Omit<Asked, 'language' | 'coverage' | 'shared'> & {
  language: (typeof languages)[number][] | undefined
  coverage: CoverageChoice
  shared: SharedChoice
}

async function textsAsked<Query extends Asked>(db: Database, query: Query) {
  const isOfAllTexts = await keepsFormerRules(db)
  const isOfAllLanguages = query.language?.includes(everyLanguage) ?? isOfAllTexts
  const named = query.language?.filter((one) => one !== everyLanguage) ?? [...comparedLanguages]
  const coverage: CoverageChoice = query.coverage ?? (isOfAllTexts ? 'all' : 'whole')
  const shared: SharedChoice = query.shared ?? (isOfAllTexts ? 'each' : 'apart')
  return { ...query, language: isOfAllLanguages ? undefined : named, coverage, shared }
}

/** What was added up, as the answer says it. */
function takenOf({ language, coverage, shared }: Added) {
  return { language: language ?? [everyLanguage], coverage, shared }
}

/** The themes asked for and the texts that are counted for them: those of which only a part was read are counted apart. */
async function measuredAsked(db: Database, query: Added) {
  const { from, to, panel: asked, series, language: languagesAsked } = query
  const themes = askedThemeIds(await codebook(db), query.theme)
  const filter = { theme: themes, panel: asked, series, language: languagesAsked, from, to }
  return { themes, filter }
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
    coverage: query.coverage === 'all' ? undefined : query.coverage,
    voice: cell.voice === 'all' ? null : cell.voice,
    shared: query.shared === 'each' || !sides.includes(cell.voice) ? undefined : query.shared,
    ...cell.years,
  })
}
