import { html } from '../components/html.ts'
import { Layout } from '../components/layout.tsx'
import type { RequestContext } from '../env.ts'
import { statementsPage, trendsPage } from '../links.ts'
import { type Failure, failures } from '../problem.ts'

/** The page for a failure, with its status; it needs no database. */
export function errorPage(c: RequestContext, failure: Failure): Response | Promise<Response> {
  const { title, status } = failures[failure.code]
  return html(
    c,
    <Layout title={title} description={title} release={undefined}>
      <h1>{title}</h1>
      <p>{failure.message}</p>
      {failure.errors.length > 0 && (
        <ul>
          {failure.errors.map(({ parameter, detail }) => (
            <li>
              <code>{parameter}</code> {detail}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={trendsPage()}>Findings</a> · <a href={statementsPage()}>All statements</a>
      </p>
      <p class="note">Request {c.get('requestId')}</p>
    </Layout>,
    status,
  )
}
