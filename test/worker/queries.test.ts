import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { once } from '../../schema/once.ts'
import { openDatabase } from '../../worker/db/db.ts'
import { recountedTrends } from '../../worker/queries/changes.ts'
import { countedAnswer } from '../../worker/queries/counted.ts'
import { type PassageFilter, passageList } from '../../worker/queries/passages.ts'
import { foundStatements } from '../../worker/queries/search.ts'
import { statementPages } from '../../worker/queries/statement-pages.ts'
import { statementList, statementsById } from '../../worker/queries/statements.ts'
import { rowsOf } from './count.ts'

const { db } = openDatabase(env.DB)
const whole = { limit: 1000 }

const wholeStatements = once(async () => {
  const { rows } = await statementList(db, { uncounted: 'with' }, whole)
  const statements: Awaited<ReturnType<typeof statementsById>> = []
  // D1 takes at most 100 parameters a statement.
  for (let from = 0; from < rows.length; from += 90)
    statements.push(
      ...(await statementsById(
        db,
        rows.slice(from, from + 90).map(({ id }) => id),
      )),
    )
  return statements
})

describe('statementList(db, filter, page)', () => {
  it('says of each statement how many passages and which themes are recorded', async () => {
    const { rows } = await statementList(db, { from: '2022-02-04', to: '2022-02-04' }, whole)
    const found = rows.find((row) => row.id === '2022-02-04-joint-statement-new-era')
    expect(found).toMatchObject({
      passages: 19,
      speakers: ['Vladimir Putin', 'Xi Jinping'],
      parties: ['RU', 'CN'],
    })
    expect(found?.themes).toEqual(expect.arrayContaining(['alliance', 'nato', 'asia_pacific']))
  })

  it('agrees in its filters with what the whole statements hold', async () => {
    const statements = (await wholeStatements()).filter(({ uncounted }) => uncounted === null)
    expect(statements.length).toBe(await rowsOf('statement where uncounted is null'))
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

describe('passageList(db, filter, page)', () => {
  it('agrees in its filters with what the whole statements hold', async () => {
    const statements = await wholeStatements()
    const all = statements.flatMap(({ series, kind, uncounted: why, passageList: own }) =>
      own.map((one) => ({ ...one, series, kind, isOfCounted: why === null })),
    )
    const rule: [Omit<PassageFilter, 'status'>, (one: (typeof all)[number]) => boolean][] = [
      [{}, () => true],
      [{ series: 'complete' }, ({ series }) => series !== null],
      [{ kind: ['speech'] }, ({ kind }) => kind === 'speech'],
      [{ attribution: ['both'] }, ({ voice }) => voice === 'both'],
      [{ from: '2022-02-04', to: '2022-03-31' }, ({ date }) => date >= '2022-02-04' && date <= '2022-03-31'],
      [{ verdict: ['supported'] }, ({ checkVerdict }) => checkVerdict === 'supported'],
    ]
    for (const [filter, isMeant] of rule) {
      const { rows, count } = await passageList(db, { ...filter, status: 'all' }, { limit: 10_000 })
      const ids = all.filter((one) => isMeant(one) && one.isOfCounted).map(({ id }) => id)
      expect(ids.length, JSON.stringify(filter)).toBeGreaterThan(0)
      expect([count, rows.map(({ id }) => id).toSorted()]).toEqual([ids.length, ids.toSorted()])
    }
  })
})

describe('statementPages(db, statementIds)', () => {
  it('says how many passages rest on each page of a statement, silences left out', async () => {
    const statements = (await wholeStatements()).slice(0, 60)
    const pages = await statementPages(
      db,
      statements.map(({ id }) => id),
    )
    for (const { id, passageList: own } of statements) {
      const said = own.filter(({ status }) => status !== 'silent').flatMap(({ evidence }) => evidence)
      const found = pages.filter((page) => page.statementId === id)
      const resting = found.filter(({ passages }) => passages > 0)
      expect([...new Set(resting.map(({ url }) => url))].toSorted(), id).toEqual(
        [...new Set(said)].toSorted(),
      )
      for (const page of resting) expect(page.passages).toBe(said.filter((url) => url === page.url).length)
    }
    const others = pages.filter(({ role }) => role === 'evidence')
    expect(others.length).toBeGreaterThan(0)
    for (const page of others)
      expect(page).toMatchObject({ what: null, language: null, publisher: expect.stringMatching(/./) })
  })
})

describe('recountedTrends(db, themes)', () => {
  it('names the release for themes of which it counts a number otherwise, and for no other', async () => {
    const { results } = await env.DB.prepare(
      "select distinct theme_id as theme from change where record = 'trend' and release = (select version from release)",
    ).all<{ theme: string }>()
    const { results: themes } = await env.DB.prepare('select id from theme').all<{ id: string }>()
    for (const { id } of themes)
      expect([id, (await recountedTrends(db, [id])) !== undefined]).toEqual([
        id,
        results.some(({ theme }) => theme === id),
      ])
  })
})

describe('countedAnswer(db, question, key)', () => {
  it('says what the seed did not count rather than answer nothing', () =>
    expect(countedAnswer(db, 'measured', 'reeds')).rejects.toThrow('The seed has counted no measured reeds.'))
})
