/** @jsxImportSource #markup */
import { voiceList } from '#subject'
import { yearOf } from '../../../schema/chart/wording.ts'
import type { TradeChain, TradeTarget, TradeVolume } from '../../../schema/contract/context.ts'
import { shortDay } from '../../../schema/statement-day.ts'
import { agreedDeadlines, lineOf } from '../../../schema/stats/ledger.ts'
import { figureText } from '../../components/trade-figure.ts'
import { targetStepLabels, volumeSeriesLabels } from '../../components/words.ts'

const years = { from: 2004, to: 2031 }
const maxUsdBn = 320
const plotArea = { width: 860, height: 460, left: 46, right: 14, top: 34, bottom: 34 }

/** Sums that are only one side's expectation for its own year are in the table, not in the chart. */
export function chartedChains(chains: readonly TradeChain[]): TradeChain[] {
  return chains.filter(({ amountUsdBn, deadlines }) => {
    const isOfItsYear =
      deadlines.length > 0 && deadlines.every(({ year, announced }) => yearOf(announced) === year)
    return amountUsdBn !== null && !isOfItsYear
  })
}

const partyOf: Partial<Record<TradeVolume['series'], string>> = { chinese_customs: 'CN', russian_side: 'RU' }

/** Classes of what is drawn for a series; one that a side's own office counts has the colour of that side's voice. */
export function seriesClass(series: TradeVolume['series']): string {
  const party = partyOf[series]
  const voice = party && voiceList.find(({ parties }) => parties.includes(party))
  return ['volumes', series, ...(voice ? [`voice-${voice.id}`] : [])].join(' ')
}

function x(year: number): number {
  const share = (year - years.from) / (years.to - years.from)
  return round(plotArea.left + share * (plotArea.width - plotArea.left - plotArea.right))
}

function y(usdBn: number): number {
  return round(
    plotArea.height -
      plotArea.bottom -
      (usdBn / maxUsdBn) * (plotArea.height - plotArea.top - plotArea.bottom),
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The middle of a calendar year stands for its total, the day for an announcement: of one without, the middle of what is known. */
function dayX(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number)
  if (year === undefined) return x(years.from)
  if (month === undefined) return yearX(year)
  return x(year + (month - 1 + (day === undefined ? 0.5 : (day - 1) / 31)) / 12)
}

const yearX = (year: number) => x(year + 0.5)
/** A sum promised by a year is due at its end. */
const dueX = (year: number) => x(year + 1)

/** Promises against deliveries: horizontal lines are promised sums, curves what was traded. */
export function TradeChart(props: {
  chains: readonly TradeChain[]
  targets: readonly TradeTarget[]
  volumes: readonly TradeVolume[]
  label: string
}) {
  const { chains, targets, volumes, label } = props
  return (
    <svg
      class="trade-chart"
      viewBox={`0 0 ${plotArea.width} ${plotArea.height}`}
      role="img"
      aria-label={label}
      xmlns="http://www.w3.org/2000/svg"
    >
      <Axes />
      {chartedChains(chains).map((chain) => (
        <PromisedSum chain={chain} targets={targets.filter((target) => target.chain === chain.id)} />
      ))}
      {(['chinese_customs', 'russian_side', 'un_comtrade'] as const).map((series) => (
        <Volumes series={series} volumes={volumes} />
      ))}
    </svg>
  )
}

function Axes() {
  const sums = [0, 50, 100, 150, 200, 250, 300]
  const ticks = Array.from({ length: (years.to - years.from) / 2 + 1 }, (_, i) => years.from + 2 * i)
  return (
    <g class="axes">
      <text class="unit" x={plotArea.left - 40} y={14}>
        US$ billion a year
      </text>
      {sums.map((sum) => (
        <>
          <line x1={plotArea.left} x2={plotArea.width - plotArea.right} y1={y(sum)} y2={y(sum)} />
          <text x={plotArea.left - 8} y={y(sum) + 4} text-anchor="end">
            {sum}
          </text>
        </>
      ))}
      {ticks
        .filter((year) => year < years.to)
        .map((year) => (
          <text x={yearX(year)} y={plotArea.height - 12} text-anchor="middle">
            {year}
          </text>
        ))}
    </g>
  )
}

function PromisedSum({ chain, targets }: { chain: TradeChain; targets: readonly TradeTarget[] }) {
  const sum = chain.amountUsdBn ?? 0
  const high = targets[0]?.amountHighUsdBn ?? null
  const set = targets[0]
  // An expectation for a nearer year than the agreed one is marked and moves nothing.
  const agreed = agreedDeadlines(chain.deadlines)
  const drawn = agreed.length > 0 ? agreed : chain.deadlines
  const last = drawn.at(-1)
  const end = last ? dueX(last.year) : x(years.to)
  const isOpen = last === undefined
  return (
    <g class={set?.kind ? 'promise forecast' : 'promise'}>
      <line
        class={isOpen ? 'line open' : 'line'}
        x1={dayX(chain.firstAnnounced)}
        x2={end}
        y1={y(sum)}
        y2={y(sum)}
      />
      {high !== null && <rect class="range" x={end - 5} width={5} y={y(high)} height={y(sum) - y(high)} />}
      {targets.map((target) => (
        <circle
          class={`step ${target.step}`}
          cx={dayX(target.announced)}
          cy={y(sum)}
          r={target.step === 'repeated' ? 2.5 : 4}
        >
          <title>{`${shortDay({ ...target, date: target.announced })}: ${target.by}, ${targetStepLabels[target.step]}`}</title>
        </circle>
      ))}
      {drawn.map((deadline, index) => {
        const { year, isMet } = deadline
        const told = verdict(deadline, index < drawn.length - 1)
        return (
          <>
            <line class="due" x1={dueX(year)} x2={dueX(year)} y1={y(sum) - 8} y2={y(sum) + 8} />
            {isMet ? (
              <text class="verdict" x={dueX(year) + 6} y={y(sum) + 4}>
                {told}
              </text>
            ) : (
              <text
                class={isMet === false ? 'missed' : 'verdict'}
                x={dueX(year) - 4}
                y={y(high ?? sum) - 12}
                text-anchor="end"
              >
                {told}
              </text>
            )}
          </>
        )
      })}
      {isOpen ? (
        <text class="name" x={end} y={y(sum) - 8} text-anchor="end">
          {sum}, no year named
        </text>
      ) : (
        <text class="name" x={Math.max(dayX(chain.firstAnnounced), plotArea.left) + 2} y={y(sum) + 17}>
          {high === null ? sum : `${sum} to ${high}`}
          {set?.kind && ', forecast of one side'}
        </text>
      )}
      {chain.reachedYear !== null && (
        <>
          <path class="reached" d={diamond(yearX(chain.reachedYear), y(chain.reachedUsdBn ?? 0))} />
          <text class="met" x={yearX(chain.reachedYear) + 8} y={y(chain.reachedUsdBn ?? 0) + 26}>
            {chain.reachedYear}: {figureText(chain.reachedUsdBn, chain.isReachedComputed)}
          </text>
        </>
      )}
    </g>
  )
}

function verdict({ year, kind, isMet }: TradeChain['deadlines'][number], isMoved: boolean): string {
  const open = kind === null ? 'due' : 'forecast for'
  const what = isMet === null ? open : isMet ? 'met' : 'missed'
  return `${what} ${year}${isMoved ? ', moved' : ''}`
}

function diamond(cx: number, cy: number): string {
  return `M${cx} ${cy - 6}L${cx + 6} ${cy}L${cx} ${cy + 6}L${cx - 6} ${cy}Z`
}

function Volumes({ series, volumes }: { series: TradeVolume['series']; volumes: readonly TradeVolume[] }) {
  const line = lineOf(volumes, series).filter(({ year }) => year >= years.from)
  const beside = volumes.filter((v) => v.series === series && v.besideLine !== null && v.unverified === null)
  return (
    <g class={seriesClass(series)}>
      {series !== 'un_comtrade' && (
        <path
          d={line.map(({ year, usdBn }, i) => `${i === 0 ? 'M' : 'L'}${yearX(year)} ${y(usdBn)}`).join('')}
        />
      )}
      {[...line, ...beside].map((volume) => (
        <circle
          class={volume.besideLine === null ? 'figure' : 'figure beside'}
          cx={yearX(volume.year)}
          cy={y(volume.usdBn)}
          r={series === 'un_comtrade' ? 2 : 3.5}
        >
          <title>{`${volume.year}, ${volumeSeriesLabels[series]}: ${figureText(volume.usdBn, volume.isComputed)}${volume.besideLine ? ` (${volume.besideLine})` : ''}`}</title>
        </circle>
      ))}
    </g>
  )
}
