import { longDate } from '../../../schema/partial-date.ts'
import { oldAddresses } from '../../../schema/refused-page.ts'
import { releaseCitation } from '../../api/cite.ts'
import { release as releaseResource } from '../../api/coverage.ts'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import type { RequestContext } from '../../env.ts'
import { address, releasePage, releasesPage } from '../../links.ts'
import { currentRelease, publishedVersions } from '../../queries/release.ts'
import { Headlines, LeftOut } from './notes.tsx'
import { ReleaseSection } from './section.tsx'

export const makes = { '/releases/:id': releasePageRoute }

async function releasePageRoute(c: RequestContext) {
  const db = c.get('db')
  const version = c.req.param('id') ?? ''
  const [shown, { data }, versions] = await Promise.all([
    currentRelease(db),
    releaseResource.answer(db, {}, version),
    publishedVersions(db),
  ])
  return html(c, () => (
    <Layout
      title={`Release ${version}`}
      description={data.note}
      release={shown}
      citation={releaseCitation(data, { url: new URL(c.req.url) })}
      rows={(format) => releasePage(version, format)}
    >
      <h1>Release {version}</h1>
      <p class="lede">
        Published on {longDate(data.date)}. It never changes, and keeps answering.{' '}
        <a href={releasesPage()}>All releases</a>
      </p>
      {versions[0] !== version && oldAddresses !== null && <p class="caution">{oldAddresses}</p>}
      <ReleaseSection release={data} isFirst={versions.at(-1) === version} />
      <div class="side-heads">
        {data.findings.length > 0 && (
          <section id="findings">
            <h2>What its first page states</h2>
            <dl class="notes">
              {data.findings.map(({ title, claim, query }) => (
                <>
                  <dt>
                    <a href={address('/', { ...query, release: version })}>{title}</a>
                  </dt>
                  <dd>{claim}</dd>
                </>
              ))}
            </dl>
          </section>
        )}
        <Headlines headlines={data.headlines} />
        <LeftOut leftOut={data.leftOut} />
      </div>
    </Layout>
  ))
}
