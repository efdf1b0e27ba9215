import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../worker/db/db.ts'
import { foundStatements } from '../../worker/queries/search.ts'
import { statementList, statementsById } from '../../worker/queries/statements.ts'
import { rowsOf } from './count.ts'

const { db } = openDatabase(env.DB)
const whole = { limit: 1000 }

describe('statementList(db, filter, page)', () => {
  it('says of each statement how many passages and which themes are recorded', async () => {
    const { rows } = await statementList(db, { from: '2022-02-04', to: '2022-02-04' }, whole)
    const found = rows.find((row) => row.id === '2022-02-04-joint-statement-new-era')
    expect(found).toMatchObject({
      passages: 17,
      speakers: ['Vladimir Putin', 'Xi Jinping'],
      parties: ['RU', 'CN'],
    })
    expect(found?.themes).toEqual(expect.arrayContaining(['alliance', 'nato', 'asia_pacific']))
  })

  it('agrees in its filters with what the whole statements hold', async () => {
    const { rows: all } = await statementList(db, {}, whole)
    const statements: Awaited<ReturnType<typeof statementsById>> = []
    // D1 takes at most 100 parameters a statement.
    for (let from = 0; from < all.length; from += 90)
      statements.push(
        ...(await statementsById(
          db,
          all.slice(from, from + 90).map((row) => row.id),
        )),
      )
    expect(statements.length).toBe(await rowsOf('statement'))
    const expected = (test: (statement: (typeof statements)[number]) => boolean) =>
      statements.filter(test).map((statement) => statement.id)
    const ids = async (filter: Parameters<typeof statementList>[1]) =>
      (await statementList(db, filter, whole)).rows.map((row) => row.id)

    expect(await ids({ theme: ['finance'] })).toEqual(
      expected((s) => s.passageList.some((p) => p.theme === 'finance' && p.status === 'counted')),
    )
    // A short page of many runs through the statements, a long one of few seeks them by their passages.
    for (const status of ['counted', 'silent', 'context', 'all'] as const)
      for (const limit of [1, 5, 1000])
        expect(
          (await statementList(db, { theme: ['nato'], frame: ['enlargement'], status }, { limit })).rows.map(
            ({ id, status: best }) => [id, best],
          ),
        ).toEqual(
          statements
            .flatMap(({ id, passageList }) => {
              const own = passageList.filter(
                (p) =>
                  p.theme === 'nato' &&
                  (p.frames.includes('enlargement') || p.status === 'silent') &&
                  (status === 'all' || p.status === status),
              )
              const best = (['counted', 'silent', 'context'] as const).find((one) =>
                own.some((p) => p.status === one),
              )
              return best ? [[id, best]] : []
            })
            .slice(0, limit),
        )
    expect(await ids({ frame: ['no_limits'] })).toEqual(
      expected((s) => s.passageList.some((p) => p.frames.includes('no_limits') && p.status === 'counted')),
    )
    expect(await ids({ voice: ['moscow'] })).toEqual(
      expected((s) => s.voice === 'moscow' || s.voice === 'both'),
    )
    expect(await ids({ kind: ['treaty'] })).toEqual(['2001-07-16-treaty-good-neighbourliness'])
    const aukus = await foundStatements(db, 'words : "aukus"', { status: 'counted' })
    expect(await ids({ ids: aukus.ids })).toEqual(
      expected((s) =>
        [
          s.title,
          s.summary,
          ...s.passageList.filter((p) => p.status === 'counted').flatMap((p) => [p.gist, p.keyPhrase ?? '']),
        ].some((text) => text.toLowerCase().includes('aukus')),
      ),
    )
  })
})
