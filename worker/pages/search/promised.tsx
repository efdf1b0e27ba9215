import type { PromisedSum } from '../../../schema/contract/search.ts'
import { plural } from '../../../schema/plural.ts'
import { dayAmong, longDay } from '../../../schema/statement-day.ts'
import { figureText } from '../../components/trade-figure.ts'
import { deadlineWords, targetYears } from '../../components/words.ts'

/** Sums of the trade ledger that the query names: what was promised, by whom, and what became of it. */
export function Promised({ sums }: { sums: readonly PromisedSum[] }) {
  if (sums.length === 0) return null
  return (
    <section class="finding" aria-labelledby="promised">
      <h2 id="promised">In the trade ledger</h2>
      <ul>
        {sums.map((sum) => (
          <li>
            <a href={sum.address}>{sum.label}</a>
            {sum.note && `: ${sum.note}`}. {promisedSentences(sum)}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function promisedSentences(sum: PromisedSum): string {
  const { announcements, firstAnnounced, unsureDates, firstBy, deadlines } = sum
  const years = deadlines.map((deadline) => `${targetYears(deadline)} (${deadlineWords(deadline)})`)
  return [
    `${plural(announcements, 'announcement')}, ${announcements === 1 ? 'on' : 'first on'} ${longDay(dayAmong(firstAnnounced, unsureDates))} by ${firstBy}.`,
    years.length > 0 && `For ${years.join(', ')}.`,
    becameOf(sum),
  ]
    .filter(Boolean)
    .join(' ')
}

function becameOf(sum: PromisedSum): string | false {
  if (sum.reach === 'reached') {
    return `By Chinese customs reached in ${sum.reachedYear} (${figureText(sum.reachedUsdBn, sum.isReachedComputed)}).`
  }
  return sum.reach === 'not_reached' && 'Reached in no year of the Chinese customs figures held here.'
}
