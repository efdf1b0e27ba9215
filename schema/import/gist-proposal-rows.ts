import type { CompiledLexicon } from '../text/lexicon.ts'
import { proposedFrames } from '../text/tag.ts'
import type { DatasetRows } from './rows.ts'

/** What the published lexicon proposes for each passage from our own words: its gist and its key phrase. */
export function gistProposalRows(passages: DatasetRows['passages'], lexicon: CompiledLexicon) {
  return passages.flatMap(({ id, gist, keyPhrase }) =>
    [...proposedFrames(lexicon, keyPhrase ? [gist, keyPhrase] : [gist])].map(
      ([themeId, { strict, standard, broad }]) => ({
        passageId: id,
        themeId,
        strict: strict?.join(' ') ?? null,
        standard: standard?.join(' ') ?? null,
        broad: broad?.join(' ') ?? null,
      }),
    ),
  )
}
