import { firstYear, lastYear } from '../../../schema/contract/params.ts'
import type { SaidFirst as Part } from '../../../schema/contract/search.ts'
import { longDate, voiceLabels } from '../../components/words.ts'
import { statementPage } from '../../links.ts'

/** What each part of the answer speaks of, before its date. */
const senses: Record<Part['part'], (part: Part) => string> = {
  exact: () => 'In exactly these words',
  any_form: () => 'In these words, in any form',
  set_phrase: ({ name }) => `As the set phrase “${name}”, in any of its wordings`,
  coding: ({ name }) =>
    `By meaning: coded as “${name}”, whatever the words, in the years counted (${firstYear}–${lastYear})`,
  our_words: () => 'In our own summaries, which quote nobody',
}

const missing: Record<Part['part'], string> = {
  exact: 'not found in a title, key phrase or loaded text',
  any_form: 'not found in a title, key phrase or loaded text',
  set_phrase: 'not found',
  coding: 'no passage is coded so',
  our_words: 'not found',
}

/** Who said it first has one answer in parts: the words, the set phrase, the coding and what we say of it. */
export function SaidFirst({ parts }: { parts: readonly Part[] }) {
  const dates = new Set(parts.map(({ date }) => date))
  return (
    <section class="said-first" aria-labelledby="said-first">
      <h2 id="said-first">Said first</h2>
      <ul>
        {parts.map((part) => (
          <li>
            {part.address && part.name ? (
              <a href={part.address}>{senses[part.part](part)}</a>
            ) : (
              senses[part.part](part)
            )}
            : {part.date === null ? missing[part.part] : <Day part={part} date={part.date} />}
          </li>
        ))}
      </ul>
      {dates.size > 1 && (
        <p class="note">
          The dates differ because a thing can be said in other words, and because many words are known only
          from reports. First means first in this collection.
        </p>
      )}
    </section>
  )
}

function Day({ part, date }: { part: Part; date: string }) {
  const { statementId, voice } = part
  const time = <time datetime={date}>{longDate(date)}</time>
  return (
    <>
      {statementId ? <a href={statementPage(statementId)}>{time}</a> : time}
      {voice && `, ${voiceLabels[voice]}`}
    </>
  )
}
