import { z } from '@hono/zod-openapi'
import { CoverageRow, Release, Speaker } from '../../schema/contract/release.ts'
import { apiAddress } from '../links.ts'
import { coverageList, releaseList, speakerList } from '../queries/coverage.ts'
import { resource, wholeList } from '../resource.ts'

export const releases = resource({
  path: '/releases',
  summary: 'Published releases of the dataset',
  description: 'Newest first, with the hashes that name them and the rows of each table.',
  query: z.strictObject({}),
  data: z.array(Release),
  answer: async (db) => wholeList(await releaseList(db)),
  example: {},
})

export const coverage = resource({
  path: '/coverage',
  summary: 'What there is of each year and voice',
  description:
    'Statements, counted passages, silences and context. A year and voice without a row has no statement.',
  query: z.strictObject({}),
  data: z.array(CoverageRow),
  async answer(db) {
    const rows = await coverageList(db)
    return wholeList(
      rows.map(({ year, voice, ...row }): CoverageRow => {
        const evidence = apiAddress('/statements', { from: year, to: year, attribution: voice })
        return { year, voice, ...row, evidence }
      }),
    )
  },
  example: {},
})

export const speakers = resource({
  path: '/speakers',
  summary: 'Who speaks in the dataset',
  description: 'Speakers with their statements, first and last day, and the voices they are counted under.',
  query: z.strictObject({}),
  data: z.array(Speaker),
  answer: async (db) => wholeList(await speakerList(db)),
  example: {},
})
