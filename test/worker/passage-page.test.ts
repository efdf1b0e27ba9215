import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { CodingRow } from '../../schema/contract/coding.ts'
import type { Passage, PassageDetail } from '../../schema/contract/statement.ts'
import { numberOf, passageName } from '../../schema/passage-id.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { jointLabel } from '../support/voice-labels.ts'

async function passages(query: string): Promise<Passage[]> {
  const response = await app.request(`/api/v1/passages?limit=200&${query}`, {}, env)
  return ((await response.json()) as { data: Passage[] }).data
}

const pathOf = ({ id }: Passage) => `/passages/${passageName(id)}`

async function page(path: string): Promise<string> {
  const response = await app.request(`https://entente.example${path}`, {}, env)
  expect(response.status, path).toBe(200)
  return unescaped(await response.text())
}

const field = (text: string, id: string) =>
  new RegExp(`<textarea id="${id}"[^>]*>\\s*([^<]*?)\\s*</textarea>`).exec(text)?.[1] ?? ''

/** One passage of each standing of its words, and one without words. */
async function ofEachStanding(): Promise<Passage[]> {
  const all = [...(await passages('theme=nato')), ...(await passages('theme=alliance'))]
  const found = Map.groupBy(all, ({ keyPhraseBasis }) => keyPhraseBasis)
  return [...found.values()].flatMap(([first]) => first ?? [])
}

const standings: Record<string, string> = {
  official_text: 'official wording',
  reprint: 'reprint of the official text',
  translation: 'translation of the official text; the official wording is in another language',
  as_reported: 'as reported and compared with no official text: do not quote it as official wording',
}

describe('the page of a passage', () => {
  it('shows what each coder gave, whatever was published of it', async () => {
    // Two coders agree on this one, and the third gave another frame.
    const id = '2024-05-18-lavrov-cfdp-assembly#7'
    const response = await app.request(`/api/v1/codings?passage=${encodeURIComponent(id)}`, {}, env)
    const { data } = (await response.json()) as { data: CodingRow[] }
    expect(new Set(data.map(({ frames }) => frames.join(' '))).size).toBeGreaterThan(1)
    const text = await page(`/passages/${passageName(id)}`)
    const rows = text.slice(text.indexOf('id="codings"')).match(/<tr><th scope="row">.*?<\/tr>/g) ?? []
    expect(rows.map((row) => />(coder-\d+)</.exec(row)?.[1])).toEqual(data.map(({ coder }) => coder))
    for (const [index, { frames, codebook }] of data.entries()) {
      expect(/<td>(.*?)<\/td>/.exec(rows[index] ?? '')?.[1]?.split(', ')).toHaveLength(frames.length)
      expect(rows[index]).toContain(`by version ${codebook} of the codebook`)
    }
    const silence = (await passages('status=silent'))[0] as Passage
    expect(await page(pathOf(silence))).not.toContain('id="codings"')
  })

  it('gives the words with their standing, as text to quote and to cite', async () => {
    const list = await ofEachStanding()
    expect(list.length).toBeGreaterThan(2)
    for (const passage of list) {
      const path = pathOf(passage)
      const text = await page(path)
      const quote = field(text, 'quote')
      const standing = passage.keyPhraseBasis ? standings[passage.keyPhraseBasis] : 'our words'
      expect(quote, path).toContain(passage.keyPhrase ?? passage.gist.replace(/\.$/, ''))
      expect(quote, path).not.toContain('. (our words)')
      expect(quote, path).toContain(`(${standing})`)
      expect(quote, path).toMatch(new RegExp(`https://entente\\.example${path}\\?release=\\S+$`))
      const named = path.slice('/passages/'.length).replace(/-p\d+$/, '')
      expect(text, path).toMatch(
        new RegExp(`og:image" content="https://entente\\.example/statements/${named}[^"]*picture`),
      )
      expect(field(text, 'citation'), path).toMatch(
        new RegExp(`dataset release \\S+\\. https://entente\\.example${path}\\?release=\\S+$`),
      )
      for (const format of ['bib', 'ris', 'csl.json']) expect(text).toContain(`${path}.${format}`)
    }
  })

  it('gives of a silence what it is and what it rests on, in nobody’s mouth', async () => {
    const silences = await passages('status=silent')
    expect(silences.length).toBeGreaterThan(5)
    for (const passage of silences) {
      const path = pathOf(passage)
      const quote = field(await page(path), 'quote')
      expect(quote, path).toMatch(/^Recorded as silent on /)
      expect(quote, path).toContain('(our words)')
      expect(quote.includes('not on our own reading'), path).toBe(passage.silence === 'secondary')
    }
  })

  it('carries every caution of its page in the text to be copied', async () => {
    const list = [
      ...(await passages('status=silent')).slice(0, 12),
      ...(await passages('status=context')).slice(0, 12),
      ...(await passages('status=counted')).filter(
        ({ restsOn, unverified }) => restsOn !== 'several' || unverified,
      ),
    ]
    let found = 0
    for (const passage of list.slice(0, 60)) {
      const path = pathOf(passage)
      const text = await page(path)
      const quote = field(text, 'quote')
      for (const [, flag = ''] of text.matchAll(/<span class="flag">([^<]+)<\/span>/g)) {
        found += 1
        expect(quote.replace(/\s+/g, ' '), path).toContain(unescaped(flag).trim().replace(/\s+/g, ' '))
      }
    }
    expect(found).toBeGreaterThan(20)
  })

  it('names no voice for words of context, which may be another’s, and says whose they are', async () => {
    const ofOthers = (await passages('status=context')).filter(({ uncounted }) =>
      /’s words|'s words/.test(uncounted ?? ''),
    )
    expect(ofOthers.length).toBeGreaterThan(5)
    // What one side said beside a joint text is not the text's.
    expect(ofOthers.filter(({ voice }) => voice === 'joint')).toEqual([])
    for (const passage of ofOthers.slice(0, 6)) {
      const path = pathOf(passage)
      const text = await page(path)
      expect(text, path).not.toContain(jointLabel)
      expect(text, path).toContain('Recorded with <a')
      for (const id of ['quote', 'citation']) {
        expect(field(text, id), path).toContain(
          `Context, not counted (${passage.uncounted}). Recorded with: `,
        )
      }
      const ris = await page(`${path}.ris`)
      expect(ris.replaceAll(/\s+/g, ' '), path).toContain(`Context, not counted: ${passage.uncounted}.`)
    }
  })

  it('names no voice in a search that lists context, and the statement’s own over a list of passages', async () => {
    const found = await page('/search?q=Mishustin&status=context')
    const lines = [...found.matchAll(/<li><p class="meta">(.*?)<\/p>/g)].map(([, meta]) => meta ?? '')
    const ofPassages = lines.filter((meta) => /Our gist|Key phrase/.test(meta))
    expect(ofPassages.length).toBeGreaterThan(2)
    for (const meta of ofPassages) {
      expect(meta).toContain('context, not counted')
      expect(meta).not.toContain('class="voice')
    }
    // A passage of context may be another's than the joint statement's that it stands with.
    const [apart] = (await passages('status=context&voice=beijing')).filter(({ statementId }) =>
      statementId.includes('joint-statement'),
    )
    const list = await page(`/evidence?statement=${apart?.statementId}&status=context&voice=beijing`)
    expect(list).toMatch(/<p class="meta">[^<]* · <span class="voice voice-joint">/)
  })

  it('can be copied by buttons that script shows, and holds the same without', async () => {
    const [passage] = await passages('theme=nato&voice=joint')
    if (!passage) throw new Error('no passage to look at')
    const text = await page(pathOf(passage))
    const copies = [...text.matchAll(/<button type="button" data-copy="([\s\S]*?)" hidden/g)].map(
      ([, copy]) => copy,
    )
    expect(copies).toHaveLength(3)
    expect(copies[0]).toBe(field(text, 'quote'))
    expect(copies[1]).toMatch(/^https:\/\/entente\.example\/passages\/\S+\?release=\S+$/)
    expect(copies[2]).toBe(field(text, 'citation'))
    expect(copies[2]).toMatch(/^The Entente contributors \(\d{4}\)\. /)
  })

  it('says whose reading was of a part: a published analysis may have read the whole', async () => {
    const text = await page('/statements/2014-05-20-joint-statement-new-stage')
    expect(text).toContain('No mention of NATO in the whole text, according to a published text analysis')
    expect(text).toContain(
      'For this dataset only a part of the text was read, and the theme may stand in the rest.',
    )
  })

  it('says of a coding how far it can be relied on, and of a silence, which nobody coded, nothing of the kind', async () => {
    const [coded] = await passages('theme=nato&voice=joint')
    const [silent] = await passages('theme=nato&voice=joint&status=silent')
    if (!coded || !silent) throw new Error('no passages to look at')
    expect(await page(pathOf(coded))).toContain('<strong>Reliability:</strong> good for ')
    expect(await page(pathOf(silent))).not.toContain('Reliability')
    expect(await page(pathOf(silent))).toContain('Recorded as silent')
    expect(await page('/statements?theme=nato&voice=joint&status=silent')).not.toContain('Reliability')
    expect(await page('/evidence?theme=nato&voice=joint&status=silent')).not.toContain('Reliability')
  })

  it.each(['/passages/nothing-p1', '/passages/2022-02-04-joint-statement-new-era-p999', '/passages/x'])(
    '%s is not found',
    async (path) => {
      expect((await app.request(path, {}, env)).status).toBe(404)
    },
  )
})

describe('the line on reliability', () => {
  it('stands on the pages of a statement and of a comparison, with a verdict for each theme coded there', async () => {
    for (const path of [
      '/statements/2022-02-04-joint-statement-new-era',
      '/compare?a=2022-02-04-joint-statement-new-era&b=2024-05-16-joint-statement-75-years',
    ]) {
      const [line = ''] = /<p class="counted reliability">[\s\S]*?<\/p>/.exec(await page(path)) ?? []
      expect(line, path).toContain('Coded by programs, not people')
      expect(line, path).toMatch(/good for the other \d+ themes \(0\.8\d to 0\.9\d\)\. Coded/)
      expect(line, path).toContain('not validated against people')
    }
  })
})

describe('the line on reliability, whatever the page', () => {
  it('tells more than three themes of one verdict by their number and range', async () => {
    const [line = ''] = /<p class="counted reliability">[\s\S]*?<\/p>/.exec(await page('/')) ?? []
    expect(line).toMatch(/good for all 4 themes \(0\.8\d to 0\.\d\d\)\. Coded/)
  })

  it('is one sentence for one theme, several, and all', async () => {
    const form =
      /^Reliability: ((good|usable with care|do not rely on it) for [^;.]+ \((just under )?(0\.\d\d|1\.00)[^)]*\)[^;]*(; |\. ))+Coded by programs, not people; the number is how far they agree, 1 at most; not validated against people\. What this means$/
    for (const path of [
      '/',
      '/?theme=nato',
      '/?theme=nato,alliance,trade',
      '/codebook/nato',
      '/statements?theme=finance',
      '/evidence?theme=nato&voice=joint',
      '/statements/2022-02-04-joint-statement-new-era',
      '/passages/2022-02-04-joint-statement-new-era-p1',
      '/compare?a=2022-02-04-joint-statement-new-era&b=2024-05-16-joint-statement-75-years',
      '/compare/groups?aFrom=2013&aTo=2018&bFrom=2019&bTo=2024',
      '/evidence?from=2014&to=2015',
      '/search?q=NATO',
      '/phrases',
      '/phrases/no-limits',
    ]) {
      const [line = ''] = /<p class="counted reliability">[\s\S]*?<\/p>/.exec(await page(path)) ?? []
      expect(line.replaceAll(/<[^>]+>/g, ''), path).toMatch(form)
    }
  })
})

describe('what the record knows of how a text was read', () => {
  it('stands once: beside the silence that it is about, and else among the notes', async () => {
    const silences = await passages('status=silent')
    expect(silences.length).toBeGreaterThan(5)
    for (const silence of silences) {
      const { statementId } = silence
      const response = await app.request(`/api/v1/statements/${statementId}`, {}, env)
      const { notes } = ((await response.json()) as { data: { notes: string } }).data
      // Its history quotes what a release corrected.
      const [text = ''] = (await page(`/statements/${statementId}`)).split('<section id="history"')
      for (const sentence of notes.split(/(?<=\.) (?=\p{Lu})/u))
        expect(text.split(sentence).length - 1, sentence).toBe(1)
      const basis = 'seen only in part, and that part does not list the texts analysed.'
      expect(text).toContain('the text may say more of it.')
      expect(text).toMatch(new RegExp(`<span class="flag">[^<]*${basis}</span>`))
      expect(await page(pathOf(silence))).toContain(basis)
    }
  })
})

describe('the cautions of a passage', () => {
  it('are the same in the API, on its page, on that of its statement and in its quote', async () => {
    const all = await passages('status=all')
    const told = new Set<string>()
    for (const { id, statementId } of all.filter((_, index) => index % 4 === 0)) {
      const response = await app.request(`/api/v1/passages/${passageName(id)}`, {}, env)
      const { data } = (await response.json()) as { data: PassageDetail }
      const own = await page(pathOf(data))
      const [, quote = ''] = /<textarea id="quote"[^>]*>([^<]*)</.exec(own) ?? []
      const card = (text: string) =>
        [
          ...(text.split(`id="p${numberOf(id)}"`)[1]?.split('</li>')[0] ?? '').matchAll(
            /<span class="flag">([^<]*)<\/span>/g,
          ),
        ].map(([, words = '']) => words)
      const standing = (words: string) => !words.includes('compared with no official text')
      expect(card(own).filter(standing), id).toEqual(data.cautions)
      expect(card(await page(`/statements/${statementId}`)).filter(standing), id).toEqual(data.cautions)
      for (const caution of data.cautions) {
        expect(quote, id).toContain(caution)
        told.add(caution)
      }
    }
    expect(told.size).toBeGreaterThan(5)
  })
})

describe('GET /api/v1/passages/{id}', () => {
  it('has what each coder gave it, as the list of codings has it, and nothing of a silence', async () => {
    const json = async <Data>(path: string) => {
      const response = await app.request(`/api/v1${path}`, {}, env)
      return ((await response.json()) as { data: Data }).data
    }
    const some = (await passages('status=all')).filter((_, index) => index % 8 === 0)
    const silences = (await passages('status=silent')).slice(0, 2)
    expect(silences).toHaveLength(2)
    for (const one of [...some, ...silences]) {
      const { codings } = await json<PassageDetail>(`/passages/${passageName(one.id)}`)
      const listed = await json<CodingRow[]>(`/codings?passage=${encodeURIComponent(one.id)}`)
      expect(codings, one.id).toEqual(listed)
      expect(codings.length, one.id).toBe(one.status === 'silent' ? 0 : 3)
    }
  })
})

describe('the names of a passage', () => {
  const id = '2022-02-04-joint-statement-new-era#1'
  const inPath = '2022-02-04-joint-statement-new-era-p1'

  it('opens by the id that lists give and by that of its page, in the API', async () => {
    for (const name of ['2022-02-04-joint-statement-new-era%231', inPath]) {
      const response = await app.request(`/api/v1/passages/${name}`, {}, env)
      expect(response.status, name).toBe(200)
      expect(((await response.json()) as { data: Passage }).data.id, name).toBe(id)
    }
    const unknown = await app.request('/api/v1/passages/2022-02-04-joint-statement-new-era%23999', {}, env)
    expect(unknown.status).toBe(404)
  })

  it('leads by its id to the one address of its page', async () => {
    const response = await app.request('/passages/2022-02-04-joint-statement-new-era%231', {}, env)
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(`/passages/${inPath}`)
  })
})
