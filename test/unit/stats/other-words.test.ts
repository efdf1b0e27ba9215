import { describe, expect, it } from 'vitest'
import { otherWordsNotes, otherWordsOf } from '../../../schema/stats/other-words.ts'

const pilot = { speakers: ['A. Pilot'] }
const text = (speakers: string[], note: string | null = null) => ({ speakers, note })

describe('otherWordsOf(text, statement)', () => {
  it.each([
    ['nobody else', text(['A. Pilot']), null],
    ['a speaker that the statement has not', text(['A. Pilot', 'B. Mate']), 'speakers'],
    ['others without a name', text(['A. Pilot'], `A copy. ${otherWordsNotes.speakers}`), 'speakers'],
    ['those who ask', text(['A. Pilot'], otherWordsNotes.questions), 'questions'],
    ['a title that is counted', text(['A. Pilot'], 'Title and lead are counted with the text.'), null],
  ])('finds %s', (_, measured, found) => {
    expect(otherWordsOf(measured, pilot)).toBe(found)
  })

  it('takes two for the speakers of a text of two, and none for others where a record names nobody', () => {
    expect(otherWordsOf(text(['A. Pilot', 'B. Mate']), { speakers: ['B. Mate', 'A. Pilot'] })).toBeNull()
    expect(otherWordsOf(text(['Reef', 'Port']), { speakers: [] })).toBeNull()
  })
})
