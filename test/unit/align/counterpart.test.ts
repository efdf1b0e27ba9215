import { describe, expect, it } from 'vitest'
import { counterpartOf } from '../../../schema/text/align/counterpart.ts'
import { readUnit } from '../../../schema/text/align/unit.ts'
import { Vocabulary } from '../../../schema/text/align/vocabulary.ts'
import { WordWeights } from '../../../schema/text/align/weight.ts'

function compare(a: string, b: string) {
  const vocabulary = new Vocabulary()
  const [one, two] = [a, b].map((text) => [
    readUnit({ paragraph: 0, start: 0, text, unwrapped: text }, vocabulary),
  ])
  return counterpartOf(one ?? [], two ?? [], { a: [0], b: [0] }, new WordWeights([]))
}

/** Removed in square brackets, added in braces. */
const marked = (a: string, b: string) =>
  compare(a, b)
    .pieces.map(({ kind, a: before, b: after }) =>
      kind === 'kept' ? after : kind === 'removed' ? `[${before}]` : `{${after}}`,
    )
    .join('')

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
})
