import { describe, expect, it } from 'vitest'
import { preferredType, splitFormat } from '../../../worker/format.ts'

describe('preferredType(accept, offered)', () => {
  const offered = ['text/html', 'application/json', 'text/csv'] as const
  it.each([
    [undefined, 'text/html'],
    ['*/*', 'text/html'],
    ['application/json', 'application/json'],
    ['text/*;q=0.5, application/json;q=0.4', 'text/html'],
    ['text/html;q=0, text/*;q=0.3', 'text/csv'],
    ['TEXT/CSV', 'text/csv'],
    ['image/png', undefined],
    ['*/*;q=0', undefined],
    ['text/csv, */*;q=0.1', 'text/csv'],
    // Nothing in these can be understood, so that nothing is asked for.
    ['json', 'text/html'],
    [',;', 'text/html'],
    ['*', 'text/html'],
    ['text/html/csv', 'text/html'],
    // What can be read decides; what cannot refuses nothing.
    ['json, text/csv', 'text/csv'],
    ['image/png, nonsense', 'text/html'],
    ['image/png;q=x', 'text/html'],
    ['text/csv;q=-1', 'text/html'],
    ['text/csv;q=1.5, application/json;q=0.2', 'application/json'],
    ['image/png;level="1', 'text/html'],
    ['*/csv', 'text/html'],
    ['text/csv;;q=1', 'text/csv'],
    ['image/png;a="b, text/csv", application/json', 'application/json'],
    ['image/png;a="b, text/csv"', undefined],
    ['text/csv;Q=0.5, application/json ; q=0.4', 'text/csv'],
  ])('takes %s for %s', (accept, expected) => {
    expect(preferredType(accept, offered)).toBe(expected)
  })
})

describe('splitFormat(path)', () => {
  it.each([
    ['/trends', '/trends', undefined],
    ['/trends.csv', '/trends', 'csv'],
    ['/statements/x.csl.json', '/statements/x', 'csl.json'],
    ['/statements/x.json', '/statements/x', 'json'],
    ['/style.css', '/style.css', undefined],
  ])('splits %s into %s and %s', (path, stem, format) => {
    expect(splitFormat(path)).toEqual({ stem, format })
  })
})
