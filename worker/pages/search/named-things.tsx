import type { NamedThing } from '../../../schema/contract/search.ts'
import { longDay } from '../../../schema/statement-day.ts'

const kindLabels: Record<NamedThing['kind'], string> = {
  set_phrase: 'Set phrase',
  frame: 'Frame',
  trade_step: 'Trade ledger',
  event: 'Event',
  list: 'List',
}

/** What the words name on other pages: an event, a step of the ledger or a frame is in no statement's words. */
export function NamedThings({ things }: { things: readonly NamedThing[] }) {
  if (things.length === 0) return null
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">Elsewhere on this site</h2>
      <ul>
        {things.map(({ kind, label, says, date, dayBasis, otherDay, address, more }) => (
          <li>
            {kindLabels[kind]}: {date !== null && `${longDay({ date, dayBasis, otherDay })}, `}
            <a href={address}>{label}</a>
            {says !== null && `. ${says.replace(/\.?$/, '.')}`}
            {more > 0 && (
              <span class="note"> {more === 1 ? '1 more is' : `${more} more are`} not listed here.</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
