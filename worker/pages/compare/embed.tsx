import { CompareQuery, compare } from '../../api/compare.ts'
import { EmbedShell } from '../../components/embed-shell.tsx'
import { html } from '../../components/html.ts'
import type { RequestContext } from '../../env.ts'
import { comparePage } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { currentRelease } from '../../queries/release.ts'
import { parseQuery } from '../../query-string.ts'
import { SideCard, Summary } from './view.tsx'

/** What two statements share and do not, for other sites' pages: without script, from 280 pixels wide. */
export async function compareEmbedRoute(c: RequestContext) {
  const query = parseQuery(CompareQuery, new URL(c.req.url).searchParams, 'page')
  const db = c.get('db')
  const [release, themes, { data }] = await Promise.all([
    currentRelease(db),
    codebook(db),
    compare.answer(db, query, ''),
  ])
  return html(
    c,
    <EmbedShell
      heading={`${data.a.date} and ${data.b.date} compared`}
      page={comparePage({ a: data.a.id, b: data.b.id })}
      release={release?.version}
      note="Written by rule from what is recorded; every finding links to its passage. That nothing is recorded is no proof of silence."
    >
      <div class="pair">
        <SideCard side="a" statement={data.a} />
        <SideCard side="b" statement={data.b} />
      </div>
      <h2 class="visually-hidden">What differs, as recorded</h2>
      <Summary clauses={data.summary} themes={themes} />
    </EmbedShell>,
  )
}
