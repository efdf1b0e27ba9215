import { failures } from '../../schema/contract/problem-details.ts'
import type { RequestContext } from '../env.ts'
import { inRelease, statementsPage, trendsPage } from '../links.ts'
import { type Failure, ReleaseNotHeld } from '../problem.ts'
import { html } from './html.ts'
import { Layout } from './layout.tsx'

/** The page for a failure, with its status; it needs no database. */
export function errorPage(c: RequestContext, failure: Failure): Response | Promise<Response> {
  const { title, status } = failures[failure.code]
  return html(
    c,
    () => (
      <Layout title={title} description={title} release={undefined}>
        <h1>{title}</h1>
        <p>{failure.message}</p>
        {failure instanceof ReleaseNotHeld && <HeldInstead url={c.req.url} held={failure.held} />}
        {/* The message tells a single one whole. */}
        {failure.errors.length > 1 && (
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
      </Layout>
    ),
    status,
  )
}

/** What was asked, of each release that answers it: nothing has to be asked again. */
function HeldInstead(props: { url: string; held: readonly string[] }) {
  const asked = new URL(props.url)
  asked.searchParams.delete('release')
  return (
    <p>
      The same page of:{' '}
      {props.held.map((version, index) => (
        <>
          {index > 0 && ' · '}
          <a href={inRelease(`${asked.pathname}${asked.search}`, version)}>release {version}</a>
        </>
      ))}
    </p>
  )
}
