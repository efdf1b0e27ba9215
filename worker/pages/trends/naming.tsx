import type { firstNaming } from '#subject'
import { wereNotRead } from '../../../schema/chart/point-text.ts'
import { statementsOfVoice } from '../../../schema/chart/voice-words.ts'
import { grouped } from '../../../schema/plural.ts'
import { longDay, shortDay } from '../../../schema/statement-day.ts'
import { sumOf } from '../../../schema/stats/sum.ts'
import { unrecordedMeans } from '../../../schema/unrecorded.ts'
import { SourceLink } from '../../components/source-link.tsx'
import type { Database } from '../../db/db.ts'
import { evidencePage, statementPage } from '../../links.ts'
import { countedAnswer } from '../../queries/counted.ts'
import { isOfYears } from '../../queries/marks.ts'

/** Silences that are named one by one, and pages that they rest on: a large corpus has thousands. */
const mostNamed = 40

/** What the silences before a voice's first naming of a theme rest on, as far as the view shows them. */
export async function firstNamingNote(
  db: Database,
  { theme, voice, basis }: NonNullable<typeof firstNaming>,
  years: { from: number; to: number },
) {
  const found = await countedAnswer(db, 'first_naming')
  if (!found) return null
  const { first } = found
  const before = found.before.filter(({ date }) => isOfYears(date, { years }))
  if (before.length === 0) return null
  const unread = sumOf(
    found.notReadBefore.filter(([year]) => year >= years.from && year <= years.to),
    ([, statements]) => statements,
  )
  const ofDay = Map.groupBy(before, ({ date }) => date)
  const more = before.length - mostNamed
  const all = evidencePage({
    theme,
    voice: voice === 'all' ? undefined : voice,
    status: 'silent',
    from: before[0]?.date,
    to: before.at(-1)?.date,
  })
  const sources = [
    ...new Map(before.flatMap(({ evidence }) => evidence).map(({ url, publisher }) => [url, publisher])),
  ]
  const moreSources = sources.length - mostNamed
  return (
    <p class="counted">
      <strong>The silences</strong> of{' '}
      {before.slice(0, mostNamed).map((silence, index) => {
        const beside = ofDay.get(silence.date) ?? []
        return (
          <>
            {index > 0 && ', '}
            <a href={statementPage(silence.statementId)}>{shortDay(silence)}</a>
            {beside.length > 1 && ` (${beside.indexOf(silence) + 1})`}
          </>
        )
      })}
      {more > 0 && (
        <>
          {' '}
          and <a href={all}>{grouped(more)} more</a>
        </>
      )}{' '}
      {basis} (
      {sources.slice(0, mostNamed).map(([url, publisher], index) => (
        <>
          {index > 0 && ', '}
          <SourceLink url={url}>{publisher}</SourceLink>
        </>
      ))}
      {moreSources > 0 && ` and ${grouped(moreSources)} more pages`}). For the other{' '}
      {statementsOfVoice(voice)} before {longDay(first)} no naming is recorded, which {unrecordedMeans}
      {unread > 0 && `; ${unread} of them ${wereNotRead(unread, 'frame')} it`}.
    </p>
  )
}
