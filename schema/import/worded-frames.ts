import type { CompiledLexicon } from '../text/lexicon.ts'
import { proposedFrames } from '../text/tag.ts'
import type { DatasetRows } from './rows.ts'

/** What the lexicon finds in the key phrase of a passage: frames of its theme, and whether the theme stands in it by its name. */
export interface Worded {
  frames: string[]
  isNamed: boolean
}

/** For passages with a key phrase: a passage may have several frames, and its words are those of some of them only. */
export function wordedFrames(
  passages: DatasetRows['passages'],
  lexicon: CompiledLexicon,
): ReadonlyMap<string, Worded> {
  return new Map(
    passages.flatMap(({ id, themeId, keyPhrase }) => {
      if (!keyPhrase) return []
      const found = proposedFrames(lexicon, [keyPhrase]).get(themeId)
      return [[id, { frames: found?.broad ?? [], isNamed: found?.strict != null }] as const]
    }),
  )
}
