import { describe, expect, it } from 'vitest'
import { compounds } from '../../../schema/text/search/compound.ts'
import { occurrences } from '../../../schema/text/search/occurrence.ts'
import { readQuery } from '../../../schema/text/search/query.ts'

function found(text: string, q: string): string[] {
  return occurrences(text, readQuery(q, new Map())).map(({ start, end }) => text.slice(start, end))
}

describe('a Russian word outside quotation marks', () => {
  it.each([
    [
      'НАТО',
      'Антинатовские шаги, натоцентричной системе, натовцам и натофобия',
      ['Антинатовские', 'натоцентричной', 'натовцам', 'натофобия'],
    ],
    ['ШОС', 'шосовских и антишосовских планах', ['шосовских', 'антишосовских']],
    [
      'американский',
      'проамериканского и антиамериканских, латиноамериканский',
      ['проамериканского', 'антиамериканских', 'латиноамериканский'],
    ],
    ['Европа', 'европоцентричного и европейского', ['европоцентричного']],
    ['европейский', 'трансъевропейских, общеевропейской', ['трансъевропейских', 'общеевропейской']],
    ['ядерный', 'антиядерного движения', ['антиядерного']],
    ['колониализм', 'против неоколониализма', ['неоколониализма']],
  ])('%s is found in its compounds', (q, text, hits) => expect(found(text, q)).toEqual(hits))

  it.each([
    ['"НАТО"', 'антинатовские шаги'],
    ['дать', 'продать хлеб'],
    ['НАТО', 'натопить печь, натощак'],
    ['странный', 'пространный ответ'],
    ['советский', 'советник'],
  ])('%s is no part of what only ends or begins like it: %s', (q, text) => expect(found(text, q)).toEqual([]))
})

describe('compounds(word, isAcronym)', () => {
  it.each([
    ['nato', true],
    ['北约', false],
    ['ес', true],
    ['мир', false],
  ] as const)('makes none of %s', (word, isAcronym) => expect(compounds(word, isAcronym)).toEqual([]))
})
