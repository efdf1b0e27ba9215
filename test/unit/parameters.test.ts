import { describe, expect, it } from 'vitest'
import { readParameters, writeParameters } from '../../schema/parameters.ts'

const queries = [
  '',
  'theme=nato',
  'theme=nato&frame=enlargement,threat&voice=moscow',
  'theme=nato&frame=&status=silent',
  'theme&voice=joint&',
  'theme=nato&theme=trade',
  'q=no+limits&x=a%2Cb%20c',
  'q=%D0%BC%D0%B8%D1%80&key=a=b',
]

describe('readParameters(query)', () => {
  it.each(queries)('reads as the platform does: %s', (query) => {
    expect(readParameters(query)).toEqual(Object.fromEntries(new URLSearchParams(query)))
  })
})

describe('writeParameters(parameters)', () => {
  it.each([
    { theme: 'nato', frame: 'enlargement,threat', statement: '2022-02-04-joint-statement' },
    { q: 'no limits', voice: 'мир & co', from: '2022-02-04' },
    { 'a b': '1', theme: '' },
  ])('writes as the platform does, but commas as they are: %o', (parameters) => {
    expect(writeParameters(parameters)).toBe(
      new URLSearchParams(parameters as Record<string, string>).toString().replaceAll('%2C', ','),
    )
  })

  it('leaves out what is undefined', () => {
    expect(writeParameters({ theme: 'nato', frame: undefined, status: 'silent' })).toBe(
      'theme=nato&status=silent',
    )
  })
})
