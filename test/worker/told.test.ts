import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { ToldStatement } from '../../schema/stats/told.ts'
import { openDatabase } from '../../worker/db/db.ts'
import { toldStatements } from '../../worker/queries/told.ts'

const { db } = openDatabase(env.DB)

/** How many statements of each month do the same. */
function tally(told: readonly ToldStatement[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { date, otherDay, n, speakers, positions, themesNotRead, isReadingUnknown, ...own } of told) {
    const said = positions.map(({ frames, ...position }) =>
      JSON.stringify({ ...position, frames: frames.toSorted() }),
    )
    const key = JSON.stringify([
      date.slice(0, 7),
      // Within the month it changes nothing.
      otherDay?.startsWith(date.slice(0, 7)) ? null : (otherDay ?? null),
      Object.entries(own).toSorted(),
      speakers.toSorted(),
      said.toSorted(),
      themesNotRead || null,
      isReadingUnknown ?? false,
    ])
    counts.set(key, (counts.get(key) ?? 0) + n)
  }
  return new Map([...counts].toSorted())
}

it('statements of a month that a bound cuts count as those of a whole one', async () => {
  const whole = await toldStatements(db)
  const months = [...new Set(whole.map(({ date }) => date))].filter((date) => date.length === 7)
  expect(months.length).toBeGreaterThan(50)
  for (let first = 0; first < months.length; first += 40) {
    const bounds = months.slice(first, first + 40).map((month) => ({ from: `${month}-02` }))
    expect(tally(await toldStatements(db, bounds))).toEqual(tally(whole))
  }
})
