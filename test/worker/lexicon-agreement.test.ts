import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { LexiconAgreement, LexiconFrame } from '../../schema/contract/lexicon.ts'
import { app } from '../../worker/app.ts'
import { together } from '../support/together.ts'

async function answer(path: string): Promise<{ data: LexiconAgreement[]; meta: { count: number } }> {
  const response = await app.request(path, {}, env)
  expect(response.status, path).toBe(200)
  return await response.json()
}

async function count(path: string): Promise<number> {
  return (await answer(path)).meta.count
}

describe('GET /api/v1/lexicon-agreement', () => {
  it('reads whole texts if it is not asked otherwise', async () => {
    const { data } = await answer('/api/v1/lexicon-agreement')
    expect(data.every(({ basis, subject }) => basis === 'texts' && subject === 'theme')).toBe(true)
    expect(data.find(({ id }) => id === 'nato.strict')?.units).toBe(24)
  })

  it('holds themes and frames of every passage against our own words, under each definition', async () => {
    const { data } = await answer('/api/v1/lexicon-agreement?basis=gists')
    expect(data.length).toBe(12 * 3 * 2)
    // Counted again from the tables; the frames are counted by what their addresses list, below.
    const recounted = await env.DB.prepare(
      `select count(*) as units, sum(theme_id = 'nato') as coded, sum(found) as proposed,
        sum(found and theme_id = 'nato') as both
       from (select theme_id, exists (select 1 from gist_proposal g where g.passage_id = passage.id
        and g.theme_id = 'nato' and strict is not null) as found from passage where status = 'counted')`,
    ).first<Record<'units' | 'coded' | 'proposed' | 'both', number>>()
    const { coded = 0, proposed = 0, both = 0 } = recounted ?? {}
    expect(both).toBeGreaterThan(40)
    expect(data.find(({ id }) => id === 'nato.strict.gists.theme')).toMatchObject({
      ...recounted,
      precision: both / proposed,
      recall: both / coded,
      f1: (2 * both) / (proposed + coded),
      isTentative: false,
    })
  })

  it('opens the statements behind what was coded and not found in a whole text', async () => {
    const { data } = await answer('/api/v1/lexicon-agreement?basis=texts')
    const rows = data.filter(({ theme }) => ['nato', 'trade', 'alliance'].includes(theme))
    expect(rows.length).toBe(9)
    await together(rows, async (row) => {
      const missed = await answer(row.missedStatements ?? '')
      expect(missed.meta.count, row.id).toBe(row.coded - row.both)
    })
  })

  it('opens the passages behind its counts', async () => {
    const { data } = await answer('/api/v1/lexicon-agreement?basis=gists')
    for (const row of data.filter(
      ({ subject, definition }) => subject === 'theme' && definition !== 'broad',
    )) {
      expect(await count(row.proposedEvidence ?? ''), row.id).toBe(row.proposed)
      expect(await count(`${row.proposedEvidence}&theme=${row.theme}`), row.id).toBe(row.both)
      expect(await count(row.missedEvidence ?? ''), row.id).toBe(row.coded - row.both)
    }
  })

  it('opens the frames behind its counts of frames, each of them once', async () => {
    const { data } = await answer('/api/v1/lexicon-agreement?basis=gists')
    const rows = data.filter(({ subject }) => subject === 'frames')
    expect(rows.length).toBe(12 * 3)
    await together(rows, async (row) => {
      const asked = `/api/v1/lexicon-frames?theme=${row.theme}&definition=${row.definition}`
      const all = (await answer(asked)).data as unknown as LexiconFrame[]
      expect(new Set(all.map(({ id }) => id)).size, row.id).toBe(all.length)
      expect(
        {
          proposed: await count(row.proposedEvidence ?? ''),
          coded: await count(row.codedEvidence ?? ''),
          missed: await count(row.missedEvidence ?? ''),
          both: await count(`${asked}&which=both`),
          all: await count(asked),
        },
        row.id,
      ).toEqual({
        proposed: row.proposed,
        coded: row.coded,
        missed: row.coded - row.both,
        both: row.both,
        all: row.proposed + row.coded - row.both,
      })
    })
  })

  it.each([
    ['proposed', { isProposed: [true], isCoded: [true, false] }],
    ['coded', { isProposed: [true, false], isCoded: [true] }],
    ['both', { isProposed: [true], isCoded: [true] }],
    ['missed', { isProposed: [false], isCoded: [true] }],
  ])('says of each frame that it is what was asked for: %s', async (which, flags) => {
    const asked = `/api/v1/lexicon-frames?theme=nato&definition=broad&which=${which}`
    const frames = (await answer(asked)).data as unknown as LexiconFrame[]
    const found = (flag: 'isProposed' | 'isCoded') => new Set(frames.map((frame) => frame[flag]))
    expect({ isProposed: found('isProposed'), isCoded: found('isCoded') }).toEqual({
      isProposed: new Set(flags.isProposed),
      isCoded: new Set(flags.isCoded),
    })
  })

  it('never finds less of a theme under a wider definition', async () => {
    const { data } = await answer('/api/v1/lexicon-agreement?basis=gists')
    const proposed = (theme: string, definition: string) =>
      data.find((row) => row.id === `${theme}.${definition}.gists.theme`)?.proposed ?? -1
    for (const theme of new Set(data.map((row) => row.theme))) {
      expect(proposed(theme, 'strict')).toBeLessThanOrEqual(proposed(theme, 'standard'))
      expect(proposed(theme, 'standard')).toBeLessThanOrEqual(proposed(theme, 'broad'))
    }
  })
})

describe('GET /api/v1/passages', () => {
  it.each([
    ['proposed=nato', 'is not a theme and a definition'],
    ['proposed=nato.wide', 'is not a theme and a definition'],
    ['unproposed=none.strict', 'is unknown; allowed'],
  ])('refuses %s', async (query, said) => {
    const response = await app.request(`/api/v1/passages?${query}`, {}, env)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(said)
  })
})

describe('GET /statements', () => {
  it('says what the lexicon was to find in the whole texts, and leads to the others', async () => {
    const page = await (await app.request('/statements?theme=nato&mentions=nato.strict', {}, env)).text()
    expect(page).toContain('Only these: the lexicon finds NATO (strict) in the whole text. <a')
    expect(page).toContain('<a href="/statements?theme=nato">Show others too</a>')
  })
})

describe('GET /evidence', () => {
  it('names what the lexicon finds or misses', async () => {
    const page = await (await app.request('/evidence?theme=nato&unproposed=nato.strict', {}, env)).text()
    expect(page).toContain('NATO, lexicon misses NATO (strict)')
  })
})
