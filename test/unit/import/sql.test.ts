import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { expect, it } from 'vitest'
import { asSql, plain, replaceSql, statementsIn, statementsText } from '../../../schema/import/sql.ts'

it('puts values in the places of question marks, and leaves those that a text holds', () => {
  expect(
    asSql({ sql: "INSERT INTO reed VALUES ('Who''s there? Reeds?', ?, ?)", values: ['so?', null] }),
  ).toBe("INSERT INTO reed VALUES ('Who''s there? Reeds?', 'so?', NULL);")
  expect(asSql({ sql: "INSERT INTO reed VALUES ('https://reeds.example/?id=1')", values: [] })).toBe(
    "INSERT INTO reed VALUES ('https://reeds.example/?id=1');",
  )
})

it('names no column that no row has, so that a new one changes nothing, save one with a default', () => {
  const reeds = sqliteTable('reed', {
    id: integer('id').primaryKey(),
    height: integer('height'),
    colour: text('colour'),
    pond: text('pond').default('north'),
  })
  const rows = [
    { id: 1, colour: null },
    { id: 2, colour: 'green' },
  ]
  expect([...replaceSql([{ table: reeds, rows }])].map(({ sql }) => sql)).toEqual([
    'DELETE FROM "reed"',
    `INSERT INTO "reed" ("id", "colour", "pond") VALUES\n(1, NULL, NULL),\n(2, 'green', NULL)`,
  ])
})

it('reads the statements of a file as they were written, each ended once', () => {
  const statements = [{ sql: 'INSERT INTO reed VALUES (?)', values: ['a;\nb'] }, plain('DELETE FROM reed')]
  const text = statementsText(statements)
  expect(statementsIn(text)).toEqual([
    plain("INSERT INTO reed VALUES ('a;\nb');"),
    plain('DELETE FROM reed;'),
  ])
  expect(statementsText(statementsIn(text))).toBe(text)
})
