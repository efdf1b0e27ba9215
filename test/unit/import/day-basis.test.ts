import { expect, it } from 'vitest'
import { dayBasisProblems } from '../../../schema/import/day-basis.ts'
import { problemsOf } from './one-statement.ts'

const found = (statement: object) => problemsOf(dayBasisProblems, { date: '2020-01-01', ...statement })

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

it.each([
  ['The page is dated 12 July 2023; agencies have it earlier.', '12 July'],
  ['The page has no time; agencies say it was released late on 12 July.', '12 July'],
])('asks which of two days holds: %s', (notes, other) => {
  const sentence = notes.split(/(?<=;)\s/).find((one) => one.includes(other))
  expect(found({ date: '2023-07-11', notes })).toEqual([
    `statements/a.yaml:3: “${sentence}” gives ${other} beside 2023-07-11; say one_of and otherDay, or which page is wrong (“wrongly”)`,
  ])
  expect(found({ date: '2023-07-11', dayBasis: 'one_of', otherDay: '2023-07-12', notes })).toEqual([])
  expect(found({ date: '2023-07-12', notes })).toEqual([])
})

it.each([
  'A copy wrongly dates it 12 July; the ministry has 11 July.',
  'A copy misdates it 12 July.',
  'Issued before the talks of August; the list is dated 25 July.',
  'The visit went on to 12 July.',
])('knows a day that is no other day of the statement: %s', (notes) => {
  expect(found({ date: '2023-07-11', notes })).toEqual([])
})
