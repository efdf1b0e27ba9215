import { isEachTextRead } from '#subject'
import type { RateRow } from '../contract/measure.ts'
import type { SeriesChoice } from '../counted.ts'
import { grouped, plural } from '../plural.ts'
import { fewWords } from '../stats/rate.ts'
import { sumOf } from '../stats/sum.ts'
import { type Chart, type Facet, laneBase, type Point, tooLittleText } from './chart.ts'
import { laneLabel } from './look.ts'
import { rateScale } from './scale.ts'
import { type TrendView, yearFrame } from './trend.ts'
import { inSeries, listed, span } from './wording.ts'

/** One facet for each theme and definition, one lane for each voice, one point for each of its years with a measured text. */
export function rateChart(rows: readonly RateRow[], view: Omit<TrendView, 'measure'>): Chart {
  const voices = [...new Set(rows.map(({ voice }) => voice))]
  const scale = rateScale(rows.flatMap(({ per1000Words }) => per1000Words ?? []))
  const definitions = [...new Set(rows.map(({ definition }) => definition))]
  const seriesOf = ({ theme, definition }: RateRow) => `${theme}.${definition}`
  const series = [...Map.groupBy(rows, seriesOf)]
  const facets = series.map(([id, own]): Facet => {
    const [theme = '', definition] = id.split('.')
    const points = own.flatMap((row): Point[] => {
      if (row.per1000Words === null) return []
      const lane = voices.indexOf(row.voice)
      return [
        {
          lane,
          x: row.year + 0.5,
          y: laneBase(lane, voices.length) + row.per1000Words / scale.max,
          value: row.per1000Words,
          look: row.mentions === 0 ? 'none' : 'full',
          low: null,
          high: null,
          key: String(row.year),
          text: rateText(row),
          evidence: row.evidence.split('?')[1] ?? null,
          since: null,
        },
      ]
    })
    const title = view.title(theme, 'any')
    return {
      id,
      title: definitions.length > 1 ? `${title}, ${definition} definition` : title,
      href: view.href(theme, 'any'),
      points,
    }
  })
  const [, first = []] = series[0] ?? []
  return {
    kind: 'rate',
    ...yearFrame(first, voices, view, ({ words }) => words, thousands),
    scale,
    facets,
    little: voices.flatMap((voice, lane) => (wordsOf(first, voice) < fewWords ? lane : [])),
    stripTitle: 'Thousand words behind each point',
  }
}

function thousands(words: number): string {
  return (words / 1000).toFixed(words < 10_000 ? 1 : 0)
}

/** Words of a voice in the rows of one theme and definition. */
function wordsOf(rows: readonly RateRow[], voice: string): number {
  return sumOf(
    rows.filter((row) => row.voice === voice),
    (row) => row.words,
  )
}

/** "Moscow, 2022: 3.66 mentions per 1,000 words (12 in 3,279 words of 1 text)". */
export function rateText(row: RateRow): string {
  const who = `${laneLabel(row.voice)}, ${row.year}`
  if (row.per1000Words === null) return `${who}: ${noWholeText(row)}`
  const where = `${grouped(row.words)} words of ${plural(row.texts, 'text')}`
  return row.mentions === 0
    ? `${who}: no mention in ${where}`
    : `${who}: ${row.per1000Words.toFixed(2)} mentions per 1,000 words (${row.mentions} in ${where})`
}

/** "no text measured", "no whole text measured, 1 in part", and "no text of its own measured, 2 in which others speak, too". */
function noWholeText(...rows: readonly Pick<RateRow, 'partTexts' | 'sharedTexts'>[]): string {
  const partTexts = sumOf(rows, (row) => row.partTexts)
  const sharedTexts = sumOf(rows, (row) => row.sharedTexts)
  const part = partTexts > 0 ? [`${partTexts} in part`] : []
  const shared = sharedTexts > 0 ? [`${sharedTexts} in which others speak, too`] : []
  const which = partTexts > 0 ? 'no whole text' : 'no text'
  return [`${which} ${sharedTexts > 0 ? 'of its own ' : ''}measured`, ...part, ...shared].join(', ')
}

/** "What is counted" in the words of whole texts; `panel` is the label of the panel that they are of. */
export function rateCounted(
  rows: readonly Pick<RateRow, 'theme' | 'definition' | 'voice' | 'partTexts' | 'sharedTexts'>[],
  asked: {
    panel: string | undefined
    definitions: readonly string[]
    series?: SeriesChoice | undefined
  },
): string {
  const { panel, definitions } = asked
  const isSeveral = definitions.length > 1
  const texts =
    panel === undefined
      ? textsAtHand(inSeries(asked, true))
      : `the speeches of the balanced panel “${panel}”, one of each voice a year`
  const by = `the ${listed(definitions)} definition${isSeveral ? 's' : ''} of the published lexicon`
  const wider = isSeveral ? ' A wider definition counts what a narrower one counts, and more.' : ''
  return (
    `Each point is the number of mentions of the theme, by ${by}, per 1,000 words of ${texts}.${wider} ` +
    'Words of a year are added up before dividing. A year without a measured text is left empty; a dash on the line ' +
    `is a text without a mention.${leftOut(rows)}`
  )
}

/** How many texts of each voice are not counted, and why; every theme is measured in the same texts. */
function leftOut(rows: Parameters<typeof rateCounted>[0]): string {
  const [first] = rows
  const own = rows.filter(
    ({ theme, definition }) => theme === first?.theme && definition === first.definition,
  )
  const byVoice = (count: (row: (typeof own)[number]) => number) =>
    [...new Set(own.map(({ voice }) => voice))].flatMap((voice) => {
      const texts = sumOf(
        own.filter((row) => row.voice === voice),
        count,
      )
      return texts === 0 ? [] : [`${laneLabel(voice)}: ${texts}`]
    })
  const parts = byVoice(({ partTexts }) => partTexts)
  const shared = byVoice(({ sharedTexts }) => sharedTexts)
  return [
    parts.length > 0 && ` Texts of which only a part could be read are not counted (${parts.join(', ')}).`,
    shared.length > 0 &&
      ` Texts in which several sides speak are counted for none of them, as no count tells whose a word is (${shared.join(', ')}).`,
  ]
    .filter(Boolean)
    .join('')
}

/** "What it shows" of rates: who mentions each theme more, and where a voice never does. */
export function rateSentences(
  rows: readonly RateRow[],
  wording: {
    years: { from: number; to: number }
    series?: SeriesChoice | undefined
    label: (theme: string, frame: string) => string
  },
): string[] {
  const { years, label } = wording
  const when = `${span(years)}${inSeries(wording, true)}`
  const measured = rows.filter(({ texts }) => texts > 0)
  if (measured.length === 0) {
    const [first] = rows
    const own = rows.filter((row) => row.theme === first?.theme && row.definition === first.definition)
    const voices = [...Map.groupBy(own, ({ voice }) => voice)]
    return voices.map(([voice, of]) => `${laneLabel(voice)}, ${when}: ${noWholeText(...of)}.`)
  }
  const little = littleText(measured)
  if (little !== null)
    return [`${little} are measured in ${when}: too few to tell how often a theme is mentioned.`]
  const definitions = [...new Set(measured.map(({ definition }) => definition))]
  const by = definitions.length > 1 ? ` by the ${listed(definitions)} definitions` : ''
  return [...new Set(measured.map(({ theme }) => theme))].map((theme) => {
    const voices = [...new Set(rows.map(({ voice }) => voice))].map((voice) => {
      const rates = definitions.map((definition) =>
        wholeRate(rows.filter((row) => is(row, { theme, voice, definition }))),
      )
      // One answer to all definitions is given once.
      return `${laneLabel(voice)}: ${listed([...new Set(rates)].length === 1 ? [...new Set(rates)] : rates)}`
    })
    return `Mentions of ${label(theme, 'any')} per 1,000 words${by}, ${when}. ${voices.join('; ')}.`
  })
}

function is(row: RateRow, asked: Pick<RateRow, 'theme' | 'voice' | 'definition'>): boolean {
  return row.theme === asked.theme && row.voice === asked.voice && row.definition === asked.definition
}

/** Whose words are too few, where that is so of every voice: said once, not of each theme again. */
function littleText(rows: readonly RateRow[]): string | null {
  const voices = [...new Set(rows.map(({ voice }) => voice))]
  const series = Map.groupBy(rows, ({ theme, voice, definition }) => [theme, voice, definition].join())
  const isLittle = [...series.values()].every((own) => sumOf(own, ({ words }) => words) < fewWords)
  const each = voices.length > 1 ? ' each' : ''
  return isLittle ? `Fewer than ${grouped(fewWords)} words${each} of ${listed(voices.map(laneLabel))}` : null
}

/** Rate of a whole period with the mentions that it is made of. */
function wholeRate(rows: readonly RateRow[]): string {
  const words = sumOf(rows, (row) => row.words)
  const mentions = sumOf(rows, (row) => row.mentions)
  if (words === 0) return noWholeText(...rows)
  if (words < fewWords) return tooLittleText
  if (mentions === 0) return 'none'
  return `${((mentions * 1000) / words).toFixed(2)} (${grouped(mentions)} in all)`
}

/** The texts whose words are counted: of a corpus whose texts are all at hand those that were read, else those at hand. */
function textsAtHand(within: string): string {
  return isEachTextRead
    ? `the texts of this corpus${within} that the lexicon read whole`
    : `the official English texts${within} that are at hand whole, which are not all statements`
}
