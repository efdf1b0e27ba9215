import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Comparison } from '../../../schema/contract/comparison.ts'
import { CiteLinks } from '../../components/cite-links.tsx'
import { growingEmbedCode } from '../../components/embed-code.ts'
import { comparisonHeight, usualWidth } from '../../components/embed-height.ts'
import { oneLine } from '../../components/view-citation.ts'
import type { Release } from '../../db/release.ts'
import type { CitationFormat } from '../../format.ts'
import { compareEmbed, comparePage, inRelease } from '../../links.ts'

/** The comparison to cite and to embed. */
export function CompareTake(props: {
  ids: { a: string; b: string }
  data: Comparison
  themes: readonly Theme[]
  title: string
  release: Release | undefined
  origin: string
}) {
  const { ids, data, themes, title, release, origin } = props
  const pinned = (name?: CitationFormat) => inRelease(comparePage(ids, name), release?.version)
  return (
    <section class="take" aria-label="Take it along">
      <details>
        <summary>Cite or embed this comparison</summary>
        <label for="citation">Citation</label>
        <textarea id="citation" readonly rows={3}>
          {oneLine(title, release, `${origin}${pinned()}`)}
        </textarea>
        <p class="takeaway">
          <CiteLinks href={pinned} />
        </p>
        <label for="embed-code">Embed</label>
        <textarea id="embed-code" readonly rows={3}>
          {growingEmbedCode({
            address: `${origin}${compareEmbed(ids)}`,
            title,
            width: '100%',
            height: comparisonHeight(data, themes, usualWidth),
          })}
        </textarea>
      </details>
    </section>
  )
}
