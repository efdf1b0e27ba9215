import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { localD1 } from '../../../schema/import/local-d1.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-local-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('says of a file that is no database what to do with it, and leaves it as it was', () => {
  const database = localD1('a-database', folder)
  database.batch([{ sql: 'CREATE TABLE tea (id)', values: [] }])
  database.close()
  const place = join(folder, 'v3', 'd1', 'miniflare-D1DatabaseObject')
  const [name = ''] = readdirSync(place)
  const broken = 'no database '.repeat(1000)
  writeFileSync(join(place, name), broken)
  expect(() => localD1('a-database', folder)).toThrow(
    `${join(place, name)} is damaged. Delete it and run the command again: the dataset is seeded again; loaded texts have to be loaded again.`,
  )
  expect(readFileSync(join(place, name), 'utf8')).toBe(broken)
})
