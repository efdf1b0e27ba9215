import type { SearchDispersion, SearchMonth } from '../../../schema/contract/search.ts'
import { languageName } from '../../../schema/language-name.ts'
import { plural } from '../../../schema/plural.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { voices } from '../../../schema/voice.ts'
import { voiceLabels } from '../../components/words.ts'
import { paragraphPage } from '../../links.ts'

/** The month of a statement that is known by its year alone is that year. */
const yearLength = 4
const width = 720
const height = 26

/** One strip a voice over the years: a low tick for a month with statements, a tall one where the words are found. */
export function Timeline({ months }: { months: readonly SearchMonth[] }) {
  if (months.length === 0) return null
  const numbers = months.map(({ month }) => monthNumber(month))
  const first = Math.floor(Math.min(...numbers) / 12) * 12
  const last = Math.ceil((Math.max(...numbers) + 1) / 12) * 12
  const years = months.filter(({ month }) => month.length === yearLength).length
  const [unit, units] =
    years === 0
      ? ['month', 'months']
      : years === months.length
        ? ['year', 'years']
        : ['month, or a year of which no more is known,', 'months and years']
  const x = (number: number) => ((number - first) / (last - first)) * width
  return (
    <figure class="timeline">
      <figcaption>
        Each short line is a {unit} with a statement; in a tall one these words were said, as far as they are
        held here, {first / 12}–{last / 12 - 1}
      </figcaption>
      {voices.map((voice) => {
        const own = months.filter((month) => month.voice === voice)
        if (own.length === 0) return null
        const found = own.filter((month) => month.found > 0)
        return (
          <div class="year-strip">
            <span class={`voice voice-${voice}`}>{voiceLabels[voice]}</span>
            <svg
              viewBox={`0 0 ${width} ${height}`}
              preserveAspectRatio="none"
              role="img"
              aria-label={`${voiceLabels[voice]}: found in ${found.length} of ${own.length} ${own.length === 1 ? unit : units} with a statement`}
            >
              <path class="axis" d={`M0 ${height - 0.5}H${width}`} />
              <path
                class="there"
                d={own.map(({ month }) => `M${x(monthNumber(month)).toFixed(1)} ${height}v-6`).join('')}
              />
              <path
                class={`use voice-${voice}`}
                d={found
                  .map(({ month }) => `M${x(monthNumber(month)).toFixed(1)} ${height}v-${height - 2}`)
                  .join('')}
              />
            </svg>
          </div>
        )
      })}
    </figure>
  )
}

function monthNumber(month: string): number {
  const [year = 0, number] = month.split('-').map(Number)
  // A year stands for its middle, as in every figure.
  return year * 12 + (number === undefined ? 5.5 : number - 1)
}

/** Where in each text the words stand, from its first paragraph to its last. */
export function Dispersion({ documents }: { documents: readonly SearchDispersion[] }) {
  if (documents.length === 0) return null
  return (
    <section aria-labelledby="dispersion">
      <h2 id="dispersion">Where in the texts</h2>
      <p class="note">The loaded texts with the most places, from first paragraph to last.</p>
      <ul class="dispersion">
        {documents.map((text) => (
          <li>
            <p class="meta">
              {text.date && longDay({ ...text, date: text.date })} ·{' '}
              <a href={paragraphPage(text.statementId, text.documentId, text.found[0] ?? 1)}>{text.title}</a>{' '}
              ({languageName(text.language)}): {text.found.length} of {plural(text.paragraphs, 'paragraph')}
            </p>
            <svg
              viewBox={`0 0 ${width} 16`}
              preserveAspectRatio="none"
              role="img"
              aria-label={`Paragraphs ${text.found.join(', ')} of ${text.paragraphs}`}
            >
              <path class="axis" d={`M0 15.5H${width}`} />
              <path
                class="tick"
                d={text.found
                  .map((n) => `M${(((n - 0.5) / text.paragraphs) * width).toFixed(1)} 16v-15`)
                  .join('')}
              />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  )
}
