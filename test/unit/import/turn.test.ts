import { describe, expect, it } from 'vitest'
import { turnsOf } from '../../../schema/texts/read/turn.ts'
import { englishText } from './sample.ts'

const speakers = (blocks: string[]) => turnsOf(blocks).map(({ speaker }) => speaker)

describe('turnsOf(one exchange)', () => {
  it.each([
    ['Question', 'Ada Harbour', 'Ada Harbour'],
    ['Q', 'AH', 'AH'],
    ['Вопрос', 'Ада Гавань', 'Ада Гавань'],
    ['问', '阿达', '阿达'],
    ['Question', 'Minister Ada Harbour', 'Ada Harbour'],
  ])('gives the answer behind “%s:” to %s', (question, label, name) => {
    const text = /\p{Script=Han}/u.test(label) ? '灯塔已经准备好了。'.repeat(4) : englishText
    expect(speakers([`${question}: What of the lamps?`, `${label}: ${text}`, text])).toEqual([
      question,
      name,
      name,
    ])
  })

  it('gives what follows the question mark to nobody, where nobody is named', () => {
    expect(
      speakers([
        'Question: Thank you for the evening.',
        'What of the lamps?',
        'And of the nets?',
        englishText,
        englishText,
      ]),
    ).toEqual(['Question', 'Question', 'Question', null, null])
  })

  it('takes no heading of an answer for a voice', () => {
    expect(
      speakers(['Question: What of the lamps?', `Three points: ${englishText}`, `Security: ${englishText}`]),
    ).toEqual(['Question', null, null])
  })
})
