import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.doUnmock('#subject')
  vi.resetModules()
})

/** All that is said of the chain of a corpus that the lexicon alone coded, or people. */
async function said(isLexiconCoded: boolean): Promise<string> {
  vi.resetModules()
  vi.doMock('#subject', () => ({ method: { isLexiconCoded } }))
  const { chain } = await import('../../schema/chain.ts')
  const parts = [
    ...Object.values(chain).filter((one) => typeof one === 'string'),
    chain.codedFirst('Tolls'),
    chain.unconfirmed(''),
    chain.unconfirmed('Read in a copy'),
    chain.unconfirmedStatements('2 statements'),
    chain.nothingCounted(true),
    chain.stance('neutral'),
    chain.sureness[0],
  ]
  return parts.join('\n')
}

it('speaks of no page, report or reader where the lexicon alone coded', async () => {
  expect(await said(false)).toMatch(/\bpages?\b/)
  expect(await said(true)).not.toMatch(/\b(pages?|our|reports?|sampled|meaning|unsure|neutral)\b/)
})

it('says that pages are named only where a passage names one', async () => {
  const { namesPages } = await import('../../schema/chain.ts')
  expect(namesPages({ passages: 3, withoutEvidence: 2 })).toBe(true)
  expect(namesPages({ passages: 3, withoutEvidence: 3 })).toBe(false)
})
