import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { Statement } from '../../schema/contract/statement.ts'
import { app } from '../../worker/app.ts'
import { together } from '../support/together.ts'
import { rowsOf } from './count.ts'
import { statementPage } from './statement-page.ts'

async function ask<Data>(path: string): Promise<Data> {
  const response = await app.request(path, {}, env)
  return ((await response.json()) as { data: Data }).data
}

const words = (markup: string) => markup.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')

/** The themes that a line under "Not recorded here" begins with, without what the lexicon found of them. */
const namesOf = (line: string): string[] =>
  (line.split(': ')[0] ?? '').replace(/ \(\d+ mentions?[^)]*\)/g, '').split(', ')

/** What a page says of themes: chips under a heading, silences, and the names under "Not recorded here". */
function told(html: string, themes: readonly Theme[]) {
  const sections = html.split('<section').filter((part) => /^(?: class="[^"]*")?><h2>/.test(part))
  const of = (label: string) => sections.find((part) => part.includes(`<h2>${label}</h2>`)) ?? ''
  const lines = [...of('Not recorded here').matchAll(/<p>(.*?)<\/p>/gs)].map(([, line]) => words(line ?? ''))
  const linesOf = (said: RegExp) => lines.filter((line) => said.test(line)).flatMap(namesOf)
  return {
    chips: themes.filter(({ label }) => of(label).includes('<a class="tag"')).map(({ id }) => id),
    silent: themes.filter(({ label }) => of(label).includes('class="tag silent"')).map(({ id }) => id),
    missing: themes
      .filter(({ label }) => lines.some((line) => namesOf(line).includes(label)))
      .map(({ id }) => id),
    unread: themes
      .filter(({ label }) => linesOf(/: not fully read on (?:it|them); /).includes(label))
      .map(({ id }) => id),
    denied: themes
      .filter(({ label }) => linesOf(/: the context above says/).includes(label))
      .map(({ id }) => id),
  }
}

describe('GET /statements/:id', () => {
  it('names the set phrases that are counted in it, none that stands in context alone', async () => {
    const phrases = async (id: string) =>
      words(await statementPage(id)).match(/Set phrases in it: ([^.]*)\./)?.[1] ?? ''
    expect(await phrases('2022-12-05-pm-communique-27th')).not.toMatch(/Multipolarity|200 billion/)
    expect(await phrases('2001-07-16-treaty-good-neighbourliness')).not.toContain('Not an alliance')
    expect(await phrases('2020-12-02-pm-communique-25th')).not.toContain('Back to back')
    expect(await phrases('2016-06-25-joint-statement-treaty-15')).toContain('Not an alliance')
  })

  it('shows frames of counted passages alone, and every other theme is silent or not recorded', async () => {
    const themes = await ask<Theme[]>('/api/v1/themes')
    const lists = await Promise.all(
      ['newest', 'oldest'].map((sort) => ask<{ id: string }[]>(`/api/v1/statements?limit=200&sort=${sort}`)),
    )
    const ids = [...new Set(lists.flat().map(({ id }) => id))]
    expect(ids.length).toBe(await rowsOf('statement where uncounted is null'))
    await together(ids, async (id) => {
      const { passageList, themesNotRead, heldInPart, readWhole } = await ask<Statement>(
        `/api/v1/statements/${id}`,
      )
      const own = (status: string) =>
        themes
          .filter((theme) =>
            passageList.some((passage) => passage.theme === theme.id && passage.status === status),
          )
          .map((theme) => theme.id)
      const recorded = [...own('counted'), ...own('silent')]
      const missing = themes.filter((theme) => !recorded.includes(theme.id)).map((theme) => theme.id)
      const { denied, unread, ...said } = told(await statementPage(id), themes)
      expect(said, id).toEqual({ chips: own('counted'), silent: own('silent'), missing })
      // What counts and figures take as not fully read, whatever the lexicon found in the text.
      const isReadingKnown = heldInPart !== null || readWhole !== null
      const open = (isReadingKnown ? missing : []).filter((theme) => themesNotRead.includes(theme))
      expect(unread, id).toEqual(open.filter((theme) => !denied.includes(theme)))
    })
  }, 60_000)

  it('takes a note that a word does not occur for no frame, and for an absence that is known', async () => {
    const text = words(await statementPage('2022-02-04-joint-statement-new-era'))
    expect(text).toContain('What stands above on Trade targets and Ukraine is context: no number counts it.')
    expect(text).toContain('Ukraine: the context above says that the text does not name it.')
    expect(text).toMatch(
      /(?:Trade targets, Finance|Finance, Trade targets): how much of the text was read for them is not recorded, so this is no proof of silence/,
    )
    const reliability = /Reliability:(.*?)What this means/.exec(text)?.[1] ?? ''
    expect(reliability).toContain('good for the other 8 themes')
    expect(reliability).not.toMatch(/Ukraine|Trade targets|Finance/)
  })

  it.each([
    ['2019-06-07-xi-spief', 'Xi Jinping'],
    ['2017-10-19-putin-valdai', 'Vladimir Putin'],
    ['2019-11-20-putin-russia-calling', 'Vladimir Putin'],
    ['2021-12-21-putin-defence-ministry-board', 'Vladimir Putin'],
  ])('takes no mention in a text in which others speak for one of the speaker: %s', async (id, speaker) => {
    const text = words(await statementPage(id))
    expect(text).toContain(
      `the text of the whole occasion, in which others speak, too, and counted these mentions in the words of all: they are no proof that ${speaker} speaks of it`,
    )
    expect(text).not.toContain('the lexicon read the whole text')
    expect(text).not.toContain('the whole text was read by the lexicon')
  })

  it('says of an interview that questions are counted, too', async () => {
    expect(words(await statementPage('2018-06-06-putin-cmg-interview'))).toContain(
      'counted these mentions, in questions as well as answers',
    )
  })

  it('names the office of another side that has the text, where the speaker’s own has none', async () => {
    const text = words(await statementPage('2019-06-07-xi-spief'))
    expect(text).not.toContain('no official address of the text itself is known')
    expect(text).toContain('no page of the speaker’s own side is known')
  })

  it('calls no text unread that the lexicon read whole, and says what it found there', async () => {
    const { results } = await env.DB.prepare(
      `select distinct statement_id as id from measured_text where coverage = 'whole' and statement_id is not null`,
    ).all<{ id: string }>()
    expect(results.length).toBeGreaterThan(10)
    for (const { id } of results)
      expect(words(await statementPage(id)), id).not.toContain('the whole text was not read')
    const text = words(await statementPage('2023-09-23-lavrov-unga'))
    expect(text).toMatch(
      /Ukraine \(9 mentions\).*: the lexicon read the whole text and counted these mentions\. No passage of them is recorded/,
    )
    expect(text).toMatch(/\(3 mentions in its broad definition\)/)
  }, 60_000)

  it('parts the pages on which a passage was read from what is said of them by a full stop', async () => {
    const text = words(await statementPage('2022-02-04-joint-statement-new-era'))
    expect(text).not.toMatch(/\((?:press|mirror or aggregator|research)\) (?:Only|A single|Rests)/)
  })
})
