import { describe, expect, it } from 'vitest'
import {
  type ComparedPassage,
  compareByCoding,
  frameTally,
  saidApart,
  unframedTally,
} from '../../../schema/stats/comparison.ts'
import { rowsOf } from '../../../worker/api/compare.ts'

const named = (id: string) => ({ id, namesTheme: true })
const codebook = [
  { id: 'tea', frames: [named('green'), named('black'), { id: 'hot_drinks', namesTheme: false }] },
  { id: 'salt', frames: [named('sea')] },
  { id: 'silk', frames: [named('raw')] },
]

function passage(id: string, theme: string, frames: string[], rest: Partial<ComparedPassage> = {}) {
  return { id, theme, frames, voice: 'joint', stance: null, isSilence: false, ...rest }
}

function silence(id: string, theme: string) {
  return passage(id, theme, [], { isSilence: true })
}

describe('compareByCoding(codebook, a, b)', () => {
  it('tells frames of both from frames of one, with the passages of each', () => {
    const [tea] = compareByCoding(
      codebook,
      [passage('a#1', 'tea', ['green', 'black']), passage('a#2', 'tea', ['black'])],
      [passage('b#1', 'tea', ['green'])],
    )
    expect(tea).toMatchObject({
      theme: 'tea',
      basis: 'both_known',
      difference: 1,
      a: 'recorded',
      b: 'recorded',
    })
    expect(tea?.frames).toEqual([
      {
        frame: 'green',
        where: 'both',
        absence: null,
        voicesA: ['joint'],
        voicesB: ['joint'],
        passagesA: ['a#1'],
        passagesB: ['b#1'],
      },
      {
        frame: 'black',
        where: 'a',
        absence: 'not_recorded',
        voicesA: ['joint'],
        voicesB: [],
        passagesA: ['a#1', 'a#2'],
        passagesB: [],
      },
    ])
  })

  it('puts what is known of both before what is known of one, however much that is', () => {
    const rows = compareByCoding(
      codebook,
      [silence('a#1', 'salt')],
      [passage('b#1', 'tea', ['green', 'black']), passage('b#2', 'salt', ['sea'])],
    )
    expect(rows.map(({ theme, basis, difference }) => [theme, basis, difference])).toEqual([
      ['salt', 'both_known', 2],
      ['tea', 'one_known', 2],
      ['silk', 'unknown', 0],
    ])
  })

  it('tells verified silence from nothing recorded', () => {
    const rows = compareByCoding(codebook, [silence('a#1', 'tea')], [])
    expect(rows.find(({ theme }) => theme === 'tea')).toMatchObject({ a: 'silent', b: 'none_recorded' })
  })

  it('finds no difference between a statement and itself', () => {
    const same = [passage('a#1', 'tea', ['green']), silence('a#2', 'salt')]
    expect(compareByCoding(codebook, same, same).every(({ difference }) => difference === 0)).toBe(true)
  })

  it('never takes a joint text and a remark of one side for the same saying', () => {
    const [tea] = compareByCoding(
      codebook,
      [passage('a#1', 'tea', ['green'], { voice: 'moscow' })],
      [passage('b#1', 'tea', ['green'])],
    )
    expect(tea?.frames.map(({ where, voicesA, voicesB }) => [where, voicesA, voicesB])).toEqual([
      ['a', ['moscow'], []],
      ['b', [], ['joint']],
    ])
    expect(frameTally(tea ? [tea] : [])).toEqual({ a: 0, b: 0, both: 0, apart: 1 })
  })

  it('never takes what one side says for what the other says', () => {
    const [tea] = compareByCoding(
      codebook,
      [passage('a#1', 'tea', ['green'], { voice: 'moscow' })],
      [passage('b#1', 'tea', ['green'], { voice: 'beijing' })],
    )
    expect(tea?.frames.map(({ where, voicesA, voicesB }) => [where, voicesA, voicesB])).toEqual([
      ['a', ['moscow'], []],
      ['b', [], ['beijing']],
    ])
    expect(frameTally(tea ? [tea] : [])).toEqual({ a: 0, b: 0, both: 0, apart: 1 })
  })

  it('has a frame in both by the voice that says it in each, and once more for what another adds', () => {
    const [tea] = compareByCoding(
      codebook,
      [
        passage('a#1', 'tea', ['green', 'black'], { voice: 'moscow' }),
        passage('a#2', 'tea', ['green', 'black'], { voice: 'beijing' }),
      ],
      [passage('b#1', 'tea', ['green'], { voice: 'beijing' })],
    )
    expect(
      tea?.frames.map(({ frame, where, absence, ...row }) => [frame, where, absence, row.passagesA]),
    ).toEqual([
      ['green', 'both', null, ['a#2']],
      ['green', 'a', 'other_voice', ['a#1']],
      ['black', 'a', 'not_recorded', ['a#1', 'a#2']],
    ])
    expect(frameTally(tea ? [tea] : [])).toEqual({ a: 1, b: 0, both: 1, apart: 0 })
  })

  it('tells how a frame is missing: silent, not found in the whole text, or not recorded', () => {
    const spoken = [
      passage('b#1', 'tea', ['green', 'hot_drinks']),
      passage('b#2', 'salt', ['sea']),
      passage('b#3', 'silk', ['raw']),
    ]
    const rows = compareByCoding(codebook, [silence('a#1', 'tea')], spoken, {
      a: { unmentioned: ['salt'] },
    })
    expect(rows.flatMap(({ frames }) => frames.map(({ frame, absence }) => [frame, absence])).sort()).toEqual(
      [
        ['green', 'silent'],
        ['hot_drinks', 'not_recorded'],
        ['raw', 'not_recorded'],
        ['sea', 'not_found'],
      ],
    )
  })
})

describe('compareByCoding(codebook, a, b): presence, stance and order', () => {
  it('tells recorded, silent and nothing recorded apart, and shows a silence where nothing is said', () => {
    const [tea, silk, salt] = compareByCoding(
      codebook,
      [passage('a#1', 'tea', []), silence('a#2', 'tea'), silence('a#3', 'silk')],
      [silence('b#1', 'tea'), silence('b#2', 'silk')],
    )
    expect([tea?.theme, tea?.a, tea?.b, tea?.difference]).toEqual(['tea', 'recorded', 'silent', 1])
    expect([tea?.passagesA, tea?.passagesB]).toEqual([['a#1'], ['b#1']])
    expect([silk?.theme, silk?.a, silk?.b, silk?.difference]).toEqual(['silk', 'silent', 'silent', 0])
    expect([silk?.passagesA, silk?.passagesB]).toEqual([['a#3'], ['b#2']])
    expect([salt?.theme, salt?.a, salt?.b]).toEqual(['salt', 'none_recorded', 'none_recorded'])
  })

  it('tells a theme that was not read from one of which nothing is recorded, unless something is', () => {
    const a = { unread: ['salt', 'tea'] }
    const rows = compareByCoding(codebook, [passage('a#1', 'tea', ['green'])], [], { a })
    expect(rows.map(({ theme, a, b, basis }) => [theme, a, b, basis])).toEqual([
      ['tea', 'recorded', 'none_recorded', 'one_known'],
      ['salt', 'not_read', 'none_recorded', 'unknown'],
      ['silk', 'none_recorded', 'none_recorded', 'unknown'],
    ])
  })

  it('tells that a frame was not read for where its theme is recorded from a part of the text, unless a silence covers it', () => {
    const spoken = [passage('b#1', 'tea', ['green', 'black']), passage('b#2', 'salt', ['sea'])]
    const a = { unread: ['tea', 'salt'] }
    const rows = compareByCoding(
      codebook,
      [passage('a#1', 'tea', ['green']), silence('a#2', 'salt')],
      [...spoken, passage('b#3', 'silk', ['raw'])],
      { a },
    )
    const absences = rows.flatMap(({ frames }) => frames.map(({ frame, absence }) => [frame, absence]))
    expect(absences.sort()).toEqual([
      ['black', 'not_read'],
      ['green', null],
      ['raw', 'not_recorded'],
      ['sea', 'silent'],
    ])
  })

  it('lists each stance once, of what is said', () => {
    const [tea] = compareByCoding(
      codebook,
      [
        passage('a#1', 'tea', ['green'], { stance: 'limit' }),
        passage('a#2', 'tea', ['black'], { stance: 'limit' }),
        passage('a#3', 'tea', ['black'], { stance: 'closer' }),
        passage('a#4', 'tea', ['black']),
      ],
      [silence('b#1', 'tea')],
    )
    expect([tea?.stancesA, tea?.stancesB]).toEqual([['limit', 'closer'], []])
  })

  it('puts the biggest difference first among themes that are known alike', () => {
    const a = [passage('a#1', 'tea', ['green']), passage('a#2', 'salt', ['sea'])]
    const b = [passage('b#1', 'tea', ['green']), silence('b#2', 'salt')]
    expect(compareByCoding(codebook, a, b).map(({ theme, difference }) => [theme, difference])).toEqual([
      ['salt', 2],
      ['tea', 0],
      ['silk', 0],
    ])
  })

  it('says how a frame is missing on the side that lacks it', () => {
    const only = [passage('a#1', 'salt', ['sea'])]
    const unmentioned = { unmentioned: ['salt'] }
    const absence = (known: Parameters<typeof compareByCoding>[3], isTurned = false) =>
      compareByCoding(codebook, isTurned ? [] : only, isTurned ? only : [], known).flatMap(({ frames }) =>
        frames.map((frame) => frame.absence),
      )
    expect(absence({ b: unmentioned })).toEqual(['not_found'])
    expect(absence({ a: unmentioned })).toEqual(['not_recorded'])
    expect(absence({ a: unmentioned }, true)).toEqual(['not_found'])
    // What was read, if only in part, does not name it: more than nothing, less than a whole text.
    const denied = { denied: ['salt'] }
    expect(absence({ b: denied })).toEqual(['not_named'])
    expect(absence({ b: { ...denied, ...unmentioned } })).toEqual(['not_found'])
  })

  it('believes a passage with another frame before a lexicon that finds no name of the theme', () => {
    const [tea] = compareByCoding(
      codebook,
      [passage('a#1', 'tea', ['green'])],
      [passage('b#1', 'tea', ['black'])],
      { b: { unmentioned: ['tea'] } },
    )
    expect(tea?.frames.map(({ frame, where, absence }) => [frame, where, absence])).toEqual([
      ['green', 'a', 'not_recorded'],
      ['black', 'b', 'not_recorded'],
    ])
  })
})

describe('saidApart(theme)', () => {
  it('is the frames that both have, each by another voice', () => {
    const [tea] = compareByCoding(
      codebook,
      [passage('a#1', 'tea', ['green', 'black'], { voice: 'moscow' }), passage('a#2', 'tea', ['hot_drinks'])],
      [passage('b#1', 'tea', ['green', 'hot_drinks'])],
    )
    expect(tea && saidApart(tea.frames)).toEqual(['green'])
    const apart = tea?.frames.filter(({ absence }) => absence === 'other_voice') ?? []
    expect(apart.map(({ frame, where }) => [frame, where])).toEqual([
      ['green', 'a'],
      ['green', 'b'],
    ])
  })
})

describe('frameTally(themes)', () => {
  const row = (frame: string, where: 'a' | 'b' | 'both') => ({
    ...{ frame, where, absence: null, voicesA: [], voicesB: [], passagesA: [], passagesB: [] },
  })

  it('has every frame in one number alone, and one that each says in a voice of its own apart', () => {
    const tea = { frames: [row('green', 'a'), row('green', 'b'), row('black', 'a'), row('white', 'both')] }
    const salt = { frames: [row('sea', 'b'), row('rock', 'b')] }
    expect(frameTally([tea, salt])).toEqual({ a: 1, b: 2, both: 1, apart: 1 })
  })

  it('calls a frame of both not one of a single side because one of them also has it in another voice', () => {
    const tea = { frames: [row('green', 'both'), row('green', 'a')] }
    expect(frameTally([tea])).toEqual({ a: 0, b: 0, both: 1, apart: 0 })
    expect(saidApart(tea.frames)).toEqual(['green'])
  })
})

describe('passages without a frame', () => {
  const [bare, framed] = [passage('a#1', 'tea', []), passage('a#2', 'tea', ['green'])]
  const other = passage('b#1', 'tea', [])

  it.each([
    { a: [bare], b: [other], where: { both: 1 } },
    { a: [bare, framed], b: [], where: { a: 1 } },
    { a: [framed], b: [other], where: { b: 1 } },
    { a: [framed], b: [silence('b#1', 'tea')], where: {} },
    { a: [bare], b: [passage('b#1', 'tea', [], { voice: 'beijing' })], where: { apart: 1 } },
  ])('are told apart from frames and from silences: $where', ({ a, b, where }) => {
    const [tea] = compareByCoding(codebook, a, b)
    expect(unframedTally(tea ? [tea] : [])).toEqual({ a: 0, b: 0, both: 0, apart: 0, ...where })
  })

  it.each([
    { b: [passage('b#1', 'tea', [], { voice: 'beijing' })], absence: 'other_voice' },
    { b: [silence('b#1', 'tea')], absence: 'silent' },
    { b: [], absence: 'not_recorded' },
    { b: [], known: { b: { unmentioned: ['tea'] } }, absence: 'not_found' },
    { b: [framed], known: { b: { unread: ['tea'] } }, absence: 'not_read' },
  ])('say how they are missing in the other text: $absence', ({ b, known, absence }) => {
    const [tea] = compareByCoding(codebook, [bare], b, known)
    const [first] = tea?.unframed ?? []
    expect(first).toMatchObject({ where: 'a', absence, passagesA: ['a#1'], passagesB: [] })
  })

  it('have a row of their own, in the text that has them', () => {
    const [tea] = compareByCoding(codebook, [bare, framed], [other])
    const told = (voice: 'moscow' | 'beijing', keyPhrase: string) => ({
      voice,
      keyPhrase,
      keyPhraseBasis: null,
    })
    const passages = new Map([
      ['a#1', told('moscow', 'a cup of it')],
      ['a#2', told('moscow', 'green leaves')],
      ['b#1', told('beijing', 'two cups')],
    ])
    const rows = tea ? rowsOf(tea, passages) : []
    expect(
      rows.map(({ frame, where, phrasesA, phrasesB }) => ({ frame, where, phrasesA, phrasesB })),
    ).toEqual([
      { frame: 'green', where: 'a', phrasesA: ['green leaves'], phrasesB: [] },
      { frame: null, where: 'both', phrasesA: ['a cup of it'], phrasesB: ['two cups'] },
    ])
  })
})
