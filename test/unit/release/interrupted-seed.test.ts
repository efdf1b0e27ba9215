import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runBatch } from '../../../schema/import/local-d1.ts'
import { keptSeed } from '../../../schema/release/kept-seed.ts'
import { migrated } from '../../support/migrated.ts'

const { revision, statements: made } = keptSeed('2026.1')
const statements = made()

let sqlite: DatabaseSync
beforeEach(() => {
  sqlite = migrated()
})
afterEach(() => sqlite.close())

/** Fills the database, or begins to and fails after so many statements. */
function fill(until = statements.length): void {
  const broken = { sql: 'INSERT INTO nowhere VALUES (1)', values: [] }
  runBatch(sqlite, until < statements.length ? [...statements.slice(0, until), broken] : statements)
}

function held() {
  const count = (table: string) => sqlite.prepare(`SELECT count(*) n FROM ${table}`).get()?.n
  const release = { ...sqlite.prepare('SELECT version, revision FROM release').get() }
  return { release, statements: count('statement'), passages: count('passage') }
}

const whole = { release: { version: '2026.1', revision }, statements: 198, passages: 647 }

describe('a release whose seeding is interrupted', () => {
  const half = Math.floor(statements.length / 2)

  it('leaves an empty database empty, and is whole when it is seeded again', () => {
    expect(() => fill(half)).toThrow('nowhere')
    expect(held()).toEqual({ release: {}, statements: 0, passages: 0 })
    fill()
    expect(held()).toEqual(whole)
  })

  it('leaves what the database held', () => {
    fill()
    expect(() => fill(half)).toThrow('nowhere')
    expect(held()).toEqual(whole)
  })
})
