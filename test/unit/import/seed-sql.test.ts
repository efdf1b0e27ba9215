import { describe, expect, it } from 'vitest'
import { readDataset } from '../../../schema/import/dataset.ts'
import { seedSql, workingRelease } from '../../../schema/import/seed-sql.ts'
import { asSql } from '../../../schema/import/sql.ts'
import { manifold } from '../../support/manifold.ts'

// https://developers.cloudflare.com/d1/platform/limits/
const mostStatementBytes = 100_000
const mostFileBytes = 5_000_000_000
const mostFreeDatabaseBytes = 500_000_000

describe('seedSql', () => {
  it('keeps within the limits of D1, and would with the dataset a hundred times over', async () => {
    const result = await readDataset()
    if ('problems' in result) throw new Error('the dataset has problems')
    const times = 4
    const statements = seedSql(workingRelease(manifold(result.files, times)), 'manifold')
    const bytes = [...statements].map((one) => Buffer.byteLength(asSql(one)))
    expect(Math.max(...bytes)).toBeLessThanOrEqual(mostStatementBytes)
    const file = (bytes.reduce((sum, one) => sum + one, 0) / times) * 100
    expect(file).toBeLessThan(Math.min(mostFileBytes, mostFreeDatabaseBytes))
  })
})
