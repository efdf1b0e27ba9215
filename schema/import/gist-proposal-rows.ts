import { compileLexicon } from '../text/lexicon.ts'
import { proposedFrames } from '../text/tag.ts'
import type { DatasetFiles } from './files.ts'
import { publishedLexicon } from './lexicon.ts'
import { passageId } from './passage.ts'

/** What the published lexicon proposes for each passage from our own words: its gist and its key phrase. */
export function gistProposalRows({ lexicon, statements }: DatasetFiles) {
  const compiled = compileLexicon(publishedLexicon(lexicon.value))
  return statements.flatMap(({ value: { id, passages } }) =>
    passages.flatMap(({ n, gist, keyPhrase }) => {
      const proposed = proposedFrames(compiled, keyPhrase === undefined ? [gist] : [gist, keyPhrase])
      return [...proposed].map(([themeId, { strict, standard, broad }]) => ({
        passageId: passageId(id, n),
        themeId,
        strict: strict?.join(' ') ?? null,
        standard: standard?.join(' ') ?? null,
        broad: broad?.join(' ') ?? null,
      }))
    }),
  )
}
