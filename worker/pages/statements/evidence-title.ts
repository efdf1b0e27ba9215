import { listed } from '../../../schema/chart/wording.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import { kindLabels } from '../../../schema/kind-label.ts'
import { daysText } from '../../../schema/partial-date.ts'
import { plural } from '../../../schema/plural.ts'
import { longDay, type StatementDay } from '../../../schema/statement-day.ts'
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

/** What the heading says of each filter, in this order; what is told with another one stands there. */
const told: { [Name in Filter]-?: (value: NonNullable<AskedEvidence[Name]>, known: Known) => string | null } =
  {
    theme: (_, known) => codedAs(known),
    frame: (_, known) => (known.asked.theme ? null : codedAs(known)),
    voice: (voices) => listed(voices.map((one) => voiceWords[one] ?? one)),
    attribution: (attributions) => `words of ${listed(attributions.map((one) => voiceWords[one] ?? one))}`,
    speaker: (name) => `with ${name} among the speakers`,
    kind: (kinds) => `of the kind ${listed(kinds.map((one) => kindLabels[one].toLowerCase()))}`,
    series: () => 'complete series only',
    statement: (ids, { statements: [only, ...others] }) =>
      ids.length > 1
        ? `of ${plural(ids.length, 'statement')}`
        : only && others.length === 0
          ? longDay(only)
          : null,
    from: (_, { asked }) => daysText(asked),
    to: (_, { asked }) => (asked.from === undefined ? daysText(asked) : null),
    status: (status) =>
      status === 'counted' ? null : status === 'all' ? 'counted or not' : passageStatusLabels[status],
    uncounted: () => 'with those of records in no number',
    proposed: (asked, { themes }) => `lexicon finds ${definedTheme(asked, themes)}`,
    unproposed: (asked, { themes }) => `lexicon misses ${definedTheme(asked, themes)}`,
    checkedSince: (version) => `of release ${version} and read a second time since`,
    coders: (accords) => listed(accords.map((one) => accordWords[one])),
    verdict: (verdicts) => `second reading: ${listed(verdicts.map((one) => verdictWords[one]))}`,
  }

/** "NATO: Enlargement, jointly issued, 2022", or the day where one statement was asked for: every filter, or the list would be taken for more. */
export function evidenceTitle(known: Known): string {
  const { asked } = known
  const words = (Object.keys(told) as Filter[]).flatMap((name) => wordsOf(name, known) ?? [])
  return [...(asked.theme || asked.frame ? [] : ['Passages']), ...words].join(', ')
}

function wordsOf<Name extends Filter>(name: Name, known: Known): string | null {
  const value: AskedEvidence[Name] = known.asked[name]
  return value === undefined || value === null ? null : told[name](value, known)
}

function codedAs({ asked: { theme, frame }, themes }: Known): string {
  const labels = themes.filter(({ id }) => theme?.includes(id)).map(({ label }) => label)
  const frames = themes.flatMap((known) => known.frames).filter(({ id }) => frame?.includes(id))
  return [listed(labels), listed(frames.map(({ label }) => label))].filter(Boolean).join(': ')
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
