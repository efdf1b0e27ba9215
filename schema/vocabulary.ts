import { voiceList } from '#subject'

/** The closed lists that dataset files, tables and the API share. */
export const kinds = [
  'joint_statement',
  'joint_declaration',
  'treaty',
  'speech',
  'interview',
  'press_remarks',
  'article',
  'readout',
] as const
export const levels = ['heads_of_state', 'heads_of_government', 'foreign_ministers', 'other'] as const
/** One a side, and `joint` for what several sides issue as one text. */
export const sides: readonly string[] = voiceList.map(({ id }) => id)
export const voices: readonly [string, ...string[]] = ['joint', ...sides]
export const confidences = ['verified', 'partly', 'unverified'] as const
export const stances = ['closer', 'adversary', 'limit', 'neutral'] as const
export const languages = ['en', 'ru', 'zh'] as const
export const keyPhraseBases = ['official_text', 'as_reported'] as const
export const silenceBases = ['whole_text', 'secondary'] as const
export const checkVerdicts = ['supported', 'partly', 'not_found'] as const
export const checkMeans = ['whole_text', 'other_source', 'same_source'] as const
export const sourceKinds = [
  'official',
  'news_agency',
  'press',
  'research',
  'mirror',
  'other',
  'unknown',
] as const
/** Official pages that are not the text itself: one that names the occasion, or a digest. */
export const officialPageKinds = ['event_page', 'digest'] as const
/** What an announcement does with a sum; `expected` declares that it will be met, `met` that it has been. */
export const targetSteps = ['set', 'repeated', 'moved', 'expected', 'met', 'dropped'] as const
/** Where a search finds words: in the statements' own words or in what the dataset says of them. */
export const searchFields = ['title', 'summary', 'gist', 'key_phrase', 'text'] as const
export const volumeSeries = ['chinese_customs', 'russian_side', 'un_comtrade'] as const

export type SearchField = (typeof searchFields)[number]
export type Kind = (typeof kinds)[number]
export type Level = (typeof levels)[number]
export type SourceKind = (typeof sourceKinds)[number]
export type Voice = (typeof voices)[number]
export type Stance = (typeof stances)[number]
/**
 * Who speaks in a statement or passage: a voice, or several sides at one occasion without a jointly issued text. These
 * are `both` where a corpus has two sides, and else their ids joined by `+`.
 */
export type Attribution = string

/** Kinds that both sides issue as one text. */
export const jointKinds: readonly Kind[] = ['joint_statement', 'joint_declaration', 'treaty']

/** Every attribution with the voices that it counts for. */
export const voicesOfAttribution: ReadonlyMap<Attribution, readonly Voice[]> = new Map<
  Attribution,
  readonly Voice[]
>([
  ...voices.map((voice) => [voice, [voice]] as const),
  ...groupsOf(sides).map((group) => [attributionOf(group), group] as const),
])
export const attributions = [...voicesOfAttribution.keys()] as [string, ...string[]]

/** True if words of this attribution are counted for the voice: remarks of several sides count for each of them. */
export function speaksFor(voice: Voice | 'all', attribution: Attribution): boolean {
  return voice === 'all' || (voicesOfAttribution.get(attribution)?.includes(voice) ?? false)
}

/**
 * Who speaks in a statement. A jointly issued text is `joint`; remarks of several sides at one occasion count for each
 * of them, never as a joint text. Throws where no party is a side's; the import checks that before.
 */
export function voiceOf(kind: Kind, parties: readonly string[]): Attribution {
  const speaking = voiceList.filter((voice) => voice.parties.some((party) => parties.includes(party)))
  if (speaking.length === 0) throw new Error(`No voice of the subject speaks for ${parties.join(', ')}`)
  return jointKinds.includes(kind) ? 'joint' : attributionOf(speaking.map(({ id }) => id))
}

function attributionOf(speaking: readonly Voice[]): Attribution {
  return speaking.length === 2 && sides.length === 2 ? 'both' : speaking.join('+')
}

/** All sets of two or more, each in the order of the list. */
function groupsOf(list: readonly string[]): string[][] {
  const sets: string[][] = [[]]
  for (const id of list) sets.push(...sets.map((set) => [...set, id]))
  return sets.filter((set) => set.length > 1)
}
