import type { Database } from '../db.ts'
import { passagePage, statementPage } from '../links.ts'
import { codebook } from '../queries/codebook.ts'
import { passageList } from '../queries/passages.ts'
import { longDate, plural } from './words.ts'

/** Since when NATO is named in a jointly issued text, and what the silence before rests on. */
export async function firstNaming(db: Database) {
  const [themes, { rows: all }] = await Promise.all([
    codebook(db),
    passageList(db, { theme: ['nato'], voice: ['joint'] }, { limit: 1000 }),
  ])
  const frames = themes.flatMap((theme) => theme.frames)
  const unnamed = frames.filter((frame) => !frame.namesTheme).map((frame) => frame.id)
  const named = all.filter(
    (p) => p.uncounted === null && p.silence === null && p.frames.some((frame) => !unnamed.includes(frame)),
  )
  const silences = all.filter((p) => p.silence !== null)
  const [first] = named
  if (!first) return null
  const before = silences.filter((silence) => silence.date < first.date)
  const sources = [...new Set(before.flatMap((silence) => silence.evidence))]
  return (
    <aside class="finding" aria-label="First naming">
      <p>
        No joint statement in the dataset names NATO before{' '}
        <a href={passagePage(first.id)}>{longDate(first.date)}</a>.{' '}
        {plural(before.length, 'earlier joint statement')} {before.length === 1 ? 'is' : 'are'} recorded as
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
        These silences rest on a published text analysis of the whole texts, not on our own reading (
        {sources.map((url, index) => (
          <>
            {index > 0 && ', '}
            <a href={url}>{new URL(url).hostname}</a>
          </>
        ))}
        ). For other joint statements before that date nothing is recorded, which is no proof of silence.
      </p>
    </aside>
  )
}
