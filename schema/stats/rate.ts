import { type Coverage, type Definition, definitions } from '../vocabulary.ts'
import { type Attribution, isOwnVoice, speaksFor } from '../voice.ts'
import { sum } from './sum.ts'
import type { VoiceFilter } from './trend.ts'

/** Under so many words the rate of a whole period tells nothing. */
export const fewWords = 2000

/** A measured text as a rate sees it: its words, and its mentions of one theme under each definition. */
export interface MeasuredMentions {
  theme: string
  year: number
  voice: Attribution
  /** A part of a text is no measure of the whole: it is counted only where it is asked for. */
  coverage: Coverage
  words: number
  mentions: Record<Definition, number>
}

/** What a question may ask of a measured text. */
export interface MeasuredGroup extends Pick<MeasuredMentions, 'year' | 'voice' | 'coverage'> {
  language: string
  panel: string | null
  /** Whether the text is of a panel or its statement of a complete series. */
  isOfSeries: boolean
}

/**
 * The texts of one theme as they are kept, in their order: the place of the group of each, its words, and its mentions under
 * each definition. A large corpus has too many to make each a thing.
 */
export interface MeasuredTexts extends Record<'places' | 'words' | Definition, number[]> {
  groups: MeasuredGroup[]
}

/** Texts of one theme, year and voice added up under each definition. */
export interface MeasuredSums extends Omit<MeasuredMentions, 'theme'> {
  texts: number
  /** Those among these texts with at least one mention. */
  mentioning: Record<Definition, number>
}

/** The texts of one theme, group by group. */
export function groupSums({
  groups,
  places,
  words,
  ...texts
}: MeasuredTexts): (MeasuredGroup & MeasuredSums)[] {
  // By group, in lists of numbers: a large corpus has ten thousands of texts.
  const added = (count: (index: number) => number) => {
    const sums = new Float64Array(groups.length)
    for (let index = 0; index < places.length; index++) {
      const place = places[index] ?? 0
      sums[place] = (sums[place] ?? 0) + count(index)
    }
    return sums
  }
  const number = added(() => 1)
  const ofWords = added((index) => words[index] ?? 0)
  const named = definitions.map((definition) => {
    const mentions = texts[definition]
    return {
      definition,
      mentions: added((index) => mentions[index] ?? 0),
      mentioning: added((index) => Number((mentions[index] ?? 0) > 0)),
    }
  })
  const each = (place: number, of: 'mentions' | 'mentioning') =>
    Object.fromEntries(named.map((one) => [one.definition, one[of][place] ?? 0])) as Record<
      Definition,
      number
    >
  return groups.map((group, place) => ({
    ...{ ...group, words: ofWords[place] ?? 0, texts: number[place] ?? 0 },
    ...{ mentions: each(place, 'mentions'), mentioning: each(place, 'mentioning') },
  }))
}

/** Which texts are added up: those that are measured whole, those measured in part, or both together. */
export const coverageChoices = ['whole', 'part', 'all'] as const
export type CoverageChoice = (typeof coverageChoices)[number]

export function isCovered(text: { coverage: Coverage }, asked: CoverageChoice): boolean {
  return asked === 'all' || text.coverage === asked
}

/** What becomes of a text in which several sides speak: it is no side's, or counts whole for each, whoever says the words. */
export const sharedChoices = ['apart', 'each'] as const
export type SharedChoice = (typeof sharedChoices)[number]

/** Which texts of a voice and period are added up. */
export interface AddedTexts {
  voice: VoiceFilter
  coverage: CoverageChoice
  shared: SharedChoice
}

export function isAdded(
  text: { voice: Attribution; coverage: Coverage },
  { voice, coverage, shared }: AddedTexts,
): boolean {
  return isCovered(text, coverage) && (shared === 'each' || isOwnVoice(voice, text.voice))
}

/** Texts added up: what a rate is made of. */
export interface RateCounts {
  texts: number
  /** Texts of which only a part could be read, whether or not they are among the texts. */
  partTexts: number
  /** Those among these texts with at least one mention. */
  textsMentioning: number
  /** Words of the texts together: the denominator. */
  words: number
  mentions: number
  /** Texts in which the voice speaks beside others, whether or not they are among the texts. */
  sharedTexts: number
  sharedMentions: number
  /** Mentions per 1,000 words of all the texts together; null without a text. */
  per1000Words: number | null
}

interface RateCell extends RateCounts {
  theme: string
  definition: Definition
  voice: VoiceFilter
  year: number
}

/**
 * Mentions per 1,000 words, cell by cell in the order theme, definition, voice, year. Words are added up before
 * dividing, so that a long text weighs more than a short one. Years without a measured text are cells too.
 */
export function rates(
  measured: readonly (MeasuredSums & { theme: string })[],
  question: {
    themes: readonly string[]
    definitions: readonly Definition[]
    voices: readonly VoiceFilter[]
    years: { from: number; to: number }
    coverage: CoverageChoice
    shared: SharedChoice
  },
): RateCell[] {
  const { themes, definitions, voices, years, coverage, shared } = question
  const ofYear = Map.groupBy(measured, ({ year }) => year)
  return themes.flatMap((theme) =>
    definitions.flatMap((definition) =>
      voices.flatMap((voice) =>
        Array.from({ length: years.to - years.from + 1 }, (_, index): RateCell => {
          const year = years.from + index
          const own = textsOf(ofYear.get(year) ?? [], { theme, voice, years: { from: year, to: year } })
          return {
            theme,
            definition,
            voice,
            year,
            ...tallyTexts(own, definition, { voice, coverage, shared }),
          }
        }),
      ),
    ),
  )
}

/** The texts in which a voice speaks in a period, as they were measured for one theme. */
export function textsOf<Text extends Pick<MeasuredMentions, 'theme' | 'year' | 'voice'>>(
  texts: readonly Text[],
  asked: { theme: string; voice: VoiceFilter; years: { from: number; to: number } },
): Text[] {
  const { theme, voice, years } = asked
  return texts.filter(
    (text) =>
      text.theme === theme &&
      text.year >= years.from &&
      text.year <= years.to &&
      speaksFor(voice, text.voice),
  )
}

export function tallyTexts(
  all: readonly MeasuredSums[],
  definition: Definition,
  asked: AddedTexts,
): RateCounts {
  const measured = all.filter((own) => isAdded(own, asked))
  const words = sum(measured.map((own) => own.words))
  const mentions = sum(measured.map((own) => own.mentions[definition]))
  const shared = all.filter((own) => isCovered(own, asked.coverage) && !isOwnVoice(asked.voice, own.voice))
  return {
    texts: sum(measured.map((own) => own.texts)),
    partTexts: sum(all.filter((own) => isAdded(own, { ...asked, coverage: 'part' })).map((own) => own.texts)),
    textsMentioning: sum(measured.map((own) => own.mentioning[definition])),
    words,
    mentions,
    sharedTexts: sum(shared.map((own) => own.texts)),
    sharedMentions: sum(shared.map((own) => own.mentions[definition])),
    per1000Words: words === 0 ? null : (mentions * 1000) / words,
  }
}
