import { firstFew } from '../texts/read/first-few.ts'
import type { CorpusCodebook } from './codebook.ts'
import type { UnplacedText } from './text.ts'

const fewTexts = 3

/** The texts of which nobody knows when they were issued or who speaks, in words. */
export function missingOf(unplaced: readonly UnplacedText[], voices: CorpusCodebook['voices']): string {
  const [first] = unplaced
  const some =
    unplaced.length === 1
      ? `texts/${first?.docId} does not say when it was`
      : `${unplaced.length} texts do not say when they were`
  const which = unplaced.slice(0, fewTexts).map(({ docId, missing }) => `${docId}: ${missing.join(', ')}`)
  const strangers = [...new Set(unplaced.flatMap(({ stranger }) => stranger ?? []))]
  const folders = [...voices.map(({ id }) => id), 'joint'].join(', ')
  return [
    `${some} issued or who speaks (${which.join('; ')}${unplaced.length > fewTexts ? '; …' : ''}).`,
    ...(unplaced.some(({ missing }) => missing.includes('parties'))
      ? [`A text in a folder named ${folders} is that voice’s.`]
      : []),
    ...(strangers.length > 0
      ? [
          `Names of files say ${firstFew(strangers, 5)}: no voice in codebook.yaml. Add it there under voices.`,
        ]
      : []),
  ].join('\n')
}

export const nameOffer =
  'Where the names of the files say it, tell how with --name "{party}_{session}_{year}".'

/** How names of files tell what is missing; of a form that was given, which of them do not have it. */
export function nameAdvice(unplaced: readonly UnplacedText[], form: string | undefined): string {
  const others = unplaced.filter(({ isNamed }) => !isNamed).map(({ docId }) => docId)
  if (form === undefined) return nameOffer
  return others.length > 0
    ? `${others.length === 1 ? 'One name is' : `${others.length} names are`} not of the form ${form}: ${firstFew(others, 5)}.`
    : `Their names are of the form ${form}, which does not say it.`
}
