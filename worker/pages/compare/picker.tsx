import { quoted } from '../../../schema/contract/params.ts'
import { plural } from '../../../schema/plural.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { FoldedForm } from '../../components/folded-form.tsx'
import { TextField } from '../../components/form-faults.tsx'
import { PageForm } from '../../components/page-form.tsx'
import { apiAddress, comparePage, statementPage, statementsPage } from '../../links.ts'
import { type Asked, choiceLabel } from './choice.ts'

export type Pair = { a: Asked | undefined; b: Asked | undefined }

const mostOffered = 12
export const sideNames = { a: 'First statement', b: 'Second statement' } as const

/** Both fields of the form. Script asks for what fits as one types; without it, sending the form does. */
export function Picker({ pair, isOpen }: { pair: Pair; isOpen: boolean }) {
  return (
    <FoldedForm does={isOpen ? 'Choose two statements' : 'Choose other statements'} isOpen={isOpen}>
      <PageForm class="controls pickers" page={comparePage()}>
        {(['a', 'b'] as const).map((side) => {
          const asked = pair[side]
          const [only] = asked?.fitting.length === 1 ? asked.fitting : []
          return (
            <TextField
              label={sideNames[side]}
              isWide
              id={`pick-${side}`}
              name={side}
              data-choices={apiAddress('/titles', { in: 'record' })}
              value={only ? choiceLabel(only) : asked?.typed}
              maxlength={600}
              autocomplete="off"
              placeholder="A year, a title, a speaker or a phrase"
              required
            />
          )
        })}
        <button type="submit">Compare</button>
      </PageForm>
    </FoldedForm>
  )
}

/** What to do about a side that is not one statement yet; nothing if both are. */
export function Unsettled({ pair }: { pair: Pair }) {
  return (
    <div class="pair">
      {(['a', 'b'] as const).map((side) => {
        const asked = pair[side]
        if (!asked || asked.fitting.length === 1) return undefined
        const other = pair[side === 'a' ? 'b' : 'a']
        const otherValue = other?.fitting.length === 1 ? other.fitting[0]?.id : other?.typed
        return (
          <section class="finding">
            {asked.fitting.length === 0 ? (
              <p>
                {sideNames[side]}:{' '}
                {asked.later
                  ? `statement ${quoted(asked.typed)} ${asked.later}`
                  : `there is no statement ${quoted(asked.typed)}`}
                . Type a year, a word of the title, a speaker or a phrase, or take one from{' '}
                <a href={statementsPage()}>all statements</a>.
              </p>
            ) : (
              <Offer side={side} asked={asked} other={otherValue} />
            )}
          </section>
        )
      })}
    </div>
  )
}

function Offer({ side, asked, other }: { side: 'a' | 'b'; asked: Asked; other: string | undefined }) {
  const { typed, fitting } = asked
  return (
    <>
      <p>
        {sideNames[side]}:{' '}
        {asked.hasMore ? `more than ${fitting.length} statements` : plural(fitting.length, 'statement')} fit{' '}
        {quoted(typed)}. Which one?
      </p>
      <ul>
        {fitting.slice(0, mostOffered).map(({ id, title, shortName, ...day }) => (
          <li>
            <a href={comparePage(side === 'a' ? { a: id, b: other } : { a: other, b: id })}>
              {longDay(day)}: {shortName !== null && `${shortName}: `}
              {title}
            </a>{' '}
            (<a href={statementPage(id)}>read</a>)
          </li>
        ))}
      </ul>
      {fitting.length > mostOffered && (
        <p class="note">And {asked.hasMore ? 'many' : fitting.length - mostOffered} more; add a word.</p>
      )}
    </>
  )
}
