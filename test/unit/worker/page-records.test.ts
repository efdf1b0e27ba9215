import { describe, expect, it } from 'vitest'
import { viewRecords } from '../../../worker/data/page-records.ts'

const records = (path: string) => viewRecords(new URL(path, 'https://entente.test'))

describe('the records that a page shows', () => {
  it.each([
    '/statements',
    '/statements?year=2022&voice=joint',
    '/statements?sort=oldest&limit=5&cursor=x&utm_source=x',
    '/evidence?theme=nato&from=2022&to=2022&cursor=x',
    '/?theme=nato&measure=passages&events=all',
  ])('are those that the list of changes finds: %s', (path) => expect(records(path)?.scope).toBe('page'))

  it.each([
    '/statements?mentions=nato.strict',
    '/statements?notReadOn=nato',
    '/statements?from=2022-02-04',
    '/evidence?verdict=confirmed',
    '/evidence?checkedSince=2026.1',
    '/evidence?q=lamp&speaker=Ada',
    '/?theme=nato&series=complete',
  ])('are fewer where it is asked what that list does not know: %s', (path) =>
    expect(records(path)?.scope).toBe('part'),
  )

  it.each([
    ['/statements/2022-02-04-lamp', 'page', { statement: '2022-02-04-lamp' }],
    ['/compare?a=2022-02-04-lamp&b=2023-03-21-oar', 'page', { statement: '2022-02-04-lamp,2023-03-21-oar' }],
    ['/passages/2022-02-04-lamp-p3', 'statement', { statement: '2022-02-04-lamp' }],
    ['/codebook/nato', 'page', { theme: 'nato' }],
    ['/phrases/no-limits', 'page', { phrase: 'no-limits' }],
  ])('are of what its address names: %s', (path, scope, named) =>
    expect(records(path)).toMatchObject({ scope, query: named }),
  )

  it.each(['/nowhere', '/api', '/releases/2026.1'])('are none: %s', (path) =>
    expect(records(path)).toBeUndefined(),
  )
})
