import { counted, grouped } from '../../../schema/chart/point-text.ts'
import type { MeasuredText } from '../../../schema/contract/measure.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { SourceLink } from '../../components/source-link.tsx'
import { languageLabels, voiceLabels } from '../../components/words.ts'
import { statementPage } from '../../links.ts'

/** Measured texts in the order of the rows: what was counted in each, and by what whoever holds it can recount it. */
export function MeasuredList(props: { rows: readonly MeasuredText[]; themeLabel: (id: string) => string }) {
  const { rows, themeLabel } = props
  const mentions = rows.reduce((sum, row) => sum + row.mentions, 0)
  const words = rows.reduce((sum, row) => sum + row.words, 0)
  const isOneTheme = rows.every((row) => row.theme === rows[0]?.theme)
  return (
    <>
      <p class="evidence-count">
        {rows.length === 0
          ? 'No measured text passes these filters.'
          : isOneTheme
            ? `${counted(mentions, 'mention')} in ${grouped(words)} words of ${counted(rows.length, 'text')}.`
            : `${counted(rows.length, 'count')}: one for each text and theme.`}
      </p>
      <ol class="evidence side-heads">
        {rows.map((row) => (
          <li>
            <h2>{row.statementId ? <a href={statementPage(row.statementId)}>{row.title}</a> : row.title}</h2>
            <p class="meta">
              {longDate(row.date)} · <span class={`voice voice-${row.voice}`}>{voiceLabels[row.voice]}</span>{' '}
              · {languageLabels[row.language]}
            </p>
            <p>
              <strong>{row.mentions}</strong> {row.mentions === 1 ? 'mention' : 'mentions'} of{' '}
              {themeLabel(row.theme)} ({row.definition} definition) in {grouped(row.words)} words
              {row.mentions > 0 && `: ${row.per1000Words.toFixed(2)} per 1,000`}.
              {row.coverage === 'part' && ' Only a part of the text was there to be counted.'}
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
