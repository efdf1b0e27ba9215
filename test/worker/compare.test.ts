import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { pairs } from '#subject'
import type { Comparison } from '../../schema/contract/comparison.ts'
import { passageId } from '../../schema/passage-id.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { comparePage, passagePage } from '../../worker/links.ts'
import { jointLabel } from '../support/voice-labels.ts'

const y2013 = '2013-03-22-joint-statement-win-win-deepening'
const y2019 = '2019-06-05-joint-statement-new-era'
const y2022 = '2022-02-04-joint-statement-new-era'

async function compared(a: string, b: string): Promise<Comparison> {
  const response = await app.request(`/compare.json?a=${a}&b=${b}`, {}, env)
  return ((await response.json()) as { data: Comparison }).data
}

async function list(path: string): Promise<{ id: string }[]> {
  return ((await (await app.request(path, {}, env)).json()) as { data: { id: string }[] }).data
}

/** Themes of all passages, also of those that are context. */
async function themesOf(statement: string): Promise<string[]> {
  const response = await app.request(
    `/api/v1/passages?statement=${statement}&status=all&fields=id,theme`,
    {},
    env,
  )
  return ((await response.json()) as { data: { theme: string }[] }).data.map(({ theme }) => theme)
}

async function page(path: string) {
  const response = await app.request(path, {}, env)
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}

describe('GET /compare.json', () => {
  it('puts the broken silence on NATO first between 2019 and 2022, with its frames and passages', async () => {
    const { themes } = await compared(y2019, y2022)
    const nato = themes.find(({ theme }) => theme === 'nato')
    expect(nato).toMatchObject({ basis: 'both_known', a: 'silent', b: 'recorded', passagesA: [`${y2019}#2`] })
    expect(nato?.frames.map(({ frame, where }) => [frame, where])).toEqual([
      ['bloc_unnamed', 'b'],
      ['enlargement', 'b'],
      ['cold_war_relic', 'b'],
    ])
    expect(themes.findIndex(({ basis }) => basis !== 'both_known')).toBeGreaterThan(
      themes.indexOf(nato as never),
    )
  })

  it('leaves out what analysts say of a text, and what one side said beside a joint text', async () => {
    const { themes } = await compared(y2019, y2022)
    const shown = themes.flatMap(({ passagesA, passagesB }) => [...passagesA, ...passagesB])
    for (const left of [4, 15, 18, 19, 23]) expect(shown).not.toContain(passageId(y2022, left))
    expect(shown).toContain(`${y2022}#3`)
  })

  it('answers first how many frames are in both and in one only, and calls none new or gone', async () => {
    const { sentence, frames, themes } = await compared(y2013, y2022)
    const count = (where: string) =>
      themes.flatMap((theme) => theme.frames).filter((frame) => frame.where === where).length
    expect(frames).toEqual({ a: count('a'), b: count('b'), both: count('both'), apart: 0 })
    expect(sentence).toBe(
      `2013 and 2022, as recorded: ${frames.both} frames in both, ${frames.a} only in 2013, ${frames.b} only in 2022.`,
    )
    expect((await compared(y2022, y2013)).sentence).toBe(
      `2022 and 2013, as recorded: ${frames.both} frames in both, ${frames.b} only in 2022, ${frames.a} only in 2013.`,
    )
  })

  it('has each frame in one number of the sentence: one that each says by another voice is in neither alone', async () => {
    const remarks = await compared('2024-07-03-putin-xi-astana', y2022)
    expect(remarks.frames).toEqual({ a: 2, b: 18, both: 0, apart: 1 })
    expect(remarks.sentence).toBe(
      '2024 and 2022, as recorded: no frame in both, 2 only in 2024, 18 only in 2022; 1 more stands in each text, said by different voices.',
    )
    const { text } = await page(`/compare?a=2024-07-03-putin-xi-astana&b=${y2022}`)
    expect(text).toContain('20 frames are recorded in one of the two statements alone.')
  })

  it.each([
    ['2014-05-20-putin-xi-shanghai-talks', '2022-09-15-putin-xi-samarkand'],
    ['2021-12-15-ushakov-briefing', '2024-10-22-putin-xi-kazan'],
  ])('never takes what one side says for what the other says, in any part: %s and %s', async (a, b) => {
    const { frames, sentence, themes, rows } = await compared(a, b)
    expect(frames.apart).toBe(1)
    expect(sentence).toContain('1 more stands in each text, said by different voices')
    expect(rows.filter(({ where }) => where === 'both').length).toBe(frames.both)
    for (const { where, voicesA, voicesB } of themes.flatMap((theme) => theme.frames))
      expect(where === 'both' ? voicesA.toSorted() : []).toEqual(where === 'both' ? voicesB.toSorted() : [])
    const { text } = await page(`/compare?a=${a}&b=${b}`)
    const [yearA, yearB] = [a.slice(0, 4), b.slice(0, 4)]
    expect(text).toMatch(
      new RegExp(
        `class="who">(?:Moscow in ${yearA}, Beijing in ${yearB}|Beijing in ${yearA}, Moscow in ${yearB})<`,
      ),
    )
  })

  it('says in the heading and over the table that nothing of a text was read, and calls no frame of the other a difference', async () => {
    const y2024 = '2024-05-16-joint-statement-75-years'
    const unread = await list('/api/v1/statements?reading=nothing&attribution=joint&limit=50&fields=id')
    expect(unread.length).toBeGreaterThan(3)
    for (const { id } of unread) {
      const { sentence, read, frames } = await compared(id, y2024)
      const [year] = id.split('-')
      expect(read.a.reading, id).toBe('nothing')
      expect(sentence, id).not.toContain('only in 2024')
      expect(sentence).toMatch(
        new RegExp(
          `nothing of the text of (${year}|[^;]*${year}) was read, so that the ${frames.b} frames in .+ alone are no difference`,
        ),
      )
      const html = (await page(`/compare?a=${id}&b=${y2024}`)).text
      const [before = '', table = ''] = html.split('<table class="frames-table">')
      expect(before).toContain('Nothing of the text of ')
      expect(table).toContain(`was not read</th>`)
    }
  })

  it('says over the table on which themes and for which frames a text was not fully read', async () => {
    const { read, themes } = await compared(y2019, y2022)
    expect(read.a.reading).toBe('part')
    const open = themes.filter(({ frames }) =>
      frames.some(({ absence, where }) => where === 'b' && absence === 'not_read'),
    )
    expect(open.some(({ a }) => a === 'not_read')).toBe(true)
    expect(read.a.caution).toMatch(
      /^Only a part of the text of 2019 was read: it is not fully read on .+\. What was read: .+\.$/,
    )
    const { text } = await page(`/compare?a=${y2019}&b=${y2022}`)
    const [before = '', after = ''] = unescaped(text).split('<table class="frames-table">')
    expect(before).toContain(read.a.caution ?? 'no caution')
    expect(after).not.toContain(read.a.caution)
    expect((await compared('2022-02-24-putin-address', y2022)).read.a.caution).toMatch(
      /^The whole text of the first|^The whole text of /,
    )
  })

  it('says so wherever its sentence goes without the page: in its picture and its description', async () => {
    const open = 'Only a part of the text of 2019 was read. What is not recorded of a text may stand in it'
    const { text } = await page(`/compare?a=${y2019}&b=${y2022}`)
    expect(/name="description" content="([^"]*)"/.exec(unescaped(text))?.[1]).toMatch(
      new RegExp(`${open}\\.$`),
    )
    const { text: picture } = await page(`/compare/picture.svg?a=${y2019}&b=${y2022}`)
    expect(unescaped(picture.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')).toContain(open)
  })

  it('takes the one account that the lexicon read of a meeting for no proof of what was not said there', async () => {
    const kazan = '2024-10-22-putin-xi-kazan'
    const { themes } = await compared(kazan, '2023-03-21-joint-statement-deepening')
    const ukraine = themes.find(({ theme }) => theme === 'ukraine')
    const only = ukraine?.frames.filter(({ where }) => where === 'b') ?? []
    expect(only.length).toBeGreaterThan(0)
    expect(new Set(only.map(({ absence }) => absence))).toEqual(new Set(['not_recorded']))
    const { text } = await page(`/statements/${kazan}`)
    expect(text).not.toContain('whole text was read by the lexicon')
    expect(text).toContain('the lexicon read one account of the meeting')
  })

  it.each([
    ['2024-07-03-putin-xi-astana', y2022],
    [y2022, '2024-07-03-putin-xi-astana'],
    [y2013, y2022],
    [y2019, y2022],
    [y2022, '2024-05-16-joint-statement-75-years'],
    ['2024-10-22-putin-xi-kazan', '2024-05-16-putin-xi-press-beijing'],
  ])('has as many chips in a column as its head and the heading say: %s and %s', async (a, b) => {
    const { status, text: html } = await page(`/compare?a=${a}&b=${b}`)
    expect(status, `${a} ${b}`).toBe(200)
    const [table = ''] = /<table class="frames-table">[\s\S]*?<\/table>/.exec(html) ?? []
    const chips = [0, 0, 0]
    for (const [, row = ''] of table.matchAll(/<tr><th scope="row">([\s\S]*?)<\/tr>/g)) {
      const cells = row.split('<td').slice(1)
      cells.forEach((cell, column) => {
        chips[column] = (chips[column] ?? 0) + cell.split('class="chip"').length - 1
      })
    }
    const [onlyA = '', both = '', onlyB = ''] = [...table.matchAll(/<th scope="col">([^<]*)</g)]
      .slice(1)
      .map(([, head]) => head ?? '')
    const count = (head: string) => Number(/\((\d+)/.exec(head)?.[1])
    expect([count(onlyA), count(onlyB)]).toEqual([chips[0], chips[2]])
    const { sentence, frames } = await compared(a, b)
    const said = (number: number) => number || 'none'
    expect(sentence).toContain(`${said(count(onlyA))} only in`)
    expect(sentence).toContain(`${said(count(onlyB))} only in`)
    expect(count(both)).toBe(frames.both)
    // On a narrow screen a cell is called by its column, whose number is of all rows.
    expect(table).not.toMatch(/data-label="[^"]*\d+\)/)
    // A frame that both have by different voices is one chip.
    expect(chips[1]).toBe(frames.both + frames.apart)
  })

  it('names the text in which nothing is recorded of what stands only in the other, whichever is given first', async () => {
    for (const query of [
      `a=2024-07-03-putin-xi-astana&b=${y2022}`,
      `a=${y2022}&b=2024-07-03-putin-xi-astana`,
    ]) {
      expect((await page(`/compare?${query}`)).text).toContain(
        'in the statement of 2022 and not recorded in the statement of 2024',
      )
    }
  })

  it('takes no context note for a reading of the whole text: a theme that it denies is not recorded', async () => {
    const { themes } = await compared(y2022, '2024-05-16-joint-statement-75-years')
    const ukraine = themes.find(({ theme }) => theme === 'ukraine')
    expect(ukraine?.frames.length).toBeGreaterThan(0)
    expect(new Set(ukraine?.frames.map(({ absence }) => absence))).toEqual(new Set(['not_named']))
  })

  it('calls nothing new, gone or dropped of which it does not know that the other text lacks it', async () => {
    for (const path of [
      `/compare?a=${y2013}&b=${y2022}`,
      `/embed/compare?a=${y2013}&b=${y2022}`,
      `/compare/neighbours?of=${y2022}`,
    ]) {
      const { text } = await page(path)
      expect(text.replace(/<head>.*?<\/head>|<a [^>]*>.*?<\/a>|<q>.*?<\/q>/gs, ''), path).not.toMatch(
        /\b(?:frames? new|gone|Dropped|New since|New in)\b/,
      )
    }
  })

  it('never merges a joint text with what one side said', async () => {
    const { themes } = await compared('2024-07-03-putin-xi-astana', y2022)
    const frames = themes.flatMap((theme) => theme.frames)
    expect(frames.length).toBeGreaterThan(10)
    for (const { where, voicesA, voicesB } of frames) {
      expect(where).not.toBe('both')
      expect(voicesA).not.toContain('joint')
      expect(voicesB.every((voice) => voice === 'joint')).toBe(true)
    }
  })

  it('says how a frame is missing on the other side', async () => {
    const { themes } = await compared(y2019, y2022)
    const nato = themes.find(({ theme }) => theme === 'nato')
    expect(nato?.frames.map(({ frame, absence }) => [frame, absence])).toEqual([
      // A silence on NATO says nothing of blocs that are not named.
      ['bloc_unnamed', 'not_read'],
      ['enlargement', 'silent'],
      ['cold_war_relic', 'silent'],
    ])
    const { themes: later } = await compared(y2022, '2024-05-16-joint-statement-75-years')
    const noLimits = later.flatMap((theme) => theme.frames).find(({ frame }) => frame === 'no_limits')
    expect(noLimits).toMatchObject({ where: 'a', absence: 'not_read' })
  })

  it('has the rows of its CSV', async () => {
    const { rows } = await compared(y2019, y2022)
    const response = await app.request(`/compare.csv?a=${y2019}&b=${y2022}`, {}, env)
    const lines = (await response.text()).trimEnd().split('\r\n')
    expect(lines.length).toBe(rows.length + 1)
    expect(lines[0]).toMatch(/^theme,frame,where,absence,voicesA,voicesB,basis,statusA,statusB,/)
  })
})

describe('GET /compare', () => {
  it('has every frame of the data and links each finding to its passage', async () => {
    const { themes, sentence } = await compared(y2019, y2022)
    const { status, text } = await page(comparePage({ a: y2019, b: y2022 }))
    expect(status).toBe(200)
    expect(text).toContain(`<h2 id="summary">${sentence}</h2>`)
    const noted = await Promise.all([y2019, y2022].map(themesOf))
    for (const { theme, basis } of themes)
      expect(text.includes(`id="${theme}"`)).toBe(basis !== 'unknown' || noted.flat().includes(theme))
    for (const { passagesA, passagesB } of themes.flatMap(({ frames }) => frames)) {
      const [id = ''] = [...passagesA, ...passagesB]
      expect(text).toContain(`class="chip" href="${passagePage(id)}"`)
    }
  })

  it('has in the frame for other sites the same cautions and standings as on the page', async () => {
    const [own, framed] = await Promise.all(
      ['/compare', '/embed/compare'].map((path) => page(`${path}?a=${y2019}&b=${y2022}`)),
    )
    for (const { text } of [own, framed].flatMap((one) => one ?? [])) {
      expect(text).toMatch(/<p class="caution">[^<]*recorded in one of the two\s+statements alone/)
      expect(text).toContain('<strong>Reliability:</strong>')
      expect(text).toMatch(
        /<\/q> \((?:as reported|official wording|standing not recorded|in a reprint|in translation)\)/,
      )
    }
  })

  const ofTwoDays = '2016-04-12-lavrov-asian-media'

  it('finds by either of two days the statement that may be of both, and says so', async () => {
    for (const day of ['12+April+2016', '13+April+2016', '2016-04-13']) {
      const { location } = await page(`/compare?a=${day}&b=x`)
      expect([day, location]).toEqual([day, `/compare?a=${ofTwoDays}&b=x`])
    }
    const { text } = await page('/api/v1/titles?q=13+April+2016')
    expect(text).toContain('"date":"2016-04-12","dayBasis":"one_of","otherDay":"2016-04-13"')
  })

  it('finds a statement by the label that it offered, whether its day is sure or not', async () => {
    const labels = []
    for (const id of [y2022, ofTwoDays, '2015-09-01-putin-tass-xinhua-interview']) {
      const { text } = await page(`/compare?a=${id}&b=x`)
      const [, label = ''] = /name="a" value="([^"]*)"/.exec(text) ?? []
      labels.push(label)
      const { location } = await page(`/compare?a=${encodeURIComponent(unescaped(label))}&b=x`)
      expect([label, location]).toEqual([label, `/compare?a=${id}&b=x`])
    }
    expect(labels[1]).toMatch(/^12 or 13 Apr 2016 /)
    expect(labels[2]).toMatch(/^1 Sept 2015 \(date uncertain\) /)
  })

  it('gives words of a passage of several frames to none of them, and our gist with all of them', async () => {
    const { text } = await page(`/compare?a=${y2019}&b=${y2022}`)
    const chips = text.split('class="frames-table"')[1]?.split('</table>')[0] ?? ''
    expect(chips).toMatch(
      /\(our gist of a passage coded (?:No limits, Not an alliance|Not an alliance, No limits)\)/,
    )
    expect(chips).not.toContain('Friendship between the two States has no limits')
    expect(chips).toMatch(/<q>increase the danger of an arms race in the region<\/q> \([^)]+\)/)
  })

  it('takes the label that the field shows and goes to the lasting address', async () => {
    const { text } = await page(`/compare?a=${y2022}`)
    const label = /value="(4 Feb 2022 “No limits” statement: Joint[^"]+)"/.exec(text)?.[1] ?? ''
    expect(label).toMatch(/Joint statement/)
    const { status, location } = await page(
      `/compare?${new URLSearchParams({ a: label.replaceAll('&#39;', "'"), b: y2019 })}`,
    )
    expect(status).toBe(302)
    expect(location).toBe(`/compare?a=${y2022}&b=${y2019}`)
  })

  it('offers what fits where words fit several statements', async () => {
    const { status, text } = await page(`/compare?a=2019+joint+statement&b=${y2022}`)
    expect(status).toBe(200)
    expect(text).toContain(`/compare?a=${y2019}&amp;b=${y2022}`)
    expect(text).toContain('Which one?')
  })

  it('tells two statements of one day apart, in the sentence and in the links between them', async () => {
    const [a, b] = [
      '2016-06-25-joint-statement-global-strategic-stability',
      '2016-06-25-joint-statement-treaty-15',
    ]
    const { text } = await page(`/compare?a=${a}&b=${b}`)
    expect(text).toMatch(
      /<h2 id="summary">The first and the second, as recorded: (?:no frame|\d+ frames?) in both, (?:none|\d+) only in the first, (?:none|\d+) only in the second\.</,
    )
    for (const path of [`/statements/${a}`, `/compare?a=${a}&b=${b}`]) {
      const labels = [...(await page(path)).text.matchAll(/<a rel="(?:prev|next)"[^>]*>([^<]*)</g)].map(
        ([, label]) => label,
      )
      expect(labels.length, path).toBeGreaterThan(1)
      expect(
        labels.some((label) => label?.includes('same day: …')),
        path,
      ).toBe(true)
    }
  })

  it('cites the comparison at the address that opens this release', async () => {
    const { text } = await page(`/compare?a=${y2019}&b=${y2022}`)
    expect(text).toMatch(/<textarea id="citation"[^>]*>[^<]*&amp;release=[^<]*<\/textarea>/)
    expect(text).toContain(`/compare.bib?a=${y2019}&amp;b=${y2022}&amp;release=`)
  })

  it('says that a statement is compared with itself, and offers those beside it, the earlier first', async () => {
    const { status, text } = await page(`/compare?a=${y2022}&b=${y2022}`)
    expect(status).toBe(200)
    expect(text).toContain('the same statement twice')
    expect(text).not.toContain('id="summary"')
    expect(text).not.toContain('The passages side by side')
    const [, before, after] =
      /rel="prev" href="\/compare\?a=([\w-]+)&amp;b=2022-02-04-joint-statement-new-era"[\s\S]*rel="next" href="\/compare\?a=2022-02-04-joint-statement-new-era&amp;b=([\w-]+)"/.exec(
        text,
      ) ?? []
    expect(before && before < y2022).toBe(true)
    expect(after && after > y2022).toBe(true)
  })

  it.each([
    ['/compare?a=nothing-of-the-kind&b=', 400, 'there is no statement'],
    ['/compare?a=%22%3E%3Cscript%3Ealert(1)%3C/script%3E', 400, '&lt;script&gt;'],
    [`/compare?a=${y2022}`, 200, 'Second statement'],
    [`/compare?a=${'x'.repeat(700)}`, 400, 'longer than 600'],
  ])('%s answers %i and says what to do', async (path, status, words) => {
    const answer = await page(path)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
  })
})

describe('GET /embed/compare', () => {
  const ids = 'a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era'

  it('answers the summary without navigation, for any frame, and no script but that of its height', async () => {
    const response = await app.request(`/embed/compare?${ids}`, {}, env)
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('x-frame-options')).toBeNull()
    expect(text).toContain('5 June 2019 and 4 February 2022 compared')
    expect(text).toContain('class="frames-table"')
    expect(text).not.toContain('<nav')
    // The page around the frame is told its height, and nothing else needs script.
    expect(text.match(/<script/g)).toHaveLength(1)
  })

  it('is offered by the page with code and citation, and refuses an unknown statement', async () => {
    const page = await (await app.request(`/compare?${ids}`, {}, env)).text()
    expect(page).toContain('/embed/compare?a=2019-06-05')
    expect(page).toContain('/compare.bib?a=2019-06-05')
    expect((await app.request('/embed/compare?a=x&b=y', {}, env)).status).toBe(400)
  })
})

it('offers pairs of statements by who speaks in them and their years', async () => {
  const { text } = await page('/compare')
  const offered = [
    ...text.matchAll(/<li><a href="\/compare\?a=(\d{4})[^"]*b=(\d{4})[^"]*">(.*?)<\/a><\/li>/g),
  ]
  expect(offered.map(([, , , words]) => words)).toEqual(
    offered.map(([, a, b]) => `${jointLabel}, ${a} and ${b}`),
  )
  expect(offered.length).toBe(pairs.length)
})
