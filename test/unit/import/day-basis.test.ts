import { expect, it } from 'vitest'
import { dayBasisProblems } from '../../../schema/import/day-basis.ts'
import { problemsOf } from './one-statement.ts'

const found = (statement: object) => problemsOf(dayBasisProblems, statement)

it.each([
  'The day is inferred from the weekday.',
  'Date inferred from the report of the fair.',
  'The day is that of the fair, since the page that was read has none.',
  'the page gives no day (3 May 2014 was seen on no page).',
  'The report speaks of Monday, from which we take 4 May 2015 from general knowledge.',
  'No page seen gives the publication day, 1 September 2015.',
  'The day is 12 or 13 April 2016.',
  'No page that was read gives 2 October.',
  'It says only ‘at that time’, so the day is approximate.',
  '13 December is an estimate.',
  'Said in the days before (14 December assumed).',
  'Released on 19 March (no page seen says so).',
  'The visit fits (the year was seen on no page).',
])('that the day is not sure is said in its own field and not in prose: %s', (prose) => {
  const refused = [`statements/a.yaml:3: “${prose}” says that the day is not sure; say it in dayBasis alone`]
  expect(found({ notes: prose })).toEqual(refused)
  expect(found({ notes: prose, dayBasis: 'unseen' })).toEqual(refused)
  expect(found({ unverified: prose })).toEqual(refused)
})

it.each([
  'The day is that of the broadcast.',
  'A copy dates it wrongly to 3 March.',
  'Aired late on 25 March and reported on 26 March.',
  'No page gives the place, which is approximate.',
  'The title was seen on no page.',
  'The whole text was read on 4 May 2015.',
])('leaves what else is said of days: %s', (notes) => {
  expect(found({ notes })).toEqual([])
})
