import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { joint as words } from '#subject'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { SearchHit } from '../../schema/contract/search-hit.ts'
import type { Passage, StatementSummary } from '../../schema/contract/statement.ts'
import { once } from '../../schema/once.ts'
import { numberOf } from '../../schema/passage-id.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { followed } from '../support/followed.ts'
import { ndjson } from '../support/ndjson.ts'
import { together } from '../support/together.ts'
import { beijing, jointLabel, moscow } from '../support/voice-labels.ts'
import { statementPage } from './statement-page.ts'

async function page(path: string): Promise<string> {
  const response = await app.request(path, {}, env)
  expect(response.status, path).toBe(200)
  return response.text()
}

const plain = (html: string) =>
  unescaped(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

const allOf = <Row>(path: string) => once(async () => ndjson<Row>(await page(`/api/v1/${path}`)))
const statements = allOf<StatementSummary>('statements.ndjson')
const passages = allOf<Passage>('passages.ndjson?status=all')
const codebook = allOf<Theme>('themes.ndjson')

describe('the remarks on a passage, on the page of its statement', () => {
  /** Each remark and of which passages it is made. */
  const remarks: [string, (passage: Passage) => boolean][] = [
    ['Recorded as silent', ({ silence }) => silence !== null],
    ['Shown as context and not counted: ', ({ uncounted }) => uncounted !== null],
    ['Most coders give these frames; on others they differ.', ({ settlement }) => settlement === 'majority'],
    ['No frame has most of the coders; the editors decided: ', ({ settlement }) => settlement === 'settled'],
    [
      'The coders agree on the frames and differ in the stance: ',
      ({ settlement, stanceSettlement }) => settlement === 'agreed' && stanceSettlement !== 'agreed',
    ],
    ['the stance that most give is ', ({ stanceSettlement }) => stanceSettlement === 'majority'],
    ['no stance has most of them', ({ stanceSettlement }) => stanceSettlement === 'open'],
    ['Not coded yet.', ({ settlement }) => settlement === 'uncoded'],
    [
      'Not checked a second time.',
      ({ checkVerdict, checkHow }) => checkVerdict === null || checkHow === null,
    ],
    ['Check: supported (', ({ checkVerdict }) => checkVerdict === 'supported'],
    ['Check: partly supported, since corrected (', ({ checkVerdict }) => checkVerdict === 'partly'],
    ['checked against the whole text', ({ checkHow }) => checkHow === 'whole_text'],
    ['checked against another source', ({ checkHow }) => checkHow === 'other_source'],
    ['checked against the same source only', ({ checkHow }) => checkHow === 'same_source'],
    ['Unverified: ', ({ unverified }) => unverified !== null],
    ['Only one news agency reports this', ({ restsOn }) => restsOn === 'one_agency'],
    ['Only one press publisher reports this', ({ restsOn }) => restsOn === 'one_press'],
    ['Only one research publication says this', ({ restsOn }) => restsOn === 'one_research'],
    ['Every page here copies or collects what others published', ({ restsOn }) => restsOn === 'mirror'],
    [
      'compared with no official text: do not quote it as official wording',
      ({ keyPhraseBasis }) => keyPhraseBasis === 'as_reported',
    ],
    ['reprint of the official text', ({ keyPhraseBasis }) => keyPhraseBasis === 'reprint'],
    ['the official wording is in another language', ({ keyPhraseBasis }) => keyPhraseBasis === 'translation'],
  ]

  it('are those that its row calls for, and no others', async () => {
    const byStatement = [...Map.groupBy(await passages(), ({ statementId }) => statementId)]
    expect(byStatement.length).toBeGreaterThan(200)
    const made = new Map<string, number>()
    await together(byStatement, async ([id, own]) => {
      const html = await statementPage(id)
      for (const passage of own) {
        const n = numberOf(passage.id)
        const card = plain(
          html.match(new RegExp(`<li class="passage[^"]*" id="p${n}">[\\s\\S]*?</li>`))?.[0] ?? '',
        )
        // Notes of the record stand there, too, in words of their own.
        for (const [words, isMeant] of remarks) {
          expect(card.includes(words), `${passage.id}: ${words}`).toBe(isMeant(passage))
          if (isMeant(passage)) made.set(words, (made.get(words) ?? 0) + 1)
        }
      }
    })
    expect(made.size).toBeGreaterThan(12)
  })
})

describe('what the list of statements says under each', () => {
  it('is how many passages count, on which themes, and what else is recorded', async () => {
    const [rows, noted, themes] = await Promise.all([statements(), passages(), codebook()])
    const label = (id: string) => themes.find((theme) => theme.id === id)?.label ?? id
    const byStatement = Map.groupBy(noted, ({ statementId }) => statementId)
    const entries = new Map<string, string>()
    for (let path: string | undefined = '/statements?limit=200'; path !== undefined; ) {
      const html = await page(path)
      for (const [entry] of html.matchAll(/<article class="entry">[\s\S]*?<\/article>/g))
        entries.set(entry.match(/href="\/statements\/([^"]+)"/)?.[1] ?? '', plain(entry))
      const next = html.match(/rel="next" href="([^"]+)"/)?.[1]
      path = next && unescaped(next)
    }
    expect(entries.size).toBe(rows.length)
    for (const { id, confidence } of rows) {
      const own = byStatement.get(id) ?? []
      const counted = own.filter(({ silence, uncounted }) => silence === null && uncounted === null)
      const on = (list: readonly Passage[]) => [...new Set(list.map(({ theme }) => label(theme)))]
      const text = entries.get(id) ?? ''
      const of = (pattern: RegExp) => (text.match(pattern)?.[1] ?? '').split(', ').filter(Boolean).sort()
      expect(text.includes('No counted passage'), id).toBe(counted.length === 0)
      if (counted.length > 0) {
        expect(text, id).toContain(`${counted.length} passage${counted.length === 1 ? '' : 's'}: `)
        for (const theme of on(counted)) expect(text, id).toContain(theme)
      }
      expect(of(/; recorded as silent on (.+?)(?:;|$)/), id).toEqual(
        on(own.filter(({ silence }) => silence !== null)).sort(),
      )
      const context = own.filter(({ uncounted }) => uncounted !== null)
      expect(of(/; context on (.+?), not counted/), id).toEqual(on(context).sort())
      expect(text.includes('partly verified'), id).toBe(confidence === 'partly')
    }
  })
})

describe('the heading of a comparison and its caution', () => {
  it('count the frames of both statements as their passages have them', async () => {
    const [rows, noted] = await Promise.all([statements(), passages()])
    const inOrder = rows.toSorted((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
    const joint = inOrder.filter(({ voice }) => voice === 'joint')
    const one = inOrder.filter(({ voice }) => voice === 'moscow' || voice === 'beijing')
    const pairs = [
      ...joint.slice(1).map((b, index) => [joint[index], b]),
      ...joint.map((a, index) => [a, one[index * 5]]),
      ...joint.map((b, index) => [one[index * 4 + 2], b]),
    ].filter((pair): pair is [StatementSummary, StatementSummary] => pair.every(Boolean))
    const framesOf = ({ id, voice }: StatementSummary) =>
      new Set(
        noted
          .filter((one) => one.statementId === id && one.voice === voice)
          .filter(({ silence, uncounted }) => silence === null && uncounted === null)
          .flatMap(({ theme, frames }) => frames.map((frame) => `${theme} ${frame}`)),
      )
    const hasGuests = ({ id, voice }: StatementSummary) =>
      voice !== 'joint' && noted.some((one) => one.statementId === id && one.voice !== voice)
    let told = 0
    await together(pairs, async ([a, b]) => {
      if (hasGuests(a) || hasGuests(b)) return
      const text = plain(await page(`/compare?a=${a.id}&b=${b.id}`))
      const [ofA, ofB] = [framesOf(a), framesOf(b)]
      const shared = [...ofA].filter((frame) => ofB.has(frame)).length
      const isOneVoice = a.voice === b.voice
      const [onlyA, onlyB] = [ofA.size - shared, ofB.size - shared]
      const heads = text.match(
        /Theme .{1,60}? \((\d+)\)(?:; .{1,60}? was not read)? Both \((\d+)(?:, and (\d+) by different voices)?\) .{1,60}? \((\d+)\)/,
      )
      const key = `${a.id} ${b.id}`
      const [both, apart] = isOneVoice ? [shared, 0] : [0, shared]
      if (heads) {
        told += 1
        expect([heads[1], heads[2], heads[3] ?? 0, heads[4]].map(Number), key).toEqual([
          onlyA,
          both,
          apart,
          onlyB,
        ])
      } else expect(ofA.size + ofB.size, key).toBe(0)
      const oneSided = onlyA + onlyB
      const caution = text.match(/(\d+) frames? (?:is|are) recorded in one of the two statements alone/)?.[1]
      expect(Number(caution ?? 0), key).toBe(oneSided)
      expect(text.includes(`One of the two is a text issued ${words.adverb}, the other is not`), key).toBe(
        !isOneVoice,
      )
    })
    expect(told).toBeGreaterThan(60)
  })
})

describe('what changed before and after a statement', () => {
  it('is which frames the passages of the one day have and those of the other have not', async () => {
    const [rows, noted, themes] = await Promise.all([statements(), passages(), codebook()])
    const frameOf = new Map(
      themes.flatMap((theme) =>
        theme.frames.map(({ id, label }) => [`${theme.label}: ${label}`, id] as const),
      ),
    )
    const own = noted.filter(({ uncounted }) => uncounted === null)
    const of = (ids: readonly string[]) => {
      const voices = new Map(rows.map(({ id, voice }) => [id, voice]))
      const list = own.filter(
        ({ statementId, voice }) => ids.includes(statementId) && voices.get(statementId) === voice,
      )
      return {
        frames: new Set(list.filter(({ silence }) => silence === null).flatMap(({ frames }) => frames)),
        spokenOf: new Set(list.filter(({ silence }) => silence === null).map(({ theme }) => theme)),
      }
    }
    const themeOf = new Map(
      themes.flatMap(({ id, frames }) => frames.map((frame) => [frame.id, id] as const)),
    )
    let told = 0
    await together(
      rows.filter(({ voice }) => voice === 'joint'),
      async ({ id }) => {
        const response = await app.request(`/api/v1/compare/neighbours?of=${id}`, {}, env)
        type Day = { statements: { id: string }[] } | null
        const { data } = (await response.json()) as { data: Record<'occasion' | 'previous' | 'next', Day> }
        const idsOf = (day: Day) => day?.statements.map((one) => one.id) ?? []
        const html = await page(`/compare/neighbours?of=${id}`)
        const here = of(idsOf(data.occasion))
        for (const [step, side] of [
          ['previous', 'side-a'],
          ['next', 'side-b'],
        ] as const) {
          const section = html.match(new RegExp(`<section class="side ${side}">[\\s\\S]*?</section>`))?.[0]
          expect(section === undefined, `${id} ${step}`).toBe(data[step] === null)
          if (section === undefined) continue
          const there = of(idsOf(data[step]))
          const parts = section.split('<h3>').slice(1)
          for (const [heading, from, to] of [
            ['Recorded here, not there', here, there],
            ['Recorded there, not here', there, here],
          ] as const) {
            const part = parts.find((one) => one.startsWith(heading)) ?? ''
            const list = (text: string) =>
              [...text.matchAll(/<span class="tag">([^<]+)<\/span>\s*<span class="note">([^;]+);/g)].map(
                ([, label = '', theme = '']) => frameOf.get(`${unescaped(theme)}: ${unescaped(label)}`),
              )
            const expected = [...from.frames].filter((frame) => !to.frames.has(frame))
            expect(list(part).toSorted(), `${id} ${step} ${heading}`).toEqual(expected.toSorted())
            // A frame of a theme that has other frames there, or a name alone, proves nothing of this one.
            const isSpokenOf = (frame: string) => to.spokenOf.has(themeOf.get(frame) ?? '')
            const unproved = part.split(/<p class="absence">/).flatMap((group, index, groups) => {
              const line = groups[index + 1] ?? ''
              return line.startsWith('<span aria-hidden="true">?') ? list(group) : []
            })
            expect(
              expected.filter(isSpokenOf).filter((frame) => !unproved.includes(frame)),
              `${id} ${step} ${heading}, unproved`,
            ).toEqual([])
            expect(part.includes('does not prove a change'), `${id} ${step} ${heading}`).toBe(
              unproved.length > 0,
            )
            expect(part.includes('Nothing recorded.'), `${id} ${step} ${heading}`).toBe(expected.length === 0)
            told += expected.length
          }
        }
      },
    )
    expect(told).toBeGreaterThan(100)
  })
})

describe('what a search says, recounted from the places that it lists', () => {
  const jointly = ['joint_statement', 'joint_declaration', 'treaty']
  const speaks = (voice: string, of: string | null) => of === voice || (of === 'both' && voice !== 'joint')

  it.each([
    'NATO',
    'Taiwan',
    'hegemony',
    'multipolar',
    'sanctions',
    '"win-win"',
    'us',
    'limits',
    '200 billion',
    'alliance',
    'Crimea',
  ])(
    'of %s: where it is found, who used it first and last, in how many statements and not since',
    async (q) => {
      const asked = `q=${encodeURIComponent(q)}`
      const [rows, counted, every, html] = await Promise.all([
        statements(),
        hitsOf(asked),
        hitsOf(`${asked}&status=all`),
        page(`/search?${asked}`),
      ])
      const isDenied = ({ lines }: SearchHit) => lines.every((line) => line.isDenied)
      const text = plain(html)
      const [, places, within] = text.match(/ is found in ([\d,]+) places? in ([\d,]+) statements?/) ?? []
      const named = counted.filter((hit) => !isDenied(hit))
      // A summary is an aside where all else of its statement says that the words are left out.
      const isAside = ({ foundIn, statementId }: SearchHit) => {
        const own = every.filter((hit) => hit.statementId === statementId)
        const beside = own.filter((hit) => hit.foundIn !== 'summary')
        return foundIn === 'summary' && own.some(isDenied) && beside.every(isDenied)
      }
      const placesNaming = named.filter((hit) => !isAside(hit))
      expect(Number(places), q).toBe(placesNaming.length)
      expect(Number(within), q).toBe(new Set(placesNaming.map(({ statementId }) => statementId)).size)
      // What is listed and not counted is told in the same noun.
      const listed = text.match(/ have all ([\d,]+) places?\./)?.[1] ?? places
      expect(Number(listed), q).toBe(counted.length)
      const asides = Number(
        text.match(/(\d+|One) of our summaries ha(?:s|ve) it, of/)?.[1]?.replace('One', '1') ?? 0,
      )
      expect(Number(places) + asides, q).toBe(named.length)
      const none = counted.filter(isDenied)
      const inPart = placesNaming.filter(({ lines }) => lines.some((line) => line.isDenied))
      const told = text.match(
        /(?:One|\d+) of our gists and summaries says? (?:only|in one line) that it is not named/g,
      )
      const sentence = (list: readonly SearchHit[], how: string) =>
        list.length === 0
          ? []
          : `${list.length === 1 ? 'One of our gists and summaries says' : `${list.length} of our gists and summaries say`} ${how} that it is not named`
      expect(told ?? [], q).toEqual([sentence(none, 'only'), sentence(inPart, 'in one line')].flat())
      const table = html.match(/<table[^>]*class="spans stacked"[\s\S]*?<\/table>/g)?.at(-1) ?? ''
      for (const [voice, label] of [
        ['joint', jointLabel],
        ['moscow', moscow],
        ['beijing', beijing],
      ] as const) {
        const spoken = every
          .filter((hit) => speaks(voice, hit.voice) && hit.status !== 'silent')
          .filter(
            ({ foundIn, kind }) =>
              foundIn === 'key_phrase' || (foundIn === 'title' && jointly.includes(kind ?? '')),
          )
          .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
        // What stands in context alone dates a use of a voice that has no other, and is told beside it else.
        const ofCounted = spoken.filter(({ status }) => status !== 'context')
        const said = ofCounted.length > 0 ? ofCounted : spoken
        const row = [...table.matchAll(/<tr>[\s\S]*?<\/tr>/g)]
          .map(([one]) => one)
          .find((one) => plain(one).startsWith(label))
        const days = [...(row ?? '').matchAll(/datetime="([^"]+)"/g)].map(([, day]) => day)
        const [first, last] = [said[0]?.date, said.at(-1)?.date]
        const beside = new Set(spoken.filter((hit) => !said.includes(hit)).map(({ date }) => date ?? ''))
        const own = days.filter((day) => day === first || day === last || !beside.has(day ?? ''))
        expect(own, `${q} ${voice}`).toEqual(first && last ? [first, last] : [])
        if (first) {
          const statements = new Set(said.map(({ statementId }) => statementId)).size
          expect(row?.match(/data-label="Statements"[^>]*>(\d+)/)?.[1] ?? row, `${q} ${voice}`).toBe(
            String(statements),
          )
          const later = rows.filter((one) => speaks(voice, one.voice) && one.date > (last ?? '')).length
          const since =
            later === 0
              ? 'no later statement'
              : later === 1
                ? 'of the one later statement'
                : `of the ${later} later statements`
          expect(plain(row ?? '').includes(since), `${q} ${voice}: ${since}, ${plain(row ?? '')}`).toBe(true)
        }
      }
    },
  )
})

async function hitsOf(asked: string): Promise<SearchHit[]> {
  const pages = await followed(`/api/v1/search?${asked}&limit=200`, async (path) =>
    (await app.request(path, {}, env)).json<{ data: { hits: SearchHit[] } }>(),
  )
  return pages.flatMap(({ data }) => data.hits)
}
