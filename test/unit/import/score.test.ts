import { describe, expect, it } from 'vitest'
import type { IndexEntry } from '../../../schema/texts/score.ts'
import { scoreTexts } from '../../../schema/texts/score.ts'
import { englishText, read } from './sample.ts'

const entry: IndexEntry = {
  file: 'a.txt',
  date: '2015-03-04',
  title: 'Lamps of the shore',
  speaker_or_parties: 'Wang Yi',
  kind: 'speech',
  lang: 'en',
}

async function score(text: string) {
  const bare = await read('text.txt', text)
  return scoreTexts([{ entry, readings: { whole: bare, named: bare, bare }, text }])
}

describe('scoreTexts(pairs)', () => {
  it('counts as held what stands in the text, and as right what was found there', async () => {
    const text = `Lamps of the shore\n\nWang Yi\n\n4 March 2015\n\n${englishText}`
    expect((await score(text)).map(({ field, held, tallies }) => [field, held, tallies.bare])).toEqual([
      ['date', 1, { right: 1, wrong: 0, missing: 0 }],
      ['language', 1, { right: 1, wrong: 0, missing: 0 }],
      ['speakers', 1, { right: 1, wrong: 0, missing: 0 }],
      ['title', 1, { right: 1, wrong: 0, missing: 0 }],
    ])
  })

  it('tells a wrong answer from none', async () => {
    const text = `Dear keepers,\n\nOn 4 March 2015 we met. ${englishText}\n\nDone at Harbour on 5 March 2015`
    const [date, , speakers, title] = await score(text)
    expect(date).toMatchObject({ held: 1, tallies: { bare: { right: 0, wrong: 1, missing: 0 } } })
    expect(date?.misses.bare).toEqual([
      { file: 'a.txt', expected: '2015-03-04', found: '2015-03-05', isRight: false, isHeld: true },
    ])
    expect(speakers).toMatchObject({ held: 0, tallies: { bare: { right: 0, wrong: 0, missing: 1 } } })
    expect(title).toMatchObject({ held: 0, tallies: { bare: { right: 0, wrong: 0, missing: 1 } } })
  })
})
