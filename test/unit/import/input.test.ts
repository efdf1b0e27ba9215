import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { expandInputs } from '../../../schema/texts/input.ts'
import { runSession } from '../../../schema/texts/session.ts'
import { localStore } from '../../../schema/texts/store/store.ts'
import { englishText, read, refusal } from './sample.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-input-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function expanded(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { inputs, passedOver } = expandInputs([folder], () => Promise.reject(new Error('no network')))
  return {
    names: inputs.map(({ name }) => relative(folder, name)),
    passedOver: passedOver.map((line) => relative(folder, line)),
  }
}

describe('expandInputs([folder])', () => {
  it('passes a saved page’s companion folder over with one line, however many files it has', () => {
    expect(
      expanded({
        'lamps.html': englishText,
        'lamps_files/a.js': 'x',
        'lamps_files/deep/b.html': englishText,
        'Маяки.htm': englishText,
        'Маяки.files/c.css': 'x',
        // A folder of no page is a folder of texts.
        'other_files/d.txt': englishText,
      }),
    ).toEqual({
      names: ['lamps.html', 'other_files/d.txt', 'Маяки.htm'],
      passedOver: [
        'lamps_files: belongs to the saved page beside it',
        'Маяки.files: belongs to the saved page beside it',
      ],
    })
  })

  it('passes over what tells of a folder, and no text whose name begins so', () => {
    const names = ['README', 'README.md', 'readme_en.txt', 'LICENCE', 'a/codebook.pdf', 'a/SHA256SUMS.txt']
    const texts = ['changes-in-the-harbour.txt', 'citation-of-lamps.txt', 'readmes.txt']
    const files = Object.fromEntries([...names, ...texts].map((name) => [name, englishText]))
    expect(expanded(files)).toEqual({
      names: texts,
      passedOver: expect.arrayContaining(names.map((name) => `${name}: tells of its folder`)),
    })
  })

  it('passes over an index.json that lists the files beside it, and no other', () => {
    expect(
      expanded({
        'a/one.txt': englishText,
        'a/index.json': JSON.stringify([{ file: 'one.txt', title: 'One' }]),
        'b/index.json': JSON.stringify([{ doc_id: 'two', text: englishText }]),
      }),
    ).toEqual({
      names: ['a/one.txt', 'b/index.json'],
      passedOver: ['a/index.json: lists the files beside it'],
    })
  })
})

describe('expandInputs(what is neither file nor folder)', () => {
  it('names a linked folder and a pipe, follows no loop, and keeps a dead link as a file that is refused', () => {
    writeFileSync(join(folder, 'one.txt'), englishText)
    symlinkSync('..', join(folder, 'loop'))
    symlinkSync('self', join(folder, 'self'))
    symlinkSync('one.txt', join(folder, 'alias.txt'))
    execFileSync('mkfifo', [join(folder, 'pipe')])
    expect(expanded({})).toEqual({
      names: ['alias.txt', 'one.txt', 'self'],
      passedOver: ['loop: is a link to a folder', 'pipe: is no file'],
    })
  })

  it.each([
    ['a path through a file', 'one.txt/two.txt', /there is no such file or folder\. Check the path\.$/],
    ['a link to itself', 'self', /it cannot be reached \(ELOOP\)\. Check the path\.$/],
    ['a pipe', 'pipe', /it is no file\. Check the path\.$/],
    ['nothing', 'none', /there is no such file or folder\. Check the path\.$/],
  ])('refuses %s in one sentence', async (_, name, said) => {
    writeFileSync(join(folder, 'one.txt'), englishText)
    symlinkSync('self', join(folder, 'self'))
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const { inputs } = expandInputs([join(folder, name)], () => Promise.reject(new Error('no network')))
    expect(inputs).toHaveLength(1)
    expect(() => inputs[0]?.load()).toThrow(said)
  })

  it.skipIf(process.getuid?.() === 0)('refuses a folder that may not be read and reads the others', () => {
    writeFileSync(join(folder, 'one.txt'), englishText)
    mkdirSync(join(folder, 'shut'), { mode: 0 })
    expect(expanded({}).names).toEqual(['one.txt', 'shut'])
  })
})

describe('readDocuments(what a text says of itself)', () => {
  it.each(['Home | News | Contacts', '12:04', '* * *', 'Share'])(
    'finds the header below the junk line %s',
    async (junk) => {
      const text = `${junk}\n\nTitle: Lamps of the shore\nDate: 4 March 2015\nSpeaker: Ada Harbour\n\n${englishText}`
      expect(await read('a.txt', text)).toMatchObject({
        title: 'Lamps of the shore',
        date: '2015-03-04',
        speakers: ['Ada Harbour'],
      })
    },
  )

  it.each([
    ['2004', '2004'],
    ['May 2004', '2004-05'],
    ['май 2004 года', '2004-05'],
    ['2004年5月', '2004-05'],
  ])('keeps the date “%s” as %s, without a day', async (said, date) => {
    expect((await read('a.txt', `Title: Lamps\nDate: ${said}\n\n${englishText}`)).date).toBe(date)
  })

  it('takes a speaker whom the publisher’s selector names as written, listed or not', async () => {
    const page = `<!doctype html><html><head><title>Lamps of the shore</title></head><body><article><h1>Lamps of the shore</h1><p class="speaker">Zebediah Wick</p>${`<p>${englishText}</p>`.repeat(4)}</article></body></html>`
    expect(
      await read('a.html', page, { address: 'https://gadebate.un.org/en/70/wick', anySite: true }),
    ).toMatchObject({ speakers: ['Zebediah Wick'] })
  })
})

describe('runSession(isDryRun)', () => {
  it('needs no database and makes none', async () => {
    const said: string[] = []
    vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line))
    writeFileSync(join(folder, 'a.txt'), englishText)
    const persistTo = join(folder, 'state')
    const { inputs } = expandInputs([join(folder, 'a.txt')], () => Promise.reject(new Error('no network')))
    const known = { statements: [], texts: [] }
    const code = await runSession({ inputs, known, isDryRun: true, isRemote: false, persistTo, drafts: null })
    vi.restoreAllMocks()
    expect(said.join('\n')).toMatch(/1 text would be imported[\s\S]+There is no database yet/)
    expect(code).toBe(0)
    expect(existsSync(persistTo)).toBe(false)
  })
})

describe('localStore', () => {
  it('refuses a place where nothing can be written, whatever its rights say', async () => {
    await expect(localStore({} as never, '/proc/entente')).rejects.toThrow(
      '/proc/entente cannot be written, so nothing was imported. Give yourself the right to write there, or name another place with --persist-to.',
    )
  })
})

describe('readDocuments(one text of many megabytes)', () => {
  it('is refused before it is taken apart', async () => {
    expect(await refusal('a.txt', `${englishText}\n`.repeat(30_000))).toBe(
      'a.txt: it is one text of 5 million letters, more than the 4 million a statement may have. Split it into its statements, or make it a table with a row for each.',
    )
  })

  it('is refused whatever format it is in', async () => {
    const body = `<p>${englishText}</p>`.repeat(30_000)
    const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Lamps</title></titleStmt></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`
    expect(await refusal('a.xml', tei)).toContain('a.xml: it is one text of 5 million letters')
  })
})
