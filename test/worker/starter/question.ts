import { z } from '@hono/zod-openapi'
import { firstYear, lastYear } from '../../../schema/contract/params.ts'
import { denominatorAddress } from '../../../worker/api/denominator.ts'
import { toldStatements } from '../../../worker/queries/told.ts'
import { resource, wholeList } from '../../../worker/resource.ts'
import { StarterRow } from './contract.ts'
import { countStarter } from './count.ts'

const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)

export const starter = resource({
  path: '/starter',
  summary: 'A page to begin from',
  description: 'How many statements each voice has, year by year.',
  query: z.strictObject({}),
  data: z.array(StarterRow),
  key: ['voice', 'year'],
  async answer(db) {
    const rows = countStarter(await toldStatements(db), years)
    const evidence = ({ voice, year }: (typeof rows)[number]) =>
      denominatorAddress({ voice, from: year, to: year })
    return {
      ...wholeList(rows.map((row): StarterRow => ({ ...row, evidence: evidence(row) }))),
      title: 'A page to begin from',
    }
  },
  example: {},
})
