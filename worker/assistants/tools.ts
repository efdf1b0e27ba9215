import type { Tool } from '@modelcontextprotocol/sdk/types.js'
import { isEachTextRead, silences } from '#subject'
import { ofSpeaker } from '../../schema/contract/params.ts'
import { unrecordedMeans } from '../../schema/unrecorded.ts'
import { openapiDocument, parametersAt } from '../api/openapi.ts'
import { maxLimit } from '../api/paging.ts'
import { resources } from '../data/resources.ts'
import { evidencePage, inRelease, passageCardPage } from '../links.ts'
import { type AnyResource, isList, isPaged } from '../resource.ts'
import { cautionsOf } from './cautions.ts'
import { listsOf } from './record.ts'

const collected = 'The dataset is a collection of statements, not a sample of all that was said.'
const unspoken = `That nothing is recorded ${unrecordedMeans}${foundSilent('only rows of status `silent` are findings of silence')}`
/** A row that counts statements is silent by one of them. */
const unspokenInRows = `That nothing is recorded ${unrecordedMeans}${foundSilent(
  'a row of status `silent` has at least one statement that is recorded as silent (`silences` of its `statements`) and says nothing of the others: give both numbers',
)}`

function foundSilent(rule: string): string {
  return (isEachTextRead ? '.' : `; ${rule}.`) + (silences ? ` Recorded silences ${silences}.` : '')
}

/** What belongs to a tool beside its question. */
export interface Offer {
  name: string
  /** What belongs to it beside what the members of its answer mean. */
  caution: string
  /** Page that shows what the answer rests on, where the API names no evidence and the rows have no page of their own. */
  evidence?: (given: Record<string, unknown>) => string
  /** Members of the answer that an assistant is sent unless it asks for others by `fields`. */
  members?: readonly string[]
  /** Member of the answer that its pages are pages of, where the answer is no list. */
  pagesOf?: string
}

/** All passages of the release asked for: themes take no filter. */
function passagesOf({ release }: Record<string, unknown>): string {
  return evidencePage(release === undefined ? {} : { release: String(release) })
}

/** A question of the API as a tool. */
export interface Question extends Offer {
  resource: AnyResource
  /** Lists of the answer that can be asked for alone. */
  lists: readonly string[]
}

/** What may be asked, by the path of the question, and what belongs to each answer. */
const offered: Record<string, Offer> = {
  '/themes': { name: 'themes', caution: collected, evidence: passagesOf },
  '/search': {
    name: 'search',
    caution: `This searches titles, summaries, gists and key phrases of the dataset, and whole texts only where \`searched\` says so: words that are not found may have been used. Give \`places\` and \`statements\`, which leave out where we only say that it is not named; \`count\` is of the rows, those among them. \`facets\` count each value with the other filters and without its own. ${collected}`,
    pagesOf: 'hits',
    // Months and places of each text are what a figure is drawn from.
    members: [
      ...[
        'terms',
        'searched',
        'apart',
        'places',
        'statements',
        'inSummariesOnly',
        'cut',
        'sortedWithin',
        'facets',
        'denied',
        'asides',
        'deniedInPart',
        'dated',
      ],
      ...['promised', 'speaker', 'named', 'suggestions', 'saidFirst', 'spans', 'hits'],
    ],
  },
  '/statements': {
    name: 'statements',
    caution: `${collected} ${unspoken}`,
  },
  '/statements/{id}': {
    name: 'statement',
    caution: unspoken,
  },
  '/passages': {
    name: 'passages',
    caution: `${ofSpeaker} ${unspoken}`,
  },
  '/passages/{id}': {
    name: 'passage',
    caution: collected,
    evidence: ({ id, release }) =>
      inRelease(passageCardPage(String(id)), release === undefined ? undefined : String(release)),
  },
  '/trends': {
    name: 'trends',
    caution: `Shares are shares of the statements in the dataset, often few a year: give \`statements\` and the interval with each. Where \`notRead\` is above 0, a share is “at least”, at most \`shareAtMost\`; call one larger only if it is so either way. ${ofSpeaker} ${unspokenInRows}`,
  },
  '/compare': {
    name: 'compare',
    caution: `This compares what is recorded, not the whole texts. ${unspoken}`,
  },
  '/phrases': {
    name: 'phrases',
    caution: `This searches titles, key phrases and gists, not whole texts: a statement without a hit may hold the phrase. ${collected}`,
  },
  '/phrases/{id}': {
    name: 'phrase',
    caution: `This searches titles, key phrases and gists, not whole texts: a statement without a hit may hold the phrase. ${collected}`,
  },
  '/releases': { name: 'releases', caution: 'Pin an answer with `release`, and cite the release.' },
}

/** The caution of the answer: what its members mean, and what belongs to the question. */
function wholeCaution(resource: AnyResource, { caution }: Offer): string {
  return [...cautionsOf(resource), caution].join(' ')
}

function listsToPage({ data }: AnyResource, { pagesOf }: Offer): string[] {
  return listsOf(data).filter((name) => name !== pagesOf)
}

function asQuestion(resource: AnyResource, offer: Offer): Question {
  const caution = wholeCaution(resource, offer)
  return { resource, ...offer, caution, lists: listsToPage(resource, offer) }
}

/** Questions by the name of their tool, in the order in which they are offered. */
export const questions: ReadonlyMap<string, Question> = new Map(
  Object.entries(offered).flatMap(([path, offer]) => {
    const resource = resources.find((one) => one.path === path)
    return resource ? [[offer.name, asQuestion(resource, offer)] as const] : []
  }),
)

interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  schema: Record<string, unknown>
}

/** Tools are the API's own questions: the same parameters under the same descriptions. */
export function tools(): Tool[] {
  return [...questions].map(([name, question]) => {
    const { resource, caution } = question
    const taken = parametersOf(question)
    return {
      name,
      title: resource.summary,
      description: `${resource.summary}. ${resource.description} Caution: ${caution}`,
      inputSchema: {
        type: 'object',
        properties: Object.fromEntries(
          taken.map(({ name: parameter, description, schema }) => [
            parameter,
            { ...schema, ...(description && { description }) },
          ]),
        ),
        required: taken.filter(({ required }) => required).map((parameter) => parameter.name),
        additionalProperties: false,
      },
      annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    }
  })
}

/** Made once for the isolate: each call of a tool asks it. */
let described: ReturnType<typeof openapiDocument> | undefined

/** Those of the API; what it answers whole comes page by page here. */
export function parametersOf({ resource, lists }: Question): Parameter[] {
  described ??= openapiDocument(
    [...questions.values()].map((question) => question.resource),
    '',
  )
  const own = parametersAt<Parameter>(described, `/api/v1${resource.path}`)
  const ofList = lists.length > 0 ? [{ ...listParameter, schema: { type: 'string', enum: lists } }] : []
  const ofPage = isPaged(resource) || (!isList(resource) && lists.length === 0) ? [] : pageParameters
  return [...own, ...ofList, ...ofPage]
}

const listParameter = {
  name: 'list',
  in: 'query',
  description:
    'Only this list of the answer, page by page, each item whole: for what `cut` says was shortened. `limit` and `cursor` are then of it.',
}

const pageParameters: Parameter[] = [
  {
    name: 'limit',
    in: 'query',
    description: `Rows of one page, at most ${maxLimit}.`,
    schema: { type: 'integer', minimum: 1, maximum: maxLimit },
  },
  {
    name: 'cursor',
    in: 'query',
    description: 'Where the next page begins: `next` of an answer holds it.',
    schema: { type: 'string' },
  },
]
