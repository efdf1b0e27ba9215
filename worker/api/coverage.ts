import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { quoted } from '../../schema/contract/params.ts'
import { CoverageRow, Release, SecondReadingRow, Speaker } from '../../schema/contract/release.ts'
import { judgedReading } from '../../schema/reading-words.ts'
import { wilsonInterval } from '../../schema/stats/wilson.ts'
import { checkVerdicts } from '../../schema/vocabulary.ts'
import { apiAddress } from '../links.ts'
import { Failure } from '../problem.ts'
import { coverageList, releaseList, secondReadingList, speakerList } from '../queries/coverage.ts'
import { columnsOf, resource, wholeList } from '../resource.ts'

export const releases = resource({
  path: '/releases',
  summary: 'Published releases of the dataset',
  description:
    'Newest first, with the hashes that name them and the rows of each table. Pinned to a release it begins with that one.',
  query: z.strictObject({}),
  data: z.array(Release),
  key: ['version'],
  answer: async (db) => wholeList(await releaseList(db)),
  example: {},
})

export const release = resource({
  path: '/releases/{id}',
  summary: 'One published release',
  description:
    'What is new in it, what its first page states, what was left out, and the hashes that name it.',
  query: z.strictObject({}),
  data: Release,
  key: ['version'],
  columns: columnsOf<Release>(Release),
  async answer(db, _query, id) {
    const published = await releaseList(db)
    const data = published.find(({ version }) => version === id)
    if (!data) {
      const known = published.map(({ version }) => version).join(', ')
      throw new Failure('NOT_FOUND', `There is no published release ${quoted(id)}; there are: ${known}.`)
    }
    return { data, rows: [data], count: 1, limit: null, next: null }
  },
  example: { id: examples.release },
})

export const coverage = resource({
  path: '/coverage',
  summary: 'What there is of each year and voice',
  description:
    'Statements, counted passages, silences and context. A year and voice without a row has no statement.',
  query: z.strictObject({}),
  data: z.array(CoverageRow),
  key: ['year', 'voice'],
  async answer(db) {
    const rows = await coverageList(db)
    const listed = wholeList(
      rows.map(({ year, voice, ...row }): CoverageRow => {
        const evidence = apiAddress('/statements', { from: year, to: year, attribution: voice })
        return { year, voice, ...row, evidence }
      }),
    )
    return { ...listed, title: 'Coverage by year and voice' }
  },
  example: {},
})

export const speakers = resource({
  path: '/speakers',
  summary: 'Who speaks in the dataset',
  description: 'Speakers with their statements, first and last day, and the voices they are counted under.',
  query: z.strictObject({}),
  data: z.array(Speaker),
  key: ['name'],
  answer: async (db) => wholeList(await speakerList(db)),
  example: {},
})

const deviating = checkVerdicts.filter((verdict) => verdict !== 'supported')

export const secondReadings = resource({
  path: '/second-readings',
  summary: 'How right the passages of each release were found to be',
  description:
    'One row for each release up to the one that is read, oldest first: passages that were read a second time before it was published and since, ' +
    'those that deviated from the page, those that were wrong in substance, and whose words the key phrases are.',
  query: z.strictObject({}),
  data: z.array(SecondReadingRow),
  key: ['release'],
  async answer(db) {
    const readings = (await secondReadingList(db)).map(judgedReading)
    return wholeList(
      readings.map(({ keyPhrases, ...reading }): SecondReadingRow => {
        const { wrongSince, readSince } = reading
        // What that release counted, a later one may not.
        const since = { status: 'all', uncounted: 'with', checkedSince: reading.release }
        const interval = wrongSince === null ? null : wilsonInterval(wrongSince, readSince)
        // In the order of the contract, as every row.
        return SecondReadingRow.parse({
          ...reading,
          share: wrongSince === null ? null : wrongSince / readSince,
          low: interval?.low ?? null,
          high: interval?.high ?? null,
          evidence: readSince === 0 ? null : apiAddress('/passages', { ...since, verdict: deviating }),
          denominator: readSince === 0 ? null : apiAddress('/passages', since),
          officialText: keyPhrases.official_text ?? 0,
          reprint: keyPhrases.reprint ?? 0,
          translation: keyPhrases.translation ?? 0,
          asReported: keyPhrases.as_reported ?? 0,
        })
      }),
    )
  },
  example: {},
})
