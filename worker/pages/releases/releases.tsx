import { longDate } from '../../../schema/partial-date.ts'
import { releases } from '../../api/coverage.ts'
import { DataLinks } from '../../components/data-links.tsx'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { viewCitation } from '../../components/view-citation.ts'
import type { RequestContext } from '../../env.ts'
import { changesPage, releasePage, releasesPage } from '../../links.ts'
import { currentRelease } from '../../queries/release.ts'
import { ReleaseSection } from './section.tsx'

export const makes = { '/releases': releasesPageRoute }

async function releasesPageRoute(c: RequestContext) {
  const db = c.get('db')
  const [release, { data }] = await Promise.all([currentRelease(db), releases.answer(db, {}, '')])
  const isPublished = data.some(({ isShown }) => isShown)
  return html(c, () => (
    <Layout
      title="Releases"
      description="Every published release of the dataset, with what is new, its package and how to cite it."
      release={release}
      citation={viewCitation(releases.summary, release, new URL(c.req.url))}
      rows={releasesPage}
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
          <section id={`r${one.version}`}>
            <h2>
              <a href={releasePage(one.version)}>{one.version}</a>, {longDate(one.date)}
              {one.isShown && ' (shown here)'}
            </h2>
            <ReleaseSection release={one} isFirst={index === data.length - 1} />
          </section>
        ))}
      </div>
      <p class="takeaway">
        <DataLinks rows={releasesPage} />
      </p>
    </Layout>
  ))
}
