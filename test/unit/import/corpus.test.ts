import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readCorpus } from '../../../schema/corpus/corpus.ts'
import { datasetFiles, madeMark } from '../../../schema/corpus/dataset-files.ts'
import { keptStatements, writeDataset } from '../../../schema/corpus/dataset-folder.ts'
import { addFacts } from '../../../schema/corpus/facts.ts'
import { nameAdvice } from '../../../schema/corpus/missing.ts'
import { shortNames } from '../../../schema/corpus/short-name.ts'
import { type CorpusText, statementOrRefusal } from '../../../schema/corpus/text.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { Refusal } from '../../../schema/texts/read/refusal.ts'

const example = join(import.meta.dirname, '..', '..', '..', 'schema', 'example')
const today = '2026-01-02'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-corpus-'))
  for (const name of ['codebook.yaml', 'texts.csv', 'texts']) {
    cpSync(join(example, name), join(folder, name), { recursive: true })
  }
})
afterEach(() => rmSync(folder, { recursive: true }))

async function readWhole(options?: Parameters<typeof readCorpus>[1]) {
  const corpus = await readCorpus(folder, options)
  if ('problems' in corpus) throw new Error(corpus.problems.map(describeProblem).join('\n'))
  return corpus
}

/** What is told of the folder as a test has changed it. */
async function made() {
  return datasetFiles(await readWhole(), {
    today,
    kept: keptStatements(join(folder, 'dataset')),
  }).files
}

let unchanged: ReturnType<typeof made> | undefined

/** What is told of the example as it is, read once: reading it takes a second. */
function madeOfExample(): ReturnType<typeof made> {
  unchanged ??= made()
  return unchanged
}

async function problems(): Promise<string[]> {
  const corpus = await readCorpus(folder)
  return 'problems' in corpus
    ? [
        ...corpus.problems.map(describeProblem),
        ...corpus.unplaced.map(({ docId, missing }) => `${docId}: ${missing}`),
      ]
    : []
}

function newCorpus(...args: string[]) {
  return spawnSync(process.execPath, ['schema/commands/new-corpus.ts', folder, ...args], { encoding: 'utf8' })
}

function change(name: string, from: string, to: string): void {
  const place = join(folder, name)
  const text = readFileSync(place, 'utf8')
  expect(text).toContain(from)
  writeFileSync(place, text.replace(from, to))
}

const english =
  'The council of the harbour met on the eve of the fair, and it was agreed that the lamps of both shores are lit at dusk by those who keep the bells.'
const french =
  'Les bateaux sont rentrés hier soir et le conseil du port a décidé que les lampes ne seront pas levées cette année pour les gens de la côte.'
const russian =
  'Совет порта собрался накануне ярмарки и решил, что фонари обоих берегов зажигают в сумерках те, кто бережёт колокола и ведёт вахту на молу.'

function write(name: string, paragraphs: readonly string[]): void {
  writeFileSync(join(folder, 'texts', 'varn', `${name}.txt`), `${paragraphs.join('\n\n')}\n`)
}

/** As `npm run check:data` runs it. */
const checkData = ['--disable-warning=ExperimentalWarning', 'schema/commands/check.ts']

describe('datasetFiles(codebook, texts)', () => {
  it('calls the words that the lexicon found words of the text at hand', async () => {
    const records = (await madeOfExample()).filter(({ path }) => path.startsWith('statements/'))
    const passages: { keyPhrase?: string; keyPhraseBasis?: string }[] = records.flatMap(
      ({ text }) => parse(text).passages,
    )
    const quoted = passages.filter(({ keyPhrase }) => keyPhrase !== undefined)
    expect(quoted.length).toBeGreaterThan(50)
    expect(new Set(quoted.map(({ keyPhraseBasis }) => keyPhraseBasis))).toEqual(new Set(['text_at_hand']))
  })

  it('finds in the invented texts the frames that were put there', async () => {
    const files = await madeOfExample()
    const codings = parse(files.find(({ path }) => path === 'codings/lexicon.yaml')?.text ?? '').codings
    const texts = new Map<string, Set<string>>()
    for (const [id, { frames }] of Object.entries<{ frames: string[] }>(codings))
      for (const frame of frames) texts.set(frame, (texts.get(frame) ?? new Set()).add(id.replace(/#.*/, '')))
    // Counted by hand while the texts were written.
    expect(Object.fromEntries([...texts].map(([frame, ids]) => [frame, ids.size]))).toEqual({
      toll_freedom: 12,
      toll_condition: 11,
      toll_rise: 10,
      toll_ceiling: 6,
      fleet_guard: 3,
      fleet_joint: 8,
      fleet_unaimed: 5,
      fish_quota: 20,
      fish_season: 8,
      fish_count: 7,
      friend_kin: 7,
      friend_neighbour: 10,
      friend_partner: 10,
      friend_correct: 4,
    })
  })

  it('takes parties and kind from the folder, from texts.csv where that says more', async () => {
    const record = async (id: string) =>
      parse((await madeOfExample()).find(({ path }) => path === `statements/${id}.yaml`)?.text ?? '')
    expect(await record('2017-04-22-ferry-remarks')).toMatchObject({
      kind: 'press_remarks',
      parties: ['OS', 'KD'],
      confidence: 'unverified',
    })
    expect(await record('2014-11-21-winter-declaration')).toMatchObject({ parties: ['VR', 'OS', 'KD'] })
    expect(await record('2017-10-07-harbour-supper-speech')).toMatchObject({
      date: '2017-10-07',
      parties: ['OS'],
    })
  })

  it('takes no text for a speech that does not say so', async () => {
    const path = join(folder, 'texts', 'ostmere', '2012-10-14-oil.txt')
    for (const [title, kind] of [
      ['Memorandum on the oil', 'text'],
      ['Speech on the oil', 'speech'],
    ]) {
      writeFileSync(
        path,
        `${title}\n\n14 October 2012\n\n${'Oil is dear, and toll is paid for it on every quay. '.repeat(4)}`,
      )
      const record = (await made()).find((one) => one.path === 'statements/2012-10-14-oil.yaml')
      expect(parse(record?.text ?? '')).toMatchObject({ kind })
    }
  })

  it('is a dataset that the check has nothing to say of', async () => {
    writeDataset(join(folder, 'dataset'), await madeOfExample())
    const { status, stdout, stderr } = spawnSync(process.execPath, checkData, {
      encoding: 'utf8',
      env: { ...process.env, ENTENTE_CORPUS: folder },
    })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^24 statements, \d+ passages, 1 coders: no problem/)
    expect(status).toBe(0)
  })
})

describe('subject.yaml of a new corpus', () => {
  const subject = async (files: ReturnType<typeof made>) =>
    parse((await files).find(({ path }) => path === 'subject.yaml')?.text ?? '')

  it('says how many texts were not read, and which language each has', async () => {
    const told = await subject(madeOfExample())
    expect(told.coding).toBe('Coded by the lexicon alone: words, not what is meant by them.')
    expect(told.method.cautions).toHaveLength(1)
    // Its first release has the version of another corpus's, whose rates were published so.
    expect(told.formerRules).toBeUndefined()
    write('2014-01-02-discours', [`Discours du port. ${french}`])
    write('2014-01-03-half', [english, french, english])
    const { coding, method } = await subject(made())
    const said =
      'Of 26 texts the lexicon did not read 1 and read 1 only in part, as it lacks words in their languages ' +
      '(French in 2): what these say of a theme is not known, and no share takes them for silent.'
    expect(coding).toContain(said)
    expect(method).toMatchObject({ isEachTextRead: true, cautions: [said, expect.anything()] })
  })

  it('is refused where it says so and a statement has no measured text', async () => {
    writeDataset(join(folder, 'dataset'), await madeOfExample())
    const place = join(folder, 'dataset', 'measures.yaml')
    writeFileSync(place, readFileSync(place, 'utf8').replace('"coverage":"whole"', '"coverage":"part"'))
    const { stderr } = spawnSync(process.execPath, checkData, {
      encoding: 'utf8',
      env: { ...process.env, ENTENTE_CORPUS: folder },
    })
    expect(stderr).toMatch(
      /subject\.yaml:\d+: of 2012-06-02-lantern-declaration no whole text is measured; say in its readPart what was read, or take this line away/,
    )
  })
})

describe('a text in a language that the lexicon lacks', () => {
  const record = async (id: string) =>
    parse((await made()).find(({ path }) => path === `statements/${id}.yaml`)?.text ?? '')

  it('is not read, and measured in no figure', async () => {
    write('2014-01-02-discours', [french, french])
    expect(await record('2014-01-02-discours')).toMatchObject({
      readPart: 'Nothing; the lexicon has no words in French',
      passages: [],
    })
    const measures = parse((await made()).find(({ path }) => path === 'measures.yaml')?.text ?? '')
    expect(measures.skipped).toEqual([
      {
        document: 'varn/2014-01-02-discours.txt',
        reason: 'the lexicon has no words in its language (fr)',
      },
    ])
  })

  it('is read in part where some of it is in another', async () => {
    write('2014-01-02-half', [english, french, english])
    expect((await record('2014-01-02-half')).readPart).toBe(
      '2 of 3 paragraphs; the lexicon has no words in French',
    )
  })

  it('is read on the themes that have words in it alone', async () => {
    for (const name of ['texts.csv', 'texts']) rmSync(join(folder, name), { recursive: true })
    mkdirSync(join(folder, 'texts', 'varn'), { recursive: true })
    const themes = [
      '{id: tolls, label: Tolls, frames: [{id: toll, label: Toll, strict: {en: [toll], ru: [сбор]}}]}',
      '{id: fleet, label: Fleet, frames: [{id: ship, label: Ship, strict: {en: [ship]}}]}',
    ]
    writeFileSync(join(folder, 'codebook.yaml'), `themes: [${themes.join(', ')}]\n`)
    write('2014-01-02-rech', [russian, russian])
    write('2014-01-03-half', [russian, french, russian])
    expect((await record('2014-01-02-rech')).readPart).toBeUndefined()
    expect((await record('2014-01-03-half')).readPart).toBe(
      '2 of 3 paragraphs; the lexicon has no words in French; in Russian the lexicon lacks words for Fleet',
    )
    // Mentions are counted of those themes alone, and the text is a whole one of theirs.
    const { documents } = parse((await made()).find(({ path }) => path === 'measures.yaml')?.text ?? '')
    expect(documents[0]).toMatchObject({ statement: '2014-01-02-rech', coverage: 'whole' })
    expect(Object.keys(documents[0].count.mentions)).toEqual(['tolls'])
    const { coding } = parse((await made()).find(({ path }) => path === 'subject.yaml')?.text ?? '')
    expect(coding).toContain(
      'Of 2 texts the lexicon read 1 only in part and 1 only on some themes, as it lacks words in their languages',
    )
  })

  it('says of joint texts of three voices and more that nothing tells whose they are', async () => {
    for (const name of ['texts.csv', 'texts']) rmSync(join(folder, name), { recursive: true })
    for (const name of ['varn', 'joint']) mkdirSync(join(folder, 'texts', name), { recursive: true })
    const voices = (...ids: string[]) =>
      `[${ids.map((id, index) => `{id: ${id}, label: ${id}, parties: [X${'ABC'[index]}]}`).join(', ')}]`
    const notesOf = async (...ids: string[]) => {
      writeFileSync(
        join(folder, 'codebook.yaml'),
        `voices: ${voices(...ids)}\nthemes: [{id: tolls, label: Tolls, frames: [{id: toll, label: Toll, strict: {en: [toll]}}]}]\n`,
      )
      return (await readCorpus(folder)).notes
    }
    writeFileSync(join(folder, 'texts', 'joint', '2014-01-02-pact.txt'), `${english}\n\n${english}\n`)
    const told = expect.stringContaining('texts/joint: 1 text is taken for one of all 3 voices')
    expect(await notesOf('varn', 'osk', 'lune')).toContainEqual(told)
    expect(await notesOf('varn', 'osk')).not.toContainEqual(expect.stringContaining('texts/joint'))
  })

  it('has its themes among those not read, which every share says', async () => {
    write('2014-01-02-discours', [french, french])
    writeDataset(join(folder, 'dataset'), await made())
    const { status, stderr } = spawnSync(process.execPath, checkData, {
      encoding: 'utf8',
      env: { ...process.env, ENTENTE_CORPUS: folder },
    })
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe('writeDataset(dataset, files)', () => {
  const dataset = () => join(folder, 'dataset')

  it('changes nothing the second time, whatever the day', async () => {
    writeDataset(dataset(), await madeOfExample())
    const corpus = await readCorpus(folder)
    if ('problems' in corpus) throw new Error('the example has problems')
    const later = datasetFiles(corpus, { today: '2027-05-06', kept: new Map() })
    expect(writeDataset(dataset(), later.files)).toMatchObject({ written: 0, kept: [], removed: [] })
  })

  it('leaves a record that somebody has taken over, and codes only the passages it still has', async () => {
    writeDataset(dataset(), await madeOfExample())
    const path = 'statements/2012-10-14-quay-speech.yaml'
    const record = parse(readFileSync(join(dataset(), path), 'utf8'))
    writeFileSync(
      join(dataset(), path),
      JSON.stringify({ ...record, summary: 'Mine.', passages: record.passages.slice(0, 1) }),
    )
    const files = await made()
    expect(writeDataset(dataset(), files).kept).toEqual([path])
    expect(readFileSync(join(dataset(), path), 'utf8')).toContain('Mine.')
    const { codings } = parse(files.find((file) => file.path === 'codings/lexicon.yaml')?.text ?? '')
    expect(Object.keys(codings).filter((id) => id.startsWith('2012-10-14-quay-speech#'))).toHaveLength(1)
  })

  it('takes away the record of a text that is gone, and no other file', async () => {
    writeDataset(dataset(), await madeOfExample())
    mkdirSync(join(dataset(), 'codings'), { recursive: true })
    writeFileSync(join(dataset(), 'codings', 'anna.yaml'), 'coder: anna\n')
    rmSync(join(folder, 'texts', 'ostmere', '2012-10-14-quay-speech.txt'))
    expect(writeDataset(dataset(), await made()).removed).toEqual(['statements/2012-10-14-quay-speech.yaml'])
    expect(readdirSync(join(dataset(), 'codings')).sort()).toEqual(['anna.yaml', 'lexicon.yaml'])
    expect(readFileSync(join(dataset(), 'subject.yaml'), 'utf8').startsWith(madeMark)).toBe(true)
  })
})

/** What is said of a corpus beside whose its texts of several voices are taken for. */
const besideJoint = (notes: readonly string[]) => notes.filter((note) => !note.startsWith('texts/joint: '))

describe('await readCorpus(folder)', () => {
  const nameNobody = () => {
    const codebook = 'themes:\n- {id: tolls, label: Tolls, frames: [{id: passage, label: Free passage}]}\n'
    writeFileSync(join(folder, 'codebook.yaml'), codebook)
    rmSync(join(folder, 'texts.csv'))
  }

  it('names a text of which nobody knows who speaks', async () => {
    mkdirSync(join(folder, 'texts', 'strangers'))
    writeFileSync(
      join(folder, 'texts', 'strangers', '2015-01-01-note.txt'),
      'A Note on Nothing\n\nThe lamps were lit and the boats came home, and everybody ate the soup that was there.\n',
    )
    expect(await problems()).toEqual(['strangers/2015-01-01-note.txt: parties'])
  })

  it('names a text without a date', async () => {
    change('texts.csv', 'ostmere/harbour-supper-speech.txt,2017-10-07', 'ostmere/harbour-supper-speech.txt,')
    expect(await problems()).toEqual(['ostmere/harbour-supper-speech.txt: date'])
  })

  it('names a text of a year that no corpus holds', async () => {
    writeFileSync(
      join(folder, 'texts', 'varn', '2015-01-03-play.txt'),
      'Fair at the Harbour\n\nThe lamps were lit and the boats came home, and everybody ate the soup that was there.\n',
    )
    writeFileSync(
      join(folder, 'texts.csv'),
      `${readFileSync(join(folder, 'texts.csv'), 'utf8')}varn/2015-01-03-play.txt,1783,,,,,,\n`,
    )
    expect(await problems()).toEqual([
      'texts/varn/2015-01-03-play.txt: is of 1783; a corpus holds texts of 1900 to 2100. Take it out of texts/, or correct its date in texts.csv',
    ])
  })

  it('names a text that cannot be read, and all others beside it', async () => {
    writeFileSync(join(folder, 'texts', 'varn', '2015-01-01-empty.txt'), '')
    writeFileSync(join(folder, 'texts', 'varn', '2015-01-02-scan.pdf'), '%PDF-1.7 invented')
    expect((await problems()).map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'texts/varn/2015-01-01-empty.txt',
      'texts/varn/2015-01-02-scan.pdf',
    ])
  })

  it.each([
    ['codebook.yaml', 'parties: [KD]', 'parties: [Kelda]', 'must be two capital letters'],
    ['codebook.yaml', "light: '#00918a'", "light: '#0b3a70'", 'looks like that of varn to some readers'],
    ['codebook.yaml', 'label: Kelda', 'label: Kelda, flag: red', 'unknown key flag'],
    ['codebook.yaml', 'free passage, toll-free', 'free/zzz passage, toll-free', 'codebook.yaml:'],
    ['texts.csv', 'doc_id,date', 'doc_id,day', 'unknown column day; allowed: doc_id, date'],
    ['texts.csv', 'OS KD', 'OS ZZ', 'names the party ZZ; the codebook has Varn, Ostmere, Kelda'],
    ['texts.csv', '2017-10-07', '2017-13-07', '"2017-13-07" is not a date'],
    ['texts.csv', 'press_remarks', 'gossip', '"gossip" is not one of'],
    ['texts.csv', 'other/ferry-remarks.txt', 'other/fairy-remarks.txt', 'speaks of other/fairy-remarks.txt'],
  ])('%s: says what is wrong with %s → %s', async (name, from, to, said) => {
    change(name, from, to)
    expect((await problems()).join('\n')).toContain(said)
  })

  it('takes a codebook that names nobody and lists no words: folders are voices, labels are words', async () => {
    nameNobody()
    for (const path of ['other', 'ostmere/harbour-supper-speech.txt'])
      rmSync(join(folder, 'texts', path), { recursive: true })
    const corpus = await readWhole()
    expect(corpus.codebook.voices.map(({ id, label, parties }) => [id, label, ...parties])).toEqual([
      ['kelda', 'Kelda', 'XA'],
      ['ostmere', 'Ostmere', 'XB'],
      ['varn', 'Varn', 'XC'],
    ])
    expect(corpus.lexicon.themes.tolls?.rules.map(({ en }) => en)).toEqual([['free passage']])
    expect(besideJoint(corpus.notes)).toEqual([
      'The frame passage lists no words, so that only its label is looked for. Give it words under strict, standard or broad.',
      'No voices in codebook.yaml; taken from the folders of texts/: kelda, ostmere, varn.',
    ])
  })

  it('takes folders for one voice that name one country, by code or in words', async () => {
    nameNobody()
    for (const name of readdirSync(join(folder, 'texts')))
      rmSync(join(folder, 'texts', name), { recursive: true })
    const names = ['USA', 'United States', 'VNM', 'Viet Nam', 'Russian Federation', 'Россия']
    names.forEach((name, n) => {
      mkdirSync(join(folder, 'texts', name))
      writeFileSync(
        join(folder, 'texts', name, `201${n}-05-03-speech.txt`),
        `Free passage for ${name}. ${'The lamps of both shores are lit. '.repeat(9)}`,
      )
    })
    const corpus = await readWhole()
    expect(corpus.codebook.voices.map(({ id, label, parties }) => [id, label, ...parties])).toEqual([
      ['ru', 'Russia', 'RU'],
      ['united_states', 'United States', 'US'],
      ['viet_nam', 'Vietnam', 'VN'],
    ])
    expect(corpus.texts.map(({ parties }) => parties[0])).toEqual(['US', 'US', 'VN', 'VN', 'RU', 'RU'])
  })

  it('takes a codebook and a lexicon in the form of a dataset', async () => {
    for (const name of ['codebook.yaml', 'lexicon.yaml'])
      cpSync(join(example, '..', 'dataset', name), join(folder, name))
    rmSync(join(folder, 'texts.csv'))
    for (const path of ['other', 'ostmere/harbour-supper-speech.txt'])
      rmSync(join(folder, 'texts', path), { recursive: true })
    expect(await problems()).toEqual([])
    const codebook = parse((await made()).find(({ path }) => path === 'codebook.yaml')?.text ?? '')
    expect(codebook).toMatchObject({
      version: 2,
      themes: expect.arrayContaining([expect.objectContaining({ id: 'nato', core: true })]),
    })
  })

  it('says of a day in figures that is two days how it is settled', async () => {
    const name = 'varn/lamps.txt'
    const said = 'Speech on the lamps\n\n05/07/2021\n\nThe lamps of Varn are lit at dusk. We answer in fog.'
    writeFileSync(join(folder, 'texts', name), said)
    expect(besideJoint((await readWhole()).notes)).toEqual([
      `texts/${name}: its date, 05/07/2021, is 2021-07-05 or 2021-05-07, and no more than the year was taken; write it as one of them, or give the day in texts.csv.`,
    ])
  })

  it('leaves a text out that is there twice, and says so', async () => {
    cpSync(
      join(folder, 'texts', 'varn', '2013-05-03-spring-speech.txt'),
      join(folder, 'texts', 'varn', '2013-05-04-copy.txt'),
    )
    const corpus = await readCorpus(folder)
    expect('notes' in corpus && besideJoint(corpus.notes)).toEqual([
      'texts/varn/2013-05-04-copy.txt is the same text as texts/varn/2013-05-03-spring-speech.txt; left out.',
    ])
  })

  it('keeps a text that another voice issued in the same words', async () => {
    cpSync(
      join(folder, 'texts', 'varn', '2013-05-03-spring-speech.txt'),
      join(folder, 'texts', 'ostmere', '2013-05-03-copy.txt'),
    )
    const corpus = await readCorpus(folder)
    const kept = 'texts' in corpus ? corpus.texts.map(({ docId }) => docId) : []
    expect(kept).toContain('varn/2013-05-03-spring-speech.txt')
    expect(kept).toContain('ostmere/2013-05-03-copy.txt')
  })

  it('says all that is wrong at once, and writes the lines of texts.csv that are to be filled in', () => {
    change('codebook.yaml', 'free passage, toll-free', 'free/zzz passage, toll-free')
    writeFileSync(join(folder, 'texts', 'varn', '2015-01-01-empty.txt'), '')
    for (const name of ['one', 'two'])
      writeFileSync(
        join(folder, 'texts', 'varn', `${name}.txt`),
        `A Note of ${name}\n\nThe lamps were lit and the boats came home, and everybody ate the soup that was there.\n`,
      )
    mkdirSync(join(folder, 'texts', 'strangers'))
    writeFileSync(
      join(folder, 'texts', 'strangers', '2015-01-01-note.txt'),
      'A Note on Nothing\n\nThe lamps were lit and the boats came home, and there was nobody who said a word of it.\n',
    )
    const { stderr } = newCorpus('--no-load')
    expect(stderr).toMatch(/^codebook\.yaml:\d+: /m)
    expect(stderr).toMatch(/^texts\/varn\/2015-01-01-empty\.txt: /m)
    expect(stderr).toContain(
      '3 texts do not say when they were issued or who speaks (strangers/2015-01-01-note.txt: parties; varn/one.txt: date; varn/two.txt: date).',
    )
    expect(stderr).toContain('A text in a folder named varn, ostmere, kelda, joint is that voice’s.')
    expect(stderr).toContain('(3 lines were added)')
    expect(readFileSync(join(folder, 'texts.csv'), 'utf8')).toContain('varn/two.txt,,A Note of two')
  })

  it('says what is wrong with texts.csv beside what is wrong with the codebook', async () => {
    change('codebook.yaml', 'free passage, toll-free', 'free/zzz passage, toll-free')
    change('texts.csv', '2017-10-07', '2017-13-07')
    expect((await problems()).map((line) => line.replace(/:.*/, ''))).toEqual(['codebook.yaml', 'texts.csv'])
  })

  it('passes over what tells of the folder, with one line', async () => {
    writeFileSync(join(folder, 'texts', 'README.md'), '# The texts\n\nFrom the harbour’s own archive.\n')
    const corpus = await readCorpus(folder)
    expect(besideJoint(corpus.notes ?? [])).toEqual(['texts/README.md: tells of its folder'])
  })

  it('says that codebook and texts are missing', async () => {
    rmSync(join(folder, 'codebook.yaml'))
    rmSync(join(folder, 'texts'), { recursive: true })
    expect(await problems()).toEqual([
      'codebook.yaml: is missing; schema/example/README.md shows the least that works, schema/example/codebook.yaml is one to start from',
      'texts: is missing; put the texts into a folder of that name',
    ])
  })
})

describe('statementOrRefusal(placed, name, known)', () => {
  const said = (placed: Parameters<typeof statementOrRefusal>[0]) => {
    const answer = statementOrRefusal(placed, 'texts/a.txt', new Set(['2015-03-04-a']))
    return answer instanceof Refusal ? answer.message : answer
  }

  it('refuses with one sentence what nobody can place, and what the dataset lacks', () => {
    expect(said({ docId: 'a.txt', isNamed: false, missing: ['date', 'parties'], facts: {} })).toBe(
      'texts/a.txt: nothing says when it was issued or who speaks. Give it in texts.csv and run npm run new-corpus.',
    )
    expect(said({ problem: 'names the party ZZ; the codebook has XA' })).toBe(
      'texts/a.txt: it names the party ZZ; the codebook has XA. Correct that and run this again.',
    )
    const text = { statementId: '2015-03-04-b' } as CorpusText
    expect(said(text)).toBe(
      'texts/a.txt: the dataset has no record of it. Run npm run new-corpus, which makes one.',
    )
    expect(said({ ...text, statementId: '2015-03-04-a' })).toBe('2015-03-04-a')
    expect(said({ twinOf: 'b.txt' })).toBe(undefined)
  })
})

describe('readCorpus(texts named by a pattern)', () => {
  const speech =
    'Mr. President,\n\nThe lamps of both shores are lit, and no toll is asked of the boats that come home at night. '
  beforeEach(() => {
    for (const name of ['texts', 'texts.csv']) rmSync(join(folder, name), { recursive: true })
    mkdirSync(join(folder, 'texts'))
    writeFileSync(
      join(folder, 'codebook.yaml'),
      'themes:\n- {id: tolls, label: Toll, frames: [{id: tolls_asked, label: Toll is asked}]}\n',
    )
    for (const party of ['OST', 'KEL'])
      for (const year of [2012, 2013])
        writeFileSync(
          join(folder, 'texts', `${party}_${year - 1945}_${year}.txt`),
          `${speech}${party} ${year}.`,
        )
  })
  const read = () => readWhole({ name: '{party}_{session}_{year}' })

  it('takes voices and years from the names, and titles from who and when', async () => {
    const { codebook, texts, notes } = await read()
    expect(codebook.voices.map(({ id, label }) => [id, label])).toEqual([
      ['kel', 'KEL'],
      ['ost', 'OST'],
    ])
    expect(notes.slice(-2)).toEqual([
      '--name: {session} passed over; fields are party, date, year, month, day, title, speaker.',
      'No voices in codebook.yaml; taken from the names of the files: kel, ost.',
    ])
    expect(texts.map(({ statementId, date, title }) => [statementId, date, title])).toEqual([
      ['2012-kel-67-2012', '2012', 'KEL, 2012'],
      ['2012-ost-67-2012', '2012', 'OST, 2012'],
      ['2013-kel-68-2013', '2013', 'KEL, 2013'],
      ['2013-ost-68-2013', '2013', 'OST, 2013'],
    ])
  })

  const subjectOf = async () =>
    parse(
      datasetFiles(await read(), { today, kept: new Map() }).files.find(({ path }) => path === 'subject.yaml')
        ?.text ?? '',
    )

  it('has no joint voice where no text is joint, and says with its frames what a theme without a question is', async () => {
    const subject = await subjectOf()
    expect(subject).toMatchObject({ joint: null, findings: [{ title: 'Toll', claim: 'Toll is asked' }] })
    // A rate of so few words would say nothing.
    expect(subject).not.toHaveProperty('by')
  })

  it('shows mentions by words where a voice has one text a year, of some length', async () => {
    for (const name of readdirSync(join(folder, 'texts'))) {
      const path = join(folder, 'texts', name)
      writeFileSync(path, Array.from({ length: 60 }, (_, n) => `${speech}${name} ${n}.`).join('\n\n'))
    }
    expect(await subjectOf()).toMatchObject({ by: 'words' })
  })

  it('names a form that no name of a file has', async () => {
    const corpus = await readCorpus(folder, { name: '{year}-{party}' })
    expect('problems' in corpus && corpus.problems.map(describeProblem)).toEqual([
      'texts: holds no file with a name of the form {year}-{party}; correct the form',
    ])
    expect('unplaced' in corpus && corpus.unplaced).toEqual([])
  })

  it('asks once for all that is missing and lists the texts to be filled in, each once', async () => {
    for (const name of readdirSync(join(folder, 'texts')))
      writeFileSync(join(folder, 'texts', `${name.slice(0, 3)}${name.slice(4, 6)}.md`), `${speech}${name}`)
    const corpus = await readCorpus(folder)
    if (!('unplaced' in corpus)) throw new Error('nothing is missing')
    expect(corpus.unplaced.map(({ docId, missing }) => [docId, missing])).toEqual(
      ['KEL67.md', 'KEL68.md', 'OST67.md', 'OST68.md'].map((name) => [name, ['date']]),
    )
    writeFileSync(join(folder, 'texts.csv'), 'doc_id,date\nKEL67.md,2012')
    expect(addFacts(folder, corpus.unplaced)).toBe(3)
    expect(readFileSync(join(folder, 'texts.csv'), 'utf8').split(/\r?\n/)).toEqual([
      'doc_id,date',
      'KEL67.md,2012',
      'KEL68.md,',
      'OST67.md,',
      'OST68.md,',
      '',
    ])
    expect(addFacts(folder, corpus.unplaced)).toBe(0)
  })

  it('takes a party in texts.csv by the name of its voice, its id or its code', async () => {
    for (const name of ['a', 'b', 'c', 'd'])
      writeFileSync(join(folder, 'texts', `${name}.txt`), `${speech}Said by ${name}.`)
    const codebook = join(folder, 'codebook.yaml')
    writeFileSync(
      codebook,
      `voices:\n- {id: kel, label: Old Kelda, parties: [KD]}\n- {id: ost, label: Ostmere, parties: [OS]}\n${readFileSync(codebook, 'utf8')}`,
    )
    writeFileSync(
      join(folder, 'texts.csv'),
      'doc_id,date,parties\na.txt,2014,Old Kelda\nb.txt,2014,kel\nc.txt,2014,KD OS\nd.txt,2014,Ostmere; Old Kelda\n',
    )
    const { texts } = await read()
    const parties = texts.filter(({ date }) => date === '2014').map(({ docId, parties }) => [docId, parties])
    expect(parties).toEqual([
      ['a.txt', ['KD']],
      ['b.txt', ['KD']],
      ['c.txt', ['KD', 'OS']],
      ['d.txt', ['OS', 'KD']],
    ])
  })

  it('gives texts with long titles, or with one in common, short names that the check takes', async () => {
    const long = `${'The lamps of both shores and of the islands between them in winter '.repeat(2)}`.trim()
    writeFileSync(join(folder, 'texts', 'a.txt'), `${long}\n\n${speech}`)
    writeFileSync(join(folder, 'texts', 'KEL_67_2012b.txt'), `${speech}Again.`)
    writeFileSync(join(folder, 'texts', 'KEL_67_2012c.txt'), `${speech}And again.`)
    writeFileSync(
      join(folder, 'texts.csv'),
      'doc_id,date,parties\na.txt,2014,KEL\nKEL_67_2012b.txt,2012,KEL\nKEL_67_2012c.txt,2012,KEL\n',
    )
    const names = shortNames((await read()).texts)
    expect([...names]).toEqual([
      ['KEL_67_2012.txt', 'KEL, 2012, KEL_67_2012'],
      ['KEL_67_2012b.txt', 'KEL, 2012, KEL_67_2012b'],
      ['KEL_67_2012c.txt', 'KEL, 2012, KEL_67_2012c'],
      ['a.txt', 'The lamps of both shores and of the islands between them…'],
    ])
    const [, second] = shortNames([
      { docId: 'x/a.txt', date: '2014-03-04', title: 'Press conference' },
      { docId: 'y/a.txt', date: '2014-03-04', title: 'Press conference' },
    ])
    expect(second).toEqual(['y/a.txt', 'Press conference, a'])
  })

  it('says whom the name of a file names where the codebook has no such voice', async () => {
    const codebook = join(folder, 'codebook.yaml')
    writeFileSync(
      codebook,
      `voices:\n- {id: kel, label: Kelda, parties: [KD]}\n- {id: varn, label: Varn, parties: [VR]}\n${readFileSync(codebook, 'utf8')}`,
    )
    const corpus = await readCorpus(folder, { name: '{party}_{session}_{year}' })
    if (!('unplaced' in corpus)) throw new Error('nothing is missing')
    expect(corpus.unplaced.map(({ stranger, missing }) => [stranger, missing])).toEqual([
      ['OST', ['parties']],
      ['OST', ['parties']],
    ])
  })

  it('keeps the form with the codebook, so that the next run needs no repetition', () => {
    writeFileSync(join(folder, 'texts', 'note.md'), `${speech}Nobody.`)
    expect(newCorpus('--name', '{party}_{session}_{year}').stdout).toContain(
      'codebook.yaml keeps how the files are named: {party}_{session}_{year}',
    )
    for (const name of ['texts/note.md', 'texts.csv']) rmSync(join(folder, name))
    expect(newCorpus('--check').stdout).toContain('4 texts, 1 theme')
  })
})

describe('readCorpus(a table whose columns the user names)', () => {
  it('reads them as an import does, and keeps with the codebook which they are', () => {
    for (const name of ['texts', 'texts.csv']) rmSync(join(folder, name), { recursive: true })
    mkdirSync(join(folder, 'texts', 'varn'), { recursive: true })
    const rows = ['2015-03-04', '2016-03-05'].map(
      (day, n) => `${n};${day}T08:00:00;The lamps of both shores are lit, and no toll is asked of boat ${n}.`,
    )
    writeFileSync(
      join(folder, 'texts', 'varn', 'speeches.csv'),
      ['nr;created_at;said_by_us', ...rows].join('\n'),
    )
    expect(newCorpus('--check').stderr).toContain('Say which it is with --text-column <name>')
    const { stdout } = newCorpus('--no-load', '--text-column', 'said_by_us', '--date-column', 'created_at')
    expect(stdout).toContain('codebook.yaml keeps which column of a table holds the texts: said_by_us')
    expect(stdout).toContain(
      'codebook.yaml keeps which column of a table holds the day of each text: created_at',
    )
    const again = newCorpus('--check').stdout
    expect(again).toContain('2 texts, 4 themes')
    const statements = readdirSync(join(folder, 'dataset', 'statements'))
    expect(statements.map((name) => name.slice(0, 10)).sort()).toEqual(['2015-03-04', '2016-03-05'])
  })
})

describe('nameAdvice', () => {
  const lost = (docId: string, isNamed: boolean) => ({
    docId,
    isNamed,
    facts: {},
    missing: ['date' as const],
  })

  it('tells of forms where none was given, else which names do not have it', () => {
    const some = [lost('USA_67_2012.txt', true), lost('notes.txt', false)]
    expect(nameAdvice(some, undefined)).toContain('tell how with --name')
    expect(nameAdvice(some, '{party}_{session}_{year}')).toBe(
      'One name is not of the form {party}_{session}_{year}: notes.txt.',
    )
    expect(nameAdvice(some.slice(0, 1), '{party}_{session}')).toBe(
      'Their names are of the form {party}_{session}, which does not say it.',
    )
  })
})
