import type { firstNaming } from '#subject'
import { wereNotRead } from '../../../schema/chart/point-text.ts'
import { statementsOfVoice } from '../../../schema/chart/voice-words.ts'
import { hostOf } from '../../../schema/host.ts'
import { dayText, isBefore, longDate } from '../../../schema/partial-date.ts'
import { isNotRead } from '../../../schema/stats/unread-theme.ts'
import { unrecordedMeans } from '../../../schema/unrecorded.ts'
import { speaksFor } from '../../../schema/voice.ts'
import { SourceLink } from '../../components/source-link.tsx'
import type { Database } from '../../db/db.ts'
import { statementPage } from '../../links.ts'
import { countedAnswer } from '../../queries/counted.ts'
import { isOfYears, textsNotRead } from '../../queries/marks.ts'

/** What the silences before a voice's first naming of a theme rest on, as far as the view shows them. */
export async function firstNamingNote(
  db: Database,
  { theme, voice, basis }: NonNullable<typeof firstNaming>,
  years: { from: number; to: number },
) {
  const [found, notRead] = await Promise.all([countedAnswer(db, 'first_naming'), textsNotRead(db, { years })])
  if (!found) return null
  const { first } = found
  const before = found.before.filter(({ date }) => isOfYears(date, { years }))
  if (before.length === 0) return null
  const unread = notRead.filter(
    (text) =>
      isNotRead(text.themesNotRead, theme) && speaksFor(voice, text.voice) && isBefore(text.date, first.date),
  ).length
  const sources = [...new Set(before.flatMap((silence) => silence.evidence))]
  return (
    <p class="counted">
      <strong>The silences</strong> of{' '}
      {before.map((silence, index) => {
        const ofDay = before.filter(({ date }) => date === silence.date)
        return (
          <>
            {index > 0 && ', '}
            <a href={statementPage(silence.statementId)}>{dayText(silence.date)}</a>
            {ofDay.length > 1 && ` (${ofDay.indexOf(silence) + 1})`}
          </>
        )
      })}{' '}
      {basis} (
      {sources.map((url, index) => (
        <>
          {index > 0 && ', '}
          <SourceLink url={url}>{hostOf(url)}</SourceLink>
        </>
      ))}
      ). For the other {statementsOfVoice(voice)} before {longDate(first.date)} no naming is recorded, which{' '}
      {unrecordedMeans}
      {unread > 0 && `; ${unread} of them ${wereNotRead(unread)} on it`}.
    </p>
  )
}
