import type { DatasetRows } from '../rows.ts'
import type { CorpusPassage } from './corpus.ts'

/**
 * Those passages with the same words or frame that limit the relationship by another frame. A frame that most of them carry
 * is what is said so, and takes nothing back.
 */
export function limitedAmong(
  passages: readonly Pick<CorpusPassage, 'id' | 'stance' | 'frames'>[],
  { frames }: Pick<DatasetRows, 'frames'>,
): ReadonlySet<string> {
  const beside = frames.flatMap(({ id, isLimit }) => {
    const carrying = passages.filter((passage) => passage.frames.includes(id)).length
    return isLimit && carrying <= passages.length / 2 ? id : []
  })
  return new Set(
    passages.flatMap((passage) =>
      passage.stance === 'limit' && beside.some((frame) => passage.frames.includes(frame)) ? passage.id : [],
    ),
  )
}
