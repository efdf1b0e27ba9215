import type { CountedAnswers } from '../../counted.ts'
import type { DatasetRows } from '../rows.ts'
import type { Corpus } from './corpus.ts'

/** By the theme under which the passage is published, and coder. */
export function codingCounts({ codings }: DatasetRows, { passages }: Corpus): CountedAnswers['codings'] {
  const themeOf = new Map(passages.map(({ id, themeId }) => [id, themeId]))
  const groups = Map.groupBy(
    codings.filter(({ passageId }) => themeOf.has(passageId)),
    ({ passageId, coderId }) => `${themeOf.get(passageId) ?? ''} ${coderId}`,
  )
  return [...groups].map(([key, { length }]) => {
    const [theme = '', coder = ''] = key.split(' ')
    return [theme, coder, length]
  })
}
