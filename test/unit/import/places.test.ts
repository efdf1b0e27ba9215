import { expect, it } from 'vitest'
import { placeProblems } from '../../../schema/import/listed-places.ts'
import { PlaceFile } from '../../../schema/import/places.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { synonymRows } from '../../../schema/import/synonyms.ts'
import { fileOf } from './one-statement.ts'

const oslo = { en: ['Oslo', 'Christiania'], ru: ['Осло'], zh: ['奥斯陆'] }

function found(
  place: string,
  listed: object = { places: [oslo], none: ['by letter'] },
  synonyms: object[] = [],
) {
  return placeProblems({
    statements: [fileOf('statements/a.yaml', { place })],
    places: fileOf('places.yaml', PlaceFile.parse(listed)),
    synonyms: fileOf('synonyms.yaml', { synonyms }),
  } as never).map(describeProblem)
}

it.each(['Oslo', 'Oslo (by video)', 'a boat (Bergen/Christiania)', 'by letter'])('knows %s', (place) => {
  expect(found(place)).toEqual([])
})

it.each(['Bergen', 'Oslofjord', 'by letter from Bergen'])('asks for the other names of %s', (place) => {
  expect(found(place)).toEqual([
    `statements/a.yaml:3: ${place} has no name in places.yaml; add it there with its names in Russian and Chinese, or under none`,
  ])
})

it('takes no name that another place or a synonym has', () => {
  const refused = ['places.yaml:3: "Осло" is another name already']
  expect(found('Oslo', { places: [oslo, { en: ['Aslo'], ru: ['Осло'], zh: ['阿斯洛'] }] })).toEqual(refused)
  expect(found('Oslo', { places: [oslo] }, [{ id: 'capital', ru: ['осло'] }])).toEqual(refused)
})

it('asks for each place in each language', () => {
  expect(PlaceFile.safeParse({ places: [{ en: ['Oslo'], ru: ['Осло'] }] }).success).toBe(false)
  expect(PlaceFile.safeParse({ places: [{ ...oslo, zh: [] }] }).success).toBe(false)
})

it('is a synonym under each of its names', () => {
  const rows = synonymRows({ synonyms: [] }, { speakers: [], places: [oslo] })
  expect(rows.map(({ groupId, language, name }) => [groupId, language, name])).toEqual([
    ['oslo', 'en', 'Oslo'],
    ['oslo', 'en', 'Christiania'],
    ['oslo', 'ru', 'Осло'],
    ['oslo', 'zh', '奥斯陆'],
  ])
})
