import { z } from '@hono/zod-openapi'
import { examples, joint, panels, seriesList, years } from '#subject'
import { seriesChoices } from '../counted.ts'
import { offeredKinds } from '../offered.ts'
import { passageStatuses } from '../vocabulary.ts'
import { voices } from '../voice.ts'

/** The years that may be asked for: all of the collection, of which only some years are collected throughout. */
export const everyYear = { from: 1900, to: 2099 }
const askedYears = `from ${everyYear.from} to ${everyYear.to}`

/** Years that the core themes are coded for; older statements are kept as a baseline. */
export const { first: firstYear, last: lastYear } = years

/** Longest value that any parameter takes; longer ones are refused before they cost anything. */
const maxLength = 200

const slug = /^[a-z0-9_]+$/

function allowed(values: readonly string[]): string {
  return `allowed: ${values.join(', ')}`
}

/** A comma-separated list without repetitions, such as `nato,alliance`; items are checked against the closed list. */
export function listParam<const T extends readonly string[]>(values: T, description: string) {
  return z
    .string()
    .max(maxLength, `is longer than ${maxLength} characters`)
    .transform((text) => [...new Set(text.split(','))])
    .pipe(
      z.array(z.enum(values, { error: ({ input }) => `${quoted(input)} is unknown; ${allowed(values)}` })),
    )
    .openapi({
      type: 'string',
      description: `${description} One or more of ${values.join(', ')}, joined by commas.`,
    })
}

/** A comma-separated list of codebook ids; whether they exist is for the query to say. */
/** Longest list of ids that an address takes: every frame of the first page has room in it. */
export const longestList = 1200

export function idListParam(description: string, example: string) {
  return idsParam(slug, example, longestList).openapi({
    description: `${description} Ids joined by commas.`,
    example,
  })
}

/** Ids of one form, joined by commas, without repetitions; `like` is one that a refusal names. */
export function idsParam(form: RegExp, like: string, longest = maxLength) {
  return z
    .string()
    .max(longest, `is longer than ${longest} characters`)
    .transform((text) => [...new Set(text.split(','))])
    .pipe(
      z.array(
        z.string().regex(form, { error: ({ input }) => `${quoted(input)} is not an id such as ${like}` }),
      ),
    )
    .openapi({ type: 'string' })
}

export function choiceParam<const T extends readonly [string, ...string[]]>(values: T, description: string) {
  return z
    .enum(values, { error: ({ input }) => `${quoted(input)} is unknown; ${allowed(values)}` })
    .openapi({ description })
}

export const yearParam = z
  .string()
  .regex(/^(19|20)\d{2}$/, {
    error: ({ input }) => `${quoted(input)} is not a year ${askedYears}, such as 2022`,
  })
  .transform(Number)
  .openapi({
    type: 'integer',
    minimum: everyYear.from,
    maximum: everyYear.to,
    description: 'A year; `from` is the first one and `to` the last, inclusive.',
    example: 2022,
  })

/** A theme under a definition of the lexicon, such as `nato.strict`. */
export function definedThemeParam(description: string) {
  return z
    .string()
    .regex(/^[a-z0-9_]+\.(strict|standard|broad)$/, {
      error: ({ input }) =>
        `${quoted(input)} is not a theme and a definition such as ${examples.theme}.strict`,
    })
    .openapi({ type: 'string', description, example: `${examples.theme}.strict` })
}

/** An inclusive bound: a day, or a year that stands for its first or last day. */
export function dateParam(end: 'from' | 'to') {
  return z
    .string()
    .refine((text) => /^(19|20)\d{2}$/.test(text) || isDay(text), {
      error: ({ input }) => `${quoted(input)} is not a date ${askedYears}, written as 2022-02-04 or 2022`,
    })
    .transform((text) => (text.length > 4 ? text : `${text}${end === 'from' ? '-01-01' : '-12-31'}`))
    .openapi({
      type: 'string',
      description: `${end === 'from' ? 'First' : 'Last'} day, inclusive.`,
      example: String(end === 'from' ? firstYear : lastYear),
    })
}

/** True for a day that the calendar has, written as 2022-02-04. */
function isDay(text: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  // A date beyond the end of its month is taken for one of the next, so it is not written the same again.
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}

export const textParam = z
  .string()
  .trim()
  .min(1, 'is empty; leave it out or give a word')
  .max(maxLength, `is longer than ${maxLength} characters`)
  .openapi({
    description:
      'Words that must all stand in one place, a title, summary, gist or key phrase, as in a search: in all forms of a word, however a compound is written, and under its other names; "a phrase" stands exactly so; -word excludes.',
    example: examples.words,
  })

/** Ids of statements, joined by commas; whether they exist is for the query to say. */
export const statementListParam = idsParam(/^[a-z0-9-]+$/, examples.statement).openapi({
  description: 'Statements, by id, joined by commas.',
  example: examples.statement,
})

/** What is counted, and listed, as a speaker's: the one rule of every answer that names a speaker. */
export const ofSpeaker = `Of a speaker are the passages of the speaker’s own side and those issued ${joint.adverb}, never what another side said at the same occasion.`

const nameText = z
  .string()
  .trim()
  .min(1, 'is empty; leave it out or give a name')
  .max(maxLength, `is longer than ${maxLength} characters`)

export const nameParam = nameText.openapi({
  description: `Name of one speaker, written as \`/speakers\` has it; a name that is not there is refused with those like it. ${ofSpeaker}`,
  example: examples.speaker,
})

/** A list of two names would leave open whether one of them or both are meant: each has a parameter of its own. */
export const besideParam = nameText.openapi({
  description:
    'Name of another speaker: only statements in which that person took part, too, on whatever side.',
})

export const voicesParam = listParam(
  voices,
  'Who speaks. Words that both sides spoke, outside a joint text, count with each side.',
)
export const voiceSeriesParam = listParam(
  ['all', ...voices],
  'Who speaks; each voice is a series of its own.',
)
export const seriesParam = choiceParam(
  seriesChoices,
  'Only statements of complete series, of which the dataset holds every one: a change in them is none of the collecting. ' +
    'Nobody coded the texts of a panel: they are counted in /rates and /measures alone.',
)
/** For lists of what records say, which leave out those that no number counts. */
export const uncountedParam = choiceParam(
  ['with'],
  'Beside the others those of records that no number counts.',
)
/** How a statement got into the dataset: as one of a complete series, of which one, or because it speaks of a theme. */
export const inclusions = [...seriesChoices, 'collected', ...seriesList.map(({ id }) => id)] as const
export type Inclusion = (typeof inclusions)[number]
export const inclusionParam = choiceParam(
  inclusions,
  'Only statements of complete series, of which the dataset holds every one, or of the series of this id, as `series` of a row has it; ' +
    '`collected`: those of no series.',
)
export const measuredSeriesParam = choiceParam(
  seriesChoices,
  'Only texts of statements of complete series, and those of a panel, of which every speech is held. The latter are no ' +
    'coded statements, so that /trends, /timeline and /statements do not have them.',
)
export const kindList = listParam(offeredKinds, 'Kind of statement.')

/** Left out, every list means counted passages. */
export const statusParam = choiceParam(
  [...passageStatuses, 'all'],
  'Which passages: `counted` ones, recorded silences (`silent`), those shown and in no number (`context`), or `all`.',
)

/** Panels of measured texts by id; a corpus may have none. */
export const panelIds = panels.map(({ id }) => id) as [string, ...string[]]

/** A value as it may be shown in an error: short, and safe whatever it holds. */
export function quoted(input: unknown): string {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const short = (text ?? '').length > 60 ? `${(text ?? '').slice(0, 60)}…` : (text ?? '')
  return JSON.stringify(short.toWellFormed())
}
