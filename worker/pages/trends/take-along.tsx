import { holder } from '../../../schema/chart/wording.ts'
import { isDrawable } from '../../../schema/contract/drawable.ts'
import { pictureFile } from '../../../schema/contract/picture.ts'
import { hasFormerRules } from '../../../schema/former-rules.ts'
import { wholeOf } from '../../../schema/stats/naming.ts'
import { anyFrame, namedFrame } from '../../../schema/stats/trend.ts'
import {
  type ChartView,
  spansData,
  viewApi,
  viewCard,
  viewData,
  viewEmbed,
  viewPage,
  viewPicture,
} from '../../components/chart/view.ts'
import { CiteLinks } from '../../components/cite-links.tsx'
import { growingEmbedCode } from '../../components/embed-code.ts'
import { oneLine } from '../../components/view-citation.ts'
import type { Release } from '../../db/release.ts'
import { codePage, inRelease } from '../../links.ts'

const holds = {
  statement: 'every statement with its frames and words',
  year: 'shares by year, with what they are of',
  words: 'mentions and words by year',
} as const

/** One bar to take the view along: as files, as a citation, as a frame for another page, as a link. */
export function TakeAlong(props: {
  view: ChartView
  heading: string
  release: Release | undefined
  origin: string
  /** Address of its embed. */
  height: number
}) {
  const { view, heading, release, origin, height } = props
  const { query } = view
  const file = `entente-${pictureFile(viewPage(query)).replace(/\.png$/, '')}`
  const pinned = inRelease(`${origin}${viewPage(query)}`, release?.version)
  const isFormer = release !== undefined && hasFormerRules(release.version)
  const isByName = view.themes.some(({ frames }) => wholeOf(frames, isFormer) === namedFrame)
  const citation = oneLine(heading, release, pinned)
  return (
    <section class="take" aria-label="Take it along">
      <details name="take">
        <summary>Download</summary>
        <ul class="card">
          <li data-drawing={viewPicture(query)} data-file={`${file}.png`}>
            <a href={viewCard(query)} download={`${file}.png`}>
              PNG
            </a>{' '}
            the picture that networks show of this page
          </li>
          <UndrawnNames view={view} />
          <li>
            <a href={viewPicture(query)} download={`${file}.svg`}>
              SVG
            </a>{' '}
            the figure as a drawing
          </li>
          <li>
            <a href={viewData(query, 'csv')}>CSV</a> {holds[query.by]}
          </li>
          {query.by === 'year' && query.frame === undefined && (
            <li>
              <a href={viewData({ ...query, frame: [anyFrame] }, 'csv')}>
                {isByName ? 'Theme by name, CSV' : 'Theme as a whole, CSV'}
              </a>{' '}
              {isByName ? 'what names it, whatever' : 'whatever'} its frames: they do not add up, as one
              passage may have several
            </li>
          )}
          <li>
            <a href={viewData(query, 'json')} download={`${file}.json`}>
              JSON
            </a>{' '}
            the same rows, with their evidence
          </li>
          {query.by === 'statement' && (
            <li>
              <a href={spansData(query, 'csv')}>First and last, CSV</a> first and last use{' '}
              {holder(query).inIt} and longest gap
            </li>
          )}
          <li>
            <a href={codePage(viewData(query, 'json'))}>Code</a> to load it in Python, R or JavaScript
          </li>
        </ul>
      </details>
      <details name="take">
        <summary>Cite</summary>
        <div class="card">
          <label for="citation">Citation, of this release</label>
          <textarea id="citation" readonly rows={4} data-accessed>
            {citation}
          </textarea>
          <p class="takeaway">
            <CiteLinks href={(format) => viewData(query, format)} />
          </p>
        </div>
      </details>
      <details name="take">
        <summary>Embed</summary>
        <div class="card">
          <label for="embed-code">Code for your page, 280 to 1,460 pixels wide</label>
          <textarea id="embed-code" readonly rows={4}>
            {growingEmbedCode({
              address: `${origin}${viewEmbed(query)}`,
              title: heading,
              width: '100%',
              height,
            })}
          </textarea>
        </div>
      </details>
      <details name="take">
        <summary>Link</summary>
        <div class="card">
          <label for="link">Address of this view</label>
          <input id="link" readonly value={`${origin}${viewPage(query)}`} />
          <label for="api-link">Its rows in the API, as JSON</label>
          <input id="api-link" readonly value={`${origin}${viewApi(query)}`} />
        </div>
      </details>
      <p class="printed">{citation}</p>
    </section>
  )
}

/** What stands in the picture of networks for a name that its type has no signs for. */
export function UndrawnNames({ view: { themes } }: { view: Pick<ChartView, 'themes'> }) {
  const names = themes.flatMap(({ label, frames }) => [label, ...frames.map((frame) => frame.label)])
  if (names.every(isDrawable)) return null
  return (
    <li class="note">
      In the picture that networks show, a name in signs that its type lacks, such as Korean ones, stands by
      its id.
    </li>
  )
}
