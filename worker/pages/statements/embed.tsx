import { kindLabel } from '../../../schema/kind-label.ts'
import { recordDoubts } from '../../../schema/record-doubts.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { statement } from '../../api/statements.ts'
import { EmbedShell } from '../../components/embed-shell.tsx'
import { html } from '../../components/html.ts'
import { OfficialLinks } from '../../components/official-links.tsx'
import { voiceLabels } from '../../components/words.ts'
import type { RequestContext } from '../../env.ts'
import { statementPage } from '../../links.ts'
import { currentRelease } from '../../queries/release.ts'

export const makes = { '/embed/statements/:id': statementEmbedRoute }

/** One statement for other sites' pages: what it is, in our own words, and where the text itself is. */
async function statementEmbedRoute(c: RequestContext) {
  const db = c.get('db')
  const [release, { data }] = await Promise.all([
    currentRelease(db),
    statement.answer(db, {}, c.req.param('id') ?? ''),
  ])
  const doubts = recordDoubts(data)
  return html(c, () => (
    <EmbedShell
      heading={data.title}
      page={statementPage(data.id)}
      release={release?.version}
      note="The summary is the dataset’s own; it is no quotation."
    >
      <p class="meta">
        <time datetime={data.date}>{longDay(data)}</time> · {kindLabel(data)} · {voiceLabels[data.voice]}
      </p>
      {doubts && <p class="note">{doubts}</p>}
      <p>{data.summary}</p>
      {Object.keys(data.officialUrls).length > 0 && (
        <p>
          Official text: <OfficialLinks urls={data.officialUrls} />
        </p>
      )}
    </EmbedShell>
  ))
}
