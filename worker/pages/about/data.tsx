import { pages } from '#subject'
import { chain, namesPages } from '../../../schema/chain.ts'
import type { CoverageRow, Release } from '../../../schema/contract/release.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { plural } from '../../../schema/plural.ts'
import { compareVersions } from '../../../schema/release-version.ts'
import type { Gaps } from '../../../schema/stats/coverage.ts'
import { anyFrame } from '../../../schema/stats/trend.ts'
import { datasetLicence } from '../../../schema/title.ts'
import { unrecordedMeans } from '../../../schema/unrecorded.ts'
import { attributions, voices } from '../../../schema/voice.ts'
import { releaseCitation } from '../../api/cite.ts'
import { coverage, releases } from '../../api/coverage.ts'
import { Checksums } from '../../components/checksums.tsx'
import { CiteLinks } from '../../components/cite-links.tsx'
import { DataLinks } from '../../components/data-links.tsx'
import { html } from '../../components/html.ts'
import { datasetJsonLd } from '../../components/json-ld.ts'
import { Layout } from '../../components/layout.tsx'
import { SectionTabs } from '../../components/section-tabs.tsx'
import { Table } from '../../components/table.tsx'
import { voiceLabels } from '../../components/words.ts'
import type { RequestContext } from '../../env.ts'
import {
  apiAddress,
  codebookPage,
  dataPage,
  methodPage,
  releaseArchive,
  releasePage,
  statementsPage,
  tradePage,
  trendsPage,
} from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { datasetSpan, gaps, packagedRows } from '../../queries/coverage.ts'
import { currentRelease } from '../../queries/release.ts'

export const makes = { '/data': dataPageRoute }

/** Tables of the dataset at addresses that answer JSON and, with `.csv`, CSV. */
const downloads = (themes: readonly string[]) =>
  [
    ['Statements', '/statements'],
    ['Passages with evidence, silences and context among them', '/passages', { status: 'all' }],
    ['Silences', '/passages', { status: 'silent' }],
    ['Codings', '/codings'],
    ['Agreement of the coders', '/agreement'],
    ['Trends of core themes by frame, all voices together', '/trends'],
    // Together the rows of `trends.csv` in a release, and those of `named`, which it has not.
    ['Trends of every frame, by voice', '/trends', { theme: themes, voice: ['all', ...voices] }],
    [
      'Trends of every theme as a whole, by voice',
      '/trends',
      { theme: themes, frame: [anyFrame], voice: ['all', ...voices] },
    ],
    ...(pages.includes('trade')
      ? ([
          ['Trade announcements', '/trade/targets'],
          ['Trade volumes', '/trade/volumes'],
        ] as const)
      : []),
    ['Measures of whole texts', '/measures'],
    ['Whether changes hold under other definitions', '/definition-checks', { language: 'en' }],
    ['Events', '/events'],
    ['Speakers', '/speakers'],
  ] as const

async function dataPageRoute(c: RequestContext) {
  const db = c.get('db')
  const [release, published, rows, missing, packaged, span, themes] = await Promise.all([
    currentRelease(db),
    releases.answer(db, {}, ''),
    coverage.answer(db, {}, ''),
    gaps(db),
    packagedRows(db),
    datasetSpan(db),
    codebook(db),
  ])
  const newest = published.data.toSorted((a, b) => compareVersions(b.version, a.version))[0]
  return html(c, () => (
    <Layout
      title="Data"
      description="Releases, coverage, gaps, cautions, licence and downloads of the dataset."
      release={release}
      citation={release && releaseCitation(release, { url: new URL(c.req.url) })}
      jsonLd={datasetJsonLd(release, span, new URL(c.req.url).origin)}
      rows={dataPage}
    >
      <article class="side-heads">
        <SectionTabs />
        <h1 id="dataset">Data</h1>
        <p class="lede">
          {plural(missing.statements, 'statement')} and {plural(missing.passages, 'passage')},{' '}
          {namesPages(missing) ? chain.rests : chain.restsElsewhere}. This site shows{' '}
          {release?.version ?? 'no release'}
          {release && ` of ${longDate(release.date)}`}.
        </p>
        <Downloads newest={newest} themes={themes.map(({ id }) => id)} />
        <Releases releases={published.data} version={release?.version} packaged={packaged} />
        <Coverage rows={rows.data} />
        <Missing missing={missing} />
        <section>
          <h2>{datasetLicence ? 'Licence and citation' : 'Citation'}</h2>
          <p>
            {datasetLicence && (
              <>
                The dataset is under <a href={datasetLicence.url}>{datasetLicence.name}</a>:{' '}
                {datasetLicence.terms}.{' '}
              </>
            )}
            Key phrases of at most twelve words are quoted from their authors.
            {namesPages(missing) && ' The pages linked as evidence belong to their publishers.'}
          </p>
          {newest && (
            <p class="takeaway">
              <span>Cite release {newest.version} as</span>
              <CiteLinks href={(format) => releasePage(newest.version, format)} />
            </p>
          )}
        </section>
      </article>
    </Layout>
  ))
}

function Downloads({ newest, themes }: { newest: Release | undefined; themes: readonly string[] }) {
  return (
    <section>
      <h2>Downloads</h2>
      {newest && (
        <p class="lede">
          <a href={releaseArchive(newest.version)}>Download everything</a>: release {newest.version} as one
          zip, with every table as CSV, codebook, README and citation.
        </p>
      )}
      <ul class="beside">
        {downloads(themes).map(([label, path, query]) => (
          <li>
            {label}: <a href={apiAddress(`${path}.csv`, query)}>CSV</a>,{' '}
            <a href={apiAddress(path, query)}>JSON</a>
          </li>
        ))}
        <li>
          Codebook: <a href={codebookPage('csv')}>CSV</a>, <a href={codebookPage('json')}>JSON</a>
          {pages.includes('trade') && (
            <>
              ; trade ledger whole: <a href={tradePage('json')}>JSON</a>
            </>
          )}
        </li>
      </ul>
      <p class="note">
        Long tables come page by page as JSON and whole as CSV.
        {newest && (
          <>
            {' '}
            The zip above is a Data Package: every table with its schema, checksums and one SQLite file.
            Anybody who builds it from the repository with <code>npm run release</code> gets the same bytes,
            which the hashes below confirm.
          </>
        )}
      </p>
    </section>
  )
}

function Releases(props: {
  releases: readonly Release[]
  version: string | undefined
  packaged: { content: string; rows: Record<string, number> }
}) {
  const { releases: published, version, packaged } = props
  const isPublished = published.some((release) => release.isShown)
  return (
    <section>
      <h2>Releases</h2>
      {published.length === 0 && <p>No release has been published yet.</p>}
      {published.map((release) => (
        <>
          <h3>
            {release.version}, {longDate(release.date)}
            {release.isShown && ' (shown here)'}
          </h3>
          <p>{release.note}</p>
          <p>
            <a href={releasePage(release.version)}>What {release.version} holds, its zip, how to cite it</a>.{' '}
            <a href={trendsPage({ release: release.version })}>See the site as of {release.version}</a>.
          </p>
          <Checksums archive={release.archive} content={release.content} />
        </>
      ))}
      {!isPublished && (
        <p>
          {published.length > 0
            ? `What is shown here, ${version}, differs from every published release${version?.endsWith('+') ? '; the plus sign says so' : ''}. Its content`
            : `What is shown here, ${version},`}{' '}
          has the SHA-256 <code>{packaged.content}</code>.
        </p>
      )}
      <details>
        <summary>Tables and rows of what is shown</summary>
        <Table label="Rows of each table" columns={['Table', { number: 'Rows' }]}>
          <tbody>
            {Object.entries(packaged.rows).map(([table, count]) => (
              <tr>
                <td>
                  <code>{table}</code>
                </td>
                <td class="number">{count}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </section>
  )
}

function Coverage({ rows }: { rows: readonly CoverageRow[] }) {
  const years = [...new Set(rows.map(({ year }) => year))]
  const shownVoices = attributions.filter((one) => rows.some(({ voice }) => voice === one))
  const several = shownVoices.filter((one) => !voices.includes(one))
  return (
    <section>
      <h2>Coverage by year and voice</h2>
      <p class="counted">
        Statements, and in brackets counted passages. A dash is a year and voice without a statement in the
        dataset, which does not mean that there was none.{' '}
        {several.length > 0 &&
          `Here a statement by several stands once, in a column of its own; figures count it with each of those who speak in it, and only in the years that they name.`}
      </p>
      <Table
        label="Coverage, table"
        columns={['Year', ...shownVoices.map((voice) => ({ number: voiceLabels[voice] ?? voice }))]}
      >
        <tbody>
          {years.map((year) => (
            <tr>
              <th scope="row">
                <a href={statementsPage({ year })}>{year}</a>
              </th>
              {shownVoices.map((voice) => {
                const row = rows.find((candidate) => candidate.year === year && candidate.voice === voice)
                return <td class="number">{row ? `${row.statements} (${row.passages})` : '–'}</td>
              })}
            </tr>
          ))}
        </tbody>
      </Table>
      <p class="takeaway">
        <DataLinks rows={dataPage} />
      </p>
    </section>
  )
}

function Missing({ missing: m }: { missing: Gaps }) {
  const { readInPart: inPart, nothingRead: unread } = m
  return (
    <section>
      <h2>What is missing, and cautions</h2>
      <ul>
        <li>
          {m.withoutOfficialAddress === m.statements
            ? 'We know no official page with the text of any statement.'
            : `For ${m.withoutOfficialAddress} of ${m.statements} statements we know no official page with the text.`}
          {m.unverifiedStatements > 0 &&
            ` ${chain.unconfirmedStatements(plural(m.unverifiedStatements, 'statement'))}`}
        </li>
        {m.uncountedRecords > 0 && (
          <li>
            Beside them <a href={statementsPage({ uncounted: 'only' })}>{m.uncountedRecords}</a>{' '}
            {m.uncountedRecords === 1 ? 'record is' : 'records are'} shown and in no number. Of each, no page
            confirms that it was said, or another record is of the same event; it says which.
          </li>
        )}
        {inPart + unread > 0 && (
          <li>
            Of {m.statements} statements{' '}
            {inPart > 0 && (
              <>
                <a href={statementsPage({ reading: 'part' })}>{inPart}</a> {inPart === 1 ? 'was' : 'were'}{' '}
                read only in part
              </>
            )}
            {inPart > 0 && unread > 0 && ', and '}
            {unread > 0 && (
              <>
                of <a href={statementsPage({ reading: 'nothing' })}>{unread}</a> {inPart > 0 && 'more '}
                nothing of the text itself was read: {chain.nothingRead}
              </>
            )}
            . Each says what was read.
          </li>
        )}
        {namesPages(m) ? (
          <li>
            For {m.withoutEvidence} of {m.passages} passages we can name no page. Another {m.narrowEvidence}{' '}
            rest on one press publisher only, or on copies or unknown publishers only. Each passage says so
            itself.
          </li>
        ) : (
          <li>No passage names a page.</li>
        )}
        <li>
          {plural(m.unchecked, 'passage')} {m.unchecked === 1 ? 'was' : 'were'} not checked a second time.
        </li>
        {m.asReported > 0 && (
          <li>
            {m.asReported} of {m.keyPhrases} key phrases come from reports; the official wording may differ.
          </li>
        )}
        {m.inTextAtHand > 0 && (
          <li>
            {m.inTextAtHand} of {m.keyPhrases} key phrases are words that the lexicon found in the texts at
            hand; nobody has compared these with a publisher’s page.
          </li>
        )}
        {m.secondarySilences > 0 && (
          <li>
            {m.secondarySilences === m.silences
              ? `All ${m.silences}`
              : `${m.secondarySilences} of ${m.silences}`}{' '}
            recorded silences rest on a published analysis of the whole texts and not on our own reading.
          </li>
        )}
        <li>Where nothing is recorded of a theme, that {unrecordedMeans}.</li>
        <li>
          {chain.chosen} <a href={methodPage()}>Method</a>
        </li>
      </ul>
    </section>
  )
}
