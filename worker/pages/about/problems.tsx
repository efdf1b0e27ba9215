import { type FailureCode, failures, problemAnchor } from '../../../schema/contract/problem-details.ts'
import { keysOf } from '../../../schema/keys.ts'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { contactOf, reportAnchor } from '../../contact.ts'
import type { RequestContext } from '../../env.ts'

export const makes = { '/problems': problemsPageRoute }

const advice: Record<FailureCode, string> = {
  BAD_REQUEST:
    'A parameter is unknown, given twice, or has a value that is not allowed. `errors` names each wrong parameter and what is allowed.',
  FORBIDDEN:
    'A page of another site asked at `/mcp` through its reader’s browser, which the Model Context Protocol refuses. Assistants that are no pages may ask, and every site may read the API.',
  NOT_FOUND:
    'No resource, record or release has this address. Lists name the ids that exist; `/releases` and `meta.release` the release that is held.',
  METHOD_NOT_ALLOWED: 'The dataset is only read: ask with GET or HEAD. `Allow` names the methods.',
  NOT_ACCEPTABLE:
    'The `Accept` header names only forms that the address does not have. `detail` names those it has; leaving the header out gives JSON.',
  URI_TOO_LONG: 'Path and query together are longer than 4,096 characters. Ask in several requests.',
  RATE_LIMITED:
    'One client has made more requests than `RateLimit-Policy` allows. Wait for the seconds that `Retry-After` names; one CSV holds a whole list.',
  UNAVAILABLE:
    'What the answer needs is away for the moment, such as the search index while the database is exported. The detail names the command that brings it back.',
  INTERNAL: 'The fault is ours. Ask again later; if it stays, report it with the request id.',
  NOT_IMPLEMENTED: 'oEmbed is served as JSON and as XML. Ask for one of them with `format`.',
}

/** What each kind of problem means and what to do; the `type` of a problem document links here. */
function problemsPageRoute(c: RequestContext) {
  const contact = contactOf(c.env)
  return html(c, () => (
    <Layout
      title="Problems"
      description="What each kind of problem answer means and what to do about it."
      release={undefined}
    >
      <article class="reference side-heads">
        <h1>Problems</h1>
        <p class="lede">
          A failed request for data is answered as a problem document (RFC 9457). Its <code>type</code> is an
          address on this page.
        </p>
        {keysOf(failures).map((code) => (
          <section id={problemAnchor(code)}>
            <h2>{failures[code].title}</h2>
            <p>
              Status {failures[code].status}, code <code>{code}</code>. {advice[code]}
            </p>
          </section>
        ))}
        <section id={reportAnchor}>
          <h2>Report a fault</h2>
          {contact === undefined ? (
            <p>
              Whoever runs this site has set no address for reports. A fault of the data or of the program,
              also one of its security, can be reported where you have the code from: in a public place
              without the details by which others could use it.
            </p>
          ) : (
            <p>
              A fault of the data or of the program, also one of its security, is reported to{' '}
              <a href={contact}>{contact.replace(/^(mailto|tel):/, '')}</a>. Give the address you asked and
              the request id.
            </p>
          )}
        </section>
      </article>
    </Layout>
  ))
}
