import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { isWhole } from '../../schema/stats/trend.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { together } from '../support/together.ts'

const page = async (path: string) => (await app.request(path, {}, env)).text()

const json = async <Answer>(path: string) => (await (await app.request(path, {}, env)).json()) as Answer

interface Row {
  status: string
  share: number | null
  shareAtMost: number | null
  low: number | null
  value: number | null
  statements: number
  notRead: number
  statementsWithFrame: number
  denominator: string
  notReadEvidence: string | null
}

const plain = (html: string) =>
  unescaped(html.replace(/<[^>]*>/g, ''))
    .replaceAll(/\s+/g, ' ')
    .trim()

const summaryOf = async (path: string) =>
  plain(/<p class="summary[^"]*">(.*?)<\/p>/s.exec(await page(path))?.[1] ?? '')

describe('a theme beyond the part of a text that was read', () => {
  it.each([
    [
      '/?theme=ukraine&voice=joint&series=complete',
      'The first joint statement of 2013–2024 in the complete series of this collection recorded under this theme as speaking of Ukraine is that of 21 Mar 2023; none of the 29 of complete series before it has a counted passage on it, and 27 of them were not fully read on Ukraine. Of the 5 joint statements of 2023 and 2024, 2 are recorded under this theme as speaking of Ukraine; 3 were not fully read on it. Only statements of complete series are counted here; the others are in the same view of all statements.',
    ],
    [
      '/?theme=nato&voice=joint&series=complete',
      'The first joint statement of 2013–2024 in the complete series of this collection recorded under this theme as naming NATO is that of 4 Feb 2022 (“oppose further enlargement of NATO”, as reported); of the 27 of complete series before it, 9 are recorded as silent, none as naming it (17 not fully read). Of the 7 joint statements of 2022–2024, 3 are recorded under this theme as naming NATO; 4 were not fully read for it. Only statements of complete series are counted here; the others are in the same view of all statements.',
    ],
    [
      '/?theme=nato&voice=joint&from=2013&to=2016',
      'The collection holds 13 joint statements in 2013–2016: 4 are recorded as silent; of the other 9 nothing is recorded, which is no proof of silence, and 8 of them were not fully read on NATO.',
    ],
    [
      '/?theme=nato,ukraine&series=complete',
      'Of the 34, 21 were not fully read on NATO and 30 not on Ukraine. Only statements of complete series are counted here; the others are in the same view of all statements.',
    ],
    [
      '/?series=complete',
      'Only statements of complete series are counted here; the others are in the same view of all statements.',
    ],
  ])('is told apart, and no voice is first among one, in the summary of %s', async (path, said) => {
    expect(await summaryOf(path)).toBe(said)
  })

  it('counts for a frame of which nothing is recorded the texts that were not fully read for it', async () => {
    const rows = async (path: string) => {
      const response = await app.request(path, {}, env)
      return (await response.json()) as {
        data: { frame: string; voice: string; statementsWithFrame: number }[]
        meta: { count: number }
      }
    }
    const themes = ['alliance', 'nato', 'asia_pacific', 'strategic_stability']
    const trends = await together(
      themes.flatMap((theme) => ['joint', 'moscow', 'beijing'].map((voice) => ({ theme, voice }))),
      async ({ theme, voice }) => {
        const { data } = await rows(`/api/v1/trends?theme=${theme}&voice=${voice}`)
        const byFrame = Map.groupBy(data, ({ frame }) => frame)
        return [...byFrame].flatMap(([frame, own]) =>
          own.every(({ statementsWithFrame }) => statementsWithFrame === 0) ? { theme, voice, frame } : [],
        )
      },
    )
    const untold = trends.flat().filter(({ frame }) => frame !== 'any')
    expect(untold.length).toBeGreaterThan(8)
    await together(untold, async ({ theme, voice, frame }) => {
      const said = await summaryOf(`/?theme=${theme}&frame=${frame}&voice=${voice}`)
      const { meta } = await rows(
        `/api/v1/statements?notReadOn=${frame}&voice=${voice}&from=2013&to=2024&limit=1`,
      )
      expect(said, frame).toMatch(
        new RegExp(`${meta.count} of them w(?:as|ere) not fully read for it|First in this collection`),
      )
    })
  })

  it('takes no silence on a theme for one on a frame that does not name it', async () => {
    const said = await summaryOf('/?theme=nato&frame=bloc_unnamed&voice=joint&from=2013&to=2016')
    expect(said).toBe(
      'The collection holds 13 joint statements in 2013–2016; that the frame is not recorded is no proof of silence, and 12 of them were not fully read for it.',
    )
  })

  it('heads the first page of one voice with its frames, which none of the others could have before', async () => {
    const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(await page('/?series=complete'))?.[1] ?? ''
    expect(plain(heading)).toBe(
      '22 frames recorded in 34 joint statements, 2013–2024 on the 4 core themes, complete series only',
    )
  })

  it('is told apart beside the silences before a first naming', async () => {
    expect(plain(await page('/?theme=nato&voice=joint'))).toContain(
      'For the other joint statements before 4 February 2022 no naming is recorded, which is no proof of silence; 17 of them were not fully read for it.',
    )
  })

  it.each(['timeline', 'marks'])('has a status of its own in /api/v1/%s', async (list) => {
    const ids = ['2013-10-22-pm-communique-18th', '2022-12-05-pm-communique-27th']
    const response = await app.request(
      `/api/v1/${list}?series=complete&theme=nato,ukraine,alliance&frame=any&voice=joint&limit=200`,
      {},
      env,
    )
    const { data } = (await response.json()) as {
      data: { statementId: string; theme: string; status: string }[]
    }
    expect(
      data.flatMap(({ statementId, theme, status }) =>
        ids.includes(statementId) ? [[statementId.slice(0, 4), theme, status]] : [],
      ),
    ).toEqual(
      ['2013', '2022'].flatMap((year) =>
        ['alliance', 'nato', 'ukraine'].map((theme) => [year, theme, 'not_read']),
      ),
    )
    expect(data.filter(({ theme, status }) => theme === 'ukraine' && status === 'not_read')).toHaveLength(30)
  })

  it('has a row in the table of the marks and a broken tick, which the key explains', async () => {
    const html = await page('/?theme=ukraine&voice=joint&series=complete')
    expect(html.match(/<td>not fully read<\/td>/g)).toHaveLength(30)
    expect(plain(html)).toContain('a broken line: a statement that was not fully read on this')
    expect(plain(await page('/?theme=ukraine&voice=moscow&from=2020&to=2020'))).not.toContain('a broken line')
  })

  it('is told beside shares by year', async () => {
    expect(plain(await page('/?theme=trade&voice=joint&series=complete&by=year'))).toContain(
      'Not fully read for a frame of Trade targets: up to 31 of the 34 joint statements. A share of statements of which some were not fully read is at least so large',
    )
    const response = await app.request('/api/v1/trends?theme=trade&voice=joint&series=complete', {}, env)
    const { data } = (await response.json()) as {
      data: { frame: string; statements: number; notRead: number }[]
    }
    const byFrame = [...Map.groupBy(data, ({ frame }) => frame).values()].map((rows) => {
      const sum = (key: 'statements' | 'notRead') => rows.reduce((all, row) => all + row[key], 0)
      return [sum('statements'), sum('notRead')]
    })
    expect(new Set(byFrame.map(([all]) => all))).toEqual(new Set([34]))
    expect(Math.max(...byFrame.map(([, unread = 0]) => unread))).toBe(31)
  })

  it.each(['', '&groupBy=year', '&series=complete'])(
    'makes a share one at least: /trends%s',
    async (which) => {
      const { data } = await json<{ data: Row[] }>(
        `/api/v1/trends?theme=ukraine&frame=any&voice=joint${which}`,
      )
      expect(data.some(({ notRead }) => notRead > 0)).toBe(true)
      for (const row of data) {
        const { status, share, shareAtMost, low, value, statements, notRead, statementsWithFrame } = row
        const { denominator, notReadEvidence } = row
        if (notRead > 0 && notRead === statements) {
          expect({ status, share, shareAtMost, low, value }).toEqual({
            status: 'not_read',
            share: null,
            shareAtMost: null,
            low: null,
            value: null,
          })
        } else if (statements > 0) {
          expect(share).toBe(statementsWithFrame / statements)
          expect(shareAtMost).toBe((statementsWithFrame + notRead) / statements)
        }
        expect(notReadEvidence === null).toBe(notRead === 0)
        if (notReadEvidence !== null)
          expect((await json<{ meta: { count: number } }>(notReadEvidence)).meta.count).toBe(notRead)
        expect((await json<{ meta: { count: number } }>(denominator)).meta.count, denominator).toBe(
          statements,
        )
      }
      const passages = await json<{ data: Row[] }>(
        `/api/v1/trends?theme=ukraine&frame=any&voice=joint${which}&measure=passages`,
      )
      expect(passages.data.map(({ value }) => value === null)).toEqual(
        data.map(({ share }) => share === null),
      )
    },
  )

  it.each([
    ['frame', '/api/v1/trends?theme=trade&voice=joint'],
    ['voice', '/api/v1/trends?theme=nato&voice=moscow,beijing,all&frame=enlargement,any'],
    ['group', '/api/v1/trends?theme=nato&groupBy=frame&voice=beijing'],
    ['kind', '/api/v1/trends?theme=nato&frame=engagement&groupBy=kind'],
    ['speaker', '/api/v1/trends?theme=nato&frame=any&groupBy=speaker'],
    ['span', '/api/v1/spans?theme=asia_pacific&voice=moscow,joint'],
  ])('is listed exactly, of every %s: %s', async (_, path) => {
    const { data } = await json<{ data: Row[] }>(path)
    const unread = data.filter(({ notRead }) => notRead > 0)
    expect(unread.length).toBeGreaterThan(0)
    for (const { notRead, notReadEvidence } of unread) {
      const list = notReadEvidence ?? ''
      const { data: listed, meta } = await json<{ data: unknown[]; meta: { count: number } }>(
        `${list}&limit=200`,
      )
      expect([listed.length, meta.count], list).toEqual([notRead, notRead])
    }
  })

  it('is listed of both groups that are compared, frame by frame', async () => {
    const query = 'aVoice=moscow&aFrom=2013&aTo=2022-02-23&bVoice=beijing&bFrom=2013&bTo=2024&theme=nato'
    const { data } = await json<{ data: { rows: Record<string, never>[] } }>(
      `/api/v1/compare/groups?${query}`,
    )
    for (const row of data.rows)
      for (const side of ['A', 'B']) {
        const list = row[`notReadEvidence${side}`] as unknown as string
        const { meta } = await json<{ meta: { count: number } }>(list)
        expect([list, meta.count]).toEqual([list, row[`notRead${side}`]])
      }
  })

  it.each(['', '?from=2019&to=2022', '?to=2016'])(
    'is counted in what is said of the first page as its list counts it: %s',
    async (query) => {
      const html = await page(`/${query}`)
      const core = ['alliance', 'nato', 'asia_pacific', 'trade']
      const counts = await Promise.all(
        core.map(async (theme) => {
          const list = `/api/v1/statements?voice=joint&from=2013&to=2024&notReadOn=${theme}&${query.slice(1)}`
          const own = [...new Map(new URLSearchParams(list.split('?')[1]))].map((pair) => pair.join('='))
          return (await json<{ meta: { count: number } }>(`/api/v1/statements?${own.join('&')}`)).meta.count
        }),
      )
      const told = plain(html).match(
        /by theme, (\d+) (?:to|or) (\d+) of the \d+ joint statements were not fully read on it/,
      )
      expect(told?.slice(1).map(Number)).toEqual([Math.min(...counts), Math.max(...counts)])
      const ofFrame = plain(html).match(/not fully read on it, for a frame up to (\d+)/)?.[1]
      const span = new URLSearchParams(`from=2013&to=2024`)
      for (const [name, value] of new URLSearchParams(query.slice(1))) span.set(name, value)
      const rows = await json<{ data: { frame: string; notRead: number; statementsWithFrame: number }[] }>(
        `/api/v1/trends?theme=${core.join()}&voice=joint,moscow,beijing&${span}`,
      )
      const used = new Set(
        rows.data.flatMap(({ frame, statementsWithFrame }) => (statementsWithFrame > 0 ? frame : [])),
      )
      const joint = await json<{ data: { frame: string; notRead: number }[] }>(
        `/api/v1/trends?theme=${core.join()}&voice=joint&${span}`,
      )
      const byFrame = [...Map.groupBy(joint.data, ({ frame }) => frame)].flatMap(([frame, own]) =>
        used.has(frame) ? own.reduce((all, { notRead }) => all + notRead, 0) : [],
      )
      // Where no frame has more than a theme, the themes say all.
      const most = Math.max(...byFrame)
      expect(ofFrame).toBe(most > Math.max(...counts) ? String(most) : undefined)
    },
  )

  it.each([
    ['nato,ukraine', ''],
    ['asia_pacific,nato', 'beijing'],
    ['trade,finance', 'joint'],
    ['history,ukraine', 'moscow'],
  ])('is told of several themes as their lists count it: %s %s', async (asked, voice) => {
    const codebook = await json<{ data: { themes: { id: string; label: string }[] } }>('/api/v1/codebook')
    const labels = new Map(codebook.data.themes.map(({ id, label }) => [label, id]))
    const own = voice && `&voice=${voice}`
    const said = await summaryOf(`/?theme=${asked}${own}`)
    const told = [
      ...said.matchAll(/(\d+) (?:were not fully read on|not on) ([A-Z][\w -]*?)(?= and \d|[,.])/g),
    ]
    expect(told.map(([, , label = '']) => labels.get(label)).sort()).toEqual(asked.split(',').sort())
    const listedAs = (id = '') => (id === 'nato' ? `${id}.named` : id)
    for (const [clause, n, label = ''] of told) {
      const list = `/api/v1/statements?from=2013&to=2024&notReadOn=${listedAs(labels.get(label))}${own}`
      expect([clause, (await json<{ meta: { count: number } }>(list)).meta.count]).toEqual([
        clause,
        Number(n),
      ])
    }
  })

  it('is listed by the themes on which it was not read', async () => {
    const ids = async (query: string) =>
      (await json<{ data: { id: string }[] }>(`/api/v1/statements?voice=joint&limit=200${query}`)).data.map(
        ({ id }) => id,
      )
    const [all, onUkraine, onEither] = await Promise.all([
      ids(''),
      ids('&notReadOn=ukraine'),
      ids('&notReadOn=nato,ukraine'),
    ])
    expect(onUkraine).toContain('2013-10-22-pm-communique-18th')
    expect(onUkraine.length).toBeLessThan(all.length)
    const onNato = await ids('&notReadOn=nato')
    expect(onEither).toEqual(all.filter((id) => onNato.includes(id) || onUkraine.includes(id)))
    expect((await app.request('/api/v1/statements?notReadOn=reef', {}, env)).status).toBe(400)
  })

  it('is told of the denominators of two groups', async () => {
    const query = 'aFrom=2013&aTo=2021&bFrom=2022&bTo=2024&theme=trade,nato&series=complete'
    const text = plain(await page(`/compare/groups?${query}`))
    expect(text).toContain(
      '“Not fully read”: so many statements are not fully read for the frame (beside “Any frame”, on the theme)',
    )
    // Where none is found, nothing is "at least".
    expect(text).not.toMatch(/at least 0(\.0)? %|≥ 0/)
    expect(text).toMatch(/0 of 27 ?\d+ not fully read/)
    for (const row of [
      ' that names it0 of 27 17 not fully read3 of 7≥ at least 42.9 % 4 not fully read',
      '6 of 27≥ at least 22.2 % 20 not fully read3 of 7≥ at least 42.9 % 2 not fully read',
    ])
      expect(text).toContain(`Any frame${row}`)
    const response = await app.request(`/api/v1/compare/groups?${query}`, {}, env)
    const { data } = (await response.json()) as {
      data: {
        rows: { theme: string; frame: string; ofA: number; notReadA: number; ofB: number; notReadB: number }[]
      }
    }
    expect(
      data.rows
        .filter(({ frame }) => isWhole(frame))
        .map(({ theme, ofA, notReadA, ofB, notReadB }) => [theme, notReadA, ofA, notReadB, ofB]),
    ).toEqual([
      ['nato', 17, 27, 4, 7],
      ['trade', 20, 27, 2, 7],
    ])
  })

  it('is a status that the method page explains', async () => {
    expect(plain(await page('/method'))).toContain(
      'On a theme: the statement has no counted passage of the theme and no silence on it, and the theme may stand in what was not read of its text.',
    )
  })
})

describe('whether a text held in part was read for a frame', () => {
  it('is one answer in a list, on the timeline and where it is set beside another text', async () => {
    const list = async <Member>(path: string) => (await json<{ data: Member[] }>(`/api/v1${path}`)).data
    const of = 'voice=joint&series=complete&limit=100'
    const joint = await list<{ id: string }>(`/statements?${of}`)
    const reference = '2022-02-04-joint-statement-new-era'
    const others = joint.filter(({ id }) => id !== reference)
    const compared = new Map<string, Set<string>>()
    let inPart = 0
    for (const { id } of others) {
      const { rows } = await json<{ data: { rows: ComparedRow[] } }>(
        `/api/v1/compare?a=${id}&b=${reference}`,
      ).then(({ data }) => data)
      for (const { frame, where, absence, statusA } of rows) {
        if (frame === null || where !== 'b') continue
        const held = compared.get(frame) ?? new Set()
        compared.set(frame, held)
        if (absence !== 'not_read') continue
        held.add(id)
        if (statusA === 'recorded') inPart += 1
      }
    }
    expect(inPart).toBeGreaterThan(20)
    for (const [frame, unread] of compared) {
      const listed = (await list<{ id: string }>(`/statements?${of}&notReadOn=${frame}`)).map(({ id }) => id)
      expect(listed.sort(), frame).toEqual([...unread].sort())
      const drawn = await list<Row & { statementId: string }>(`/timeline?${of}&frame=${frame}`)
      const marked = drawn.filter(({ status }) => status === 'not_read').map((row) => row.statementId)
      expect(marked.sort(), frame).toEqual(listed)
    }
  })
})

interface ComparedRow {
  frame: string | null
  where: string
  absence: string | null
  statusA: string
}
