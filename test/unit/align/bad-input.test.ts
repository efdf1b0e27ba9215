import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'

const MILL = 'The mill by the river grinds barley for the whole valley and asks nobody for payment in winter.'
const FERRY = 'A ferry crosses twice a day, at dawn and at dusk, and carries carts, sheep and the post.'

describe('alignTexts(a, b) with texts that cannot be compared', () => {
  it.each([
    [[], [MILL], ['a']],
    [[MILL], ['', ' \n\t\u00A0'], ['b']],
    [['***'], ['\u200F\u00AD'], ['a', 'b']],
  ])('refuses an empty text', (a, b, sides) => {
    expect(alignTexts(a, b)).toEqual({ outcome: 'empty', sides })
  })

  it('refuses a file with NUL bytes', () => {
    expect(alignTexts([MILL], [`PK\u0003\u0004\0\0${MILL}`])).toEqual({ outcome: 'binary', sides: ['b'] })
  })

  it('refuses a file of replacement characters', () => {
    const broken = `${'\uFFFD'.repeat(10)}${MILL}`
    expect(alignTexts([broken], [MILL])).toEqual({ outcome: 'binary', sides: ['a'] })
  })

  it('refuses two languages', () => {
    expect(
      alignTexts(
        [MILL, FERRY],
        [
          'Мельница у реки мелет ячмень для всей долины и зимой ни с кого не берёт денег, а летом берёт мешок муки с каждого двора, который успел убрать поле.',
        ],
      ),
    ).toEqual({
      outcome: 'languages',
      a: 'en',
      b: 'ru',
    })
  })

  it('refuses a text beyond eight million characters', () => {
    expect(alignTexts(['word '.repeat(1_700_000)], [MILL])).toEqual({ outcome: 'too-large', sides: ['a'] })
  })
})

describe('alignTexts(a, b) with odd characters', () => {
  const odditiesOf = (text: string) => {
    const outcome = alignTexts([MILL, FERRY], [`${MILL}${text}`, FERRY])
    return outcome.outcome === 'aligned' ? outcome.oddities.b : outcome
  }

  it.each([
    ['\uFFFD', [{ kind: 'replacement-characters', count: 1 }]],
    ['Ð¼Ð¸Ñ€', [{ kind: 'mixed-encodings', count: 1 }]],
    ['РјРёСЂ', [{ kind: 'mixed-encodings', count: 1 }]],
    ['\u0007', [{ kind: 'control-characters', count: 1 }]],
    ['\uD83D', [{ kind: 'lone-surrogates', count: 1 }]],
    ['\u00A0', [{ kind: 'no-break-spaces', count: 1 }]],
    ['\u200F', [{ kind: 'direction-marks', count: 1 }]],
    ['\u202Ethe mill\u202C', [{ kind: 'direction-marks', count: 2 }]],
    ['\u00AD', [{ kind: 'soft-hyphens', count: 1 }]],
    ['\u200B', [{ kind: 'invisible-characters', count: 1 }]],
    ['', []],
  ])('says what it met in %j', (text, oddities) => {
    expect(odditiesOf(text)).toEqual(oddities)
  })

  it('does not take Russian for a broken encoding', () => {
    expect(odditiesOf('РОССИЯ, СССР, Рим, Сочи, РФ')).toEqual([])
  })
})

describe('alignTexts(a, b) with texts of an awkward shape', () => {
  it('cuts a giant text without full stops into stretches and finds the change', () => {
    const words = Array.from({ length: 6_000 }, (_, place) => `w${(place * 7_919) % 4_001}`)
    const outcome = alignTexts([words.join(' ')], [words.with(3_000, 'otherwise').join(' ')])
    if (outcome.outcome !== 'aligned') throw new Error('refused')
    expect(outcome.granularity).toBe('sentence')
    expect(outcome.words).toEqual({ a: 6_000, b: 6_000 })
    expect(outcome.carriedOver.wordsOfA).toBe(5_999)
  })

  it('takes one endless word', () => {
    expect(alignTexts(['x'.repeat(200_000)], ['x'.repeat(200_001)])).toMatchObject({
      tally: { dropped: { rows: 1 }, new: { rows: 1 } },
    })
  })

  it('pairs ten thousand equal paragraphs', () => {
    const outcome = alignTexts(Array(10_000).fill(MILL), Array(9_999).fill(MILL))
    expect(outcome).toMatchObject({
      tally: { kept: { rows: 9_999 }, dropped: { rows: 1 }, new: { rows: 0 } },
    })
  })
})
