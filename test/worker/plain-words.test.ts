import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { alphaWords } from '../../worker/components/words.ts'
import { pages } from '../support/pages.ts'

const words = async (path: string) =>
  (await (await app.request(path, {}, env)).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const counted = 'statements|passages|texts|places|years|months|rows|frames|themes|words|silences|coders|pages'

/** What no sentence of a page holds, by what is wrong with it. */
const faults: Record<string, RegExp> = {
  'one in the plural': new RegExp(`(?<![\\d.,–/:-])\\b(?:1|one) (?:${counted})\\b`, 'g'),
  'one with a verb of many': /(?<![\d.,–])\b1 (?:are|were|have|differ|hold|rest)\b/g,
  'a doubled word': /(?<=[\s(“])([a-z]{2,}) \1\b/g,
  'a value that is none': /\b(?:undefined|NaN|null|\[object)\b/g,
  'a semicolon without its space': /(?<=\s[a-z]+);(?=[a-z])/gi,
  'none of a rest': /\b0 (?:others?|more)\b/g,
}

describe('no page', () => {
  const asked = [
    ...pages,
    '/?theme=trade&voice=moscow&from=2013&to=2013',
    '/?theme=history&by=words',
    '/compare/groups?aVoice=moscow&bVoice=beijing&theme=nato&from=2022',
    '/search?q=%22shared+future%22',
    '/statements?theme=nato&voice=joint',
    '/statements?theme=nato&status=silent',
  ]
  it.each(asked)(
    '%s has one in the plural, a doubled word, a value that is none or a missing space',
    async (path) => {
      const html = await (await app.request(path, {}, env)).text()
      const text = html
        .replace(/<(script|style|pre|option|code|svg)\b.*?<\/\1>/gs, ' | ')
        // Words of two elements are no neighbours.
        .replace(/<[^>]*>/g, ' | ')
        .replace(/\s+/g, ' ')
      expect(text.length).toBeGreaterThan(50)
      const found = Object.entries(faults).map(([what, fault]) => [what, text.match(fault) ?? []])
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries(Object.keys(faults).map((what) => [what, []])),
      )
    },
  )
})

describe('a table or figure', () => {
  it('sets the head of a column of numbers as its numbers, and a year as the name of its row', async () => {
    const html = await (await app.request('/trade', {}, env)).text()
    expect(html).toMatch(/<th[^>]*class="number"[^>]*>Announcements<\/th>/)
    expect(html).toMatch(/<th[^>]*class="number"[^>]*>US\$ billion<\/th>/)
    expect(html).toContain('<th scope="row">2012</th>')
  })

  it('has type of 12 pixels or more, which no narrow screen shrinks', async () => {
    const html = await (await app.request('/phrases/no-limits', {}, env)).text()
    const sizes = [...html.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
    expect(Math.min(...sizes)).toBe(13)
    expect(html).toContain('<section class="scroll" aria-label="Year by year, figure" tabindex="0">')
  })
})

describe('a sentence that a page makes', () => {
  it('gives an agreement in two digits, and says that it is under a limit that it does not reach', () => {
    expect([0.79987, 0.8, 0.9612, 0.66699, null].map(alphaWords)).toEqual([
      'just under 0.80',
      '0.80',
      '0.96',
      'just under 0.67',
      '–',
    ])
  })

  it('tells what is noted of a theme and not compared from nothing at all', async () => {
    const text = await words(
      '/compare?a=2022-02-04-joint-statement-new-era&b=2024-05-16-joint-statement-75-years',
    )
    expect(text).toContain('Noted, and not compared: Trade targets. The passages are below.')
    expect(text).not.toMatch(/Nothing is recorded for either on: [^.]*Trade targets/)
  })

  it('says “all” where a part of the silences is all of them', async () => {
    expect(await words('/method')).toContain('All 9 recorded silences rest on one published analysis')
  })

  const inPart =
    'only a part of the text was read, and (?:they|it|the (?:theme|frame)) may stand in the rest\\. What was read: (?!Nothing)'
  const notAtAll =
    'nothing of the text itself was read, and (?:they|it|the (?:theme|frame)) may stand in it\\. What was read: Nothing'

  const forWhatIsRecorded =
    'Ukraine[^.]*: not fully read on them; the whole text was read for what is recorded of it alone, and they may stand in it\\. What was read: '

  it.each([
    ['/statements/2016-10-27-putin-valdai', forWhatIsRecorded],
    ['/statements/2022-12-05-pm-communique-27th', notAtAll],
    ['/statements/2016-06-25-joint-statement-information-space', notAtAll],
    ['/statements/2024-08-21-pm-communique-29th', inPart],
    [
      '/compare?a=2016-06-25-joint-statement-information-space&b=2022-02-04-joint-statement-new-era',
      'Nothing of the text of 2016 was read\\. What was read: Nothing.*Not fully read on the theme, which may stand in what was not read',
    ],
  ])('%s says what was read of a text, and for what', async (path, said) => {
    const text = await words(path)
    expect(text).toMatch(new RegExp(said, 'i'))
    expect(text).not.toMatch(/a part of the text[^.]*\. What was read: Nothing/)
  })

  it('leads from a failure by the names of the navigation', async () => {
    const response = await app.request('/nowhere', {}, env)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('>Findings</a> ·')
  })

  it('has no number of one in the plural', async () => {
    const pairs = [
      'a=2016-06-25-joint-statement-treaty-15&b=2022-02-04-joint-statement-new-era',
      'a=2022-02-04-joint-statement-new-era&b=2024-05-16-joint-statement-75-years',
      'a=2024-07-03-putin-xi-astana&b=2022-02-04-joint-statement-new-era',
    ]
    for (const pair of pairs)
      expect(await words(`/compare?${pair}`), pair).not.toMatch(/For 1 of|the other 1 /)
  })

  it('shows what a percentage is of', async () => {
    expect(await words('/')).toMatch(/\d+ % \d+ of \d+ /)
  })
})
