import { EmbedShell } from '../../components/embed-shell.tsx'
import { comparedThemes } from '../../components/group-cautions.ts'
import { html } from '../../components/html.ts'
import type { RequestContext } from '../../env.ts'
import { groupsPage } from '../../links.ts'
import { askedGroups } from './asked-groups.ts'
import { GroupCautions } from './group-cautions.tsx'
import { GroupTables } from './group-table.tsx'
import { groupsSentence, holdsBoth } from './group-words.ts'

export const makes = { '/embed/compare/groups': groupsEmbedRoute }

/** How two groups of statements differ, for other sites' pages, from 280 pixels wide. */
async function groupsEmbedRoute(c: RequestContext) {
  const { query, release, themes, data, title, names } = await askedGroups(c)
  const compared = comparedThemes(themes, data)
  return html(c, () => (
    <EmbedShell
      heading={title}
      page={groupsPage(query)}
      release={release?.version}
      note={`A count opens the passages that it counts. The statements are no random sample${data.tests > 0 ? ': take the test as a guard, not as proof' : ''}.`}
    >
      <p class="shown">{groupsSentence(data, names, themes)}</p>
      {holdsBoth(data) && (
        <>
          <div class="apart">
            <GroupCautions data={data} themes={compared} />
          </div>
          <GroupTables themes={compared} data={data} query={query} names={names} />
        </>
      )}
    </EmbedShell>
  ))
}
