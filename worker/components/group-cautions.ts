import type { Theme } from '../../schema/contract/codebook.ts'
import type { GroupComparison } from '../../schema/contract/groups.ts'
import { plural } from '../../schema/plural.ts'
import { sumOf } from '../../schema/stats/sum.ts'
import { isWhole, namedFrame } from '../../schema/stats/trend.ts'

/** The themes of which two groups are compared. */
export const comparedThemes = (themes: readonly Theme[], data: GroupComparison) =>
  themes.filter(({ id }) => data.rows.some(({ theme }) => theme === id))

/** Those of them that are counted by what names them. */
export const themesByName = (themes: readonly Theme[], data: GroupComparison) =>
  themes.filter(({ id }) => data.rows.some(({ theme, frame }) => theme === id && frame === namedFrame))

/** A sentence that must be known of two groups, and how much it weighs. */
interface GroupCaution {
  text: string
  look: 'finding' | 'caution' | 'note'
}

const fewStatements = 10

/** What must be known of two groups before their shares are read, on the page and wherever else they are shown. */
export function groupCautions(data: GroupComparison): GroupCaution[] {
  const { a, b, rows, sharedCount, tests } = data
  const tooFew = rows.filter(({ verdict }) => verdict === 'too_few').length
  const themes = new Set(rows.map(({ theme }) => theme)).size
  const cautions: (GroupCaution | false)[] = [
    [a, b].some(({ count }) => count < fewStatements) && {
      look: 'finding',
      text: `A group of fewer than ${fewStatements} statements carries little: read the passages rather than the shares.`,
    },
    sharedCount > 0 && {
      look: 'finding',
      text: `${plural(sharedCount, 'statement')} ${sharedCount === 1 ? 'stands' : 'stand'} in both groups, such as remarks of both sides. ${tests > 0 ? 'The test counts as if the groups had nothing in common, which is not so: take the p-values as a rough guide.' : 'The shares of both count them.'}`,
    },
    // Tests and shares rest on what counts take as read though nobody recorded it.
    a.unknownReading + b.unknownReading > 0 && {
      look: 'caution',
      text: `How much of the text was read is not recorded of ${a.unknownReading} of the ${plural(a.count, 'statement')} of the first group and ${b.unknownReading} of the ${b.count} of the second. They are taken as read: if they say more than their passages, ${tests > 0 ? 'shares and tests' : 'the shares'} do not show it.`,
    },
    tooFew > 0 && {
      look: 'note',
      text: `${tooFewWords(tooFew, tests)} there is too little to compare: with so few statements no difference, however large, could pass the test.`,
    },
    {
      look: 'caution',
      text: `This compares what is recorded. On ${themes === 1 ? 'this theme' : 'these themes'} the dataset has ${perStatement(data, 'a')} ${passageWords(data)} for each statement of the first group and ${perStatement(data, 'b')} of the second; where one group is recorded more fully, that alone raises its shares.`,
    },
  ]
  return cautions.filter((caution) => caution !== false)
}

export function tooFewWords(tooFew: number, tests: number): string {
  if (tests === 1) return 'In the one row tested'
  if (tooFew === tests) return `In all ${tests} rows tested`
  return `In ${tooFew} of the ${tests} rows tested`
}

function perStatement(data: GroupComparison, side: 'a' | 'b'): string {
  const passages = sumOf(wholeRows(data), (row) => row[side === 'a' ? 'passageCountA' : 'passageCountB'])
  const { count } = data[side]
  return count === 0 ? 'no' : (passages / count).toFixed(1)
}

/** The rows of themes, each of which counts a passage of its theme once at most. */
const wholeRows = ({ rows }: GroupComparison) => rows.filter(({ frame }) => isWhole(frame))

/** What the rows of themes count, of one theme or of several. */
function passageWords(data: GroupComparison): string {
  const rows = wholeRows(data)
  if (rows.every(({ frame }) => frame !== namedFrame)) return 'passages'
  return rows.length === 1
    ? 'passages that name it'
    : 'passages (of a theme with frames that do not name it, those that do)'
}
