import type { MeasuredText } from '../../../schema/contract/measure.ts'
import { languageName } from '../../../schema/language-name.ts'
import { grouped, plural } from '../../../schema/plural.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { sumOf } from '../../../schema/stats/sum.ts'
import { coverages } from '../../../schema/vocabulary.ts'
import { SourceLink } from '../../components/source-link.tsx'
import { voiceLabels } from '../../components/words.ts'
import { statementPage } from '../../links.ts'

/** Measured texts in the order of the rows: what was counted in each, and by what whoever holds it can recount it. */
export function MeasuredList(props: {
  rows: readonly MeasuredText[]
  /** How many there are in all, of which the rows may be a page. */
  count: number
  themeLabel: (id: string) => string
}) {
  const { rows, count, themeLabel } = props
  const isOneTheme = rows.every((row) => row.theme === rows[0]?.theme)
  return (
    <>
      <p class="evidence-count">
        {rows.length === 0
          ? 'No measured text passes these filters.'
          : rows.length < count
            ? `${rows.length} of ${grouped(count)} counts are shown by date: one for each text and theme.`
            : isOneTheme
              ? `${sumText(rows)}.`
              : `${plural(rows.length, 'count')}: one for each text and theme.`}
      </p>
      <ol class="evidence side-heads">
        {rows.map((row) => (
          <li>
            <h2>{row.statementId ? <a href={statementPage(row.statementId)}>{row.title}</a> : row.title}</h2>
            <p class="meta">
              {longDay(row)} · <span class={`voice voice-${row.voice}`}>{voiceLabels[row.voice]}</span> ·{' '}
              {languageName(row.language)}
            </p>
            <p>
              <strong>{row.mentions}</strong> {row.mentions === 1 ? 'mention' : 'mentions'} of{' '}
              {themeLabel(row.theme)} ({row.definition} definition) in {grouped(row.words)} words
              {row.mentions > 0 && row.coverage === 'whole' && `: ${row.per1000Words.toFixed(2)} per 1,000`}.
              {row.coverage === 'part' && ' Only a part of the text could be read, so no rate counts it.'}
              {row.note && ` ${row.note}`}
            </p>
            <p class="note">
              Text: {row.url ? <SourceLink url={row.url}>{row.source}</SourceLink> : row.source}. SHA-256{' '}
              <code>{row.sha256}</code>
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

/** "6 mentions in 9,000 words of 2 whole texts; 1 mention in 235 words of 1 text that was read in part". */
function sumText(rows: readonly MeasuredText[]): string {
  return coverages
    .flatMap((coverage) => {
      const own = rows.filter((row) => row.coverage === coverage)
      const texts = `${grouped(own.length)} ${textsOf[coverage][own.length === 1 ? 0 : 1]}`
      const mentions = plural(
        sumOf(own, (row) => row.mentions),
        'mention',
      )
      return own.length === 0
        ? []
        : [`${mentions} in ${grouped(sumOf(own, (row) => row.words))} words of ${texts}`]
    })
    .join('; ')
}

const textsOf = {
  whole: ['whole text', 'whole texts'],
  part: ['text that was read in part', 'texts that were read in part'],
} as const
