import { voiceList } from '#subject'
import { yearOf } from '../../../schema/chart/wording.ts'
import type { TradeChain, TradeTarget, TradeVolume } from '../../../schema/contract/context.ts'
import { shortDay } from '../../../schema/statement-day.ts'
import { agreedDeadlines, lineOf } from '../../../schema/stats/ledger.ts'
import { type Ink, pageInk } from '../../components/chart/ink.ts'
import { figureText } from '../../components/trade-figure.ts'
import { targetStepLabels, targetYears, volumeSeriesLabels } from '../../components/words.ts'

const years = { from: 2004, to: 2031 }
const maxUsdBn = 320

/** The size of a drawing; whatever stands in it grows with its type. */
interface Size {
  width: number
  height: number
  font: number
}

const onPage: Size = { width: 860, height: 460, font: 13 }

/** Sums that are only one side's expectation for its own year are in the table, not in the chart. */
export function chartedChains(chains: readonly TradeChain[]): TradeChain[] {
  return chains.filter(({ amountUsdBn, deadlines }) => {
    const isOfItsYear =
      deadlines.length > 0 && deadlines.every(({ year, announced }) => yearOf(announced) === year)
    return amountUsdBn !== null && !isOfItsYear
  })
}

const partyOf: Partial<Record<TradeVolume['series'], string>> = { chinese_customs: 'CN', russian_side: 'RU' }

/** The colour of a series: of one that a side's own office counts, that of the side's voice. */
function seriesColour(series: TradeVolume['series']): string {
  const party = partyOf[series]
  return voiceList.find(({ parties }) => party !== undefined && parties.includes(party))?.id ?? 'ink'
}

export const drawnSeries = ['chinese_customs', 'russian_side', 'un_comtrade'] as const

/** How the line of a series is drawn; null where its points alone are. */
export function seriesLine(series: TradeVolume['series'], ink: Ink) {
  if (series === 'un_comtrade') return null
  return {
    fill: 'none',
    stroke: ink(seriesColour(series)),
    'stroke-width': 2.5,
    'stroke-dasharray': series === 'russian_side' ? '7 4' : undefined,
  }
}

/** How the line of a promised sum is drawn; `isDashed` of one that names no year, or is one side's forecast. */
export function promiseLine(ink: Ink, isDashed: boolean) {
  return { stroke: ink('frame-5'), 'stroke-width': 2, 'stroke-dasharray': isDashed ? '6 5' : undefined }
}

/** Times and sums in pixels. */
function plotOf({ width, height, font }: Size) {
  const unit = font / onPage.font
  const left = 46 * unit
  const right = width - 14 * unit
  const top = 34 * unit
  const bottom = height - 34 * unit
  const x = (year: number) => round(left + ((year - years.from) / (years.to - years.from)) * (right - left))
  const y = (usdBn: number) => round(bottom - (usdBn / maxUsdBn) * (bottom - top))
  const yearX = (year: number) => x(year + 0.5)
  return {
    /** What is so many pixels on the page. */
    px: (pixels: number) => round(pixels * unit),
    left: round(left),
    right: round(right),
    height,
    y,
    /** The middle of a calendar year stands for its total. */
    yearX,
    /** A sum promised by a year is due at its end. */
    dueX: (year: number) => x(year + 1),
    end: x(years.to),
    /** The day stands for an announcement: of one without, the middle of what is known. */
    dayX: (iso: string) => {
      const [year, month, day] = iso.split('-').map(Number)
      if (year === undefined) return x(years.from)
      if (month === undefined) return yearX(year)
      return x(year + (month - 1 + (day === undefined ? 0.5 : (day - 1) / 31)) / 12)
    },
  }
}

type Plot = ReturnType<typeof plotOf>

function round(value: number): number {
  return Math.round(value * 10) / 10
}

interface Ledger {
  chains: readonly TradeChain[]
  targets: readonly TradeTarget[]
  volumes: readonly TradeVolume[]
}

/** Promises against deliveries, as the page shows them. */
export function TradeChart({ label, ...ledger }: Ledger & { label: string }) {
  return (
    <svg
      class="trade-chart"
      viewBox={`0 0 ${onPage.width} ${onPage.height}`}
      role="img"
      aria-label={label}
      xmlns="http://www.w3.org/2000/svg"
    >
      <TradeMarks {...ledger} size={onPage} ink={pageInk} />
    </svg>
  )
}

/** The drawing without its `svg` element, of page and picture: horizontal lines are promised sums, curves what was traded. */
export function TradeMarks(props: Ledger & { size: Size; ink: Ink }) {
  const { chains, targets, volumes, size, ink } = props
  const plot = plotOf(size)
  const drawn = chartedChains(chains).map((chain) => {
    const own = targets.filter((target) => target.chain === chain.id)
    return { ...promiseOf(chain, own), ink, plot }
  })
  return (
    <g font-size={size.font}>
      <Axes plot={plot} ink={ink} />
      {drawn.map((one) => (
        <PromisedSum {...one} />
      ))}
      {drawnSeries.map((series) => (
        <Volumes series={series} volumes={volumes} plot={plot} ink={ink} />
      ))}
      <g stroke={ink('paper')} stroke-width={plot.px(3)} stroke-linejoin="round" paint-order="stroke">
        {drawn.map((one) => (
          <PromiseWords {...one} />
        ))}
      </g>
    </g>
  )
}

function Axes({ plot, ink }: { plot: Plot; ink: Ink }) {
  const { px, left, right, height, y, yearX } = plot
  const sums = [0, 50, 100, 150, 200, 250, 300]
  const ticks = Array.from({ length: (years.to - years.from) / 2 + 1 }, (_, i) => years.from + 2 * i)
  return (
    <g fill={ink('ink-soft')}>
      <text x={left - px(40)} y={px(14)}>
        US$ billion a year
      </text>
      {sums.map((sum) => (
        <>
          <line x1={left} x2={right} y1={y(sum)} y2={y(sum)} stroke={ink('rule')} />
          <text x={left - px(8)} y={y(sum) + px(4)} text-anchor="end">
            {sum}
          </text>
        </>
      ))}
      {ticks
        .filter((year) => year < years.to)
        .map((year) => (
          <text x={yearX(year)} y={height - px(12)} text-anchor="middle">
            {year}
          </text>
        ))}
    </g>
  )
}

/** A sum as it is drawn. */
interface Promised {
  chain: TradeChain
  targets: readonly TradeTarget[]
  sum: number
  /** Upper end of a sum that is a range. */
  high: number | null
  isForecast: boolean
  /** The years that it is drawn to. */
  deadlines: TradeChain['deadlines']
}

interface Drawn extends Promised {
  plot: Plot
  ink: Ink
}

function promiseOf(chain: TradeChain, targets: readonly TradeTarget[]): Promised {
  const [set] = targets
  // An expectation for a nearer year than the agreed one is marked and moves nothing.
  const agreed = agreedDeadlines(chain.deadlines)
  return {
    chain,
    targets,
    sum: chain.amountUsdBn ?? 0,
    high: set?.amountHighUsdBn ?? null,
    isForecast: Boolean(set?.kind),
    deadlines: agreed.length > 0 ? agreed : chain.deadlines,
  }
}

/** The line of a sum from its announcement to its year, with what was announced of it. */
function PromisedSum({ chain, targets, sum, high, isForecast, deadlines, plot, ink }: Drawn) {
  const { px, y, dayX, dueX, end } = plot
  const last = deadlines.at(-1)
  const to = last ? dueX(last.year) : end
  const colour = ink('frame-5')
  return (
    <g>
      <line
        x1={dayX(chain.firstAnnounced)}
        x2={to}
        y1={y(sum)}
        y2={y(sum)}
        {...promiseLine(ink, last === undefined || isForecast)}
      />
      {high !== null && (
        <rect x={to - px(5)} width={px(5)} y={y(high)} height={y(sum) - y(high)} fill={colour} />
      )}
      {targets.map((target) => (
        <circle
          cx={dayX(target.announced)}
          cy={y(sum)}
          r={px(target.step === 'repeated' ? 2.5 : 4)}
          fill={fullSteps.includes(target.step) ? colour : ink('paper')}
          stroke={colour}
          stroke-width={1.5}
        >
          <title>{`${shortDay({ ...target, date: target.announced })}: ${target.by}, ${targetStepLabels[target.step]}`}</title>
        </circle>
      ))}
      {deadlines.map(({ year }) => (
        <line
          x1={dueX(year)}
          x2={dueX(year)}
          y1={y(sum) - px(8)}
          y2={y(sum) + px(8)}
          stroke={colour}
          stroke-width={px(3)}
        />
      ))}
    </g>
  )
}

/** Announcements that set a sum, move it or declare it met. */
const fullSteps: readonly TradeTarget['step'][] = ['set', 'moved', 'met']

/** What a sum is, what became of it by each of its years, and the year that reached it. */
function PromiseWords({ chain, sum, high, isForecast, deadlines, plot, ink }: Drawn) {
  const { px, left, y, yearX, dayX, dueX, end } = plot
  const isOpen = deadlines.length === 0
  const lastMet = Math.max(...deadlines.filter(({ isMet }) => isMet).map(({ year }) => year))
  return (
    <g class="promise" fill={ink('ink')}>
      {deadlines.map((deadline, index) => {
        const { year, isMet } = deadline
        const told = verdict(deadline, chain, index < deadlines.length - 1)
        // Years that are met stand beside each other, so that their words stand under each other.
        const metBefore = deadlines.slice(0, index).filter((one) => one.isMet).length
        return isMet ? (
          <text x={dueX(lastMet) + px(6)} y={y(sum) + px(4 + 17 * metBefore)}>
            {told}
          </text>
        ) : (
          <text
            x={dueX(year) - px(4)}
            y={y(high ?? sum) - px(12)}
            text-anchor="end"
            fill={isMet === false ? ink('flag') : undefined}
          >
            {told}
          </text>
        )
      })}
      <g fill={ink('frame-5')} font-weight="600">
        {isOpen ? (
          <text x={end} y={y(sum) + px(17)} text-anchor="end">
            {`${sum}, no year named`}
          </text>
        ) : (
          <text x={Math.max(dayX(chain.firstAnnounced), left) + px(2)} y={y(sum) + px(17)}>
            {`${high === null ? sum : `${sum} to ${high}`}${isForecast ? ', forecast of one side' : ''}`}
          </text>
        )}
      </g>
      {chain.reachedYear !== null && (
        <>
          <path
            d={diamond(yearX(chain.reachedYear), y(chain.reachedUsdBn ?? 0), px(6))}
            fill="none"
            stroke={ink('ink')}
            stroke-width={2}
          />
          <text
            x={yearX(chain.reachedYear) - px(10)}
            y={y(chain.reachedUsdBn ?? 0) - px(20)}
            text-anchor="end"
          >
            {`${chain.reachedYear}: ${figureText(chain.reachedUsdBn, chain.isReachedComputed)}`}
          </text>
        </>
      )}
    </g>
  )
}

/** What became of a sum by a year: one that was reached before says when. */
function verdict(
  { kind, isMet, ...deadline }: TradeChain['deadlines'][number],
  { reachedYear }: TradeChain,
  isMoved: boolean,
): string {
  const years = targetYears(deadline)
  const open = `${kind === null ? 'due' : 'forecast for'} ${years}`
  // What one side expects is not moved by what it or another expects later.
  const moved = isMoved && kind === null ? ', moved' : ''
  if (isMet === null) return `${open}${moved}`
  if (!isMet) return kind === null ? `missed ${years}${moved}` : `${open}, missed`
  if (reachedYear === null || reachedYear === deadline.year) return `met ${years}${moved}`
  return `${open}, reached ${reachedYear}${moved}`
}

export function diamond(cx: number, cy: number, r: number): string {
  return `M${cx} ${round(cy - r)}L${round(cx + r)} ${cy}L${cx} ${round(cy + r)}L${round(cx - r)} ${cy}Z`
}

function Volumes(props: {
  series: TradeVolume['series']
  volumes: readonly TradeVolume[]
  plot: Plot
  ink: Ink
}) {
  const { series, volumes, plot, ink } = props
  const { px, y, yearX } = plot
  const line = lineOf(volumes, series).filter(({ year }) => year >= years.from)
  const beside = volumes.filter((v) => v.series === series && v.besideLine !== null && v.unverified === null)
  const look = seriesLine(series, ink)
  const colour = ink(seriesColour(series))
  const onLine = { fill: colour }
  const apart = { fill: ink('paper'), stroke: colour, 'stroke-width': 2 }
  return (
    <g>
      {look && (
        <path
          d={line.map(({ year, usdBn }, i) => `${i === 0 ? 'M' : 'L'}${yearX(year)} ${y(usdBn)}`).join('')}
          {...look}
        />
      )}
      {[...line, ...beside].map((volume) => (
        <circle
          class="figure"
          cx={yearX(volume.year)}
          cy={y(volume.usdBn)}
          r={px(look ? 3.5 : 2)}
          {...(volume.besideLine === null ? onLine : apart)}
        >
          <title>{`${volume.year}, ${volumeSeriesLabels[series]}: ${figureText(volume.usdBn, volume.isComputed)}${volume.besideLine ? ` (${volume.besideLine})` : ''}`}</title>
        </circle>
      ))}
    </g>
  )
}
