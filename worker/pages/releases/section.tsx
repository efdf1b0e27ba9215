import type { Release } from '../../../schema/contract/release.ts'
import { grouped, plural } from '../../../schema/plural.ts'
import { datasetAuthor, datasetTitle } from '../../../schema/title.ts'
import { Checksums } from '../../components/checksums.tsx'
import { CiteLinks } from '../../components/cite-links.tsx'
import { changesPage, dataPage, releaseArchive, releasePage, trendsPage } from '../../links.ts'

/** What is new in a release, what it holds, its package and how to cite it. */
export function ReleaseSection({ release, isFirst }: { release: Release; isFirst: boolean }) {
  const { version, date, note, rows, archive, content, recountedTrends } = release
  return (
    <>
      <p>{note}</p>
      <p>
        {plural(rows.statements ?? 0, 'statement')}, {plural(rows.passages ?? 0, 'passage')}, with{' '}
        <a href={dataPage()}>those that are in no number</a>.{' '}
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
        Cite as: {datasetAuthor} ({date.slice(0, 4)}). {datasetTitle}. Release {version}.
      </p>
      <p class="takeaway">
        <span>Cite the dataset as</span>
        <CiteLinks href={(format) => releasePage(version, format)} />
      </p>
      <Checksums archive={archive} content={content} />
    </>
  )
}
