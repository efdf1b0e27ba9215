import { site } from '#subject'
import {
  type ChartView,
  spansData,
  viewData,
  viewEmbed,
  viewPage,
  viewPicture,
} from '../../components/chart/view.ts'
import { embedCode, embedHeight } from '../../components/embed-code.ts'
import { codeForView } from '../../data/code-for-view.ts'
import type { Release } from '../../db/release.ts'
import { viewHeading } from './view-title.ts'

/** The view as files, to embed and to cite: all of the same address. */
export function TakeAlong(props: { view: ChartView; release: Release | undefined; origin: string }) {
  const { view, release, origin } = props
  const { query } = view
  const address = `${origin}${viewPage(query)}`
  const heading = viewHeading(view)
  const citation = `${site.name} (${release?.date.slice(0, 4) ?? ''}). ${heading}. Dataset release ${release?.version ?? ''}. ${address}`
  return (
    <section class="take" aria-label="Take it along">
      <p class="takeaway">
        <a href={viewData(query, 'csv')}>CSV</a>
        <a href={viewData(query, 'json')}>JSON</a>
        {query.by === 'statement' && <a href={spansData(query, 'csv')}>First and last, CSV</a>}
        <a href={viewPicture(query)} download="entente-trends.svg">
          SVG
        </a>
        <span data-picture={viewPicture(query)} />
      </p>
      <p class="printed">{citation}</p>
      <details>
        <summary>Cite or embed this view</summary>
        <label for="citation">Citation</label>
        <textarea id="citation" readonly rows={3}>
          {citation}
        </textarea>
        <p class="takeaway">
          <a href={viewData(query, 'bib')}>BibTeX</a>
          <a href={viewData(query, 'ris')}>RIS</a>
          <a href={viewData(query, 'csl.json')}>CSL-JSON</a>
        </p>
        <label for="embed-code">Embed</label>
        <textarea id="embed-code" readonly rows={3}>
          {embedCode({
            address: `${origin}${viewEmbed(query)}`,
            title: heading,
            width: '100%',
            height: embedHeight(view),
          })}
        </textarea>
      </details>
      <details>
        <summary>Code for this view</summary>
        <dl class="code">
          {codeForView(`${origin}${viewData(query, 'json')}`).map(({ label, code }) => (
            <>
              <dt>{label}</dt>
              <dd>
                <pre tabindex={0}>{code}</pre>
              </dd>
            </>
          ))}
        </dl>
      </details>
    </section>
  )
}
