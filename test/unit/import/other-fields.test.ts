import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { otherFields } from '../../../schema/import/own-columns.ts'
import { members, untold } from '../../../schema/tables/members.ts'

const boats = sqliteTable('boat', {
  id: text('id').primaryKey(),
  year: integer('year').notNull(),
  berth: text('berth'),
  rig: text('rig', { enum: ['sloop', 'ketch'] }),
  masts: integer('masts'),
  draught: real('draught'),
  isAfloat: integer('is_afloat', { mode: 'boolean' }),
  label: text('label').generatedAlwaysAs('id'),
})
const known = z.strictObject({ id: z.string() })
const whole = { berth: 'north', rig: 'ketch', masts: 2, draught: 1.5, isAfloat: true }

describe('a column that a file, or a contract, does not name', () => {
  const file = known.extend(otherFields(boats, known, ['year']))

  it('can be given in the file, or left out', () => {
    expect(file.parse({ id: 'a', ...whole })).toEqual({ id: 'a', ...whole })
    expect(file.parse({ id: 'a' })).toEqual({ id: 'a' })
  })

  it.each([
    [{ rig: 'yawl' }, '"yawl" is not one of sloop, ketch'],
    [{ berth: ' ' }, 'must not be empty'],
    [{ masts: 1.5 }, 'expected int'],
    [{ draught: '1.5' }, 'expected number'],
    [{ isAfloat: 1 }, 'expected boolean'],
    // What is made of other fields, or by the database, is no field of the file.
    [{ year: 2020 }, 'Unrecognized key: "year"'],
    [{ label: 'a' }, 'Unrecognized key: "label"'],
  ])('is refused as %o', (wrong, said) => {
    const { error } = file.safeParse({ id: 'a', ...wrong })
    expect(error?.issues[0]?.message).toContain(said)
  })

  it('is a member with its values and meaning, null where it may be', () => {
    const own = untold(members(boats, { berth: 'Where it lies.' }), known.shape, ['label'])
    const contract = z.object(own)
    expect(Object.keys(own)).toEqual(['year', 'berth', 'rig', 'masts', 'draught', 'isAfloat'])
    expect(contract.parse({ year: 2020, ...whole })).toEqual({ year: 2020, ...whole })
    const nothing = { berth: null, rig: null, masts: null, draught: null, isAfloat: null }
    expect(contract.parse({ year: 2020, ...nothing })).toEqual({ year: 2020, ...nothing })
    expect(contract.safeParse({ ...whole, year: null }).success).toBe(false)
    expect(z.toJSONSchema(contract).properties).toMatchObject({
      rig: { anyOf: [{ enum: ['sloop', 'ketch'] }, {}] },
    })
  })
})
