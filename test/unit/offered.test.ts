import { expect, it } from 'vitest'
import { offeredProblems } from '../../schema/import/offered.ts'
import { describeProblem } from '../../schema/import/problem.ts'
import { basesWhere, kindsWhere } from '../../schema/offered.ts'
import { fileOf } from './import/one-statement.ts'

it('offers joint kinds only where sides issue something as one text', () => {
  expect(kindsWhere(false, false)).toEqual(['speech', 'interview', 'press_remarks', 'article', 'readout'])
  expect(kindsWhere(true, false)).toContain('joint_statement')
})

it('offers a text of no kind only where no person says what it is', () => {
  expect(kindsWhere(true, false)).not.toContain('text')
  expect(kindsWhere(false, true)).toContain('text')
})

it('offers words of a text at hand only where the lexicon finds them there', () => {
  expect(basesWhere(false)).toEqual(['official_text', 'reprint', 'translation', 'as_reported'])
  expect(basesWhere(true)).toContain('text_at_hand')
})

function found(subject: object, statement: object): string[] {
  return offeredProblems({
    subject: fileOf('subject.yaml', { method: {}, ...subject }),
    statements: [fileOf('statements/a.yaml', { kind: 'speech', passages: [], ...statement })],
  } as never).map(describeProblem)
}

it('refuses a record with a value that the answers of its corpus do not name', () => {
  const passages = [{ n: 2, keyPhraseBasis: 'text_at_hand' }]
  expect(found({}, { passages })).toEqual([
    'statements/a.yaml:3: passage 2 has words of a text_at_hand, which the lexicon alone finds; say on which page they were read, and by keyPhraseBasis whose they are there',
  ])
  expect(found({ method: { isLexiconCoded: true } }, { passages })).toEqual([])
  expect(found({ joint: null }, { kind: 'treaty' })).toEqual([
    'statements/a.yaml:3: is a treaty, and subject.yaml says by `joint: null` that nothing is issued jointly; give joint there its words and colour, or another kind here',
  ])
  expect(found({}, { kind: 'treaty' })).toEqual([])
  expect(found({}, { kind: 'text' })).toEqual([
    'statements/a.yaml:3: is a text of no kind, as only the lexicon may leave it; say which kind it is',
  ])
  expect(found({ method: { isLexiconCoded: true } }, { kind: 'text' })).toEqual([])
})
