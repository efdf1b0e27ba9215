import { raw } from 'hono/html'
import { type Child, useContext } from 'hono/jsx'
import { Link, Script } from 'vite-ssr-components/hono'
import { site } from '#subject'
import { cardSize } from '../../schema/contract/picture.ts'
import { jsonForHtml } from '../../schema/json-for-html.ts'
import { longDate } from '../../schema/partial-date.ts'
import { datasetLicence } from '../../schema/title.ts'
import { withoutTracking } from '../api/cited-page.ts'
import type { Citation } from '../citation.ts'
import { pageAt, pages, sectionOf } from '../data/page-list.ts'
import { type Format, mediaTypes } from '../format.ts'
import {
  address,
  apiPage,
  codebookPage,
  codePage,
  methodPage,
  pictureOf,
  releasesPage,
  searchPage,
  trendsPage,
} from '../links.ts'
import type { ShownRelease } from '../queries/release.ts'
import { AskedAddress } from './asked-address.ts'
import { CitationMeta } from './citation-meta.tsx'
import { codingSentence } from './coders.ts'
import { NewerReleaseNote } from './newer-release.tsx'
import { PageForm } from './page-form.tsx'
import { PassedOverNote } from './passed-over.tsx'
import { viewCitation } from './view-citation.ts'

interface LayoutProps {
  /** Title of the page, without the name of the site. */
  title: string
  description: string
  release: ShownRelease | undefined
  /** Browser entry of the page; a page without one loads no script. */
  script?: 'chart' | 'compare' | 'compare-texts' | 'copy' | undefined
  /** Address of the rows that it shows, as data in a format. */
  rows?: ((format: Format) => string) | undefined
  /** Its other forms, by media type. */
  alternates?: { type: string; href: string }[] | undefined
  /** What search engines are told of the page: schema.org as JSON-LD. */
  jsonLd?: object | undefined
  /** The one address of what the page shows, if others show the same; without origin. */
  canonical?: string | undefined
  /** Address of the picture that networks show, without origin; the first page's if none is given, and none where it is null. */
  picture?: string | null | undefined
  /** What that picture shows, where the title does not say it. */
  pictureAlt?: string | undefined
  /** The reference to what the page shows; where it shows rows and none is given, one to them by the title of the page. */
  citation?: Citation | undefined
  children: Child
}

export function Layout({
  title,
  description,
  release,
  script,
  rows,
  alternates = [],
  jsonLd,
  citation,
  canonical,
  picture,
  pictureAlt = picture === undefined ? site.headline : title,
  children,
}: LayoutProps) {
  const asked = new URL(useContext(AskedAddress))
  const section = sectionOf(pageAt(asked.pathname)?.page)
  const asData = rows
    ? (['json', 'csv'] as const).map((format) => ({ type: mediaTypes[format], href: rows(format) }))
    : []
  const reference = citation ?? (rows && viewCitation(title, release, asked))
  const own = canonical ? `${asked.origin}${canonical}` : withoutTracking(asked.href)
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${site.name}`}</title>
        <meta name="description" content={description} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content={site.name} />
        <meta property="og:url" content={own} />
        {picture !== null && (
          <>
            <meta property="og:image" content={`${asked.origin}${picture ?? pictureOf(trendsPage())}`} />
            <meta property="og:image:type" content="image/png" />
            <meta property="og:image:width" content={String(cardSize.width)} />
            <meta property="og:image:height" content={String(cardSize.height)} />
            <meta property="og:image:alt" content={pictureAlt} />
          </>
        )}
        <meta name="twitter:card" content={picture === null ? 'summary' : 'summary_large_image'} />
        <link rel="canonical" href={own} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href="/site.webmanifest" />
        {[...asData, ...alternates].map(({ type, href }) => (
          <link rel="alternate" type={type} href={href} />
        ))}
        {reference && <CitationMeta citation={reference} />}
        {jsonLd && <script type="application/ld+json">{raw(jsonForHtml(jsonLd))}</script>}
        <link
          rel="alternate"
          type="application/atom+xml"
          title="New statements and corrections"
          href="/feed.atom"
        />
        <Link href="/web/style.css" rel="stylesheet" />
        {script === 'chart' && <Script src="/web/main.ts" />}
        {script === 'compare' && <Script src="/web/compare.ts" />}
        {script === 'copy' && <Script src="/web/copy.ts" />}
        {script === 'compare-texts' && <Script src="/web/compare-texts.ts" />}
      </head>
      <body>
        <a class="skip" href="#content">
          Skip to content
        </a>
        <header class="masthead">
          <a class="wordmark" href={trendsPage()}>
            {site.name}
          </a>
          <nav aria-label="Main">
            <ul>
              {pages.map(
                ({ path, entry }) =>
                  entry && (
                    <li>
                      <a href={address(path)} aria-current={section?.path === path ? 'page' : undefined}>
                        {entry}
                      </a>
                    </li>
                  ),
              )}
            </ul>
          </nav>
          <search>
            <PageForm page={searchPage()} class="find">
              <label class="visually-hidden" for="find">
                Search all statements
              </label>
              <input id="find" type="search" name="q" maxlength={200} placeholder="Search" required />
              <button type="submit">Search</button>
            </PageForm>
          </search>
        </header>
        <main id="content" tabindex={-1}>
          <NewerReleaseNote />
          <PassedOverNote />
          {children}
        </main>
        <footer class="colophon">
          <p>
            {release && (
              <>
                <a href={releasesPage()}>Release {release.version}</a> of {longDate(release.date)}.{' '}
              </>
            )}
            {release && `${codingSentence(release)} `}
            <a href={codebookPage()}>Codebook</a> and <a href={methodPage()}>method</a>
          </p>
          <p>
            {datasetLicence && (
              <>
                Data: <a href={datasetLicence.url}>{datasetLicence.name}</a>.{' '}
              </>
            )}
            Code: MIT. <a href={apiPage()}>API</a>.{' '}
            {rows && (
              <>
                <a href={codePage(rows('json'))}>Code and citation for this view</a>.{' '}
              </>
            )}
            <a href="/feed.atom">Feed</a>
          </p>
        </footer>
      </body>
    </html>
  )
}
