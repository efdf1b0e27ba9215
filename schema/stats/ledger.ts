import type { TradeChain, TradeTarget, TradeVolume } from '../contract/context.ts'
import { unsureDates } from '../statement-day.ts'

/** The series that promises are held against: the only one with a figure that was read for every year from 2012 on. */
export const judgingSeries = 'chinese_customs'

type Target = Pick<
  TradeTarget,
  | 'chain'
  | 'step'
  | 'kind'
  | 'announced'
  | 'dayBasis'
  | 'otherDay'
  | 'amountUsdBn'
  | 'targetYearFrom'
  | 'targetYear'
>
type Volume = Pick<TradeVolume, 'year' | 'series' | 'usdBn' | 'isComputed' | 'besideLine' | 'unverified'>

/** What became of each promised sum. `targets` are in order of announcement; a chain takes the first sum it names. */
export function ledger(
  chains: readonly Pick<TradeChain, 'id' | 'label' | 'note'>[],
  targets: readonly Target[],
  volumes: readonly Volume[],
): TradeChain[] {
  const figures = lineOf(volumes, judgingSeries)
  return chains.map((chain) => {
    const steps = targets.filter((target) => target.chain === chain.id)
    const amountUsdBn = steps[0]?.amountUsdBn ?? null
    // Where the series begins above the sum it was reached earlier, and the series cannot say when.
    const reached = figures.find(
      ({ year, usdBn }) =>
        amountUsdBn !== null &&
        usdBn >= amountUsdBn &&
        figures.some((before) => before.year === year - 1 && before.usdBn < amountUsdBn),
    )
    const dated = steps.flatMap(({ targetYear, ...step }) =>
      targetYear === null ? [] : { ...step, targetYear },
    )
    // One year and a range that ends with it are two promises.
    const byYears = Map.groupBy(dated, ({ targetYearFrom, targetYear }) => `${targetYearFrom} ${targetYear}`)
    return {
      ...chain,
      amountUsdBn,
      firstAnnounced: steps[0]?.announced ?? '',
      lastAnnounced: steps.at(-1)?.announced ?? '',
      unsureDates: unsureDates(steps.map(({ announced, ...day }) => ({ ...day, date: announced }))),
      announcements: steps.length,
      deadlines: [...byYears.values()].flatMap(([first]) => {
        if (!first) return []
        const { targetYearFrom: yearFrom, targetYear: year } = first
        const volume = figures.find((figure) => figure.year === year)
        return {
          yearFrom,
          year,
          step: first.step,
          kind: first.kind,
          announced: first.announced,
          volumeUsdBn: volume?.usdBn ?? null,
          isVolumeComputed: volume?.isComputed ?? null,
          isMet: volume === undefined || amountUsdBn === null ? null : volume.usdBn >= amountUsdBn,
        }
      }),
      reach: reached ? 'reached' : reachOf(amountUsdBn, figures),
      reachedYear: reached?.year ?? null,
      reachedUsdBn: reached?.usdBn ?? null,
      isReachedComputed: reached?.isComputed ?? null,
    }
  })
}

/** The promised sums, by id, that are among these amounts in billions. */
export function chainsOfSums(
  targets: readonly Pick<TradeTarget, 'chain' | 'amountUsdBn' | 'amountHighUsdBn'>[],
  sums: readonly number[],
): ReadonlySet<string> {
  const isNamed = (amount: number | null) => amount !== null && sums.includes(amount)
  return new Set(
    targets.flatMap(({ chain, amountUsdBn, amountHighUsdBn }) =>
      isNamed(amountUsdBn) || isNamed(amountHighUsdBn) ? chain : [],
    ),
  )
}

/** For a sum that no year of the series is known to have reached first. */
function reachOf(amountUsdBn: number | null, figures: readonly Volume[]): TradeChain['reach'] {
  if (amountUsdBn === null) return 'no_sum'
  const isBelow = figures.length > 0 && figures.every(({ usdBn }) => usdBn < amountUsdBn)
  return isBelow ? 'not_reached' : 'not_in_series'
}

/** The years by which a sum was promised: what one side expects is no promise, whatever it does to the sum. */
export function agreedDeadlines<Deadline extends Pick<TradeTarget, 'step' | 'kind'>>(
  deadlines: readonly Deadline[],
): Deadline[] {
  return deadlines.filter(({ step, kind }) => kind === null && (step === 'set' || step === 'moved'))
}

/** Whether a figure stands on no page and was worked out from others: its basis says so and how. */
export function isComputed(basis: string): boolean {
  return basis.startsWith('computed:')
}

/** The figures of a series that were read somewhere and are the figure of their year, in order. */
export function lineOf<V extends Volume>(volumes: readonly V[], series: string): V[] {
  return volumes
    .filter((volume) => volume.series === series && volume.besideLine === null && volume.unverified === null)
    .toSorted((a, b) => a.year - b.year)
}
