import { describe, expect, it } from 'vitest'
import { counterpartOf } from '../../../schema/text/align/counterpart.ts'
import { Reader } from '../../../schema/text/align/reader.ts'
import type { ReadUnit } from '../../../schema/text/align/unit.ts'
import { WordWeights } from '../../../schema/text/align/weight.ts'

const compare = (a: string, b: string) => compareParts([a], [b])

/** Each side in the units that it was cut into. */
function compareParts(a: readonly string[], b: readonly string[]) {
  const reader = new Reader([...a, ...b])
  const read = (texts: readonly string[]) =>
    texts.map((text, paragraph) => reader.read({ paragraph, start: 0, text, unwrapped: text }))
  return counterpart(read(a), read(b), reader)
}

const counterpart = (a: readonly ReadUnit[], b: readonly ReadUnit[], reader: Reader) =>
  counterpartOf(a, b, { a: [...a.keys()], b: [...b.keys()] }, reader, new WordWeights([]))

/** Removed in square brackets, added in braces. */
const marked = (a: string, b: string) =>
  compare(a, b)
    .pieces.map(({ kind, a: before, b: after }) =>
      kind === 'kept' ? after : kind === 'removed' ? `[${before}]` : `{${after}}`,
    )
    .join('')

/** A unit of words that are cut as they are given, without spaces between them. */
function cutAs(tokens: string[], numbers: number[]): ReadUnit {
  return {
    ...{ passages: [], paragraph: 0, start: 0, text: tokens.join(''), unwrapped: tokens.join('') },
    starts: Int32Array.from([0, ...tokens], (_, place) => tokens.slice(0, place).join('').length),
    ...{ numbers: new Int32Array(numbers), exact: new Int32Array(numbers) },
    ...{ isWord: new Uint8Array(numbers.length).fill(1), counts: new Int32Array(numbers.length).fill(1) },
    formsIn: (from, to) => tokens.slice(from, to),
    ...{ reading: tokens.join(''), words: numbers.length, marks: new Int32Array(numbers) },
    marksBefore: Int32Array.from([0, ...tokens.keys()], (_, place) => place),
  }
}

describe('counterpartOf(a, b, pair, weights)', () => {
  it('marks whole words', () => {
    expect(marked('The mill stands by the river.', 'The mills stand by the river.')).toBe(
      'The [mill stands ]{mills stand }by the river.',
    )
  })

  it('takes no notice of soft hyphens, spaces and the shape of quotation marks', () => {
    const { pieces, words, difference } = compare(
      'He said: «agree\u00ADment»  holds',
      'He said: "agreement"\u00A0holds',
    )
    expect(difference).toBe('none')
    expect(pieces).toEqual([
      { kind: 'kept', a: 'He said: «agree\u00ADment»  holds', b: 'He said: "agreement"\u00A0holds' },
    ])
    expect(words).toEqual({ a: 4, b: 4, keptOfA: 4, keptOfB: 4 })
  })

  it.each([
    ['Казнить нельзя, помиловать.', 'Казнить, нельзя помиловать.', 'Казнить{, }нельзя [, ]помиловать.'],
    ['Let us eat, sister.', 'Let us eat sister.', 'Let us eat [, ]sister.'],
    ['He said: yes, no.', 'He said yes: no!', 'He said [: ]yes[, ]{: }no[.]{!}'],
    ['我们同意，他们走。', '我们，同意他们走。', '我们{，}同意[，]他们走。'],
  ])('tells signs that moved over words as signs, not as words: %s', (a, b, pieces) => {
    expect(compare(a, b).difference).toBe('signs')
    expect(marked(a, b)).toBe(pieces)
  })

  it.each([
    ['Die Maße der Mühle', 'Die Masse der Mühle'],
    ['The résumé of the miller', 'The resume of the miller'],
    ['أكل الولد التفاحة', 'اكل الولد التفاحة'],
    ['Старый за́мок у реки', 'Старый замо́к у реки'],
    ['Kıran bir değirmen', 'Kiran bir değirmen'],
  ])('tells a change of accents, ß or stress as one of letters: %s', (a, b) =>
    expect(compare(a, b).difference).toBe('letters'),
  )

  it('tells й from и and ё from е', () => {
    expect(compare('Мой дом у реки', 'Мои дом у реки').difference).toBe('words')
    expect(compare('Все мельницы стоят', 'Всё мельницы стоят').difference).toBe('letters')
  })

  it.each([
    ['One stays. Two goes on. Three too.', 'One stays. Three too.', 'One stays. [Two goes on. ]Three too.'],
    ['Reeds, owls, boats and bells', 'Reeds, boats and bells', 'Reeds, [owls, ]boats and bells'],
    ['一直在这里。船来了。钟响。', '一直在这里。钟响。', '一直在这里。[船来了。]钟响。'],
    ['Один тут. Два идёт. Три тоже.', 'Один тут. Три тоже.', 'Один тут. [Два идёт. ]Три тоже.'],
  ])('begins what one side alone has after the end of a sentence or clause: %s', (a, b, pieces) =>
    expect(marked(a, b)).toBe(pieces),
  )

  it('marks whole Chinese words', () => {
    expect(marked('我们在花园里种苹果树。', '我们在花园里种樱桃树。')).toBe(
      '我们在花园里种[苹果树]{樱桃树}。',
    )
  })

  it('keeps Chinese that Intl.Segmenter cuts otherwise in another surrounding', () => {
    const { pieces } = compare('他从马上下来', '他从马上就下来')
    expect(pieces.map(({ a }) => a).join('')).toBe('他从马上下来')
    expect(pieces.map(({ b }) => b).join('')).toBe('他从马上就下来')
    expect(pieces.at(0)).toEqual({ kind: 'kept', a: '他从马上', b: '他从马上' })
  })

  it('does not call a lone small word between two replaced clauses kept', () => {
    expect(
      marked(
        'Farmers mended wooden fences the whole summer long.',
        'Farmers planted cherry orchards the entire northern valley.',
      ),
    ).toBe(
      'Farmers [mended wooden fences the whole summer long]{planted cherry orchards the entire northern valley}.',
    )
  })

  it('finds the kept middle of two passages that differ in more words than are searched', () => {
    const own = (letter: string) => Array.from({ length: 1_500 }, (_, n) => `${letter}${n}`).join(' ')
    const middle = Array.from({ length: 300 }, (_, n) => `middle${n}`).join(' ')
    const { words } = compare(`${own('a')} ${middle} ${own('b')}`, `${own('c')} ${middle} ${own('d')}`)
    expect(words).toEqual({ a: 3_300, b: 3_300, keptOfA: 300, keptOfB: 300 })
  })

  it('puts the parts of a passage on lines of their own', () => {
    const { pieces, words } = compareParts(
      ['The mill stands', 'by the river.'],
      ['The mill stands today by the river.'],
    )
    expect(pieces).toEqual([
      { kind: 'kept', a: 'The mill stands\n', b: 'The mill stands ' },
      { kind: 'added', a: '', b: 'today ' },
      { kind: 'kept', a: 'by the river.', b: 'by the river.' },
    ])
    expect(words).toEqual({ a: 6, b: 7, keptOfA: 6, keptOfB: 6 })
  })

  it('calls passages of several parts the same where they read the same, however they are cut', () => {
    const stands = ['The mill stands', 'by the river.']
    expect(compareParts(stands, ['The mill', 'stands by the river.'])).toMatchObject({
      difference: 'none',
      likeness: 1,
      pieces: [{ kind: 'kept', a: 'The mill stands\nby the river.', b: 'The mill\nstands by the river.' }],
    })
    expect(compareParts(stands, ['The mill', 'stood by the river.'])).toMatchObject({
      difference: 'words',
      words: { a: 6, b: 6, keptOfA: 5, keptOfB: 5 },
    })
  })

  it.each([
    ['Article 4. Boats enter the harbour at dawn.', 'Article 5. Boats enter the harbour at dawn.', 'number'],
    ['Article 4. Boats enter the harbour at dawn.', 'Article 5. Boats enter the harbour at noon.', 'words'],
    // By itself it may say how many.
    ['(5) members of the guild voted.', '(6) members of the guild voted.', 'words'],
  ])('calls a passage renumbered where its number alone is another: %s', (a, b, difference) =>
    expect(compare(a, b).difference).toBe(difference),
  )

  it('calls a number that may say how many one of the passage where either text lists it', () => {
    const [fourth, fifth, sixth] = [
      '(4) Boats enter.',
      '(5) members of the guild voted.',
      '(6) members of the guild voted.',
    ]
    const differenceIn = (a: readonly string[], b: readonly string[]) => {
      const reader = new Reader([...a, ...b])
      const read = (texts: readonly string[]) =>
        texts.map((text, paragraph) => reader.read({ paragraph, start: 0, text, unwrapped: text }))
      const pair = { a: [1], b: [1] }
      return counterpartOf(read(a), read(b), pair, reader, new WordWeights([])).difference
    }
    const plain = 'Nobody sells herring before noon.'
    expect(differenceIn([fourth, fifth, plain], [plain, sixth, plain])).toBe('number')
    expect(differenceIn([plain, fifth, plain], [plain, sixth, '(7) Boats leave.'])).toBe('number')
    expect(differenceIn([plain, fifth, plain], [plain, sixth, plain])).toBe('words')
  })

  it('counts the words kept where they stand in each text', () => {
    expect(
      compare('The harbour opens at dawn.', 'Every morning in spring the harbour opens at dawn.').words,
    ).toEqual({ a: 5, b: 9, keptOfA: 4, keptOfB: 4 })
  })

  it('takes letters that were cut into words otherwise for kept, and counts them in each text as it is cut', () => {
    const one = cutAs(['山', '谷里', '有', '面包'], [0, 1, 2, 3])
    const two = cutAs(['山谷里', '有', '渡船'], [4, 2, 5])
    const [there, back] = [
      counterpart([one], [two], new Reader([])),
      counterpart([two], [one], new Reader([])),
    ]
    expect([there.words, back.words]).toEqual([
      { a: 4, b: 3, keptOfA: 3, keptOfB: 2 },
      { a: 3, b: 4, keptOfA: 2, keptOfB: 3 },
    ])
    for (const { likeness, pieces } of [there, back]) {
      expect(pieces[0]).toEqual({ kind: 'kept', a: '山谷里有', b: '山谷里有' })
      // Two of three words, not three of four: what both texts have at least.
      expect(likeness).toBeCloseTo(2 / Math.sqrt(4 * 3), 12)
    }
  })

  it.each([
    ['start', 0, ['山', '谷里', '面包'], ['山谷里', '渡船']],
    ['end', -1, ['面包', '山', '谷里'], ['渡船', '山谷里']],
  ])('takes them for kept at the %s alone of what changed', (_, at, wordsOfOne, wordsOfTwo) => {
    const [one, two] = [cutAs(wordsOfOne, [0, 1, 2]), cutAs(wordsOfTwo, [3, 4])]
    const [there, back] = [
      counterpart([one], [two], new Reader([])),
      counterpart([two], [one], new Reader([])),
    ]
    expect([there.words, back.words]).toEqual([
      { a: 3, b: 2, keptOfA: 2, keptOfB: 1 },
      { a: 2, b: 3, keptOfA: 1, keptOfB: 2 },
    ])
    for (const { pieces } of [there, back])
      expect(pieces.at(at)).toEqual({ kind: 'kept', a: '山谷里', b: '山谷里' })
  })
})
