import { capitalised } from '../../schema/capitalised.ts'
import { chain } from '../../schema/chain.ts'
import { laneLabel } from '../../schema/chart/look.ts'
import { voiceWithin } from '../../schema/chart/voice-words.ts'
import { listed } from '../../schema/chart/wording.ts'
import type { TradeTarget } from '../../schema/contract/context.ts'
import { longDay, type StatementDay } from '../../schema/statement-day.ts'
import { tentativeBelow } from '../../schema/stats/alpha.ts'
import { reliableFrom } from '../../schema/stats/reliability.ts'
import type {
  PassageStatus,
  SearchField,
  SourceKind,
  TextReading,
  TitleBasis,
} from '../../schema/vocabulary.ts'
import { type Attribution, attributions, voices } from '../../schema/voice.ts'

/** How the closed lists and the numbers are worded on pages. */

export const voiceLabels: Record<Attribution | 'all', string> = Object.fromEntries([
  ...['all', ...voices].map((voice) => [voice, laneLabel(voice)]),
  ...attributions
    .filter((attribution) => !voices.includes(attribution))
    .map((attribution) => [attribution, severalLabel(attribution)]),
])

/** The same within a sentence or a heading: "jointly issued", "both sides", "Moscow". */
export const voiceWords: typeof voiceLabels = {
  ...voiceLabels,
  ...Object.fromEntries(['all', ...voices].map((voice) => [voice, voiceWithin(voice)])),
  both: 'both sides',
}

function severalLabel(attribution: Attribution): string {
  return attribution === 'both' ? 'Both sides' : listed(attribution.split('+').map(laneLabel))
}

export const titleBasisWords: Record<TitleBasis, string> = {
  page: 'as a page of the text or of a report has it',
  translation: 'our translation',
  description: 'our description',
  unseen: 'on no page that was read',
}

export const sourceKindLabels: Record<SourceKind, string> = {
  official: 'official',
  news_agency: 'news agency',
  press: 'press',
  research: 'research',
  mirror: 'copy',
  other: 'other',
  unknown: 'publisher unknown',
}

export const targetStepLabels = {
  set: 'set',
  repeated: 'repeated',
  moved: 'moved',
  expected: 'expected to be met',
  met: 'declared met',
  dropped: 'dropped',
} as const

/** "2024"; of a range of years "2023 or 2024", "2019 to 2023". */
export function targetYears({ yearFrom, year }: { yearFrom: number | null; year: number }): string {
  if (yearFrom === null) return String(year)
  return year === yearFrom + 1 ? `${yearFrom} or ${year}` : `${yearFrom} to ${year}`
}

/** ", no year", " by 2024"; of a range of years " in 2023 or 2024", " in 2019 to 2023". */
export function targetWhen({
  targetYearFrom,
  targetYear,
}: Pick<TradeTarget, 'targetYearFrom' | 'targetYear'>): string {
  if (targetYear === null) return ', no year'
  const years = targetYears({ yearFrom: targetYearFrom, year: targetYear })
  return targetYearFrom === null ? ` by ${years}` : ` in ${years}`
}

/** What a sum was for a year: what one side expects is named as that. */
export function deadlineWords({ step, kind }: Pick<TradeTarget, 'step' | 'kind'>): string {
  return kind ?? targetStepLabels[step]
}

export const volumeSeriesLabels = {
  chinese_customs: 'Chinese customs',
  russian_side: 'Russian side',
  un_comtrade: 'UN Comtrade, China reporting',
} as const

export const fieldLabels: Record<SearchField, string> = {
  title: 'Title',
  summary: `${capitalised(chain.our)} summary`,
  gist: `${capitalised(chain.our)} gist`,
  key_phrase: 'Key phrase',
  text: 'Text',
}

/** How much of a text was read, of the text: "read in part". */
export const readingLabels: Record<TextReading, string> = {
  whole: 'read whole, for what is recorded',
  part: 'read in part',
  nothing: 'text itself not read',
  unrecorded: 'how much was read is not recorded',
}

export const passageStatusLabels: Record<PassageStatus, string> = {
  counted: 'counted',
  silent: 'recorded as silent',
  context: 'context, not counted',
}

export function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`
}

/**
 * Krippendorff's alpha as pages print it: two digits, and more where rounding would carry it over a limit that it does not
 * reach: 0.79987 is 0.7999, not 0.80.
 */
export function alphaText(alpha: number | null): string {
  if (alpha === null) return '–'
  const isAcross = (text: string) => alphaLimits.some((limit) => alpha >= limit !== Number(text) >= limit)
  const texts = [2, 3, 4, 5].map((digits) => alpha.toFixed(digits))
  return texts.find((text) => !isAcross(text)) ?? String(alpha)
}

/** Two figures of one thing in as many digits as tell them apart. */
export function alphaTexts(was: number | null, now: number | null): [string, string] {
  const [before, after] = [alphaText(was), alphaText(now)]
  if (was === null || now === null || was === now || before !== after) return [before, after]
  const digits = [3, 4, 5, 6, 7, 8].find((count) => was.toFixed(count) !== now.toFixed(count))
  return digits === undefined ? [String(was), String(now)] : [was.toFixed(digits), now.toFixed(digits)]
}

/** The same in a sentence: two digits, as people say them. */
export function alphaWords(alpha: number | null): string {
  const exact = alphaText(alpha)
  return alpha === null || exact === alpha.toFixed(2) ? exact : `just under ${alpha.toFixed(2)}`
}

const alphaLimits = [tentativeBelow, reliableFrom]

/** Labels of themes or frames by their ids. */
export function labelsOf(records: readonly { id: string; label: string }[]): Record<string, string> {
  return Object.fromEntries(records.map(({ id, label }) => [id, label]))
}

/** What ids are called; one that has no label stands for itself. */
export function labelled(ids: readonly string[], labels: Readonly<Record<string, string>>): string[] {
  return ids.map((id) => labels[id] ?? id)
}

/** on 4 February 2022; in May 2004; on 4 June 2019 (date uncertain). */
export function onLongDay(day: StatementDay): string {
  return `${day.date.length > 7 ? 'on' : 'in'} ${longDay(day)}`
}
