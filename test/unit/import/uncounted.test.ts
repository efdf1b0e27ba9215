import { expect, it } from 'vitest'
import { describeProblem } from '../../../schema/import/problem.ts'
import { uncountedProblems } from '../../../schema/import/uncounted.ts'
import { fileOf } from './one-statement.ts'

const speech = { date: '2031-05-01', kind: 'press_remarks', place: 'Harbour', speakers: ['A. Pilot'] }

function found(statements: Record<string, object>, coding: object = {}, isLexiconCoded = false): string[] {
  return uncountedProblems({
    subject: fileOf('subject.yaml', { method: { isLexiconCoded } }),
    statements: Object.entries(statements).map(([id, own]) =>
      fileOf(`${id}.yaml`, { id, parties: [], confidence: 'verified', passages: [], ...speech, ...own }),
    ),
    codings: [
      fileOf('codings/a.yaml', {
        coder: 'a',
        codings: { 'a#1': { frames: ['growth'], stance: 'closer', confidence: 3, ...coding } },
      }),
    ],
    settlements: fileOf('settlements.yaml', { settlements: [] }),
  } as never).map(describeProblem)
}

it('counts no record that no page confirms', () => {
  const confidence = 'unverified'
  expect(found({ a: { confidence } })).toEqual([
    'a.yaml:3: no page confirms the record, and it is counted as a statement; say in `uncounted` why it is in no number',
  ])
  expect(found({ a: { confidence, uncounted: 'No page confirms it.' } })).toEqual([])
  expect(found({ a: { confidence } }, {}, true)).toEqual([])
})

it('counts one event once', () => {
  expect(found({ a: {}, b: { speakers: ['B. Mate', 'A. Pilot'] } })).toEqual([
    'b.yaml:3: a is of the same day, place, kind and speaker, and both are counted; say in `uncounted` why it is in no number',
  ])
  for (const other of [
    { uncounted: 'Of the same event as a.' },
    { date: '2031-05-02' },
    { place: 'Quay' },
    { kind: 'interview' },
    { speakers: ['B. Mate'] },
  ])
    expect(found({ a: {}, b: other })).toEqual([])
  expect(found({ a: { kind: 'joint_statement' }, b: { kind: 'joint_statement' } })).toEqual([])
})

it('counts nothing within a record that it does not count', () => {
  const passage = { n: 1, theme: 'trade', gist: 'Reports growth.' }
  const refused = ['a.yaml:3: a#1 is counted, and its statement is not; say in `uncounted` why']
  const of = (own: object) => ({
    a: { uncounted: 'No page confirms it.', passages: [{ ...passage, ...own }] },
  })
  expect(found(of({}))).toEqual(refused)
  expect(found(of({ silence: 'secondary' }))).toEqual(refused)
  expect(found(of({ uncounted: 'On no page.' }))).toEqual([])
  expect(found(of({}), { drop: 'A remark about it.' })).toEqual([])
})
