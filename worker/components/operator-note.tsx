import { listed } from '../../schema/chart/wording.ts'
import { operatorsMeant } from '../../schema/text/search/operator.ts'

/** Says that a word in capitals is no operator, and how to ask what may be meant. */
export function OperatorNote({ q, href }: { q: string; href: (q: string) => string }) {
  const meant = operatorsMeant(q)
  if (!meant) return null
  const { words, instead } = meant
  return (
    <p class="note">
      {listed(words)} {words.length === 1 ? 'is looked for as a word' : 'are looked for as words'} like any
      other. Words side by side must all stand in one place, and a minus before a word excludes it.
      {instead.length > 0 && ' So asked: '}
      {instead.map((one, index) => (
        <>
          {index > 0 && ' or '}
          <a href={href(one)}>{one}</a>
        </>
      ))}
    </p>
  )
}
