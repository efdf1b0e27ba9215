import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { PhraseHistory, PhraseSummary } from '../../schema/contract/phrase.ts'
import type { SearchAnswer } from '../../schema/contract/search.ts'
import type { Passage, Statement } from '../../schema/contract/statement.ts'
import type { SpanRow } from '../../schema/contract/timeline.ts'
import { escapedPattern } from '../../schema/escaped-pattern.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { jointKinds } from '../../schema/vocabulary.ts'
import { speaksFor, voices } from '../../schema/voice.ts'
import { app } from '../../worker/app.ts'
import { beijing, jointLabel } from '../support/voice-labels.ts'

async function ask(query: string): Promise<SearchAnswer> {
  const response = await app.request(`/api/v1/search?limit=200&${query}`, {}, env)
  return ((await response.json()) as { data: SearchAnswer }).data
}

const partsOf = ({ saidFirst }: SearchAnswer) =>
  saidFirst.map(({ part, date, voice }) => [part, date, voice].join(' '))

async function passageOf(place: string): Promise<Passage | undefined> {
  const [id = ''] = place.split('/')
  const response = await app.request(`/api/v1/passages/${encodeURIComponent(id)}`, {}, env)
  return response.status === 200 ? ((await response.json()) as { data: Passage }).data : undefined
}

const kept = new Map<string, Promise<unknown>>()

/** What an address of the API answers, asked once. */
function dataOf<T>(address: string): Promise<T> {
  const asked =
    kept.get(address) ??
    (async () => ((await (await app.request(address, {}, env)).json()) as { data: unknown }).data)()
  kept.set(address, asked)
  return asked as Promise<T>
}

/** What the page says of who said it first before it gives rows. */
async function leadOf(q: string): Promise<string> {
  const page = await (await app.request(`/search?q=${encodeURIComponent(q)}`, {}, env)).text()
  const lead = page.match(/<h2 id="said-first">.*?<p>(.*?)<\/p>/s)?.[1] ?? ''
  return unescaped(lead).replace(/<[^>]*>/g, '')
}

const codebookOf = () => dataOf<{ themes: Theme[] }>('/api/v1/codebook')
const limitFrames = async () =>
  (await codebookOf()).themes.flatMap(({ frames }) =>
    frames.filter(({ isLimit }) => isLimit).map(({ id }) => id),
  )
const statementOf = (id: string) => dataOf<Statement>(`/api/v1/statements/${id}`)
const framesAt = (address: string) =>
  new URL(address, 'http://x').searchParams.getAll('frame').flatMap((frames) => frames.split(','))
const hitsOf = async (phrase: string) => (await dataOf<PhraseHistory>(`/api/v1${phrase}`)).hits

describe('who said it first, on /api/v1/search', () => {
  it('answers the words, the set phrase, the coding and our words apart', async () => {
    expect(partsOf(await ask('q=no+limits'))).toEqual([
      'exact 2022-02-04 joint',
      'any_form 2019-06-05 beijing',
      'set_phrase 2019-06-05 beijing',
      'coding 2019-06-05 beijing',
      'our_words 2019-06-05 beijing',
    ])
  })

  it('names each side that said it at one occasion where it is asked for, and nobody where no side is known to have', async () => {
    for (const voice of ['moscow', 'beijing'])
      expect(partsOf(await ask(`q=settled+by+negotiation+and+consultation&voice=${voice}`))).toContain(
        `our_words 2016-04-18 ${voice}`,
      )
    expect(partsOf(await ask('q=seas+and+islands&voice=beijing'))).toContain('coding 2016-04-18 beijing')
    expect(partsOf(await ask('q=standing+direct+channel')).join()).not.toContain('2014-07-09')
  })

  it.each([
    ['"genuine comprehensive partnership"', '2023-03-21', 'moscow'],
    ['"of 200 billion US dollars"', '2023-10-18', 'beijing'],
    ['"new closed alliances"', '2021-03-23', 'moscow'],
    ['"undermine global strategic stability"', '2020-09-11', 'moscow'],
  ])('gives the words of one side to no other: %s', async (words, date, voice) => {
    const { saidFirst } = await ask(`q=${encodeURIComponent(words)}`)
    const exact = saidFirst.find(({ part }) => part === 'exact')
    expect(exact).toMatchObject({ date, voice })
    expect(exact?.byVoice.filter((one) => one.date === date).map((one) => one.voice)).toEqual([voice])
  })

  it('asks of what is wanted, whatever is to be left out beside it', async () => {
    for (const q of ['no limits', '"no limits"', 'not an alliance', 'NATO', '北约']) {
      const [own, beside] = await Promise.all(
        [q, `${q} -zebra`].map(async (asked) => (await ask(`q=${encodeURIComponent(asked)}`)).saidFirst),
      )
      expect(beside, q).toEqual(own)
    }
  })

  it('says of how many statements of a voice our words are left out, as the table below counts them', async () => {
    let leaving = ''
    for (const q of ['not an alliance', 'no limits', 'NATO enlargement', 'sanctions']) {
      const { saidFirst, spans } = await ask(`q=${encodeURIComponent(q)}`)
      const ours = saidFirst.find(({ part }) => part === 'our_words')
      if (ours?.leftOut.length) leaving = q
      for (const { term, voice, basis, statements, first } of spans) {
        if (basis !== 'our_words' || term !== q) continue
        const left = ours?.leftOut.find((one) => one.voice === voice)?.statements ?? 0
        const told = ours?.byVoice.find((one) => one.voice === voice)
        expect(left <= statements, `${q} ${voice}`).toBe(true)
        expect(told === undefined, `${q} ${voice}`).toBe(left === statements)
        if (left === 0) expect(told?.date, `${q} ${voice}`).toBe(first)
      }
    }
    const page = await (await app.request(`/search?q=${encodeURIComponent(leaving)}`, {}, env)).text()
    expect(page).toMatch(/\d+ statements? left out: not coded so/)
    expect(page).toContain('Our words are counted here also where the table above leaves them out')
  })

  it('finds Chinese in either script', async () => {
    for (const [simplified, traditional] of [
      ['台湾', '台灣'],
      ['结盟', '結盟'],
      ['“多极”', '“多極”'],
      ['习近平', '習近平'],
    ]) {
      const [one, other] = await Promise.all(
        [simplified, traditional].map((q) => ask(`q=${encodeURIComponent(q ?? '')}`)),
      )
      expect(
        other?.hits.map(({ id }) => id),
        traditional,
      ).toEqual(one?.hits.map(({ id }) => id))
      expect(other?.saidFirst, traditional).toEqual(one?.saidFirst)
    }
    expect((await ask(`q=${encodeURIComponent('台灣')}`)).places).toBeGreaterThan(10)
  })

  it('says beside each key phrase whose wording it is', async () => {
    const { hits } = await ask('q=no+limits')
    expect(
      hits.every(({ foundIn, keyPhraseBasis }) => (foundIn === 'key_phrase') === (keyPhraseBasis !== null)),
    ).toBe(true)
    const page = (await (await app.request('/search?q=no+limits', {}, env)).text()).replace(/<[^>]*>/g, '')
    expect(page).toContain(
      'as reported and compared with no official text: do not quote it as official wording',
    )
    const csv = await (await app.request('/search.csv?q=no+limits', {}, env)).text()
    expect(csv.split('\n', 1)[0]).toContain(
      'status,keyPhraseBasis,readIn,frames,limits,isUnconfirmed,language',
    )
    // Who takes it back has said it, too.
    expect(page).toMatch(
      new RegExp(`5 April 2023 · ${escapedPattern(beijing)}[^”]*? · Alliance language: Walked back`),
    )
    expect(page).toContain('Denials and withdrawals of it count too.')
  })

  it('marks a first or last use of which it holds only passages that deny or play down', async () => {
    const limits = await limitFrames()
    let marked = 0
    for (const q of ['no limits', 'limits', 'alliance', 'partnership', 'allies', 'trust']) {
      const { spans } = await ask(`q=${encodeURIComponent(q)}`)
      for (const { term, voice, basis, last, lastStatementId, isLastContext, lastLimits } of spans) {
        if (basis !== 'own_words') continue
        const { hits } = await ask(
          `q=${encodeURIComponent(term)}&voice=${voice}&from=${last}&to=${last}&status=all`,
        )
        const own = hits.filter(
          ({ statementId, foundIn, kind, status }) =>
            statementId === lastStatementId &&
            (foundIn === 'key_phrase' ||
              (foundIn === 'title' && kind !== null && jointKinds.includes(kind))) &&
            (status ?? 'counted') === 'counted',
        )
        const passages = await Promise.all(own.map(({ id }) => passageOf(id)))
        const isLimit = passages.map(
          (passage) => passage?.stance === 'limit' && passage.frames.some((frame) => limits.includes(frame)),
        )
        expect(lastLimits.length > 0, `${q} ${voice} ${last}`).toBe(
          !isLastContext && isLimit.length > 0 && isLimit.every((yes) => yes),
        )
        marked += lastLimits.length
      }
    }
    expect(marked).toBeGreaterThan(1)
  })

  it('dates first and last by counted words, and tells beside them what is in context alone', async () => {
    const { spans } = await ask('q=Indo-Pacific')
    const moscow = spans.find(({ voice, basis }) => voice === 'moscow' && basis === 'own_words')
    expect(moscow).toMatchObject({
      ...{ statements: 3, last: '2023-09-23', isLastContext: false },
      laterInContext: { date: '2024-05-18', isUnconfirmed: true },
    })
    const page = (await (await app.request('/search?q=Indo-Pacific', {}, env)).text()).replace(/<[^>]*>/g, '')
    expect(page).toMatch(/23 September 2023\s+later in context:\s+18 May 2024/)
    expect(page).toContain('later statements, but in context')
    for (const { first, last, isFirstContext, isLastContext, statements, ...span } of spans) {
      expect([isFirstContext, isLastContext]).toEqual(Array(2).fill(statements === 0))
      expect((span.earlierInContext?.date ?? '') < first).toBe(true)
      expect((span.laterInContext?.date ?? '9') > last).toBe(true)
    }
  })

  it('says beside the day what a passage there does that takes the words back, on the page, too', async () => {
    const { spans } = await ask('q=no+limits')
    const beijing = spans.find(
      ({ term, voice, basis }) => `${term} ${voice} ${basis}` === 'no limits beijing own_words',
    )
    expect(beijing).toMatchObject({ last: '2023-04-05', lastLimits: ['walk_back'], firstLimits: [] })
    const page = (await (await app.request('/search?q=no+limits', {}, env)).text()).replace(/<[^>]*>/g, '')
    expect(page).toContain('5 April 2023 coded there as “Walked back”')
    const marks = spans.flatMap(({ basis, firstLimits, lastLimits }) =>
      basis === 'own_words' ? [firstLimits, lastLimits] : [],
    )
    expect(page.match(/coded there as/g)).toHaveLength(marks.filter(({ length }) => length > 0).length)
    // A first is marked where it is told who said it first.
    const first = await ask('q=nothing+but+rhetoric')
    const words = first.saidFirst.find(({ part }) => part === 'exact')
    expect(words?.byVoice).toMatchObject([{ voice: 'beijing', date: '2023-04-05', limits: ['walk_back'] }])
    // Who asks for the denial itself is told of no denial.
    const asked = await ask('q=not+an+alliance')
    for (const { byVoice } of asked.saidFirst)
      expect(byVoice.flatMap(({ limits }) => limits)).not.toContain('non_alliance')
  })

  it('marks each first by what its passages are: one that takes back, or that no page confirms', async () => {
    const [{ themes }, limits] = await Promise.all([codebookOf(), limitFrames()])
    const phrases = await dataOf<PhraseSummary[]>('/api/v1/phrases')
    let told = 0
    for (const label of [...phrases, ...themes, ...themes.flatMap(({ frames }) => frames)].map(
      (one) => one.label,
    )) {
      const { saidFirst } = await ask(`q=${encodeURIComponent(label)}`)
      for (const { part, name, address, byVoice } of saidFirst) {
        if (part !== 'set_phrase' && part !== 'coding') continue
        // A theme whose frames all name it is asked for as a whole.
        const whole = themes.find((theme) => theme.label === name && part === 'coding')
        for (const first of byVoice) {
          const statement = await statementOf(first.statementId ?? '')
          const { hits, frames } =
            part === 'set_phrase'
              ? { hits: await hitsOf(address ?? ''), frames: [] as string[] }
              : { hits: [], frames: framesAt(address ?? '') }
          const ownHits = hits.filter(
            (hit) =>
              hit.statementId === first.statementId &&
              speaksFor(first.voice, hit.voice) &&
              (hit.uncounted !== null) === first.isContext &&
              (hit.place === 'key_phrase' || (hit.place === 'title' && jointKinds.includes(hit.kind))),
          )
          const isWhole = ownHits.some(({ place }) => place === 'title')
          const passages = statement.passageList.filter((passage) =>
            part === 'set_phrase'
              ? !isWhole && ownHits.some(({ passageId }) => passageId === passage.id)
              : passage.status === 'counted' &&
                speaksFor(first.voice, passage.voice) &&
                (frames.length === 0 && whole
                  ? passage.theme === whole.id
                  : passage.frames.some((frame) => frames.includes(frame))),
          )
          if (!isWhole) expect(passages, `${label} ${part} ${first.voice}`).not.toEqual([])
          // A frame of the name takes nothing back of itself.
          const own = themes.flatMap(({ label: theme, frames: all }) =>
            all.filter((frame) => [theme, frame.label].includes(name ?? '') || label === frame.label),
          )
          const isOwn = (id: string) => own.some((frame) => frame.id === id)
          const takesBack = (passage: Passage) =>
            passage.status === 'counted' && passage.stance === 'limit' && !passage.frames.some(isOwn)
              ? passage.frames.filter((id) => limits.includes(id))
              : []
          if (part === 'coding') expect(first.limits, label).toEqual([])
          const expected = {
            limits: passages.every((passage) => takesBack(passage).length > 0)
              ? [...new Set(passages.flatMap(takesBack))]
              : [],
            isUnconfirmed:
              statement.unverified !== null ||
              statement.confidence === 'unverified' ||
              (passages.length > 0 && passages.every(({ unverified }) => unverified !== null)),
          }
          expect(first, `${label} ${part} ${first.voice}`).toMatchObject(expected)
          told += expected.limits.length
        }
      }
    }
    expect(told).toBeGreaterThan(1)
  })

  it('says of words that no page confirms them, in the row, at the place and in the CSV', async () => {
    const { results: unconfirmed } = await env.DB.prepare(
      `select id, statement_id as statementId, key_phrase as keyPhrase from passage
       where unverified is not null and key_phrase is not null and key_phrase_language is null
         and statement_id not in (select id from statement where uncounted is not null)`,
    ).all<Pick<Passage, 'id' | 'statementId' | 'keyPhrase'>>()
    expect(unconfirmed.length).toBeGreaterThan(2)
    for (const { id, statementId, keyPhrase } of unconfirmed) {
      const q = encodeURIComponent(`"${keyPhrase?.replace(/["“”]/g, '')}"`)
      const { saidFirst, spans, hits } = await ask(`q=${q}&status=all`)
      const [exact] = saidFirst
      const alone = hits.every((hit) => hit.statementId === statementId)
      if (!alone) continue
      expect(exact, id).toMatchObject({ part: 'exact', statementId })
      expect(exact?.byVoice.map((one) => one.isUnconfirmed)).not.toContain(false)
      const own = spans.filter(({ basis }) => basis === 'own_words')
      expect(own.map((one) => one.isFirstUnconfirmed && one.isLastUnconfirmed)).not.toContain(false)
      expect(hits.find((hit) => hit.id.startsWith(id))?.isUnconfirmed, id).toBe(true)
      const page = await (await app.request(`/search?q=${q}&status=all`, {}, env)).text()
      expect(page.match(/no page confirms it/g)?.length, id).toBeGreaterThan(3)
    }
    // A record that no page confirms is in no number, and in no search.
    expect((await ask('q=Kong+Jun&in=title&status=all')).hits).toEqual([])
    const others = await ask('q=no+limits')
    expect(others.hits.some(({ isUnconfirmed }) => isUnconfirmed)).toBe(false)
  })

  it('finds words in quotation marks as the exact words', async () => {
    expect(partsOf(await ask('q=%22no+limits%22'))).toEqual([
      'exact 2022-02-04 joint',
      'set_phrase 2019-06-05 beijing',
      'coding 2019-06-05 beijing',
      'our_words 2023-02-02 moscow',
    ])
  })

  it('gives the same coding and set phrase for each form of the words', async () => {
    for (const q of ['no+limit', 'No+Limits', '%22no+limits%22']) {
      expect(partsOf(await ask(`q=${q}`)), q).toEqual(
        expect.arrayContaining(['set_phrase 2019-06-05 beijing', 'coding 2019-06-05 beijing']),
      )
    }
  })

  it('finds a set phrase by its label and by the words in which it was found', async () => {
    const phraseOf = async (q: string) =>
      (await ask(`q=${q}`)).saidFirst.flatMap(({ part, name, date }) =>
        part === 'set_phrase' ? [`${name} ${date}`] : [],
      )
    for (const q of ['200+billion', '%24200+billion', '%22200+billion%22', '200+billion+dollars']) {
      expect(await phraseOf(q), q).toEqual(['200 billion dollars 2011-06-16'])
    }
    expect(await phraseOf('200')).toEqual([])
    expect(await phraseOf('300+billion')).toEqual([])
    expect(await phraseOf('胜似盟友')).toEqual(['Beyond alliance 2021-07-11'])
    expect(await phraseOf('一带一路')).toEqual([])
  })

  it('gives each set phrase the dates of its own page: as said by somebody, and as coded', async () => {
    const { data } = (await (await app.request('/api/v1/phrases', {}, env)).json()) as {
      data: { label: string; ownFirst: string | null; codedAs: string | null; codedFirst: string | null }[]
    }
    expect(data.length).toBeGreaterThan(9)
    for (const { label, ownFirst, codedAs, codedFirst } of data) {
      const { saidFirst } = await ask(`q=${encodeURIComponent(label)}`)
      const dateOf = (part: string, name: string | null) =>
        saidFirst.find((one) => one.part === part && one.name === name)?.date
      expect(dateOf('set_phrase', label), label).toBe(ownFirst)
      if (codedAs !== null) expect(dateOf('coding', codedAs), label).toBe(codedFirst)
    }
  })

  it('finds a set phrase in whatever words its key phrases have, and in no words of another thing', async () => {
    const hits = await hitsOf('/phrases/allied')
    const quoted = hits.flatMap(({ place, date, uncounted }) =>
      place === 'key_phrase' && uncounted === null ? date : [],
    )
    expect(quoted).toEqual([...['2014-10-14', '2016-06-23', '2021-12-14', '2024-11-07']])
    // Nobody would say of these words that they name an alliance; our gist of them speaks of one.
    expect(hits.some(({ place, date }) => place === 'gist' && date === '2020-10-22')).toBe(true)
    const limits = await hitsOf('/phrases/no-limits')
    expect(
      limits.some(({ wording, date }) => wording === 'without limitations' && date === '2023-03-19'),
    ).toBe(true)
  })

  it('says on the page of a set phrase when the coding of its name begins', async () => {
    const page = async (id: string) =>
      (await (await app.request(`/phrases/${id}`, {}, env)).text())
        .replace(/<[^>]*>/g, ' ')
        .replace(/ +/g, ' ')
    expect(await page('not-an-alliance')).toMatch(/coded “Not an alliance” \d+ 16 July 2001 /)
    expect(await page('no-limits')).toMatch(/coded “No limits” \d+ 5 June 2019 .* to 23 October 2020/)
    expect(await page('back-to-back')).not.toContain('coded “')
  })

  it('has one answer to first, last and longest gap of a name on all pages, each date with what it rests on', async () => {
    const rows = ((await (await app.request('/phrases.json', {}, env)).json()) as { data: PhraseSummary[] })
      .data
    const limits = rows.find(({ id }) => id === 'no-limits')
    // What our gist tells in words of the phrase on 23 October 2020 is coded so, too.
    expect(limits).toMatchObject({
      ...{ longestGapFrom: '2019-06-05', longestGapTo: '2020-10-23' },
      ...{ codedLongestGapFrom: '2019-06-05', codedLongestGapTo: '2020-10-23', codedLongestGapDays: 506 },
    })
    const csv = await (await app.request('/phrases.csv', {}, env)).text()
    expect(csv.split('\n', 1)[0]).toMatch(
      /ownLongestGapDays,contextStatements,contextFirst,contextLast,codedAs,codedStatements,codedFirst,codedLast,/,
    )
    const list = (await (await app.request('/phrases', {}, env)).text()).replace(/<[^>]*>/g, ' ')
    const coded = rows.filter(({ codedAs }) => codedAs !== null)
    expect(coded.map(({ label, codedAs }) => `${label}: ${codedAs}`)).toEqual([
      'No limits: No limits',
      'Not an alliance: Not an alliance',
      'Beyond alliance: Beyond alliance',
      'Alliance in kind: Alliance in kind',
      'Indivisible security: Indivisible security',
      'Multipolarity: Multipolarity',
    ])
    for (const row of coded) {
      expect(list).toContain(`coded “${row.codedAs}”`)
      const { saidFirst } = await ask(`q=${encodeURIComponent(row.label)}`)
      expect(saidFirst.find(({ part, name }) => part === 'coding' && name === row.codedAs)?.date).toBe(
        row.codedFirst,
      )
    }
    const spans = '/api/v1/spans?theme=alliance&frame=no_limits&voice=all&from=2001&to=2024'
    const [span] = ((await (await app.request(spans, {}, env)).json()) as { data: SpanRow[] }).data
    expect([span?.first, span?.last, span?.gapFrom, span?.gapTo, span?.statementsWithFrame]).toEqual([
      limits?.codedFirst,
      limits?.codedLast,
      limits?.codedLongestGapFrom,
      limits?.codedLongestGapTo,
      limits?.codedStatements,
    ])
  })

  it('says that the dates of a column differ only where two dates of one differ', async () => {
    const told = new Set<boolean>()
    for (const q of ['NATO', 'no limits', 'Zarubin', 'AUKUS', 'zzznowhere']) {
      const { saidFirst } = await ask(`q=${encodeURIComponent(q)}`)
      const firsts = saidFirst.flatMap(({ byVoice }) => byVoice)
      const differs = voices.some(
        (voice) => new Set(firsts.filter((one) => one.voice === voice).map(({ date }) => date)).size > 1,
      )
      const page = await (await app.request(`/search?q=${encodeURIComponent(q)}`, {}, env)).text()
      expect(page.includes('dates of a column differ'), q).toBe(differs)
      told.add(differs)
    }
    expect(told.size).toBe(2)
    expect(partsOf(await ask('q=Zarubin'))).toEqual(['exact  ', 'any_form  ', 'our_words 2023-03-25 moscow'])
  })

  it('finds the coding by the name of the frame beside that of its theme', async () => {
    const codingOf = async (q: string) =>
      (await ask(`q=${encodeURIComponent(q)}`)).saidFirst.find(({ part }) => part === 'coding')
    const alone = await codingOf('Enlargement')
    expect(alone?.date).toBeTruthy()
    for (const q of ['NATO enlargement', 'enlargement of NATO', 'Enlargement NATO']) {
      expect(await codingOf(q), q).toEqual(alone)
    }
  })

  it('leads from a question to the names in it, and from words with a year to that year', async () => {
    const page = async (q: string) =>
      (await app.request(`/search?q=${encodeURIComponent(q)}`, {}, env)).text()
    expect(await page('what does Blocs unnamed mean')).toContain(
      'Try:</p><ul><li><a href="/search?q=Blocs%20unnamed&amp;sort=newest">',
    )
    expect(await page('who first rejected the Indo-Pacific')).toContain(
      'Try:</p><ul><li><a href="/search?q=Indo-Pacific&amp;sort=newest">',
    )
    expect(await page('Taiwan since 2020')).toContain('in the statements of 2020</a>')
    expect(await page('300 billion by 2030')).not.toContain('in the statements of 2030')
  })

  it('says what the codebook means by the name of a coding', async () => {
    const { saidFirst } = await ask('q=Blocs+unnamed')
    const coding = saidFirst.find(({ part }) => part === 'coding')
    expect(coding?.meaning).toContain('without naming NATO')
    expect(coding?.codebook).toBe('/codebook/nato#bloc_unnamed')
    const theme = (await ask('q=NATO')).saidFirst.find(({ part }) => part === 'coding')
    expect([theme?.meaning, theme?.codebook]).toEqual(['How is NATO spoken of, if at all?', '/codebook/nato'])
    const page = await (await app.request('/search?q=Blocs+unnamed', {}, env)).text()
    expect(page).toContain(coding?.meaning)
    expect(page).toContain('href="/codebook/nato#bloc_unnamed"')
  })

  it('takes no frame that does not name the theme for a naming', async () => {
    const { saidFirst } = await ask('q=NATO&voice=joint')
    const coding = saidFirst.find(({ part }) => part === 'coding')
    expect(coding?.date).toBe('2022-02-04')
    expect(coding?.address).not.toContain('bloc_unnamed')
  })

  it('marks gists that say that NATO is not named, and counts them for no first use', async () => {
    const { hits, denied, spans, statements } = await ask('q=NATO&voice=joint&status=all')
    const marked = hits.filter(({ lines }) => lines.every(({ isDenied }) => isDenied))
    expect(marked.length).toBeGreaterThan(0)
    expect(marked.map(({ foundIn }) => foundIn)).toEqual(
      marked.map(() => expect.stringMatching(/gist|summary/)),
    )
    expect(denied).toBe(marked.length)
    const named = hits.filter((hit) => !marked.includes(hit))
    expect(statements).toBe(new Set(named.map(({ statementId }) => statementId)).size)
    expect(spans.map(({ basis, first }) => `${basis} ${first}`)).toEqual([
      'any 2022-02-04',
      'own_words 2022-02-04',
      'our_words 2022-02-04',
    ])
  })

  it.each(['NATO', 'Ukraine', 'bloc', 'Taiwan'])(
    'counts for %s as many summaries that say only, or in part, that it is not named as lines mark',
    async (q) => {
      const { hits, denied, deniedInPart } = await ask(`q=${q}&status=all`)
      const isMarked = hits.map(({ lines }) => lines.map(({ isDenied }) => isDenied))
      expect(denied).toBe(isMarked.filter((lines) => lines.every(Boolean)).length)
      expect(deniedInPart).toBe(
        isMarked.filter((lines) => lines.some(Boolean) && !lines.every(Boolean)).length,
      )
      const page = await (await app.request(`/search?q=${q}&status=all&limit=200`, {}, env)).text()
      const said = [...page.matchAll(/(One|\d+) of our gists and summaries says? (only|in one line)/g)].map(
        ([, count, how]) => [how, count === 'One' ? 1 : Number(count)],
      )
      const expected = [
        ['only', denied],
        ['in one line', deniedInPart],
      ]
      expect(said).toEqual(expected.filter(([, count]) => count !== 0))
    },
  )

  it('takes our aside in a summary for no use by a statement of which we say that it leaves the words out', async () => {
    const { saidFirst, spans } = await ask('q=Ukraine')
    const jointly = (part: string) =>
      saidFirst.find((one) => one.part === part)?.byVoice.find(({ voice }) => voice === 'joint')
    // Among joint texts only a summary of ours has the word, which dates no use; the theme is coded later.
    expect(jointly('our_words')).toBeUndefined()
    expect(jointly('coding')).toMatchObject({ date: '2023-03-21' })
    expect((await ask('q=Ukraine&voice=joint')).inSummariesOnly).toBeGreaterThan(0)
    expect(spans.find(({ voice, basis }) => voice === 'joint' && basis === 'any')?.first).toBe('2023-03-21')
    const day = await ask('q=Ukraine&voice=joint&from=2022-02-04&to=2022-02-04')
    expect(day.hits.map(({ id }) => id)).toEqual(['2022-02-04-joint-statement-new-era/summary'])
    expect(day.spans).toEqual([])
    expect(partsOf(day)).toEqual(['exact  ', 'any_form  ', 'our_words  '])
  })

  it('takes several words for named in no place that denies one of them wherever it stands', async () => {
    const address = (await ask('q=China+named&voice=moscow')).hits.find(
      ({ id }) => id === '2022-02-21-putin-donbass-address/summary',
    )
    expect(address?.lines.map(({ isDenied }) => isDenied)).toContain(true)
    const { hits, spans } = await ask('q=no+limits&voice=beijing')
    const named = hits.filter(({ voice, foundIn, lines }) => {
      const isOfBeijing = voice === 'beijing' || (voice === 'both' && foundIn !== 'summary')
      return isOfBeijing && lines.some(({ isDenied }) => !isDenied)
    })
    const any = spans.find(({ term, basis }) => term === 'no limits' && basis === 'any')
    expect(any?.statements).toBe(new Set(named.map(({ statementId }) => statementId)).size)
    // What the Russian side alone told is not among what Beijing said.
    expect(hits.map(({ statementId }) => statementId)).not.toContain('2023-02-02-lavrov-ma-zhaoxu')
  })

  it('tells of no use in our words by a voice of whom no passage is coded under just that name', async () => {
    const { saidFirst, hits } = await ask('q=no+limits&sort=oldest')
    expect(hits[0]?.date).toBe('2013-10-22')
    const dates = (part: string) => saidFirst.find((one) => one.part === part)?.byVoice ?? []
    for (const { voice, date } of dates('our_words')) {
      const coded = dates('coding').find((one) => one.voice === voice)?.date
      expect(coded !== undefined && date >= coded, `${voice} ${date}`).toBe(true)
    }
  })

  it('leaves set phrase and coding out where filters bind that they are not counted by', async () => {
    expect(partsOf(await ask('q=no+limits&from=2020'))).toEqual([
      'exact 2022-02-04 joint',
      'any_form 2021-01-02 beijing',
      'our_words 2021-01-02 beijing',
    ])
  })

  it('gives the first of each voice, so that a first of all is not taken for a joint one', async () => {
    const coding = (await ask('q=AUKUS')).saidFirst.find(({ part }) => part === 'coding')
    expect(coding?.byVoice.map(({ voice, date }) => `${voice} ${date}`)).toEqual([
      'joint 2022-02-04',
      'moscow 2021-09-16',
      'beijing 2021-09-16',
    ])
    const figure = await app.request(coding?.figure ?? '', {}, env)
    expect(figure.status).toBe(200)
    const page = await (await app.request('/search?q=AUKUS', {}, env)).text()
    expect(page).toContain(`href="${coding?.figure?.replaceAll('&', '&amp;')}"`)
    expect(page).toContain('in a key phrase or the title of a joint statement')
  })

  it('gives the frames that have the words in their names, where none is called just so', async () => {
    const codings = async (q: string) =>
      (await ask(`q=${q}`)).saidFirst
        .filter(({ part }) => part === 'coding')
        .map(({ name, byVoice }) => [name, ...byVoice.map(({ voice, date }) => `${voice} ${date}`)])
    expect(await codings('Indo-Pacific')).toEqual([
      ['Indo-Pacific rejected', 'joint 2022-02-04', 'moscow 2019-07-30', 'beijing 2018-03-08'],
    ])
    expect((await codings('AUKUS')).map(([name]) => name)).toEqual(['AUKUS'])
    expect(await codings('kin')).toEqual([])
    const page = await (await app.request('/search?q=Indo-Pacific+rejected', {}, env)).text()
    expect(page).toContain('coded as “Indo-Pacific rejected”')
  })

  it('finds the statements of a day or month that is asked for, however it is written', async () => {
    for (const q of ['16+May+2024', '2024-05-16', 'May+16,+2024', '%2216+May+2024%22']) {
      const { dated } = await ask(`q=${q}`)
      expect(dated?.statements.map(({ id }) => id).sort(), q).toEqual([
        '2024-05-16-280-290bn-claim',
        '2024-05-16-joint-statement-75-years',
        '2024-05-16-putin-press-asia-pacific',
        '2024-05-16-putin-xi-press-beijing',
      ])
      expect(dated?.address).toBe('/statements?from=2024-05-16&to=2024-05-16')
    }
    const month = (await ask('q=AUKUS+May+2024')).dated
    expect([month?.date, month?.beside, month?.statements.length, month?.address]).toEqual([
      '2024-05',
      'AUKUS',
      9,
      '/statements?from=2024-05-01&to=2024-05-31',
    ])
    expect((await ask('q=AUKUS')).dated).toBeNull()
    const page = await (await app.request('/search?q=16+May+2024', {}, env)).text()
    expect(page).toContain('Statements of 16 May 2024')
    expect(page).toContain('href="/statements/2024-05-16-joint-statement-75-years"')
    // A claim is among them and looks so.
    const { statements = [] } = (await ask('q=16+May+2024')).dated ?? {}
    expect(statements.filter(({ isUnconfirmed }) => isUnconfirmed).map(({ id }) => id)).toEqual([
      '2024-05-16-280-290bn-claim',
    ])
    expect(
      page.match(/<a href="\/statements\/[^"]+">[^<]*<\/a>[^<]*<span class="flag"> no page confirms it/g),
    ).toHaveLength(1)
    const none = await (await app.request('/search?q=joint+statement+16+May+2024', {}, env)).text()
    expect(none).toContain('in our summaries and gists. The statements of 16 May 2024 are below.')
    expect(none).not.toContain('has a passage either')
  })

  it.each([
    ['Samarkand', '2022-09-15-putin-xi-samarkand'],
    ['Putin and Xi in Samarkand', '2022-09-15-putin-xi-samarkand'],
    ['Kazan', '2024-10-22-putin-xi-kazan'],
    ['Harbin', '2024-05-17-putin-harbin-press'],
    ['Vientiane', '2024-10-11-lavrov-vientiane'],
    ['Joint statement in Moscow, March 2023', '2023-03-21-joint-statement-deepening'],
    ['Самарканд', '2022-09-15-putin-xi-samarkand'],
    ['в Самарканде', '2022-09-15-putin-xi-samarkand'],
    ['Лавров Мюнхен', '2017-02-18-lavrov-munich'],
    ['习近平 博鳌', '2022-04-21-xi-boao-gsi'],
    ['桂林', '2021-03-23-lavrov-wang-yi-guilin'],
    ['Шанхай', '2014-05-21-xi-cica-shanghai'],
    ['撒马尔罕', '2022-09-15-putin-xi-samarkand'],
    ['关于深化新时代全面战略协作伙伴关系的联合声明', '2023-03-21-joint-statement-deepening'],
  ])('finds the statements that a page calls so, or of that place: %s', async (q, id) => {
    const { called } = await ask(`q=${encodeURIComponent(q)}`)
    expect(called.map((one) => one.id)).toContain(id)
    const page = await (await app.request(`/search?q=${encodeURIComponent(q)}`, {}, env)).text()
    expect(page).toContain('in their name or place')
    expect(page).not.toContain('No theme or frame of this name')
  })

  it('takes for a name what no more than a dozen statements are called by, and no date', async () => {
    for (const q of ['Moscow', 'Putin', 'zebra', '16 May 2024'])
      expect((await ask(`q=${encodeURIComponent(q)}`)).called, q).toEqual([])
    expect((await ask('q=Samarkand&voice=moscow')).called).toEqual([])
  })

  it('gives the first of the whole collection, also where it lies before the years of the figures', async () => {
    const codingOf = async (q: string) =>
      (await ask(`q=${q}`)).saidFirst.find(({ part }) => part === 'coding')
    const joint = async (q: string) =>
      (await codingOf(q))?.byVoice.find(({ voice }) => voice === 'joint')?.date
    expect(await joint('Taiwan')).toBe('2001-07-16')
    expect(await joint('target+set')).toBe('2011-06-16')
    expect(await joint('military+cooperation')).toBe('2001-07-16')
    expect((await codingOf('Taiwan'))?.figure).toContain('from=2001')
    expect((await codingOf('AUKUS'))?.figure).not.toContain('from=')
  })

  it('takes a title for words that were said only where several sides issued the text', async () => {
    const first = async (q: string, name: string) =>
      (await ask(`q=${q}`)).saidFirst.find(({ part }) => part === name)?.byVoice ?? []
    expect(await first('Vilnius', 'exact')).toEqual([])
    expect((await first('Vilnius', 'our_words')).map(({ date }) => date)).toContain('2023-07-11')
    expect(await first('%22Good-Neighborliness%22', 'exact')).toContainEqual(
      expect.objectContaining({ voice: 'joint', date: '2001-07-16' }),
    )
  })

  it('says of a use in our words before the coding of just that name that it is not coded so', async () => {
    const { saidFirst } = await ask('q=Indo-Pacific')
    const of = (name: string) => saidFirst.find(({ part }) => part === name)?.byVoice
    expect(of('coding')?.map(({ voice, date }) => `${voice} ${date}`)).toEqual([
      'joint 2022-02-04',
      'moscow 2019-07-30',
      'beijing 2018-03-08',
    ])
    for (const { voice, date, isCodedSo } of of('our_words') ?? [])
      if (date < (of('coding')?.find((one) => one.voice === voice)?.date ?? '')) expect(isCodedSo).toBe(false)
  })

  it.each([
    ['Japan', 'moscow'],
    ['Ukraine', 'moscow'],
  ])('gives the day of a gist that names %s, coded so or not, and says which', async (q, by) => {
    const { saidFirst, spans } = await ask(`q=${q}`)
    const ours = saidFirst.find(({ part }) => part === 'our_words')
    expect(ours?.leftOut).toEqual([])
    const told = ours?.byVoice.find(({ voice }) => voice === by)
    const span = spans.find(({ voice, basis }) => voice === by && basis === 'our_words')
    expect(told?.date).toBe(span?.first)
    expect(told?.isCodedSo).toBe(false)
    const page = await (await app.request(`/search?q=${q}`, {}, env)).text()
    expect(page).toContain('no passage there is coded so')
  })

  it('takes words that repeat as a phrase, and says so on the page, in the API and in the title', async () => {
    for (const q of ['back to back', 'step by step', 'side by side']) {
      const answer = await ask(`q=${encodeURIComponent(q)}`)
      expect(answer.apart).toBe(q.split(' ')[0])
      expect(answer.terms).toMatchObject([{ source: q, isPhrase: true }])
      for (const { lines } of answer.hits)
        for (const { match } of lines) expect(match.toLowerCase().replaceAll('-', ' ')).toBe(q)
      const page = await (await app.request(`/search?q=${encodeURIComponent(q)}`, {}, env)).text()
      expect(page).toContain('Taken as a phrase, as in quotation marks')
      expect(page).toContain(`Search: “${q}”`)
    }
  })

  it('gives the set phrase of which the words are the substance', async () => {
    for (const q of ['third party', 'third parties', 'third countries']) {
      const part = (await ask(`q=${encodeURIComponent(q)}`)).saidFirst.find(
        (one) => one.part === 'set_phrase',
      )
      expect(part).toMatchObject({ name: 'Not against third parties', words: q, isPartOfWording: true })
      expect(part?.address).toContain('/phrases/')
    }
    expect((await ask('q=party')).saidFirst.some(({ part }) => part === 'set_phrase')).toBe(false)
  })

  it('finds the adjective of a country and the frame called so', async () => {
    const { terms, saidFirst } = await ask('q=Korea')
    expect(terms[0]?.alsoFound).toEqual(['Korean'])
    expect(saidFirst.find(({ part }) => part === 'coding')?.name).toBe('Korean Peninsula')
  })

  it('gives words that stand in nearly every text no first use of their own', async () => {
    const { spans } = await ask('q=not+an+alliance')
    expect([...new Set(spans.map(({ term }) => term))]).toEqual(['not an alliance', 'alliance'])
  })

  it('takes words quoted in a passage of context for said, and says so', async () => {
    const response = await app.request('/api/v1/passages?status=context&limit=200', {}, env)
    const { data } = (await response.json()) as { data: Passage[] }
    const quoted = data.filter(({ keyPhrase }) => keyPhrase !== null && /^[\w ]{12,}$/.test(keyPhrase))
    expect(quoted.length).toBeGreaterThan(3)
    for (const { date, voice, keyPhrase } of quoted) {
      const q = encodeURIComponent(`"${keyPhrase}"`)
      const { saidFirst } = await ask(`q=${q}`)
      const exact = saidFirst.find(({ part }) => part === 'exact')
      expect(exact?.date && exact.date <= date, `${keyPhrase}`).toBe(true)
      const counted = await ask(`q=${q}&status=counted`)
      for (const { voice: by, date: first, isContext } of exact?.byVoice ?? []) {
        const asCounted = counted.saidFirst
          .find(({ part }) => part === 'exact')
          ?.byVoice.find((one) => one.voice === by)
        expect(isContext, `${keyPhrase} ${by}`).toBe(asCounted?.date !== first)
      }
      expect(exact?.byVoice.some((one) => speaksFor(one.voice, voice))).toBe(true)
    }
    const page = await (await app.request('/search?q=%22dual+containment%22', {}, env)).text()
    expect(page).toContain('“In context” marks words that are quoted only in a passage shown as context')
    // What is quoted in context alone is told of the set phrase, too.
    expect(page).toMatch(
      /As the set phrase “Dual containment”(?:(?!<\/tr>).)*16 May 2024(?:(?!<\/tr>).)* in context/s,
    )
    expect(await (await app.request('/search?q=no+limits', {}, env)).text()).not.toContain(
      '“In context” marks',
    )
  })

  it('answers with words outside context first, and tells an earlier use in context beside it', async () => {
    const setPhrase = async (q: string) =>
      (await ask(`q=${encodeURIComponent(q)}`)).saidFirst.find(({ part }) => part === 'set_phrase')
    const { date, byVoice } = (await setPhrase('not an alliance')) ?? {}
    expect(date).toBe('2016-03-16')
    expect(byVoice?.find(({ voice }) => voice === 'joint')).toEqual({
      ...{
        voice: 'joint',
        date: '2016-06-25',
        statementId: '2016-06-25-joint-statement-treaty-15',
        isContext: false,
        isTitle: false,
        isUnconfirmed: false,
        isCodedSo: null,
        limits: [],
      },
      earlierInContext: {
        ...{ date: '2001-07-16', statementId: '2001-07-16-treaty-good-neighbourliness' },
        isUnconfirmed: false,
      },
    })
  })

  it('takes no key phrase of a recorded silence and no gist of context for words that were said', async () => {
    for (const status of ['silent', 'context']) {
      const { hits } = await ask(`q=NATO&status=${status}&in=gist`)
      expect(hits.length, status).toBeGreaterThan(0)
    }
    const { spans } = await ask('q=NATO&in=gist')
    expect(spans.filter(({ basis }) => basis === 'own_words')).toEqual([])
  })

  it.each([
    'multipolar',
    'hegemony',
    'indivisible',
    'Taiwan',
    'многополярный',
    'гегемония',
    'Тайвань',
    '多极',
    '霸权',
    '台湾',
  ])('says first who said it first in words, and by meaning: %s', async (q) => {
    const said = await leadOf(q)
    const { saidFirst } = await ask(`q=${encodeURIComponent(q)}`)
    const words = saidFirst.filter(({ part }) => ['exact', 'any_form', 'set_phrase'].includes(part))
    const coded = saidFirst.flatMap(({ part, name }) => (part === 'coding' && name !== null ? name : []))
    const spoken = new Set(words.flatMap(({ byVoice }) => byVoice.map(({ voice }) => voice)))
    expect(said).toMatch(
      spoken.has('joint')
        ? /^First in words held here[^:]*: .*jointly on \d/
        : /^First in words held here[^:]*: .*jointly.* not found\./,
    )
    const named = [...said.matchAll(/ First by meaning, coded as “(.+?)”, whatever the words: /g)]
    expect(named.map(([, name]) => name)).toEqual(coded)
    // In the order in which they said it.
    const years = [...(said.split('First by')[0] ?? '').matchAll(/ on \d+ \p{L}+ (\d{4})/gu)].map(
      ([, year]) => year,
    )
    expect(years).toEqual(years.toSorted())
    expect(years.length).toBe(spoken.size)
  })

  it.each([
    ['without limits', 'Beijing on 5 June 2019, jointly on 4 February 2022, Moscow on 19 March 2023'],
    ['无上限', 'Beijing on 5 June 2019, jointly on 4 February 2022, Moscow on 19 March 2023'],
    ['200 billion', 'jointly on 16 June 2011, '],
    ['dual containment', 'Moscow on 30 May 2015, '],
    ['back-to-back', 'Beijing on 22 March 2021; '],
    ['best in history', 'Beijing on 28 June 2021, '],
    ['新时代', 'jointly on 5 June 2019; '],
  ])(
    'leads with the earliest words of each voice, those of the set phrase among them: %s',
    async (q, said) => {
      expect(
        (await leadOf(q)).replace(
          /^First in words held here, wordings of the set phrase “[^”]+” included: /,
          '',
        ),
      ).toMatch(new RegExp(`^${escapedPattern(said)}`))
    },
  )

  it.each([
    ['without limits', 'No limits'],
    ['无止境', 'No limits'],
    ['без ограничений', 'No limits'],
    ['no forbidden areas', 'No limits'],
    ['surpass alliances', 'Beyond alliance'],
    ['better than an alliance', 'Beyond alliance'],
    ['многополярный мир', 'Multipolarity'],
    ['polycentric', 'Multipolarity'],
  ])('gives to a wording of a set phrase the coding that the phrase stands for: %s', async (q, name) => {
    const codingsOf = async (asked: string) =>
      (await ask(`q=${encodeURIComponent(asked)}`)).saidFirst.filter(({ part }) => part === 'coding')
    const codings = await codingsOf(q)
    expect(codings).toMatchObject([{ name }])
    expect(codings).toEqual(await codingsOf(name))
    expect(await leadOf(q)).toContain(` First by meaning, coded as “${name}”, whatever the words: `)
  })

  it.each([
    ['расширение НАТО', 'Enlargement'],
    ['北约东扩', 'Enlargement'],
    ['NATO expansion', 'Enlargement'],
    ['блоковое мышление', 'Blocs unnamed'],
    ['Корейский полуостров', 'Korean Peninsula'],
    ['朝鲜半岛', 'Korean Peninsula'],
    ['национальные валюты', 'National currencies'],
    ['军事合作', 'Military cooperation'],
  ])('gives to other words for the name of a frame, in each language, its coding: %s', async (q, name) => {
    const codingsOf = async (asked: string) =>
      (await ask(`q=${encodeURIComponent(asked)}`)).saidFirst.filter(({ part }) => part === 'coding')
    const codings = await codingsOf(q)
    expect(codings).toMatchObject([{ name }])
    expect(codings).toEqual(await codingsOf(name))
  })

  it.each(['НАТО и санкции', 'NATO bases', 'sanctions', 'war in Ukraine'])(
    'takes words of a frame that are not all other words for its name for no naming: %s',
    async (q) => {
      const { saidFirst } = await ask(`q=${encodeURIComponent(q)}`)
      expect(saidFirst.filter(({ part }) => part === 'coding')).toEqual([])
    },
  )

  it('takes words that are only a part of wordings for no name of a coding', async () => {
    const { saidFirst } = await ask(`q=${encodeURIComponent('military alliance')}`)
    expect(saidFirst).toContainEqual(expect.objectContaining({ part: 'set_phrase', isPartOfWording: true }))
    expect(saidFirst.some(({ part }) => part === 'coding')).toBe(false)
  })

  it('says of a passage that is coded as what is asked for nothing that takes it back', async () => {
    const { themes } = await codebookOf()
    for (const { label } of themes.flatMap(({ frames }) => frames)) {
      const { saidFirst } = await ask(`q=${encodeURIComponent(label)}`)
      const codings = saidFirst.filter(({ part }) => part === 'coding')
      expect(
        codings.flatMap(({ byVoice }) => byVoice.flatMap(({ limits }) => limits)),
        label,
      ).toEqual([])
    }
    expect(await leadOf('beyond alliance')).toContain('Moscow on 1 April 2021, jointly on 28 June 2021')
    expect(await leadOf('third party')).toContain('coded there as “Not an alliance”')
  })

  it.each([
    ['counted', 'NATO', 'НАТО', '北约'],
    ['context', 'de-dollarization', 'дедолларизация', '去美元化'],
    ['context', 'community of shared future', 'сообщество единой судьбы', '命运共同体'],
  ])('finds in three languages what has fixed renderings, among what is %s: %s', async (status, ...names) => {
    const found = await Promise.all(
      names.map((name) => ask(`q=${encodeURIComponent(name)}&status=${status}`)),
    )
    for (const { hits } of found) expect(hits.map(({ id }) => id)).toEqual(found[0]?.hits.map(({ id }) => id))
    expect(found[0]?.hits.length).toBeGreaterThan(0)
    for (const { terms } of found)
      for (const { alsoFound } of terms) expect(new Set(alsoFound).size).toBe(alsoFound.length)
  })

  it('says all parts on the page', async () => {
    const page = await (await app.request('/search?q=no+limits', {}, env)).text()
    for (const words of [
      'In exactly these words',
      'With all these words in any form, side by side or not, in a key phrase or the title of a joint statement',
      'As the set phrase “No limits”',
      'coded as “No limits”',
      'In our own words, not theirs: our gist of a passage of that voice or, where it says so, the title of a record',
    ]) {
      expect(page).toContain(words)
    }
    expect(page).toContain('First in words held here, wordings of the set phrase “No limits” included: ')
    const one = await (await app.request('/search?q=AUKUS', {}, env)).text()
    expect(one).toContain('First in words held here: ')
    expect(one).toContain('In this word in any form, in a key phrase or the title of a joint statement')
    expect(one).not.toContain('side by side')
  })
})

describe('what came since, on /search', () => {
  it('is told of words that were said alone: our words tell nothing of later statements', async () => {
    const words = async (q: string) =>
      (await (await app.request(`/search?q=${q}`, {}, env)).text()).replace(/<[^>]*>/g, ' ')
    expect(await words('limits')).toMatch(
      new RegExp(
        `${escapedPattern(jointLabel)}\\s+4 February 2022\\s+4 February 2022\\s+1\\s+2\\s+not in the words held here of the 6 later statements`,
      ),
    )
    for (const q of ['limits', 'NATO', 'Ukraine', 'Zarubin', 'multipolar']) {
      const { spans } = await ask(`q=${q}`)
      const own = spans.filter(({ basis }) => basis === 'own_words')
      const told = (await words(q)).match(/no later statement|not in the words held here of/g) ?? []
      expect(told.length, q).toBe(own.length)
      expect(told.filter((one) => one === 'no later statement').length, q).toBe(
        own.filter(({ laterStatements }) => laterStatements === 0).length,
      )
    }
  })
})
