import { env } from 'cloudflare:workers'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { expect, it } from 'vitest'
import { hasMember } from '../../worker/queries/has-member.ts'

it.each([
  ['reef core_reef', 'core_reef', 1],
  ['core_reef', 'core_reef', 1],
  ['core-reef', 'core_reef', 0],
  ['core_reefs', 'core_reef', 0],
  ['Core_reef', 'core_reef', 0],
  ['100%', '%', 0],
])('“%s” has the member %s only where each sign is the same: %i', async (list, member, found) => {
  const [row] = await drizzle(env.DB).all<{ found: number }>(
    sql`select ${hasMember(sql`${list}`, member)} as found`,
  )
  expect(row?.found).toBe(found)
})
