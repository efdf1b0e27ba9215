import { expect, it } from 'vitest'
import { dataset } from '../../support/dataset.ts'

/** Words for what is spoken to the press, or told of a meeting; a speaker's name does as well. */
const occasion =
  /\b(remarks|statements?|briefing|comment|talks|meeting|meets?|interview|conversation|answers?|conference|conference call|speaks|phone call|consultations|press release|post|line|spokesperson|target|results)\b/i

it('gives what is spoken to the press its own name as a title, and not the headline of a report', () => {
  const headlines = dataset.statements
    .map(({ value }) => value)
    .filter(({ kind }) => ['interview', 'press_remarks', 'readout'].includes(kind))
    .filter(({ title, speakers }) => {
      const names = speakers.flatMap((name) => name.split(' '))
      return !occasion.test(title) && !names.some((name) => title.includes(name))
    })
  expect(headlines.map(({ id, title }) => `${id}: ${title}`)).toEqual([])
})
