import { describe, expect, it } from 'vitest'
import { Person } from '../../../schema/import/people.ts'
import { synonymRows } from '../../../schema/import/synonyms.ts'

const keeper = Person.parse({
  ...{ name: 'Ana Keeper', family: 'Keeper', latin: ['Keeper'], russian: ['Кипер'] },
  chinese: ['(?<!责)任守(?![人门])', '守者'],
})

describe('synonymRows(file, speakers)', () => {
  it('has the groups of the file, and the names of each speaker without what must not stand beside them', () => {
    const rows = synonymRows(
      { synonyms: [{ id: 'toll', en: ['toll', 'dues'], zh: ['港口费'] }] },
      { speakers: [keeper], places: [] },
    )
    expect(rows.map(({ groupId, position, language, name }) => [groupId, position, language, name])).toEqual([
      ['toll', 0, 'en', 'toll'],
      ['toll', 1, 'en', 'dues'],
      ['toll', 2, 'zh', '港口费'],
      ['ana-keeper', 0, 'en', 'Keeper'],
      ['ana-keeper', 1, 'ru', 'Кипер'],
      ['ana-keeper', 2, 'zh', '任守'],
      ['ana-keeper', 3, 'zh', '守者'],
    ])
  })

  it('has no group of a speaker who has one name alone', () => {
    const alone = { ...keeper, russian: [], chinese: [] }
    expect(synonymRows({ synonyms: [] }, { speakers: [alone], places: [] })).toEqual([])
  })
})
