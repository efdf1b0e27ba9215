import { chain, isOfLexicon } from '../../../schema/chain.ts'
import { grouped } from '../../../schema/plural.ts'
import { MeasuresPageQuery, measures } from '../../api/measures.ts'
import { DataLinks } from '../../components/data-links.tsx'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { measuredHeading, measuredTitle } from '../../data/view-title.ts'
import type { RequestContext } from '../../env.ts'
import { measuresPage, methodPage, trendsPage } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { currentRelease } from '../../queries/release.ts'
import { pageQuery } from '../../query-string.ts'
import { MeasuredList } from './measured-list.tsx'

export const makes = { '/measures': measuresPageRoute }

/** The measured texts behind one number of a chart, at an address of their own. */
async function measuresPageRoute(c: RequestContext) {
  const query = pageQuery(c, MeasuresPageQuery)
  const db = c.get('db')
  const [release, themes, answer] = await Promise.all([
    currentRelease(db),
    codebook(db),
    measures.answer(db, query, ''),
  ])
  const asked = measuredTitle(query, themes)
  const heading = measuredHeading(query, themes)
  const { limit: _, cursor: __, ...filters } = query
  return html(c, () => (
    <Layout
      title={heading}
      description={`The texts behind a number: ${asked}.`}
      release={release}
      rows={(format) => measuresPage(filters, format)}
    >
      <h1>{asked}</h1>
      <p class="lede">
        Mentions counted by the published lexicon in {chain.texts}. No rate counts a text of which only a part
        could be read. {!isOfLexicon && 'The texts are not kept here; '}
        {isOfLexicon ? 'Whoever' : 'whoever'} holds one finds it by its SHA-256 and can{' '}
        <a href={`${methodPage()}#words`}>recount it</a>.
      </p>
      <section id="evidence" aria-label="Measured texts">
        {answer.count > answer.rows.length && (
          <p class="note">
            The CSV holds all {grouped(answer.count)} counts.{' '}
            {answer.next && (
              <a rel="next" href={measuresPage({ ...filters, cursor: answer.next })}>
                Next page
              </a>
            )}
          </p>
        )}
        <MeasuredList
          rows={answer.rows}
          count={answer.count}
          themeLabel={(id) => themes.find((theme) => theme.id === id)?.label ?? id}
        />
        <p class="takeaway">
          <DataLinks rows={(format) => measuresPage(filters, format)} />
        </p>
      </section>
      <p>
        <a href={trendsPage({ theme: query.theme, by: 'words', panel: query.panel })}>
          The chart of these texts
        </a>
      </p>
    </Layout>
  ))
}
