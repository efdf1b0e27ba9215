import { site } from '#subject'
import { growingEmbedCode } from '../../components/embed-code.ts'
import type { Release } from '../../db/release.ts'
import { compareEmbed, comparePage, inRelease } from '../../links.ts'

/** Height in pixels that shows the summary of most pairs whole; a longer one scrolls in its frame. */
const embedHeight = 720

/** The comparison to cite and to embed. */
export function CompareTake(props: {
  ids: { a: string; b: string }
  title: string
  release: Release | undefined
  origin: string
}) {
  const { ids, title, release, origin } = props
  return (
    <section class="take" aria-label="Take it along">
      <details>
        <summary>Cite or embed this comparison</summary>
        <label for="citation">Citation</label>
        <textarea id="citation" readonly rows={3}>
          {`${site.name} (${release?.date.slice(0, 4) ?? ''}). ${title}. Dataset release ${release?.version ?? ''}. ${origin}${inRelease(comparePage(ids), release?.version)}`}
        </textarea>
        <p class="takeaway">
          <a href={comparePage(ids, 'bib')}>BibTeX</a>
          <a href={comparePage(ids, 'ris')}>RIS</a>
          <a href={comparePage(ids, 'csl.json')}>CSL-JSON</a>
        </p>
        <label for="embed-code">Embed</label>
        <textarea id="embed-code" readonly rows={3}>
          {growingEmbedCode({
            address: `${origin}${compareEmbed(ids)}`,
            title,
            width: '100%',
            height: embedHeight,
          })}
        </textarea>
      </details>
    </section>
  )
}
