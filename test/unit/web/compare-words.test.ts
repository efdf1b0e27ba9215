import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { oneScriptFor } from '../../../schema/text/align/one-script.ts'
import type { Alignment } from '../../../schema/text/align/outcome.ts'
import { tallyWords } from '../../../web/compare/map.ts'
import { carriedWords, labelWords, oddityNotes, percent, refusalWords } from '../../../web/compare/words.ts'

describe('refusalWords(refusal)', () => {
  it.each([
    [{ outcome: 'empty', sides: ['a'] }, 'The first text holds no words.'],
    [
      { outcome: 'empty', sides: ['a', 'b'] },
      'Both texts hold no words. Paste a text with words or figures, or open a file: signs alone are not compared.',
    ],
    [{ outcome: 'binary', sides: ['b'] }, 'The second text holds no readable text'],
    [{ outcome: 'too-large', sides: ['b'] }, 'The second text holds more than eight million characters.'],
    [
      { outcome: 'languages', a: 'en', b: 'zh-Hans' },
      'The first text is in English and the second in Simplified Chinese',
    ],
    [{ outcome: 'languages', a: 'ru', b: 'und-Latn' }, 'in Russian and the second in Latin script'],
    [
      { outcome: 'languages', a: 'und-Latn', b: 'und-Cyrl' },
      'The first text is in Latin script and the second in Cyrillic script.',
    ],
    [{ outcome: 'languages', a: 'und-Grek', b: 'und-Hebr' }, 'in Greek script and the second in Hebrew'],
  ] as const)('says for %j: %s', (refusal, words) => expect(refusalWords(refusal as never)).toContain(words))
})

const alignment = {
  isIdentical: false,
  rows: [],
  granularity: 'paragraph',
  words: { a: 1200, b: 80 },
  carriedOver: { wordsOfA: 60, wordsOfB: 60, shareOfA: 0.05, shareOfB: 0.75 },
} as unknown as Alignment

describe('carriedWords(alignment)', () => {
  it('gives both shares with what they are shares of', () =>
    expect(carriedWords(alignment)).toBe(
      '5 % of the first text’s 1,200 words live on in the second; 75 % of the second text’s 80 words come from the first.',
    ))

  it('names the characters that it had to read as one to call two texts the same', () => {
    const oneScript = { language: 'zh', readAsOne: [{ character: '後', as: '后' }] } as const
    expect(
      carriedWords(
        { ...alignment, isIdentical: true },
        { ...oneScript, readAsOne: [...oneScript.readAsOne] },
      ),
    ).toContain('the same, word for word, if 後 is read as 后. Passed over')
  })

  it('says when the texts are the same, have nothing in common, or were cut into sentences', () => {
    expect(carriedWords({ ...alignment, isIdentical: true })).toBe(
      'The two texts are the same, word for word. Passed over: white space and line breaks, except the columns of a table and what parts two figures; a hyphen that cuts a word at the end of a line; the style of quotation marks (single and double ones differ) and of hyphens and dashes (a word with one differs from a word without); ligatures, full-width letters, half-width kana and whether μ is a letter or the micro sign; soft hyphens and other characters that show nothing; the stroke that stretches an Arabic word; whether an accent is a character of its own; the mark before each line of a quoted mail, where the other text quotes the same words as often.',
    )
    expect(carriedWords({ ...alignment, isIdentical: true }, { language: 'sr', readAsOne: [] })).toContain(
      'Passed over: that one text is in Cyrillic and the other in Latin letters; white space',
    )
    const none = { wordsOfA: 0, wordsOfB: 0, shareOfA: 0, shareOfB: 0 }
    expect(carriedWords({ ...alignment, carriedOver: none })).toBe('The two texts have no passage in common.')
    const vowelled = alignTexts(['לא אין'], ['לֹא אֵין'])
    if (vowelled.outcome !== 'aligned') throw new Error(vowelled.outcome)
    expect(carriedWords(vowelled)).toMatch(/^100 % of the first text’s 2 words live on/)
    const written = alignTexts(['رأس أمر'], ['راس امر'])
    if (written.outcome !== 'aligned') throw new Error(written.outcome)
    expect(carriedWords(written)).toBe('The two texts have no word, written in the same way, in common.')
    expect(carriedWords({ ...alignment, granularity: 'sentence' })).toContain('sentence by sentence')
  })
})

describe('percent(share)', () => {
  it.each([
    [0, '0 %'],
    [0.001, 'under 1 %'],
    [0.994, 'over 99 %'],
    [1, '100 %'],
  ])('writes %d as %s', (share, words) => expect(percent(share)).toBe(words))
})

describe('oddityNotes(oddities, encodings)', () => {
  it('names each kind with its count, and an encoding that is not UTF-8', () =>
    expect(
      oddityNotes({ a: [{ kind: 'direction-marks', count: 2 }], b: [] }, { a: 'windows-1251', b: 'utf-8' }),
    ).toEqual(['The first text: read as windows-1251; marks that set the direction of writing (2).']))

  it('names the words that the end of a line cut', () =>
    expect(
      oddityNotes({ a: [], b: [{ kind: 'cut-words', count: 2, words: ['resign', 'barley'] }] }, {}),
    ).toEqual([
      'The second text: words that a hyphen at the end of a line cuts, read as one word (2: resign, barley).',
    ]))
})

describe('labelWords(row)', () => {
  it.each([
    ['وقّع الطّرفان على النّصّ', 'وقع الطرفان على النص', 'Only vowel signs differ'],
    ['the résumé of the miller is old', 'the resume of the miller is old', 'Only accents differ'],
    ['رأس الجبل بعيد جدا', 'راس الجبل بعيد جدا', 'Letters differ'],
    ['آن الأوان لهذا العمل', 'ان الأوان لهذا العمل', 'Letters differ'],
    ['إتفق الطرفان على النص', 'اتفق الطرفان على النص', 'Letters differ'],
    ['the p\u0336a\u0336ct holds today', 'the pact holds today', 'Letters differ'],
    ['the islands belong to US alone', 'the islands belong to us alone', 'Letters differ'],
    ['On Friday, the mill burned down.', 'The mill burned down on Friday.', 'Words in another order'],
    ['Съезд СНМ идёт в саду.', 'Съезд CНМ идёт в саду.', 'Letters differ: С (Cyrillic) → C (Latin)'],
    [
      'Calm men row to the mill.',
      'Cаlm men rоw to the mill.',
      'Letters differ: a (Latin) → а (Cyrillic), o (Latin) → о (Cyrillic)',
    ],
    ['The Calm men row.', 'The calm men row.', 'Letters differ'],
    ['园丁通知了木匠。', '木匠通知了园丁。', 'Words in another order'],
    ['庭師は中国と米国を訪問した。', '庭師は米国と中国を訪問した。', 'Words in another order'],
    [
      'On Friday the mill was sold by us.',
      'The mill was sold by US on Friday.',
      'Words in another order, letters differ',
    ],
    [
      'In Tarn the frost was −3 degrees.',
      'The frost was 3 degrees in Tarn.',
      'Words in another order, signs differ',
    ],
    [
      'The ferry is old. The frost is −3 degrees. The dam is high. The wall is low.',
      'The frost is 3 degrees. The dam is high. The wall is low. The ferry is old.',
      'Sentence moved, signs differ',
    ],
    [
      'The ferry is old. They agreed, not to row. The dam is high. The wall is low.',
      'They agreed not to row. The dam is high. The wall is low. The ferry is old.',
      'Sentence moved, signs differ',
    ],
    [
      'The ferry is old. The plan was dropped by us. The dam is high. The wall is low.',
      'The plan was dropped by US. The dam is high. The wall is low. The ferry is old.',
      'Sentence moved, letters differ',
    ],
  ])('says what differs in %s', (a, b, words) => {
    const found = alignTexts([a], [b])
    expect(found.outcome === 'aligned' && found.rows.map(labelWords)).toEqual([words])
  })
})

describe('labelWords(row) of a character in two forms', () => {
  it.each([
    [
      '本协定以中文写成。',
      '本協定以中文写成。',
      'Letters differ: 协 → 協, the same characters in another form',
    ],
    [
      '両国は水車小屋で話す。',
      '兩國は水車小屋で話す。',
      'Letters differ: 両 → 兩, 国 → 國, the same characters in another form',
    ],
    ['園裡的門很高。', '園裏的門很高。', 'Letters differ: 裡 → 裏, the same characters in another form'],
    ['園丁的頭髮很長。', '園丁的頭發很長。', 'Reworded'],
    ['園丁乾活到夜裡。', '園丁幹活到夜裡。', 'Reworded'],
    ['園丁發現頭髮很長。', '園丁發現頭發很長。', 'Reworded'],
  ])('names both forms: %s', async (a, b, words) => {
    const oneScript = await oneScriptFor([a, b])
    const found = alignTexts([a], [b], oneScript ? { oneScript } : {})
    expect(found.outcome === 'aligned' && found.rows.map(labelWords)).toEqual([words])
  })
})

describe('tallyWords(alignment)', () => {
  const first = 'The ferry crosses the river twice. The millers grind the barley at noon. The dam is old.'
  const swapped = 'The millers grind the barley at noon. The ferry crosses the river twice. The dam is old.'

  it('counts passages as they are labelled: one in which sentences moved alone is not reworded', () => {
    const outcome = alignTexts([first, 'The wall is high and old.'], [swapped, 'The wall is low and old.'])
    if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
    expect(outcome.rows.map(labelWords)).toEqual(['Sentence moved', 'Reworded'])
    expect(tallyWords(outcome)).toBe('reworded 1, only sentences moved 1')
  })

  it('counts a passage apart whose order and signs are others', () => {
    const [one, two] = ['In Tarn the frost was −3 degrees.', 'The frost was 3 degrees in Tarn.']
    const outcome = alignTexts([first, one], [swapped, two])
    expect(outcome.outcome === 'aligned' && tallyWords(outcome)).toBe(
      'only sentences moved 1, in another order, and signs or letters differ 1',
    )
  })

  it('counts those with the same words in another order apart', () => {
    const outcome = alignTexts([first, 'In Tarn the wall is high.'], [first, 'The wall is high in Tarn.'])
    expect(outcome.outcome === 'aligned' && tallyWords(outcome)).toBe('kept 1, words in another order 1')
  })
})
