import { plural } from '../plural.ts'
import type { Direction } from '../stats/definition-check.ts'
import type { Definition } from '../vocabulary.ts'
import { listed, span } from './wording.ts'

/** One definition's part in a verdict. */
export interface Finding {
  definition: Definition
  direction: Direction
  /** Later rate over earlier rate; null where the earlier half has no mention. */
  ratio: number | null
  earlierFrom: number
  earlierTo: number
  earlierTexts: number
  laterFrom: number
  laterTo: number
  laterTexts: number
}

const nouns = { rise: 'rise', fall: 'fall' } as const

/** Whether a change survives another definition, in plain words; `findings` are those of one theme and voice. */
export function definitionVerdict(findings: readonly Finding[]): string {
  const [first] = findings
  if (!first) return 'Nothing is measured.'
  const of = (direction: Direction) => findings.filter((finding) => finding.direction === direction)
  if (of('too_few').length > 0) return tooFew(first)
  if (of('unnamed').length === findings.length)
    return 'No text of either period names it, under any definition.'
  const [rises, falls] = [of('rise'), of('fall')]
  if (rises.length > 0 && falls.length > 0) {
    return `The definitions disagree: a rise under ${named(rises)}, a fall under ${named(falls)}.`
  }
  if (rises.length + falls.length === 0) return unclear(findings)
  const noun = rises.length > 0 ? nouns.rise : nouns.fall
  const sure = [...rises, ...falls]
  if (sure.length === findings.length) return `The ${noun} is there under all three definitions.`
  const rest = [
    ...(of('unclear').length > 0 ? [`under ${named(of('unclear'))} it may be chance`] : []),
    ...(of('unnamed').length > 0 ? [`under ${named(of('unnamed'))} no text names it`] : []),
  ]
  const only = sure.length === 1 ? 'only ' : ''
  return `The ${noun} is there ${only}under ${named(sure)}; ${listed(rest)}.`
}

function tooFew({ earlierFrom, earlierTo, earlierTexts, laterFrom, laterTo, laterTexts }: Finding): string {
  const earlier = `${plural(earlierTexts, 'text')} of ${span({ from: earlierFrom, to: earlierTo })}`
  return `Too few texts to tell: ${earlier}, ${laterTexts} of ${span({ from: laterFrom, to: laterTo })}.`
}

/** Where no definition shows a change that chance could not make. */
function unclear(findings: readonly Finding[]): string {
  const shown = findings.filter(({ direction }) => direction === 'unclear')
  const isAll = shown.length === findings.length
  const under = isAll ? 'under all three definitions' : `under ${named(shown)}`
  const isUp = shown.every(({ ratio }) => ratio === null || ratio > 1)
  const isDown = shown.every(({ ratio }) => ratio !== null && ratio < 1)
  const rest = isAll
    ? ''
    : `; under ${named(findings.filter((one) => !shown.includes(one)))} no text names it`
  if (isUp || isDown) {
    return `${isUp ? 'More' : 'Less'} often in the later period ${under}, but it may be chance${rest}.`
  }
  return `No change that could be told from chance ${isAll ? 'under any definition' : under}${rest}.`
}

function named(findings: readonly Finding[]): string {
  const names = listed(findings.map(({ definition }) => definition))
  return `the ${names} ${findings.length === 1 ? 'definition' : 'definitions'}`
}

export const directionLabels: Record<Direction, string> = {
  rise: 'Rise',
  fall: 'Fall',
  unclear: 'May be chance',
  unnamed: 'Not named',
  too_few: 'Too few texts',
}

/** "3.4 times (1.6 to 7.2)"; "from none" where the earlier period has no mention. */
export function ratioText(change: { ratio: number | null; low: number | null; high: number | null }): string {
  const { ratio, low, high } = change
  if (low === null) return '–'
  if (ratio === null) return low > 1 ? `from none; at least ${times(low)} times` : 'from none'
  return `${times(ratio)} times (${times(low)} to ${high === null ? 'no bound' : times(high)})`
}

/** Near 1 a second digit tells on which side of it a bound lies. */
function times(value: number): string {
  if (value >= 10) return value.toFixed(0)
  return value.toFixed(value >= 2 ? 1 : 2)
}
