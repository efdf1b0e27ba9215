import { listed } from '../texts/read/listed.ts'
import type { CorpusCodebook } from './codebook.ts'
import type { UnplacedText } from './text.ts'

const fewTexts = 3

/** Of which texts nobody knows when they were issued or who speaks, in words. */
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
      ? [`Names of files say ${listed(strangers, 5)}: no voice in codebook.yaml. Add it there under voices.`]
      : []),
  ].join('\n')
}
