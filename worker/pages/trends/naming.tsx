import type { firstNaming } from '#subject'
import { longDate, plural, voiceLabels } from '../../components/words.ts'
import type { Database } from '../../db/db.ts'
import { passagePage, statementPage } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { countedAnswer } from '../../queries/counted.ts'

/** Since when a voice names a theme, and what the silences before rest on. */
export async function firstNamingNote(
  db: Database,
  { theme, voice, basis }: NonNullable<typeof firstNaming>,
) {
  const [themes, found] = await Promise.all([codebook(db), countedAnswer(db, 'first_naming')])
  if (!found) return null
  const { first, before } = found
  const label = themes.find(({ id }) => id === theme)?.label ?? theme
  const statements = voice === 'joint' ? 'joint statement' : `statement of ${voiceLabels[voice]}`
  const sources = [...new Set(before.flatMap((silence) => silence.evidence))]
  return (
    <aside class="finding" aria-label="First naming">
      <p>
        No {statements} in the dataset names {label} before{' '}
        <a href={passagePage(first.id)}>{longDate(first.date)}</a>.{' '}
        {plural(before.length, `earlier ${statements}`)} {before.length === 1 ? 'is' : 'are'} recorded as
        silent:{' '}
        {before.map((silence, index) => (
          <>
            {index > 0 && ', '}
            <a href={statementPage(silence.statementId)}>{silence.date}</a>
          </>
        ))}
        .
      </p>
      <p class="caution">
        These silences {basis} (
        {sources.map((url, index) => (
          <>
            {index > 0 && ', '}
            <a href={url}>{new URL(url).hostname}</a>
          </>
        ))}
        ). For other {statements}s before that date nothing is recorded, which is no proof of silence.
      </p>
    </aside>
  )
}
