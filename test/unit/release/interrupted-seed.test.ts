import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seedSql, seedSteps } from '../../../schema/import/seed-sql.ts'
import { keptBefore } from '../../../schema/release/kept.ts'
import { dataset } from '../../support/dataset.ts'

const migrations = join(import.meta.dirname, '../../../schema/migrations')
const [first] = keptBefore(dataset.releases.value.releases)('2026.2')
const steps = [...seedSteps(first ? seedSql(first, 'revision') : [], 1_000_000)]

let sqlite: DatabaseSync
beforeEach(() => {
  sqlite = new DatabaseSync(':memory:')
  for (const name of readdirSync(migrations).sort())
    if (name.endsWith('.sql')) sqlite.exec(readFileSync(join(migrations, name), 'utf8'))
})
afterEach(() => sqlite.close())

function fill(some: readonly string[][]): void {
  for (const step of some) sqlite.exec(`PRAGMA foreign_keys = on; BEGIN; ${step.join('\n')} COMMIT`)
}

function held() {
  const count = (table: string) => sqlite.prepare(`SELECT count(*) n FROM ${table}`).get()?.n
  const release = sqlite.prepare('SELECT version FROM release').get()?.version
  return { release, statements: count('statement'), passages: count('passage') }
}

describe('an older release whose seeding is interrupted', () => {
  it('is there when the last step is done, and not before', () => {
    expect(steps.length).toBeGreaterThan(2)
    for (const [index, step] of steps.entries()) {
      expect(held().release).toBeUndefined()
      fill([step])
      if (index === 1) expect(held().statements).toBe(198)
    }
    expect(held()).toEqual({ release: '2026.1', statements: 198, passages: 647 })
  })

  it('is whole when it is seeded again, whatever the interrupted one left', () => {
    fill(steps.slice(0, 2))
    fill(steps)
    expect(held()).toEqual({ release: '2026.1', statements: 198, passages: 647 })
  })

  it('answers no longer once it is being replaced', () => {
    fill(steps)
    fill(steps.slice(0, 1))
    expect(held().release).toBeUndefined()
  })
})
