import { expect, it } from 'vitest'
import { describeProblem } from '../../../schema/import/problem.ts'
import { toldTwiceProblems } from '../../../schema/import/told-twice.ts'
import { fileOf } from './one-statement.ts'

const first = { n: 1, theme: 'soup', gist: 'Praises the soup.', keyPhrase: 'a fine, hot soup' }

function found(second: object, frames: string[] = ['hot'], method: object = {}): string[] {
  const coding = (list: string[]) => ({ frames: list, stance: 'neutral', confidence: 3 })
  const codings = { '2020-01-02-toast#1': coding(['hot']), '2020-01-02-toast#2': coding(frames) }
  const passages = [first, { n: 2, theme: 'soup', gist: 'Says so.', ...second }]
  const statement = { id: '2020-01-02-toast', kind: 'speech', parties: ['RU'], passages }
  return toldTwiceProblems({
    statements: [fileOf('statements/a.yaml', statement)],
    codings: [fileOf('codings/a.yaml', { coder: 'a', codings })],
    settlements: fileOf('settlements.yaml', { settlements: [] }),
    subject: fileOf('subject.yaml', { method }),
  } as never).map(describeProblem)
}

it('counts no words of a statement twice under one theme and frame', () => {
  const twice = (one: number, other: number) =>
    `statements/a.yaml:3: passage ${one} counts words again that passage ${other} has, of the same theme and frame; say in \`uncounted\` of one of them that it is the same clause`
  expect(found({ keyPhrase: 'Fine hot soup' })).toEqual([twice(2, 1)])
  expect(found({ gist: 'Calls it a fine hot soup again.' })).toEqual([twice(1, 2)])
})

it.each([
  ['of another theme', { keyPhrase: 'hot soup', theme: 'bread' }, ['hot']],
  ['of another frame', { keyPhrase: 'hot soup' }, ['cold']],
  ['that nobody counts', { keyPhrase: 'hot soup', uncounted: 'the same clause' }, ['hot']],
  ['of other words', { keyPhrase: 'hot sou' }, ['hot']],
  ['without a key phrase', {}, ['hot']],
] as const)('leaves alone a passage %s', (_name, second, frames) => {
  expect(found(second, [...frames])).toEqual([])
})

it('tells words that the lexicon found in two paragraphs from words that are told twice', () => {
  const second = { keyPhrase: 'hot soup', unverified: 'nobody has read it' }
  expect(found(second, ['hot'], { isLexiconCoded: true })).toEqual([])
  expect(found(second)).toHaveLength(1)
  expect(found({ keyPhrase: 'hot soup' }, ['hot'], { isLexiconCoded: true })).toHaveLength(1)
})
