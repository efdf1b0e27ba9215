import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { groups as offered } from '#subject'
import type { GroupComparison } from '../../schema/contract/groups.ts'
import { statementOf } from '../../schema/passage-id.ts'
import { app } from '../../worker/app.ts'

async function data(query: string): Promise<GroupComparison> {
  const response = await app.request(`/compare/groups.json?${query}`, {}, env)
  expect(response.status, query).toBe(200)
  return ((await response.json()) as { data: GroupComparison }).data
}

async function page(path: string) {
  const response = await app.request(path, {}, env)
  return { status: response.status, text: await response.text() }
}

async function statementIds(query: string): Promise<string[]> {
  const response = await app.request(`/api/v1/statements?${query}`, {}, env)
  const { data, meta } = (await response.json()) as { data: { id: string }[]; meta: { count: number } }
  expect(data.length).toBe(meta.count)
  return data.map(({ id }) => id)
}

const years = 'aFrom=2013&aTo=2017&bFrom=2021&bTo=2024'

describe('GET /compare/groups.json', () => {
  it('names exactly the passages of the statements that it counts', async () => {
    const { a, b, rows } = await data(years)
    for (const row of rows) {
      for (const [hits, of, passages, count, group] of [
        [row.hitsA, row.ofA, row.passagesA ?? [], row.passageCountA, a],
        [row.hitsB, row.ofB, row.passagesB ?? [], row.passageCountB, b],
      ] as const) {
        const statements = new Set(passages.map((id) => statementOf(id)))
        expect([statements.size, passages.length]).toEqual([hits, count])
        expect([of, of]).toEqual([group.count, group.statements?.length])
        for (const id of statements) expect(group.statements).toContain(id)
      }
    }
  })

  it('counts as the trends count, where both ask for the same', async () => {
    const { rows } = await data('aFrom=2022&aTo=2022&bFrom=2023&bTo=2023&theme=nato')
    const response = await app.request('/api/v1/trends?theme=nato&from=2022&to=2022', {}, env)
    const trends = ((await response.json()) as { data: { frame: string; statementsWithFrame: number }[] })
      .data
    for (const { frame, statementsWithFrame } of trends) {
      expect(rows.find((row) => row.frame === frame)?.hitsA, frame).toBe(statementsWithFrame)
    }
  })

  it.each([
    ['NATO alone', '&theme=nato', 'On this theme', 'passages that name it'],
    ['a theme that all its frames name', '&theme=trade', 'On this theme', 'passages'],
    [
      'the core themes',
      '',
      'On these themes',
      'passages (of a theme with frames that do not name it, those that do)',
    ],
  ])('says of %s how many passages a statement has, as its rows count them', async (_, theme, on, what) => {
    const { a, b, rows } = await data(`${years}${theme}`)
    const wholes = rows.filter(({ frame }) => ['any', 'named'].includes(frame))
    const passages = (count: 'passageCountA' | 'passageCountB') =>
      wholes.reduce((sum, row) => sum + row[count], 0)
    const [ofA, ofB] = [passages('passageCountA') / a.count, passages('passageCountB') / b.count]
    expect(ofA + ofB).toBeGreaterThan(0)
    const { text } = await page(`/compare/groups?${years}${theme}`)
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      `${on} the dataset has ${ofA.toFixed(1)} ${what} for each statement of the first group and ${ofB.toFixed(1)} of the second`,
    )
  })

  it('finds NATO named in joint texts after 24 February 2022 and not before', async () => {
    const { rows } = await data('aVoice=joint&aTo=2022-02-03&bVoice=joint&bFrom=2022-02-04&theme=nato')
    const enlargement = rows.find(({ frame }) => frame === 'enlargement')
    expect(enlargement?.hitsA).toBe(0)
    expect(enlargement?.hitsB).toBeGreaterThan(0)
  })

  it('says which statements stand in both groups', async () => {
    const { a, b, shared, sharedCount } = await data('aVoice=moscow&bVoice=beijing')
    expect(sharedCount).toBeGreaterThan(20)
    expect(shared?.length).toBe(sharedCount)
    for (const id of shared ?? [])
      expect([a.statements?.includes(id), b.statements?.includes(id)]).toEqual([true, true])
  })

  it('says beside the verdict how many rows it rests on, and which would differ if tested alone', async () => {
    // 2026.1 does not say what was not read, so that every row is tested.
    const asked = `${years}&release=2026.1`
    const { tests, rows } = await data(asked)
    expect(tests).toBe(rows.length)
    const { text } = await page(`/compare/groups?${asked}`)
    expect(text).toContain(`<th scope="col">Verdict, with ${tests} rows tested</th>`)
    expect(text).toContain(`of the ${tests} rows tested together`)
    const one = await data(`${asked}&theme=nato`)
    expect(one.tests).toBeLessThan(tests)
    expect((await page(`/compare/groups?${asked}&theme=nato`)).text).toContain(
      `with ${one.tests} rows tested`,
    )
    const alone = rows.filter(({ verdict, p }) => verdict === 'open' && p !== null && p < 0.05)
    expect(alone.length).toBeGreaterThan(0)
    expect(text).toMatch(/(One row is|\d+ rows are) called unclear here that would differ if tested alone: /)
  })

  it('tests no row in which what was not read could make either share the larger one', async () => {
    const { tests, rows } = await data(years)
    const { text } = await page(`/compare/groups?${years}`)
    const untold = rows.filter(({ verdict }) => verdict === 'not_read')
    expect(untold.length).toBe(rows.length - tests)
    expect(untold.length).toBeGreaterThan(0)
    expect(text).toContain(
      tests === 0
        ? 'No row is tested: as statements were not fully read, either group may have the larger share. The table shows only how much was found.'
        : `The other ${untold.length} rows are not tested: as statements were not fully read on the theme`,
    )
    for (const { shareA, shareAtMostA, shareB, shareAtMostB, notReadA, notReadB } of untold) {
      expect([(shareA ?? 0) <= (shareAtMostB ?? 1), (shareB ?? 0) <= (shareAtMostA ?? 1)]).toEqual([
        true,
        true,
      ])
      expect(notReadA + notReadB).toBeGreaterThan(0)
    }
    const told = [...text.matchAll(/>(\d+) not fully read</g)].map(([, n]) => Number(n))
    expect(told).toEqual(rows.flatMap(({ notReadA, notReadB }) => [notReadA, notReadB]).filter((n) => n > 0))
  })

  it('never corrects a p-value downwards', async () => {
    const { rows, tests } = await data(years)
    expect(tests).toBe(rows.filter(({ p }) => p !== null).length)
    for (const { p, pHolm, verdict } of rows) {
      expect(p === null).toBe(verdict === 'not_read')
      expect(pHolm ?? 1).toBeGreaterThanOrEqual(p ?? 1)
      if (verdict === 'different') expect(pHolm).toBeLessThan(0.05)
    }
  })
})

describe('the pairs of groups that are offered', () => {
  it('stand behind the answer of a chosen pair, and before the form where none is', async () => {
    const places = (text: string) =>
      ['<p class="lede">', 'class="groups-table"', 'class="offers"', '<form class="controls groups"'].map(
        (part) => text.indexOf(part),
      )
    const chosen = places((await page('/compare/groups?aTo=2017&bFrom=2021')).text)
    expect(chosen).toEqual(chosen.toSorted((a, b) => a - b))
    expect(Math.min(...chosen)).toBeGreaterThan(0)
    const [lede = 0, table, offers = 0, form = 0] = places((await page('/compare/groups')).text)
    expect(table).toBe(-1)
    expect(0 < lede && lede < offers && offers < form).toBe(true)
  })

  it('say how many of their rows are tested, those with most first, and apart those with none', async () => {
    const { text } = await page('/compare/groups')
    const unread = await statementIds('reading=unrecorded&limit=200')
    const lists = [...text.matchAll(/<(dl|ul) class="offers">(.*?)<\/\1>/gs)].map(([, , list]) => list ?? '')
    const said: number[][] = []
    for (const list of lists) {
      const told: number[] = []
      said.push(told)
      for (const [, query, words] of list.matchAll(
        /groups\?([^"]*)">[^<]*<\/a>(?:<\/dt><dd class="note">([^<]*))?/g,
      )) {
        const { tests, rows, a, b } = await data((query ?? '').replaceAll('&amp;', '&'))
        const ofRows = tests === rows.length ? `all ${tests}` : `${tests} of ${rows.length}`
        // A statement of both groups is one.
        const ids = new Set([...(a.statements ?? []), ...(b.statements ?? [])])
        const unknown = unread.filter((id) => ids.has(id)).length
        const taken = unknown > 0 ? `; ${unknown} of ${ids.size} statements taken as read whole` : ''
        expect(words, query).toBe(tests === 0 ? undefined : `${ofRows} lines can be tested${taken}`)
        told.push(tests)
      }
    }
    const [tested, counted] = said
    expect(tested?.every((tests) => tests > 0)).toBe(true)
    expect(tested).toEqual(tested?.toSorted((a, b) => b - a))
    expect(counted?.every((tests) => tests === 0)).toBe(true)
    expect(said.flat().length).toBe(offered.length)
    expect(text).toContain(' of 84 statements taken as read whole')
    expect(text).toContain('no row can be tested')
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Statements are taken as read whole where nobody noted how much of the text was read.',
    )
  })

  it('tell what rests on statements of which nobody recorded how much was read', async () => {
    const asked = 'aKind=press_remarks&aTo=2021&bKind=press_remarks&bFrom=2022'
    const { a, b } = await data(asked)
    expect([a.unknownReading, b.unknownReading].every((n) => n > 0)).toBe(true)
    expect((await page(`/compare/groups?${asked}`)).text.replace(/\s+/g, ' ')).toContain(
      `How much of the text was read is not recorded of ${a.unknownReading} of the ${a.count} statements of the first group and ${b.unknownReading} of the ${b.count} of the second.`,
    )
    // 2026.1 recorded it of none.
    const before = await data(`${asked}&release=2026.1`)
    expect(before.a.unknownReading).toBe(before.a.count)
  })

  it('count them by day alike, where a bound cuts a month', async () => {
    const whole = await data('aTo=2021-12-31&bFrom=2022-01-01')
    const cut = await data('aTo=2021-12-30&bFrom=2021-12-31')
    expect(cut.a.unknownReading + cut.b.unknownReading).toBe(whole.a.unknownReading + whole.b.unknownReading)
  })
})

describe('GET /compare/groups', () => {
  it('offers all themes at once, and shows that they are chosen', async () => {
    const every = /<option value="([^"]+)"( selected="")?>All themes</
    const [, all = '', unasked] = every.exec((await page(`/compare/groups?${years}`)).text) ?? []
    const themes = await (await app.request('/api/v1/themes?fields=id', {}, env)).json<{
      data: { id: string }[]
    }>()
    expect(all.split(',')).toEqual(themes.data.map(({ id }) => id))
    expect(unasked).toBeUndefined()
    const [, , asked] = every.exec((await page(`/compare/groups?${years}&theme=${all}`)).text) ?? []
    expect(asked).toBeDefined()
    const { rows } = await data(`${years}&theme=${all}`)
    expect(new Set(rows.map(({ theme }) => theme))).toEqual(new Set(all.split(',')))
  })

  it('opens the passages behind a row without changing a number', async () => {
    const { text } = await page(`/compare/groups?${years}`)
    const shown = await page(`/compare/groups?${years}&show=nato.enlargement`)
    expect(text).toContain('show=nato.enlargement#evidence')
    expect(shown.text).toContain('Passages behind “NATO: Enlargement”')
    const cells = (html: string) => html.match(/<td class="number">[^<]*<br/g)
    expect(cells(shown.text)).toEqual(cells(text))
    const list = /<section class="comparison" id="evidence"[\s\S]*?<\/section>/.exec(shown.text)?.[0] ?? ''
    expect(list).toMatch(/>4 February 2022, Joint Statement of [^<]*<\/a>/)
    expect(list.replace(/<[^>]*>/g, '')).not.toMatch(/\d{4}-\d\d-\d\d/)
  })

  it.each([
    ['/compare/groups', 200, 'Take one of these pairs'],
    ['/compare/groups?aFrom=1990&aTo=1991&bFrom=2021', 200, 'holds no statement'],
    ['/compare/groups?aVoice=moscow&bVoice=beijing', 200, 'stand in both groups'],
    ['/compare/groups?aFrom=2020&aTo=2019&bFrom=2021', 400, 'is after aTo'],
    ['/compare/groups?aFrom=2020&bFrom=2020', 400, 'rules of both groups are the same'],
    ['/compare/groups?aFrom=yesterday', 400, 'is not a date'],
    ['/compare/groups?aVoice=nobody&bFrom=2020', 400, 'joint, moscow, beijing'],
    ['/compare/groups?aFrom=2020&theme=weather', 400, 'is unknown'],
  ])('%s answers %i and says %s', async (path, status, words) => {
    const answer = await page(path)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
  })
})

describe('two groups of complete series', () => {
  it.each([
    [
      'aFrom=2013&aTo=2018&bFrom=2019&bTo=2024&series=complete',
      'Statements of complete series, 2013–2018',
      'Statements of complete series, 2019–2024',
    ],
    [
      'aVoice=joint&bFrom=2020&series=complete&show=nato.any',
      'Statements of complete series, ',
      'Statements of complete series, 2020–2024',
    ],
  ])('%s: are called so in the sentence, over the columns and beside the passages', async (query, a, b) => {
    for (const path of [
      `/compare/groups?${query}`,
      `/embed/compare/groups?${query.replace(/&show=.*/, '')}`,
    ]) {
      const { text } = await page(path)
      expect(text).toContain(`First group: ${a}`)
      expect(text).toContain(`Second group: ${b}`)
      expect(text).toContain(`● ${a}`)
      expect(text).toContain(`◇ ${b}`)
      expect(text).not.toContain('All statements')
    }
  })

  it('are all statements where nothing limits them', async () => {
    const { text } = await page('/compare/groups?aTo=2018&bFrom=2019')
    expect(text).toContain('● All statements, ')
  })
})

describe('what must be known of two groups', () => {
  it.each([
    ['aVoice=moscow&bVoice=beijing&theme=nato', 'in both groups, such as remarks of both sides'],
    [
      'aFrom=2024&aVoice=joint&bTo=2013&bVoice=joint&theme=nato',
      'A group of fewer than 10 statements carries little',
    ],
    [years, 'How much of the text was read is not recorded of'],
  ])(
    '%s: stands before their shares on the page and in the frame for other sites',
    async (query, caution) => {
      const shown = await Promise.all(
        ['/compare/groups', '/embed/compare/groups'].map((path) => page(`${path}?${query}`)),
      )
      for (const { text } of shown) {
        const [before = '', tables] = text.split('<section class="comparison">')
        expect(tables).toBeDefined()
        for (const told of [
          caution,
          'This compares what is recorded.',
          'Reliability:',
          'Numbers of NATO count what names it',
        ])
          expect(before).toContain(told)
      }
    },
  )
})

describe('two groups of which no row is tested', () => {
  it('are told nothing of a test or its p-values', async () => {
    const query = 'aVoice=moscow&bVoice=beijing&theme=nato'
    expect((await data(query)).tests).toBe(0)
    for (const path of ['/compare/groups', '/embed/compare/groups']) {
      const { text } = await page(`${path}?${query}`)
      expect(text).toContain('in both groups, such as remarks of both sides. The shares of both count them.')
      const [, shown = ''] = text.split('First group: ')
      expect(shown).not.toMatch(/p-values|[Tt]he test|and tests/)
    }
  })
})

describe('a group without a statement', () => {
  it.each([
    [
      'aVoice=joint&aKind=interview&bFrom=2019',
      'The first group holds no statement: there is nothing to compare.',
    ],
    [
      'aFrom=2013&bVoice=joint&bKind=interview',
      'The second group holds no statement: there is nothing to compare.',
    ],
  ])('%s: says so, and nothing of tests, shares or chance', async (query, says) => {
    const { status, text } = await page(`/compare/groups?${query}`)
    expect(status).toBe(200)
    expect(text).toContain(says)
    expect(text).not.toMatch(
      /tested together|by more than chance|for each statement of|too little to compare/,
    )
  })
})
