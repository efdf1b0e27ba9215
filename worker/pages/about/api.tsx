import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { heightMessage } from '../../../schema/contract/embed.ts'
import { ViewQuery } from '../../../schema/contract/view.ts'
import { passages } from '../../api/passages.ts'
import { builtPage } from '../../built-page.ts'
import type { Citation } from '../../citation.ts'
import { viewData } from '../../components/chart/view.ts'
import { Footnote } from '../../components/footnote.tsx'
import { FormFaults, TextField } from '../../components/form-faults.tsx'
import { formAnswer, formQuery, formStatus } from '../../components/form-query.ts'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { stayInRelease } from '../../components/named-release.ts'
import { PageForm } from '../../components/page-form.tsx'
import { SectionTabs } from '../../components/section-tabs.tsx'
import { codeForView } from '../../data/code-for-view.ts'
import { questionAt } from '../../data/question-at.ts'
import { referencesAt } from '../../data/references-at.ts'
import { resources } from '../../data/resources.ts'
import { viewQueryOf } from '../../data/view-query.ts'
import type { RequestContext } from '../../env.ts'
import { citationFormats, queryAs, splitFormat } from '../../format.ts'
import { address, apiAddress, apiPage, codePage, inRelease, statementsPage } from '../../links.ts'
import { ownAddress } from '../../path.ts'
import { badParameter, Failure } from '../../problem.ts'
import { currentRelease, type ShownRelease } from '../../queries/release.ts'
import { parseQuery } from '../../query-string.ts'
import { anchor, Code, Reference } from './api-reference.tsx'

export const makes = { '/api': apiPageRoute }

export const ApiPageQuery = z.strictObject({
  address: z.string().max(2000, 'is longer than 2,000 characters').optional(),
})

/** Beside the list of resources: what else stands on the page. */
const sections = [
  ['resources', 'Resources'],
  ['code', 'Code for any view'],
  ['promises', 'What stays'],
  ['embeds', 'Embeds'],
  ['fields', 'Fields of the answers'],
] as const

async function apiPageRoute(c: RequestContext) {
  const here = new URL(c.req.url)
  const { origin } = here
  const query = formQuery(c, ApiPageQuery)
  const isExample = query.address === undefined
  const built = isExample ? await builtPage(c, apiPage()) : undefined
  if (built) return built
  const release = await currentRelease(c.get('db'))
  const example = statementsPage({ theme: examples.theme })
  const asked = await formAnswer(c, () => rowsAsked(c, query.address ?? example, here))
  const references =
    release && asked && !isExample ? await formAnswer(c, () => referencesTo(c, asked, release)) : undefined
  return html(
    c,
    () => (
      <Layout
        title="API"
        description="Every question to the dataset, its parameters and forms, with code for any view."
        release={release}
      >
        <article class="reference side-heads">
          <SectionTabs />
          <h1>API</h1>
          <p class="lede">No key is needed. A first request:</p>
          <FirstRequest origin={origin} />
          <nav aria-label="On this page" class="takeaway">
            {sections.map(([id, label]) => (
              <a href={`#${id}`}>{label}</a>
            ))}
            <a href="/openapi.json">OpenAPI 3.1</a>
            <a href="/problems">What can go wrong</a>
          </nav>
          <p>
            Every page with data answers the same rows as JSON, CSV and NDJSON: put <code>.json</code>,{' '}
            <code>.csv</code> or <code>.ndjson</code> to its address, or ask with <code>Accept</code>.
            Assistants ask the same questions as tools at <code>{origin}/mcp</code> (Model Context Protocol,
            streamable HTTP, read-only, without a key).
          </p>
          <h2 id="resources">Resources</h2>
          <ul class="contents">
            {resources.map(({ path, summary }) => (
              <li>
                <a href={`#${anchor(path)}`}>
                  <code>{path}</code>
                </a>{' '}
                {summary}
              </li>
            ))}
          </ul>
          <CodeForm
            url={formStatus(c) === 200 ? asked : undefined}
            asked={query.address ?? `${origin}${example}`}
            references={references}
            isExample={isExample}
          />
          <Promises />
          <Embeds />
          <Reference origin={origin} />
        </article>
      </Layout>
    ),
    formStatus(c),
  )
}

/** What a developer tries at once: a request that answers as it stands. */
function FirstRequest({ origin }: { origin: string }) {
  const request = `${origin}${address(apiAddress(passages.path), passages.example.query)}`
  return (
    <div class="first-request">
      <pre tabindex={0}>
        <code>{`curl '${request}'`}</code>
      </pre>
      <p>
        It answers passages as JSON: date, voice, frame, key phrase, sources.{' '}
        <a href={request}>See the answer</a>;{' '}
        <a href={codePage(request)}>the same in R, Python, JavaScript or a spreadsheet</a>.
      </p>
    </div>
  )
}

/** A footnote names the day, so that the page is of this day alone. */
function referencesTo(c: RequestContext, url: URL, release: ShownRelease): Promise<Citation[]> {
  const accessed = new Date().toISOString().slice(0, 10)
  c.set('canonical', `${c.req.url} ${accessed}`)
  c.set('isUnkept', true)
  return referencesAt(c.get('db'), 'address', { url, release, accessed })
}

async function rowsAsked(c: RequestContext, text: string, here: URL): Promise<URL> {
  const url = rowsAddress(text, here)
  await stayInRelease(c, 'address', url)
  return url
}

/**
 * Absolute address of the rows that an address of this site shows, without a format; throws a Failure for what is none
 * of this site. The overview is the one page whose rows are at another address.
 */
function rowsAddress(text: string, here: URL): URL {
  const url = ownAddress(text, here)
  if (!url) throw badParameter('address', 'is not an address of this site')
  if (url.pathname === '/') {
    const query = viewQueryOf(parsedView(url.searchParams), url.searchParams)
    const release = url.searchParams.get('release')
    const rows = viewData(query, 'json')
    return rowsAddress(inRelease(rows, release ?? undefined), here)
  }
  url.pathname = splitFormat(url.pathname).stem
  return url
}

/** What is wrong with the view is wrong with the address that names it. */
function parsedView(params: URLSearchParams): ViewQuery {
  try {
    return parseQuery(ViewQuery, params, 'page')
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw badParameter(
      'address',
      error.errors.map(({ parameter, detail }) => `its ${parameter} ${detail}`).join('; '),
    )
  }
}

function CodeForm({
  url,
  asked,
  references,
  isExample,
}: {
  /** Undefined where what was typed is no address with rows. */
  url: URL | undefined
  asked: string
  references: readonly Citation[] | undefined
  isExample: boolean
}) {
  const [first, ...others] = references ?? []
  const own = url ? Object.keys(questionAt(`${url.pathname}.json`)?.shape.shape ?? {}) : []
  return (
    <section id="code" aria-labelledby="code-heading">
      <h2 id="code-heading">Code for any view</h2>
      <PageForm class="controls" page={`${apiPage()}#code`}>
        <TextField
          label="Address of a page or of data"
          isWide
          name="address"
          value={asked}
          maxlength={2000}
        />
        <button type="submit">Show code</button>
      </PageForm>
      <FormFaults labels={{ address: 'Address' }} />
      {url && <Code code={codeForView(url.href)} isOpen />}
      {isExample && <p>An address that you ask for comes with its footnote and references as well.</p>}
      {url && first && (
        <>
          <Footnote citation={first} of={others.length > 0 ? 'of the first that is shown' : undefined} />
          <p>
            {others.length > 0 ? 'References to all of them as a file' : 'The reference as a file'}:{' '}
            {citationFormats.map((format) => (
              <>
                <a href={`${url.pathname}.${format}${queryAs(format, url, own)}`}>.{format}</a>{' '}
              </>
            ))}
          </p>
        </>
      )}
    </section>
  )
}

function Embeds() {
  return (
    <section id="embeds">
      <h2>Embeds</h2>
      <p>
        Charts, comparisons and statements stand in frames of other pages from 280 to 1,460 pixels wide:{' '}
        <code>/embed?…</code> with the parameters of the chart’s page, <code>/embed/compare?a=…&b=…</code>,{' '}
        <code>/embed/statements/…</code>. An embed tells the page around it its height in pixels, now and
        whenever it changes, by <code>postMessage</code>:{' '}
        <code>{`{ "type": "${heightMessage}", "height": 812 }`}</code>. The code that a page offers to copy
        sets the frame to it; where scripts are taken out, the frame keeps the height given and scrolls.
        oEmbed: <code>/oembed?url=…</code>.
      </p>
    </section>
  )
}

function Promises() {
  return (
    <section id="promises">
      <h2>What stays</h2>
      <ul>
        <li>Under /api/v1 things are only added. Ignore members and parameters that you do not know.</li>
        <li>
          Ids of statements, passages, themes and frames are never used for anything else.{' '}
          <code>/id/statement/…</code> is a statement’s name for ever.
        </li>
        <li>
          An address that was once published answers for ever, itself or by a redirect; a test holds a list of
          them.
        </li>
        <li>
          Every answer names its release in <code>meta.release</code>. <code>?release=2026.1</code> pins it:
          the same rows, or a problem if that release is not held here. Sentences that are generated from the
          rows, and what pages say, may be reworded; their numbers are those of the release.
        </li>
        <li>
          What an address answers where it leaves a parameter out may change until this site is first
          deployed: since 2026.1 <code>/timeline</code> and <code>/spans</code> have the voices of the figure,
          and come page by page, where they had all voices together and came whole (<code>voice=all</code>).
          From then on the addresses that a test holds answer the same rows for ever, with parameters and
          without.
        </li>
        <li>
          What will be taken away is announced a year ahead, by the headers <code>Deprecation</code> and{' '}
          <code>Sunset</code> and a link to what takes its place.
        </li>
        <li>
          Lists come in pages of at most 200 rows: follow <code>links.next</code>. A cursor belongs to its
          filters, order and release. CSV, NDJSON and references hold the whole result unless{' '}
          <code>limit</code> or <code>cursor</code> asks for a page of it; then the <code>Link</code> header
          names the next one. <code>meta.count</code> counts the whole result.
        </li>
        <li>
          Of the references <code>.csl.json</code> loses least: it keeps the order of a Chinese name behind
          another author, though APA then has no comma in it. Read from BibTeX or RIS, such a name can come
          out turned round in Chicago, and some programs keep or print only the year of an article or
          interview. In RIS an article of a newspaper is <code>NEWS</code>, as Zotero and EndNote read it;
          Citation.js takes its author for a reporter, whom styles leave out, and the year alone.
        </li>
        <li>
          Answers carry an <code>ETag</code>; send it back as <code>If-None-Match</code> and an unchanged
          answer costs nothing. It is a strong one, of exactly these bytes; where an answer is compressed on
          its way, as CSV and NDJSON are for a client that takes gzip, it becomes a weak one (<code>W/</code>
          ). One client may make 600 requests a minute.
        </li>
        <li>
          Icons, scripts and the packages under <code>/releases/</code> are files. Where the platform’s own
          file server answers for them, it takes GET and HEAD alone, refuses OPTIONS too by 405, and may leave
          out the <code>Content-Length</code> of HEAD; <code>Allow</code> stands with every answer.
        </li>
      </ul>
    </section>
  )
}
