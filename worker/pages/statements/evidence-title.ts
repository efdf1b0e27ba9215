import { listed } from '../../../schema/chart/wording.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import { kindLabels } from '../../../schema/kind-label.ts'
import { daysText } from '../../../schema/partial-date.ts'
import { plural } from '../../../schema/plural.ts'
import { longDay, type StatementDay } from '../../../schema/statement-day.ts'
import { namingFrames } from '../../../schema/stats/naming.ts'
import type { CheckVerdict, CoderAccord } from '../../../schema/vocabulary.ts'
import type { EvidenceQuery } from '../../api/passages.ts'
import { passageStatusLabels, voiceWords } from '../../components/words.ts'

export type AskedEvidence = ReturnType<typeof EvidenceQuery.parse>

interface Known {
  asked: AskedEvidence
  themes: readonly Theme[]
  /** Those that hold the passages of the list. */
  statements: readonly StatementDay[]
}

/** What a list is narrowed to; how it comes, page by page and in which order, says nothing of what it holds. */
type Filter = Exclude<keyof AskedEvidence, 'limit' | 'cursor' | 'sort'>

/** What the heading says of each filter where it is given, in this order; what is told with another one stands there. */
const told: Record<Filter, (known: Known) => string | null | undefined> = {
  theme: (known) => known.asked.theme && codedAs(known),
  frame: (known) => (known.asked.theme ? null : known.asked.frame && codedAs(known)),
  voice: ({ asked: { voice } }) => voice && listed(voice.map((one) => voiceWords[one] ?? one)),
  attribution: ({ asked: { attribution } }) =>
    attribution && `words of ${listed(attribution.map((one) => voiceWords[one] ?? one))}`,
  speaker: ({ asked: { speaker } }) => speaker && `with ${speaker} among the speakers`,
  kind: ({ asked: { kind } }) =>
    kind && `of the kind ${listed(kind.map((one) => kindLabels[one].toLowerCase()))}`,
  series: ({ asked: { series } }) => series && 'complete series only',
  statement: ({ asked: { statement }, statements: [only, ...others] }) => {
    if (!statement) return null
    return only && others.length === 0 ? longDay(only) : `of ${plural(statement.length, 'statement')}`
  },
  from: ({ asked }) => asked.from && daysText(asked),
  to: ({ asked }) => (asked.from ? null : asked.to && daysText(asked)),
  status: ({ asked: { status } }) => statusWords[status],
  uncounted: ({ asked: { uncounted } }) => uncounted && 'with those of records in no number',
  proposed: ({ asked: { proposed }, themes }) =>
    proposed && `lexicon finds ${definedTheme(proposed, themes)}`,
  unproposed: ({ asked: { unproposed }, themes }) =>
    unproposed && `lexicon misses ${definedTheme(unproposed, themes)}`,
  checkedSince: ({ asked: { checkedSince } }) =>
    checkedSince && `of release ${checkedSince} and read a second time since`,
  coders: ({ asked: { coders } }) => coders && listed(coders.map((one) => accordWords[one])),
  verdict: ({ asked: { verdict } }) =>
    verdict && `second reading: ${listed(verdict.map((one) => verdictWords[one]))}`,
}

/** "NATO: Enlargement, jointly issued, 2022", or the day where one statement was asked for: every filter, or the list would be taken for more. */
export function evidenceTitle(known: Known): string {
  const { theme, frame } = known.asked
  const words = Object.values(told).flatMap((tell) => tell(known) || [])
  return [...(theme || frame ? [] : ['Passages']), ...words].join(', ')
}

function codedAs({ asked: { theme, frame }, themes }: Known): string {
  const labels = themes.filter(({ id }) => theme?.includes(id)).map(({ label }) => label)
  const [only, ...others] = themes.filter(({ id }) => theme?.includes(id))
  if (only && others.length === 0 && frame && isByName(only, frame)) return `${only.label} by name`
  const frames = themes.flatMap((known) => known.frames).filter(({ id }) => frame?.includes(id))
  return [listed(labels), listed(frames.map(({ label }) => label))].filter(Boolean).join(': ')
}

/** Whether the frames are all that name a theme, some of whose frames do not. */
function isByName({ frames }: Theme, asked: readonly string[]): boolean {
  const naming = namingFrames(frames)
  const own = new Set(asked)
  return naming.length < frames.length && own.size === naming.length && naming.every((id) => own.has(id))
}

const statusWords: Record<AskedEvidence['status'], string | null> = {
  ...passageStatusLabels,
  counted: null,
  all: 'counted or not',
}

const accordWords: Record<CoderAccord, string> = {
  agree: 'coders agree',
  differ_in_stance: 'coders agree on the frames and differ in the stance',
  differ_in_frames: 'coders differ in the frames',
}

const verdictWords: Record<CheckVerdict, string> = {
  supported: 'supported',
  partly: 'partly supported',
  not_found: 'not found',
}

/** "NATO (strict)". */
function definedTheme(asked: string, themes: readonly Theme[]): string {
  const [theme, definition] = asked.split('.')
  return `${themes.find(({ id }) => id === theme)?.label ?? theme} (${definition})`
}
