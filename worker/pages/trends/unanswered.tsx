import { ViewQuery } from '../../../schema/contract/view.ts'
import { settledView } from '../../components/chart/view-answer.ts'
import { FormFaults } from '../../components/form-faults.tsx'
import { faultsOf, formQuery, formStatus } from '../../components/form-query.ts'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import type { RequestContext } from '../../env.ts'
import { currentRelease } from '../../queries/release.ts'
import { Controls } from './controls.tsx'
import { ThemeChoice, ThemeNavigation } from './themes.tsx'

const labels = { from: 'From', to: 'To', theme: 'Theme', frame: 'Frame', voice: 'Voice' }

/** The form of a view that cannot be shown as it was asked, with what is right in it and what is wrong. */
export async function unansweredView(c: RequestContext) {
  const db = c.get('db')
  const kept = formQuery(c, ViewQuery)
  // Frames belong to their theme.
  const isOfTheme = faultsOf(c).every(({ parameter }) => parameter !== 'theme')
  const [release, { view, codebook, events }] = await Promise.all([
    currentRelease(db),
    settledView(db, isOfTheme ? kept : { ...kept, frame: undefined }),
  ])
  const title = 'This view cannot be shown'
  return html(
    c,
    () => (
      <Layout title={title} description={title} release={release}>
        <h1>{title}</h1>
        <FormFaults labels={labels} />
        <details class="change-view" id="change-view" open>
          <summary>Change the view</summary>
          <Controls view={view} codebook={codebook} events={events} />
        </details>
        <ThemeNavigation view={view} codebook={codebook} />
        <ThemeChoice view={view} codebook={codebook} />
      </Layout>
    ),
    formStatus(c),
  )
}
