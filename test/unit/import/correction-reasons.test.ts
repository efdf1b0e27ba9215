import { expect, it } from 'vitest'
import { correctionReasonProblems } from '../../../schema/import/correction-reasons.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { fileOf } from './one-statement.ts'

const found = (...whys: string[]) =>
  correctionReasonProblems({
    statements: [
      fileOf('statements/a.yaml', {
        corrections: whys.map((why) => ({ release: '2012.2', field: 'notes', why })),
      }),
    ],
  } as never).map(describeProblem)

it('refuses a reason that fits every change', () => {
  expect(found('Brought up to what is known now.')).toEqual([
    'statements/a.yaml:3: “Brought up to what is known now.” does not say what happened to notes; say what was found, is gone or was wrong',
  ])
  expect(found('A page was found, or one is gone.')).toHaveLength(1)
})

it('refuses a reason that a field has twice', () => {
  expect(found('A page was found.', 'The day was wrong.', 'A page was found.')).toEqual([
    'statements/a.yaml:3: gives for notes the same reason twice',
  ])
})

it('leaves alone reasons that say what happened', () => {
  expect(found('A page was found.', 'The day was wrong.')).toEqual([])
})
