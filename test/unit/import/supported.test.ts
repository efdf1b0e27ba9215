import { expect, it } from 'vitest'
import { describeProblem } from '../../../schema/import/problem.ts'
import { supportedProblems } from '../../../schema/import/supported.ts'
import { fileOf } from './one-statement.ts'

const lost = { n: 1, theme: 'soup', gist: 'Praises the soup.', evidence: [], unverified: 'the page is gone' }

function found(passage: object, { drop, method = {} }: { drop?: string; method?: object } = {}): string[] {
  const coding = { frames: ['hot'], stance: 'neutral', confidence: 3, drop }
  const statement = {
    id: '2020-01-02-toast',
    kind: 'speech',
    parties: ['RU'],
    sources: ['https://example.org/toast'],
    passages: [{ ...lost, ...passage }],
  }
  return supportedProblems({
    statements: [fileOf('statements/a.yaml', statement)],
    codings: [fileOf('codings/a.yaml', { coder: 'a', codings: { '2020-01-02-toast#1': coding } })],
    settlements: fileOf('settlements.yaml', { settlements: [] }),
    subject: fileOf('subject.yaml', { method }),
  } as never).map(describeProblem)
}

const refused =
  'statements/a.yaml:3: passage 1 is counted and no page supports it; cite the page that has it, or say in `uncounted` why it is context'

it.each([
  ['nobody read a second time', {}],
  ['was read again on its own page alone', { check: { verdict: 'supported', how: 'same_source' } }],
  ['was not found', { check: { verdict: 'not_found', how: 'other_source' } }],
])('counts no passage without a page that %s, whatever pages its statement has', (_name, passage) => {
  expect(found(passage)).toEqual([refused])
})

it.each([
  ['cites a page', { evidence: ['https://example.org/soup'] }],
  ['was found on a page', { check: { verdict: 'supported', how: 'whole_text' } }],
  ['was found in part', { check: { verdict: 'partly', how: 'other_source' } }],
  ['is context', { uncounted: 'Found on no page that can be opened' }],
  ['records a silence', { silence: 'analysis' }],
])('leaves alone a passage that %s', (_name, passage) => {
  expect(found(passage)).toEqual([])
})

it('leaves alone what the coders dropped, and what the lexicon found in a text that was loaded', () => {
  expect(found({}, { drop: 'no words of its own' })).toEqual([])
  expect(found({}, { method: { isLexiconCoded: true } })).toEqual([])
})
