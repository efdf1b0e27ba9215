import { expect, it } from 'vitest'
import { dividedProblems } from '../../../schema/import/divided.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { tables } from '../chart/dataset-view.ts'
import { fileOf } from './one-statement.ts'

const whole = '2020-01-02-toast#1'
const coding = { frames: ['hot'], stance: 'neutral', confidence: 3 }

function found(
  [first, second]: readonly (string | undefined)[],
  other: object = {},
  rest: object = {},
): string[] {
  const passage = (n: number, codedAs: string | undefined) => ({ n, theme: 'soup', codedAs })
  const statement = { id: '2020-01-02-toast', passages: [passage(1, first), passage(2, second)] }
  const codings = { [whole]: { ...coding, ...rest }, '2020-01-02-toast#2': { ...coding, ...other } }
  return dividedProblems({
    statements: [fileOf('statements/a.yaml', statement)],
    codings: [fileOf('codings/a.yaml', { coder: 'a', codings })],
    settlements: fileOf('settlements.yaml', { settlements: [] }),
  } as never).map((one) => describeProblem(one).replace(/^[^ ]+ /, ''))
}

it('takes two passages that were read as one, each with those frames and the stance that are of its words', () => {
  expect(found([whole, whole], { frames: [] })).toEqual([])
  expect(found([whole, whole], { stance: 'closer' })).toEqual([])
  expect(found([undefined, undefined])).toEqual([])
})

it.each([
  [
    'a part whose whole does not name itself',
    [undefined, whole],
    {},
    'does not say itself that it was divided',
  ],
  ['a passage from which nothing was divided', [whole, undefined], {}, 'nothing was divided from'],
  ['another day', [whole, whole], { codedAfresh: '2020-02-03' }, 'another day or codebook'],
  ['another codebook', [whole, whole], { codebook: 2 }, 'another day or codebook'],
  [
    'no frame of a passage that is no part',
    [undefined, undefined],
    { frames: [] },
    'gives 2020-01-02-toast#2 no frame',
  ],
] as const)('refuses %s', (_name, codedAs, other, reason) => {
  const problems = found(codedAs, other)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(reason)
})

it('counts the coding of a divided passage once in agreement', () => {
  const apart = new Set(tables.statements.filter(({ uncounted }) => uncounted).map(({ id }) => id))
  const coded = new Set(tables.codings.map(({ passageId }) => passageId))
  const own = tables.passages.filter(({ id, statementId }) => coded.has(id) && !apart.has(statementId))
  const read = new Set(own.map(({ id, codedAs }) => codedAs ?? id))
  expect(own.length - read.size).toBeGreaterThan(5)
  const context = tables.agreements.find(({ themeId, subject }) => !themeId && subject === 'context')
  expect(context?.passages).toBe(read.size)
})
