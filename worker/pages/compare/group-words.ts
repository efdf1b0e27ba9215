import type { Theme } from '../../../schema/contract/codebook.ts'
import {
  boundsOf,
  type GroupComparison,
  type GroupRow,
  type GroupsQuery,
} from '../../../schema/contract/groups.ts'
import { kindLabels } from '../../../schema/kind-label.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { plural } from '../../../schema/plural.ts'
import { namedFrame } from '../../../schema/stats/trend.ts'
import { voiceLabels } from '../../components/words.ts'

/** What a comparison of groups says in words, on its page, in its embed and under its picture. */

/** Who is compared, and which rows differ. */
export function groupsSentence(
  data: GroupComparison,
  names: { a: string; b: string },
  themes: readonly Theme[],
): string {
  return `First group: ${names.a} (${plural(data.a.count, 'statement')}). Second group: ${names.b} (${plural(data.b.count, 'statement')}). ${groupsFound(data, themes)}`
}

/** Which rows differ by more than chance, and of which that cannot be told. */
export function groupsFound(data: GroupComparison, themes: readonly Theme[]): string {
  if (!holdsBoth(data)) {
    const empty =
      data.a.count > 0
        ? 'The second group holds'
        : data.b.count > 0
          ? 'The first group holds'
          : 'Both groups hold'
    return `${empty} no statement: there is nothing to compare.`
  }
  const untold = data.rows.length - data.tests
  if (untold === 0) return testedSentence(data, themes)
  const why = 'as statements were not fully read, either group may have the larger share'
  if (data.tests === 0) return `No row is tested: ${why}. The table shows only how much was found.`
  const others = untold === 1 ? 'The other row is' : `The other ${untold} rows are`
  return `${testedSentence(data, themes)} ${others} not tested: ${why}.`
}

/** Which of the rows that are tested differ. */
function testedSentence(data: GroupComparison, themes: readonly Theme[]): string {
  const different = data.rows.filter(({ verdict }) => verdict === 'different')
  const chance = 'by more than chance alone could explain'
  const which = different.map((row) => frameLabel(themes, row)).join('; ')
  if (data.tests <= 1) {
    return different.length === 0
      ? `The one row tested does not differ ${chance}.`
      : `The one row tested differs ${chance}: ${which}.`
  }
  const tested = `of the ${data.tests} rows tested together`
  if (different.length === 0) return `None ${tested} differs ${chance}.`
  return different.length === 1
    ? `One ${tested} differs ${chance}: ${which}.`
    : `${different.length} ${tested} differ ${chance}: ${which}.`
}

/** False where a group is empty: then there is nothing to compare. */
export function holdsBoth({ a, b }: GroupComparison): boolean {
  return a.count > 0 && b.count > 0
}

export function groupNames(query: GroupsQuery): { a: string; b: string } {
  return { a: groupName(query, 'a'), b: groupName(query, 'b') }
}

function groupName(query: GroupsQuery, side: 'a' | 'b'): string {
  const { from, to } = boundsOf(query, side)
  const voice = query[`${side}Voice`]?.map((id) => voiceLabels[id]).join(' or ')
  const kind = query[`${side}Kind`]?.map((id) => kindLabels[id].toLowerCase()).join(' or ')
  const series = query.series === undefined ? undefined : 'Statements of complete series'
  return [series ?? ((voice ?? kind) ? undefined : 'All statements'), voice, kind, spanWords(from, to)]
    .filter((part) => part !== undefined)
    .join(', ')
}

function spanWords(from: string, to: string): string {
  const isYears = from.endsWith('-01-01') && to.endsWith('-12-31')
  if (!isYears) return `${longDate(from)} to ${longDate(to)}`
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}

export function frameLabel(themes: readonly Theme[], row: Pick<GroupRow, 'theme' | 'frame'>): string {
  const theme = themes.find(({ id }) => id === row.theme)
  const frame = theme?.frames.find(({ id }) => id === row.frame)
  const any = row.frame === namedFrame ? 'any frame that names it' : 'any frame'
  return `${theme?.label ?? row.theme}: ${frame?.label ?? any}`
}

/** How many of so many tests, or how probably one of them, fall below 5 % though nothing differs. */
export function byChance(tests: number): string {
  if (tests >= 20)
    return `Among ${tests} tests up to about ${Math.round(tests / 20)} would fall below 5 % by chance alone.`
  const one = tests === 1 ? 'the one test here' : `one of the ${tests} tests here`
  return `The chance that ${one} falls below 5 % though nothing differs is up to ${5 * tests} %.`
}
