import type { FoundSpeaker } from '../../../schema/contract/search.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { plural } from '../../../schema/plural.ts'

/** A name is seldom in the words of whoever has it: these are the statements in which they speak. */
export function Spoken({ speaker, isFound }: { speaker: FoundSpeaker; isFound: boolean }) {
  const { name, statements, address } = speaker
  return (
    <section class="finding" aria-label={`Statements of ${name}`}>
      <p>
        {name} speaks in <a href={address}>{plural(statements, 'statement')}</a> of this collection,{' '}
        {spokenWhen(speaker)}.{isFound && ' Below stands where the name itself is found.'}
      </p>
    </section>
  )
}

/** "on 4 February 2022", "from 17 March 2013 to 5 December 2022". */
export function spokenWhen({ first, last }: Pick<FoundSpeaker, 'first' | 'last'>): string {
  return first === last ? `on ${longDate(first)}` : `from ${longDate(first)} to ${longDate(last)}`
}
