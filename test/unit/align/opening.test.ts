import { expect, test } from 'vitest'
import { matchesAt, type Opening, Openings } from '../../../schema/text/align/opening.ts'

const reed: Opening = { mayOpenWith: (word) => word === 'reed', mayOpenWithSign: (sign) => sign === '5' }
const moss: Opening = {
  mayOpenWith: (word) => word.startsWith('m'),
  mayOpenWithSign: (sign) => sign === '苔',
}

test('places are those of whole words and of single signs, for each opening', () => {
  expect(new Openings(reed, moss).in('reed, reeds 55 moss\u0301y 苔苔moss')).toEqual([
    [0, 12, 13],
    [15, 22, 23, 24],
  ])
})

test('a word is asked about once, not each time that it stands in a text', () => {
  const asked: string[] = []
  const openings = new Openings({
    mayOpenWith: (word) => asked.push(word) > 0,
    mayOpenWithSign: () => false,
  })
  expect(openings.in('reed moss reed')).toEqual([[0, 5, 10]])
  expect(openings.in('moss reed')).toEqual([[0, 5]])
  expect(asked).toEqual(['reed', 'moss'])
})

test('half of a character beyond the first plane and a run of letters as long as no word may open anything', () => {
  expect(new Openings(reed, moss).in(`𝟓 ${'a'.repeat(41)}`)).toEqual([
    [0, 1, 3],
    [0, 1, 3],
  ])
})

test('what was found is not searched again', () => {
  const found = matchesAt(/\d+/y, '123 45', [0, 1, 2, 4, 5])
  expect(found.map(({ 0: own, index }) => [own, index])).toEqual([
    ['123', 0],
    ['45', 4],
  ])
})
