import { unrecordedMeans } from '../../../schema/unrecorded.ts'
import { CompareQuery, compare, comparisonTitle, shortNames } from '../../api/compare.ts'
import { EmbedShell } from '../../components/embed-shell.tsx'
import { html } from '../../components/html.ts'
import type { RequestContext } from '../../env.ts'
import { comparePage } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { currentRelease } from '../../queries/release.ts'
import { statementsById } from '../../queries/statements.ts'
import { pageQuery } from '../../query-string.ts'
import { FrameTable } from './frame-table.tsx'
import { Cautions, SideCard } from './view.tsx'

export const makes = { '/embed/compare': compareEmbedRoute }

/** What two statements share and do not, for other sites' pages, from 280 pixels wide. */
async function compareEmbedRoute(c: RequestContext) {
  const query = pageQuery(c, CompareQuery)
  const db = c.get('db')
  const [release, themes, { data }, records] = await Promise.all([
    currentRelease(db),
    codebook(db),
    compare.answer(db, query, ''),
    statementsById(db, [query.a, query.b]),
  ])
  return html(c, () => (
    <EmbedShell
      heading={comparisonTitle(data.a, data.b)}
      page={comparePage({ a: data.a.id, b: data.b.id })}
      release={release?.version}
      note={`Every frame links to its passage. That one is not recorded ${unrecordedMeans}.`}
    >
      <div class="pair">
        <SideCard side="a" statement={data.a} />
        <SideCard side="b" statement={data.b} />
      </div>
      <h2>{data.sentence}</h2>
      <Cautions data={data} themes={themes} />
      <FrameTable data={data} themes={themes} records={records} names={shortNames(data.a, data.b)} />
    </EmbedShell>
  ))
}
