import { capitalised } from '../../../schema/capitalised.ts'
import { chain, isOfLexicon } from '../../../schema/chain.ts'
import { oneStatement, saidBy } from '../../../schema/chart/voice-words.ts'
import { dayWord, listed } from '../../../schema/chart/wording.ts'
import type { SaidFirst as Part, SearchAnswer } from '../../../schema/contract/search.ts'
import { plural } from '../../../schema/plural.ts'
import { dayAmong } from '../../../schema/statement-day.ts'
import { byCodeUnit } from '../../../schema/stats/code-unit-order.ts'
import { wantedOf } from '../../../schema/text/search/query.ts'
import type { Voice } from '../../../schema/voice.ts'
import { Table } from '../../components/table.tsx'
import { labelled, voiceLabels } from '../../components/words.ts'
import { whereWords } from './form.tsx'
import { UseDay, UseInContext } from './use-day.tsx'

/** What each part of the answer speaks of. */
type Answer = Pick<SearchAnswer, 'searched' | 'terms' | 'cut'>
const senses: Record<Part['part'], (part: Part, answer: Answer) => string> = {
  exact: (_, { searched }) => `In exactly these words, in a ${whereWords(searched)}`,
  any_form: (_, answer) => `${formWords(answer)}, in a ${whereWords(answer.searched)}`,
  set_phrase: ({ name, words, isPartOfWording }) =>
    `As the set phrase “${name}”${words === null ? '' : isPartOfWording ? `, whose wordings hold “${words}”` : `, of which “${words}” is a wording`}, in any of its wordings, in a key phrase or the title of a ${oneStatement('joint')}`,
  coding: ({ name }) => capitalised(chain.codedFirst(name ?? '')),
  our_words: (_, answer) =>
    `${capitalised(chain.ownWordsFirst)}: ${chain.gistOf} or, where it says so, the title of a record${isApart(answer) ? '; all of these words, side by side or not' : ''}`,
}

/** Whether words are looked for that need not stand side by side. */
function isApart({ terms }: Answer): boolean {
  return wantedOf(terms).length > 1
}

function formWords(answer: Answer): string {
  return isApart(answer)
    ? 'With all these words in any form, side by side or not'
    : 'In this word in any form'
}

/** Who said it first has one answer in parts: the words, the set phrase, the coding and what we say of it. */
export function SaidFirst(props: {
  parts: readonly Part[]
  shown: readonly Voice[]
  answer: Answer
  frameLabels: Record<string, string>
}) {
  const { parts, shown, answer, frameLabels } = props
  const hasColumnOfSeveralDates = shown.some(
    (voice) =>
      new Set(parts.flatMap(({ byVoice }) => byVoice.find((one) => one.voice === voice)?.date ?? [])).size >
      1,
  )
  return (
    <section class="said-first" aria-labelledby="said-first">
      <h2 id="said-first">Who said it first</h2>
      <InShort parts={parts} shown={shown} isCut={answer.cut !== null} frameLabels={frameLabels} />
      <Table
        label="First date by voice, in each way of finding it"
        class="spans stacked"
        columns={['How it is found', ...shown.map((voice) => voiceLabels[voice] ?? voice)]}
      >
        <tbody>
          {parts.map((part) => (
            <tr>
              <th scope="row">
                {senses[part.part](part, answer)}
                <Meaning part={part} />
                <Ways part={part} />
              </th>
              {shown.map((voice) => (
                <td data-label={voiceLabels[voice]}>
                  <Day part={part} voice={voice} isCut={answer.cut !== null} frameLabels={frameLabels} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <details>
        <summary>How this is found and counted</summary>
        <p class="note">
          {hasColumnOfSeveralDates &&
            `The dates of a column differ because a thing can be said in other words${isOfLexicon ? '' : ', and because many words are known only from reports'}. `}
          {capitalised(chain.ownWords)} are left out where a recorded silence contradicts them,{' '}
          {parts.some(({ leftOut }) => leftOut.length > 0) && 'or no passage is coded under just that name, '}
          and {chain.our} summaries altogether: they may only set the scene.{' '}
          {!isOfLexicon && 'Key phrases are mostly as reported, which stands beside each. '}
          Who says a thing may also deny it or take it back. First means first in this collection; the
          earliest of each row is in bold.
          {parts.some(({ byVoice }) => byVoice.some((one) => one.isContext || one.earlierInContext)) &&
            ' “In context” marks words that are quoted only in a passage shown as context: the passage says why, which may be that they are not the statement’s own.'}
        </p>
      </details>
    </section>
  )
}

/** The answers that most readers ask for, each with the voices in the order in which they said it. */
function InShort(props: {
  parts: readonly Part[]
  shown: readonly Voice[]
  isCut: boolean
  frameLabels: Record<string, string>
}) {
  const { parts } = props
  const partsOf = (...names: Part['part'][]) => parts.filter(({ part }) => names.includes(part))
  const words = partsOf('exact', 'any_form', 'set_phrase')
  const phrases = words.flatMap(({ part, name }) =>
    part === 'set_phrase' && name !== null ? [`“${name}”`] : [],
  )
  const coded = partsOf('coding')
  // What nobody is known to have said in these words, and is coded under no such name, we may say ourselves.
  const isSaid = words.some(({ byVoice }) => byVoice.length > 0)
  const ours = isSaid || coded.length > 0 ? [] : partsOf('our_words')
  const wordings =
    phrases.length > 0
      ? `, wordings of the set ${phrases.length === 1 ? 'phrase' : 'phrases'} ${listed(phrases)} included`
      : ''
  return (
    <p>
      {words.length > 0 && <InTurn {...props} parts={words} lead={`First in words held here${wordings}: `} />}
      {coded.map((part) => (
        <InTurn {...props} parts={[part]} lead={` First ${chain.codedFirst(part.name ?? '')}: `} />
      ))}
      {ours.length > 0 && <InTurn {...props} parts={ours} lead={` First ${chain.ownWordsFirst}: `} />}
    </p>
  )
}

/** The first of a voice in several parts of the answer; as in each of them, one outside context goes before any other. */
function firstAmong(parts: readonly Part[], voice: Voice) {
  const firsts = parts.flatMap((part) =>
    part.byVoice.flatMap((own) => (own.voice === voice ? [{ part, own }] : [])),
  )
  const outside = firsts.filter(({ own }) => !own.isContext)
  return (outside.length > 0 ? outside : firsts).toSorted((a, b) => byCodeUnit(a.own.date, b.own.date))[0]
}

function InTurn(props: {
  parts: readonly Part[]
  shown: readonly Voice[]
  isCut: boolean
  frameLabels: Record<string, string>
  lead: string
}) {
  const { parts, shown, isCut, frameLabels, lead } = props
  const own = shown.flatMap((voice) => firstAmong(parts, voice) ?? [])
  const inTurn = own.toSorted((a, b) => byCodeUnit(a.own.date, b.own.date))
  const none = shown.filter((voice) => own.every((one) => one.own.voice !== voice))
  const [any] = parts
  return (
    <>
      {lead}
      {inTurn.map(({ part, own: one }, index) => (
        <>
          {index > 0 && ', '}
          {saidBy(one.voice)} {dayWord(one.date)} <UseDay {...useOf(part, one, frameLabels)} />
        </>
      ))}
      {any &&
        none.length > 0 &&
        `${own.length > 0 ? '; ' : ''}${listed(none.map(saidBy))} ${missing(any.part, isCut)}`}
      .
    </>
  )
}

/** A first use, as its day is shown. */
function useOf(part: Part, own: Part['byVoice'][number], frameLabels: Record<string, string>) {
  const { date, statementId, isContext, limits, isUnconfirmed } = own
  const day = dayAmong(date, part.unsureDates)
  return { day, id: statementId, isContext, limits: labelled(limits, frameLabels), isUnconfirmed }
}

/** What the codebook means by the name, or what counts as the set phrase. */
function Meaning({ part: { meaning, codebook } }: { part: Part }) {
  if (meaning === null) return null
  return (
    <span class="note">
      {meaning} {codebook && <a href={codebook}>Codebook</a>}
    </span>
  )
}

/** Where the rest of what is found so can be seen. */
function Ways({ part: { part, address, figure } }: { part: Part }) {
  if (address === null || (part !== 'coding' && part !== 'set_phrase')) return null
  return (
    <span class="note">
      <a href={address}>{part === 'coding' ? 'all passages' : 'all uses'}</a>
      {figure && (
        <>
          {' · '}
          <a href={figure}>the figure</a>
        </>
      )}
    </span>
  )
}

function Day(props: { part: Part; voice: Voice; isCut: boolean; frameLabels: Record<string, string> }) {
  const { part, voice, isCut, frameLabels } = props
  const own = part.byVoice.find((one) => one.voice === voice)
  const left = part.leftOut.find((one) => one.voice === voice)?.statements ?? 0
  const leftOut = left > 0 && `${plural(left, 'statement')} left out: not coded so`
  if (!own) return <span class="note">{leftOut || missing(part.part, isCut)}</span>
  const { isTitle, isCodedSo, earlierInContext } = own
  const dayOf = (told: string) => dayAmong(told, part.unsureDates)
  return (
    <>
      <UseDay {...useOf(part, own, frameLabels)} isEarliest={own.date === part.date} />
      <UseInContext when="earlier" use={earlierInContext} dayOf={dayOf} />
      {isTitle && <span class="note"> in the title of the record</span>}
      {isCodedSo === false && <span class="note"> no passage there is coded so</span>}
      {leftOut && <span class="note"> {leftOut}</span>}
    </>
  )
}

function missing(part: Part['part'], isCut: boolean): string {
  if (part === 'coding') return 'not coded so'
  return isCut ? 'not known' : 'not found'
}
