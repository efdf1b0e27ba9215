import { describe, expect, it } from 'vitest'
import { selectedColumns } from '../../../worker/db/selected-columns.ts'

describe('selectedColumns(sql)', () => {
  it.each([
    ['select "id", "date" from "statement"', 2],
    ['select "a", (select json_group_array(value) from (select "b", "c" from "t")) from "x"', 2],
    ['select group_concat("f", \', from \'), count(*) from "x"', 2],
    ['select distinct "a" from "x"', 1],
    ['select * from "x"', undefined],
    ['select "x".* from "x"', undefined],
    ['insert into "x" values (1, 2)', undefined],
    ['select 1', 1],
  ])('%s selects %s', (sql, expected) => {
    expect(selectedColumns(sql)).toBe(expected)
  })
})
