import { describe, expect, it } from 'vitest'
import { readDataset } from '../../../schema/import/dataset.ts'
import { seedSql } from '../../../schema/import/seed-sql.ts'
import { bindingOf, keptRelease } from '../../../schema/release/kept.ts'
import { fileName } from '../../../schema/release/table.ts'
import configuration from '../../../wrangler.toml?raw'

const result = await readDataset()
if ('problems' in result) throw new Error('the dataset has problems; run npm run check:data')
const published = result.files.releases.value.releases

describe('keptRelease(version, published)', () => {
  it.each(published.map(({ version }) => version))('has every row that %s was published with', (version) => {
    const kept = keptRelease(version, published)
    const counted = Object.entries(kept.rows).map(([name, rows]) => [fileName(name), rows.length])
    const { trends, ...rows } = kept.packaged
    expect(trends).toBeGreaterThan(0)
    expect(Object.fromEntries(counted)).toMatchObject(rows)
    expect(seedSql(kept).revision).toBe(seedSql(keptRelease(version, published)).revision)
  })

  it('refuses a package that is not the one that was published', () => {
    const altered = published.map((release) => ({ ...release, archive: 'f'.repeat(64) }))
    expect(() => keptRelease('2026.1', altered)).toThrow('is not the zip that was published')
  })

  it('has a database bound in wrangler.toml for each of them', () => {
    for (const { version } of published) expect(configuration).toContain(`binding = "${bindingOf(version)}"`)
  })
})
