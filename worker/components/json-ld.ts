import { site, voiceList, years } from '#subject'
import { yearOf } from '../../schema/chart/wording.ts'
import type { Statement } from '../../schema/contract/statement.ts'
import { countryName } from '../../schema/country-name.ts'
import { recordDoubts } from '../../schema/record-doubts.ts'
import { isLinked } from '../../schema/refused-page.ts'
import { publishedVersion } from '../../schema/release-version.ts'
import { dayEdtf } from '../../schema/statement-day.ts'
import { datasetAuthor, datasetLicence, datasetTitle } from '../../schema/title.ts'
import type { Author, Citation } from '../citation.ts'
import type { Release } from '../db/release.ts'
import { apiAddress, apiPage, releaseArchive, statementPage, trendsPage } from '../links.ts'
import type { ShownRelease } from '../queries/release.ts'
import { codingSentence } from './coders.ts'

const creator = { '@type': 'Organization', name: datasetAuthor }

/** The dataset as schema.org describes one. */
export function datasetJsonLd(
  release: ShownRelease | undefined,
  span: { from: string; to: string } | undefined,
  origin: string,
): object {
  const file = (name: string, encodingFormat: string, path: string) => ({
    '@type': 'DataDownload',
    name,
    encodingFormat,
    contentUrl: `${origin}${path}`,
  })
  // A draft has no package of its own.
  const published = release && publishedVersion.test(release.version) ? release.version : undefined
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${origin}/data#dataset`,
    name: datasetTitle,
    alternateName: site.name,
    description: [site.description, span && yearsSentence(span)].filter(Boolean).join(' '),
    url: `${origin}${trendsPage()}`,
    identifier: published ? `${origin}${releaseArchive(published)}` : `${origin}/`,
    keywords: site.keywords,
    spatialCoverage: voiceList.flatMap(({ parties }) => parties).map(place),
    inLanguage: 'en',
    license: datasetLicence?.url,
    creator,
    publisher: creator,
    version: release?.version,
    dateModified: release?.date,
    datePublished: release?.date,
    temporalCoverage: span && `${span.from}/${span.to}`,
    measurementTechnique: codingSentence(release),
    isAccessibleForFree: true,
    variableMeasured: [
      'theme',
      'frame',
      'voice',
      'stance',
      'share of statements',
      'mentions per 1,000 words',
    ],
    includedInDataCatalog: { '@type': 'DataCatalog', name: site.name, url: `${origin}${apiPage()}` },
    distribution: [
      ...(published === undefined
        ? []
        : [file('The release as a Data Package', 'application/zip', releaseArchive(published))]),
      file(
        'Every record; what is counted for a question is not among them',
        'application/x-ndjson',
        apiAddress('/export'),
      ),
      file('Passages, silences and context', 'text/csv', apiAddress('/passages', { status: 'all' }, 'csv')),
      file('Statements', 'text/csv', apiAddress('/statements', {}, 'csv')),
      file(
        'Shares of the frames of the core themes by year, all voices together',
        'application/json',
        apiAddress('/trends'),
      ),
    ],
  }
}

function agent(author: Author): object {
  return 'literal' in author
    ? { '@type': 'Organization', name: author.literal }
    : { '@type': 'Person', name: author.name, familyName: author.family, givenName: author.given }
}

/** The name of the dataset has the years that are counted; its coverage has every statement. */
function yearsSentence({ from, to }: { from: string; to: string }): string {
  const [first, last] = [yearOf(from), yearOf(to)]
  const outside = [
    ...(first < years.first ? [`back to ${first}`] : []),
    ...(last > years.last ? [`up to ${last}`] : []),
  ]
  const counted = `Shares by year are counted for ${years.first}–${years.last}`
  return outside.length === 0 ? `${counted}.` : `${counted}; statements go ${outside.join(' and ')}.`
}

/** A party by its country's name; what has none keeps its code. */
function place(party: string): object {
  return { '@type': 'Place', name: countryName(party), identifier: party }
}

/** One statement as schema.org describes a work; its text is elsewhere. Who made it and when is what references to it say. */
export function statementJsonLd(
  data: Statement,
  citation: Pick<Citation, 'author' | 'issued' | 'isDayUncertain'> | undefined,
  release: Release | undefined,
  origin: string,
): object {
  const doubts = recordDoubts(data)
  const pages = Object.values(data.officialUrls).filter((url) => url !== undefined && isLinked(url))
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': `${origin}/id/statement/${data.id}`,
    name: data.title,
    ...(data.originalTitle !== null && { alternateName: data.originalTitle }),
    // What is not sure is no date of a day: as text it may say so.
    ...(citation?.isDayUncertain ? { temporal: dayEdtf(data) } : { datePublished: citation?.issued }),
    abstract: data.summary,
    ...(doubts && { description: doubts }),
    ...(citation && citation.author.length > 0 && { author: citation.author.map(agent) }),
    url: `${origin}${statementPage(data.id)}`,
    ...(pages.length > 0 && { sameAs: pages }),
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'application/json',
      contentUrl: `${origin}${statementPage(data.id, 'json')}`,
    },
    isPartOf: {
      '@type': 'Dataset',
      '@id': `${origin}/data#dataset`,
      name: datasetTitle,
      description: site.description,
      url: `${origin}${trendsPage()}`,
      version: release?.version,
      license: datasetLicence?.url,
      creator,
    },
  }
}
