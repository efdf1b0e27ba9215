import { expect, it } from 'vitest'
import { asSql } from '../../../schema/import/sql.ts'

it('puts values in the places of question marks, and leaves those that a text holds', () => {
  expect(
    asSql({ sql: "INSERT INTO reed VALUES ('Who''s there? Reeds?', ?, ?)", values: ['so?', null] }),
  ).toBe("INSERT INTO reed VALUES ('Who''s there? Reeds?', 'so?', NULL);")
  expect(asSql({ sql: "INSERT INTO reed VALUES ('https://reeds.example/?id=1')", values: [] })).toBe(
    "INSERT INTO reed VALUES ('https://reeds.example/?id=1');",
  )
})
