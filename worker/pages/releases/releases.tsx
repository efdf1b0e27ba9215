import { site } from '#subject'
import type { Release } from '../../../schema/contract/release.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { datasetAuthor } from '../../../schema/title.ts'
import { releases } from '../../api/coverage.ts'
import { Checksums } from '../../components/checksums.tsx'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { viewCitation } from '../../components/view-citation.ts'
import { grouped, plural } from '../../components/words.ts'
import type { RequestContext } from '../../env.ts'
import { changesPage, releaseArchive, releasesPage, trendsPage } from '../../links.ts'
import { currentRelease } from '../../queries/release.ts'

export const makes = { '/releases': releasesPageRoute }

async function releasesPageRoute(c: RequestContext) {
  const db = c.get('db')
  const [release, { data }] = await Promise.all([currentRelease(db), releases.answer(db, {}, '')])
  const isPublished = data.some(({ isShown }) => isShown)
  return html(
    c,
    <Layout
      title="Releases"
      description="Every published release of the dataset, with what is new, its package and how to cite it."
      section="/data"
      release={release}
      citation={viewCitation(releases.summary, release, new URL(c.req.url))}
      alternates={[
        { type: 'application/json', href: releasesPage('json') },
        { type: 'text/csv', href: releasesPage('csv') },
      ]}
    >
      <h1>Releases</h1>
      <p class="lede">
        A release never changes, and every one keeps answering: <code class="address">?release=2026.1</code>{' '}
        at any address answers from the tables of that release. What is counted from them is counted by the
        rules of today; where that differs from a package, the release says so below.
      </p>
      {!isPublished && release && (
        <p>
          This site shows {release.version}, which is not published as it stands.{' '}
          <a href={changesPage(release.version)}>What it changed</a>
        </p>
      )}
      <div class="side-heads">
        {data.map((one, index) => (
          <ReleaseSection release={one} isFirst={index === data.length - 1} />
        ))}
      </div>
      <p class="takeaway">
        <a href={releasesPage('csv')}>CSV</a>
        <a href={releasesPage('json')}>JSON</a>
      </p>
    </Layout>,
  )
}

function ReleaseSection({ release, isFirst }: { release: Release; isFirst: boolean }) {
  const { version, date, note, rows, archive, content, recountedTrends } = release
  return (
    <section id={`r${version}`}>
      <h2>
        {version}, {longDate(date)}
        {release.isShown && ' (shown here)'}
      </h2>
      <p>{note}</p>
      <p>
        {plural(rows.statements ?? 0, 'statement')}, {plural(rows.passages ?? 0, 'passage')}.{' '}
        {!isFirst && (
          <>
            <a href={changesPage(version)}>What it changed</a>.{' '}
          </>
        )}
        <a href={trendsPage({ release: version })}>See the site as of this release</a>.{' '}
        <a href={releaseArchive(version)}>Data Package (zip)</a>.
      </p>
      {recountedTrends > 0 && (
        <p class="note">
          {recountedTrends === 1 ? 'One' : grouped(recountedTrends)} of the {grouped(rows.trends ?? 0)} rows
          of <code>trends.csv</code> in its package {recountedTrends === 1 ? 'is' : 'are'} counted otherwise
          where this site answers for it: a rule of counting was corrected since it was published. Every other
          table is answered from the package.
        </p>
      )}
      <p class="note">
        Cite as: {datasetAuthor} ({date.slice(0, 4)}). {site.title}. Release {version}.
      </p>
      <Checksums archive={archive} content={content} />
    </section>
  )
}
