import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { digest } from '../../../schema/text/normal.ts'
import { Refusal } from '../../../schema/texts/read/refusal.ts'
import type { Source } from '../../../schema/texts/read/source.ts'
import type { RunOptions, RunSummary } from '../../../schema/texts/run.ts'
import { importTexts } from '../../../schema/texts/run.ts'
import type { Known } from '../../../schema/texts/store/known.ts'
import type { DocumentRow, TextRows } from '../../../schema/texts/store/row.ts'
import type { TextStore } from '../../../schema/texts/store/store.ts'
import { describeRun } from '../../../schema/texts/summary.ts'
import { bytes, chineseText, englishText } from './sample.ts'

const lamps = `Meeting of lighthouse keepers\n\n${englishText}`
const known: Known = {
  statements: [
    {
      id: '2015-03-04-lamps',
      date: '2015-03-04',
      kind: 'readout',
      title: 'Meeting of lighthouse keepers',
      speakers: ['Vladimir Putin'],
      officialUrls: {},
      otherPages: [],
    },
  ],
  texts: [],
}

function memory(): TextStore & { rows: Map<string, TextRows> } {
  const rows = new Map<string, TextRows>()
  return {
    rows,
    held: async () => [...rows.values()].map(({ document }) => document),
    put: async (one) => {
      rows.set(one.document.id, one)
    },
    textOf: async (id) =>
      rows
        .get(id)
        ?.paragraphs.map(({ text }) => text)
        .join('\n') ?? '',
    close: async () => {},
  }
}

function run(
  files: Record<string, string | Uint8Array | Refusal>,
  store: TextStore,
  more: Partial<RunOptions> = {},
): Promise<RunSummary> {
  const sources = Object.entries(files).map(([name, content]) => ({
    name,
    load: async (): Promise<Source> => {
      if (content instanceof Refusal) throw content
      return { name, bytes: typeof content === 'string' ? bytes(content) : content }
    },
  }))
  return importTexts(sources, {
    reading: { today: '2026-11-22' },
    known,
    store,
    isDryRun: false,
    drafts: null,
    isStopped: () => false,
    ...more,
  })
}

describe('importTexts(sources, options)', () => {
  it('says how a day in figures that is two days is settled, unless it is', async () => {
    const files = { 'a.txt': `Meeting of keepers\n\n05/07/2021\n\n${englishText}` }
    const note =
      'a.txt: its date, 05/07/2021, is 2021-07-05 or 2021-05-07, and no more than the year was taken; write it as one of them, or give it with --date'
    expect((await run(files, memory())).notes).toEqual([note])
    const reading = { today: '2026-11-22', date: '2021-07-05' }
    expect((await run(files, memory(), { reading })).notes).toEqual([])
  })

  it('changes nothing when the same texts come again', async () => {
    const store = memory()
    const files = { '2015-03-04-a.txt': lamps, '2016-01-02-b.txt': `灯塔看守人会见\n\n${chineseText}` }
    expect((await run(files, store)).added).toHaveLength(2)
    const before = structuredClone([...store.rows])
    const again = await run(files, store)
    expect(again).toMatchObject({ added: [], replaced: [], unchanged: 2, refused: [] })
    expect([...store.rows]).toEqual(before)
  })

  it('goes on when one of the texts is refused', async () => {
    const store = memory()
    const summary = await run(
      {
        'a.pdf': '%PDF-1.7',
        'b.txt': new Refusal('b.txt', 'it cannot be read (EACCES)', 'Check its rights'),
        '2015-03-04-c.txt': lamps,
      },
      store,
    )
    expect(summary.refused.map(({ document }) => document)).toEqual(['a.pdf', 'b.txt'])
    expect([...store.rows.keys()]).toEqual(['2015-03-04-lamps.en'])
  })

  it('changes nothing in a dry run but says what would change', async () => {
    const store = memory()
    const summary = await run({ '2015-03-04-a.txt': lamps }, store, { isDryRun: true })
    expect(store.rows.size).toBe(0)
    expect(describeRun(summary, { seconds: 0.25, isDryRun: true })).toBe(
      `1 source read in 0.3 s. 1 text would be imported (1 new, 0 replaced; 1 paragraph, 33 words), 0 texts unchanged, 0 texts already there from another source, 0 texts or files refused.
1 of the 1 text belongs to a statement of the dataset.
Would be imported (1):
  2015-03-04-lamps.en (1 paragraph, 33 words) from 2015-03-04-a.txt
    “Meeting of lighthouse keepers”; 2015-03-04; no place; by Vladimir Putin; en`,
    )
  })

  it('names every refused file on a line of its own, and parts of one file that are refused alike on one line', async () => {
    const files = Array.from({ length: 45 }, (_, n): [string, string] => [`reef-${n}.txt`, 'Fog.'])
    const box = zipSync({ 'a.zip': zipSync({}), 'b.zip': zipSync({}), 'c.txt': bytes('Rain.') })
    const rows = Array.from({ length: 42 }, (_, n) => `r${n},""`).join('\n')
    const summary = await run(
      {
        ...Object.fromEntries(files),
        'box.zip': box,
        't.csv': `doc_id,text\n${rows}\nr99,"${englishText}"\n`,
      },
      memory(),
    )
    const said = describeRun(summary, { seconds: 0.25, isDryRun: false }).split('\n')
    const refused = said.slice(said.indexOf('Refused (90):') + 1)
    expect(refused.slice(0, 45).map((line) => line.split(':')[0])).toEqual(files.map(([name]) => `  ${name}`))
    expect(refused.slice(45)).toEqual([
      '  box.zip: a.zip, b.zip: this is an archive within an archive. Unpack it and import what is inside.',
      expect.stringMatching(/^ {2}box\.zip\/c\.txt: the text that was found in it is too short/),
      expect.stringMatching(/^ {2}t\.csv: r0, r1, .*, r39 and 2 more: /),
    ])
  })

  it('names a person under two spellings once, and the texts without a date', async () => {
    const summary = await run(
      {
        '2015-03-04-a.txt': `Speaker: Pyotr Solovyov\n\n${lamps}`,
        'b.txt': `Speaker: Petr Soloviev\n\n${lamps} So it was, and so it stays.`,
      },
      memory(),
    )
    const said = describeRun(summary, { seconds: 0.25, isDryRun: false }).split('\n')
    const at = said.indexOf('Without a date; say it with --date, or in the file (1):')
    expect(said[at + 1]).toBe('  b.txt')
    expect(said.slice(said.indexOf('Two spellings taken as one person (1):')).slice(0, 2)).toEqual([
      'Two spellings taken as one person (1):',
      '  Petr Soloviev: Pyotr Solovyov',
    ])
  })

  it('stops between two texts when asked, with the first one whole', async () => {
    const store = memory()
    let asked = 0
    const summary = await run({ '2015-03-04-a.txt': lamps, '2016-01-02-b.txt': chineseText }, store, {
      isStopped: () => asked++ > 0,
    })
    expect(summary).toMatchObject({ isStopped: true, sources: 1 })
    expect([...store.rows.keys()]).toEqual(['2015-03-04-lamps.en'])
  })

  it('puts a text under the statement the user names', async () => {
    const store = memory()
    await run({ 'unnamed.txt': `Mr. President,\n\n${englishText}` }, store, {
      statementId: '2015-03-04-lamps',
    })
    expect(store.rows.get('2015-03-04-lamps.en')?.document).toMatchObject({
      statementId: '2015-03-04-lamps',
      title: 'Meeting of lighthouse keepers',
      date: '2015-03-04',
      speakers: ['Vladimir Putin'],
    } satisfies Partial<DocumentRow>)
  })

  it('takes what a text does not say of itself from the record of exactly that file', async () => {
    const store = memory()
    const text = `Mr. President,\n\n${englishText}`
    const record = {
      sha256: await digest(text),
      statementId: null,
      title: 'General debate, lamps',
      date: '2014-09-09',
      speakers: ['Wang Yi'],
    }
    await run({ 'un-general-debate-lamps.txt': text }, store, { known: { ...known, texts: [record] } })
    expect([...store.rows.values()][0]?.document).toMatchObject({
      id: '2014-09-09-general-debate-lamps.en',
      title: 'General debate, lamps',
      date: '2014-09-09',
      speakers: ['Wang Yi'],
    })
  })

  it('refuses a second row of the same id, also when the first is there already', async () => {
    const store = memory()
    const table = `doc_id,text\na,"${englishText} One."\na,"${englishText} Two."\n`
    const refused =
      't.csv#a: another text of this run has the same source (t.csv#a). Give every row a doc_id of its own and import the table again.'
    for (const added of [1, 0]) {
      const summary = await run({ 't.csv': table }, store)
      expect(summary).toMatchObject({ replaced: [], unchanged: 1 - added })
      expect(summary.added).toHaveLength(added)
      expect(summary.refused.map(({ message }) => message)).toEqual([refused])
    }
  })

  it('takes the good rows of a table, refuses those without text and names a day that is none', async () => {
    const rows = [
      { doc_id: 'a', text: englishText, date: '2016-02-30' },
      { doc_id: 'b' },
      5,
      { doc_id: 'c', text: `${englishText} More.`, date: '2016-02-28' },
    ]
    const summary = await run({ 't.json': JSON.stringify(rows) }, memory())
    expect(summary.added).toHaveLength(2)
    expect(summary.notes).toContain('t.json#a: its date, 2016-02-30, is not a date; write it as 2023-03-21')
    expect(summary.refused.map(({ message }) => message)).toEqual([
      't.json#b: this row has no text. Fill its column of texts, or take it out of the table.',
      't.json#3: this row has no text. Fill its column of texts, or take it out of the table.',
    ])
  })

  it('refuses a second text of the same file name in one run', async () => {
    const summary = await run(
      { 'x/2015-03-04-a.txt': lamps, 'y/2015-03-04-a.txt': `${lamps} More.` },
      memory(),
    )
    expect(summary.refused.map(({ message }) => message)).toEqual([
      'y/2015-03-04-a.txt: another text of this run has the same source (x/2015-03-04-a.txt). Rename one of the files and import it again.',
    ])
  })

  it('knows one text in two formats by day, title and nearly the same words, and names it', async () => {
    const long = Array.from({ length: 12 }, (_, n) => `${n + 1}. ${englishText}`)
    const page = `<html><head><title>Meeting of lighthouse keepers</title></head><body><article><p>${long.join('</p><p>')}</p><p>Keeper on duty.</p></article></body></html>`
    const plain = `Meeting of lighthouse keepers\n\n${long.join('\n\n')}`
    const other = `Meeting of lighthouse keepers\n\n${long.join('\n\n').replaceAll('lamps', 'boats').replaceAll('fog', 'storm').replaceAll('hour', 'day')}`
    const store = memory()
    const summary = await run(
      { '2015-03-04-a.html': page, '2015-03-04-b.txt': plain, '2015-03-04-c.txt': other },
      store,
    )
    expect(summary.twins).toEqual(['2015-03-04-b.txt: nearly the same words as 2015-03-04-lamps.en'])
    expect([...store.rows.keys()]).toEqual(['2015-03-04-lamps.en', '2015-03-04-lamps.en-2'])
    const dry = await run({ '2015-03-04-a.html': page, '2015-03-04-b.txt': plain }, memory(), {
      isDryRun: true,
    })
    expect([dry.added.length, dry.twins]).toEqual([1, summary.twins])
  })

  it.each([
    ['bare.txt', 'full.txt'],
    ['full.txt', 'bare.txt'],
  ])('keeps of two sources of the same words what either tells of them: %s, then %s', async (...names) => {
    const body = `${englishText}\n\nWhoever reads this keeps the lamp.`
    const given: Record<string, string> = {
      'bare.txt': body,
      'full.txt': `Joint Statement on Fog Horns\n9 May 2016\n\n${body}`,
    }
    const files = Object.fromEntries(names.map((name) => [name, given[name] ?? '']))
    const store = memory()
    const summary = await run(files, store)
    expect([...store.rows.values()].map(({ document: { title, date } }) => [title, date])).toEqual([
      ['Joint Statement on Fog Horns', '2016-05-09'],
    ])
    expect(summary.added).toHaveLength(1)
    expect(summary.twins).toEqual([
      names[0] === 'bare.txt'
        ? expect.stringMatching(/^full\.txt: undated-.*, which has its date, title from here$/)
        : 'bare.txt: 2016-05-09-joint-statement-fog-horns.en',
    ])
    expect([summary.undated, summary.matched]).toEqual([[], 0])
    const again = await run(files, store)
    expect([again.added, again.replaced, again.unchanged, again.twins.length]).toEqual([[], [], 1, 1])
  })

  it('keeps two texts of the same words by two speakers, or of two days, and names them', async () => {
    const store = memory()
    const table = `doc_id,date,title,speaker,text\na,2015-03-04,Lamps,Ada Reed,"${englishText}"\nb,2015-03-04,Lamps,Tom Wick,"${englishText}"\nc,2016-03-04,Lamps,Ada Reed,"${englishText}"\nd,2015-03-04,Lamps,Ada Reed,"${englishText}"\n`
    const summary = await run({ 't.csv': table }, store)
    expect(summary.added).toHaveLength(3)
    expect(summary.notes.filter((note) => note.includes('same words'))).toEqual([
      't.csv#b: the same words as 2015-03-04-lamps.en, but of another speaker; both are kept',
      't.csv#c: the same words as 2015-03-04-lamps.en, but of another day; both are kept',
      't.csv#c: the same words as 2015-03-04-lamps.en-2, but of another day; both are kept',
    ])
    expect(summary.twins).toEqual(['t.csv#d: 2015-03-04-lamps.en'])
  })

  it('writes one person in one way, whichever way the texts do', async () => {
    const store = memory()
    const table = `doc_id,text,speaker\n1,"${englishText}",Aleksey Gavrilenko\n2,"${englishText} Two.",Alexei Gavrilenko\n3,"${englishText} Three.","Gavrilenko, Alexey"\n4,"${englishText} Four.",Alexandra Gavrilenko\n`
    await run({ 't.csv': table }, store)
    expect([...store.rows.values()].map(({ document }) => document.speakers)).toEqual([
      ['Aleksey Gavrilenko'],
      ['Aleksey Gavrilenko'],
      ['Aleksey Gavrilenko'],
      ['Alexandra Gavrilenko'],
    ])
  })
})
