import { describe, expect, it } from 'vitest'
import { statementCitation } from '../../../worker/api/statement-citation.ts'

const row = {
  id: 'x',
  title: 'Remarks on soup',
  date: '2020-01-02',
  kind: 'press_remarks',
  level: 'heads_of_state',
  parties: ['RU'],
  speakers: [],
  place: 'Moscow',
  summary: '',
  confidence: 'verified',
} as const
const cited = (url: string) =>
  statementCitation(
    { ...row, parties: [...row.parties], speakers: [] },
    [{ url, publisher: 'Somebody', kind: 'official', role: 'reprint', language: null }] as never,
    {
      release: { version: '2026.1', date: '2026-11-22' } as never,
      url: new URL('https://entente.test/'),
      accessed: '2026-12-01',
    },
  )

describe('the publisher and language of a cited page', () => {
  it.each([
    'http://en.kremlin.ru/events/1',
    'https://EN.Kremlin.ru./events/1',
    'https://www.en.kremlin.ru:8443/events/1',
  ])('are those of its host, however the address writes it: %s', (url) => {
    const { publisher, language } = cited(url)
    expect([publisher, language]).toEqual(['President of Russia', 'en'])
  })

  it('are not those of a host that ends alike', () => {
    expect(cited('https://notkremlin.ru/events/1').publisher).toBe('Somebody')
  })
})
