import { GroupsQuery } from '../../../schema/contract/groups.ts'
import { groups } from '../../api/groups.ts'
import { EmbedShell } from '../../components/embed-shell.tsx'
import { html } from '../../components/html.ts'
import type { RequestContext } from '../../env.ts'
import { groupsPage } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { currentRelease } from '../../queries/release.ts'
import { pageQuery } from '../../query-string.ts'
import { comparedThemes, GroupTables } from './group-table.tsx'
import { groupNames, groupsSentence, holdsBoth } from './groups.tsx'

/** How two groups of statements differ, for other sites' pages, from 280 pixels wide. */
export async function groupsEmbedRoute(c: RequestContext) {
  const query = pageQuery(c, GroupsQuery)
  const db = c.get('db')
  const [release, themes, { data, title = groups.summary }] = await Promise.all([
    currentRelease(db),
    codebook(db),
    groups.answer(db, query, ''),
  ])
  const names = groupNames(query)
  return html(
    c,
    <EmbedShell
      heading={title}
      page={groupsPage(query)}
      release={release?.version}
      note="A count opens the passages that it counts. The statements are no random sample: take the test as a guard, not as proof."
    >
      <p class="shown">{groupsSentence(data, names, themes)}</p>
      {holdsBoth(data) && (
        <GroupTables themes={comparedThemes(themes, data)} data={data} query={query} names={names} />
      )}
    </EmbedShell>,
  )
}
