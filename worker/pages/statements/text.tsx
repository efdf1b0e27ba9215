import { longDate } from '../../../schema/partial-date.ts'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import type { RequestContext } from '../../env.ts'
import { textPage } from '../../links.ts'
import { Failure } from '../../problem.ts'
import { codebook } from '../../queries/codebook.ts'
import { textById } from '../../queries/loaded-texts.ts'
import { currentRelease } from '../../queries/release.ts'

import { pageQuery } from '../../query-string.ts'
import { LoadedTextSection } from './loaded-text.tsx'
import { TextQuery, textView } from './text-view.ts'

export const makes = { '/texts/:id': textPageRoute }

/** A loaded text that belongs to no statement of the dataset; one that does is shown with its statement. */
async function textPageRoute(c: RequestContext) {
  const db = c.get('db')
  const id = c.req.param('id') ?? ''
  const query = pageQuery(c, TextQuery)
  const [release, themes, text] = await Promise.all([currentRelease(db), codebook(db), textById(db, id)])
  if (!text) throw new Failure('NOT_FOUND', 'No text of that name is loaded into this copy.')
  const view = await textView(db, [text], query, textPage(id))
  const title = text.title ?? id
  return html(c, () => (
    <Layout title={title} description={`A text loaded into this copy: ${title}`} release={release}>
      <article class="statement">
        <p class="meta">
          {text.date && <time datetime={text.date}>{longDate(text.date)}</time>}
          {text.place && ` · ${text.place}`}
          {text.speakers.length > 0 && ` · ${text.speakers.join(', ')}`}
        </p>
        <h1 lang={text.language}>{title}</h1>
        <p class="note">
          This text belongs to no statement of the dataset: nothing of it is coded, and no trend counts it. It
          is searched.
        </p>
        {view && <LoadedTextSection view={view} themes={themes} />}
      </article>
    </Layout>
  ))
}
