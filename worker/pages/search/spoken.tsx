import type { FoundSpeaker } from '../../../schema/contract/search.ts'
import { plural } from '../../../schema/plural.ts'
import { shortStanding } from '../../../schema/standing.ts'
import { dayAmong, longDay } from '../../../schema/statement-day.ts'

/** A name is seldom in the words of whoever has it: these are the statements in which they speak. */
export function Spoken({ speaker, isFound }: { speaker: FoundSpeaker; isFound: boolean }) {
  const { name, statements, beside, address } = speaker
  if (beside !== '') return <SpokenBeside speaker={speaker} />
  return (
    <section class="finding" aria-label={`Statements of ${name}`}>
      <p>
        {name} speaks in <a href={address}>{plural(statements, 'statement')}</a> of this collection,{' '}
        {spokenWhen(speaker)}.{isFound && ' The places with the name itself are below.'}
      </p>
    </section>
  )
}

/** The other words are looked for in the statements of whoever is named: no place has their name and these words. */
function SpokenBeside({ speaker }: { speaker: FoundSpeaker }) {
  const { name, statements, beside, passages, address } = speaker
  return (
    <section class="finding" aria-label={`Statements of ${name}`}>
      <p>
        <a href={address}>{plural(statements, 'statement')}</a> with {name}{' '}
        {statements === 1 ? 'has' : 'have'} “{beside}” in title, summary or passages, {spokenWhen(speaker)}.
        Each passage says who speaks.
      </p>
      {passages.length > 0 && (
        <ul>
          {passages.map(({ gist, keyPhrase, keyPhraseBasis, address: page, ...day }) => (
            <li>
              <a href={page}>
                <time datetime={day.date}>{longDay(day)}</time>
              </a>
              : {gist}
              {keyPhrase && (
                <>
                  {' '}
                  <q>{keyPhrase}</q> <span class="note">{shortStanding(keyPhraseBasis)}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** "on 4 February 2022", "from 17 March 2013 to 5 December 2022". */
export function spokenWhen({
  first,
  last,
  unsureDates,
}: Pick<FoundSpeaker, 'first' | 'last' | 'unsureDates'>): string {
  const [from, to] = [first, last].map((date) => longDay(dayAmong(date, unsureDates)))
  return first === last ? `on ${from}` : `from ${from} to ${to}`
}
