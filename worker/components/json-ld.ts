import { site, voiceList, years } from '#subject'
import type { Statement } from '../../schema/contract/statement.ts'
import { datasetTitle } from '../../schema/title.ts'
import type { Release } from '../db/release.ts'
import { releaseArchive, statementPage } from '../links.ts'

const licence = 'https://creativecommons.org/licenses/by/4.0/'
const creator = { '@type': 'Organization', name: `The ${site.name} contributors` }

/** The dataset as schema.org describes one. */
export function datasetJsonLd(release: Release | undefined, origin: string): object {
  const file = (encodingFormat: string, path: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: `${origin}${path}`,
  })
  // A draft has no package of its own.
  const published = release && /^\d{4}\.\d+$/.test(release.version) ? release.version : undefined
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: datasetTitle,
    description: site.description,
    url: `${origin}/`,
    identifier: `${origin}/`,
    keywords: site.keywords,
    spatialCoverage: voiceList.map(({ label }) => label),
    inLanguage: 'en',
    license: licence,
    creator,
    publisher: creator,
    version: release?.version,
    dateModified: release?.date,
    temporalCoverage: `${years.first}/${years.last}`,
    isAccessibleForFree: true,
    variableMeasured: [
      'theme',
      'frame',
      'voice',
      'stance',
      'share of statements',
      'mentions per 1,000 words',
    ],
    includedInDataCatalog: { '@type': 'DataCatalog', name: site.name, url: `${origin}/api` },
    distribution: [
      ...(published === undefined ? [] : [file('application/zip', releaseArchive(published))]),
      file('text/csv', '/api/v1/passages.csv'),
      file('text/csv', '/api/v1/statements.csv'),
      file('application/json', '/api/v1/trends'),
    ],
  }
}

/** One statement as schema.org describes a work; its text is elsewhere. */
export function statementJsonLd(data: Statement, release: Release | undefined, origin: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': `${origin}/id/statement/${data.id}`,
    name: data.title,
    datePublished: data.date,
    abstract: data.summary,
    author: data.speakers.map((name) => ({ '@type': 'Person', name })),
    url: `${origin}${statementPage(data.id)}`,
    sameAs: Object.values(data.officialUrls),
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'application/json',
      contentUrl: `${origin}${statementPage(data.id, 'json')}`,
    },
    isPartOf: { '@type': 'Dataset', name: site.name, version: release?.version, license: licence, creator },
  }
}
