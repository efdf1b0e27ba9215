import { expect, it } from 'vitest'
import { voiceList } from '#subject'
import { describeProblem } from '../../../schema/import/problem.ts'
import { shortNameProblems } from '../../../schema/import/short-name.ts'

const long = `Statement on ${'barley and '.repeat(10)}oats`

function found(...values: { title: string; shortName?: string; date?: string; kind?: string }[]): string[] {
  const statements = values.map((value, index) => ({
    file: `statements/${index}.yaml`,
    value: { id: `statement-${index}`, date: '2020-01-02', ...value },
    lineOf: ([field]: string[]) => (field === 'title' ? 4 : 5),
  }))
  return shortNameProblems({ statements } as never).map(describeProblem)
}

it('asks for a short name where a title is too long to be spoken', () => {
  expect(found({ title: long })).toEqual([
    'statements/0.yaml:4: has 127 characters; say in shortName what people call it',
  ])
  expect(found({ title: long, shortName: 'Barley statement' })).toEqual([])
})

it('asks for a short name where two statements have one title', () => {
  expect(
    found({ title: 'Talks' }, { title: 'Talks', shortName: 'Talks in Oslo' }, { title: 'Call' }),
  ).toEqual([
    'statements/0.yaml:4: is the title of another statement too; say in shortName what people call it',
  ])
})

it('lets no two statements of one day have one short name', () => {
  const [first, second] = [
    { title: 'Talks', shortName: 'Talks in Oslo' },
    { title: 'Press', shortName: 'Talks in oslo' },
  ]
  expect(found(first, second)).toEqual([
    'statements/1.yaml:5: is the short name of statement-0 of the same day too',
  ])
  expect(found(first, { ...second, date: '2021-01-02' })).toEqual([])
})

it('refuses a name of a joint text that reads as that of one side', () => {
  const [side] = voiceList
  const shortName = `${side?.label} statement`
  expect(found({ title: 'Barley', kind: 'joint_statement', shortName })).toEqual([
    `statements/0.yaml:5: begins with ${side?.label}, as that of its statement would, and this is a joint text`,
  ])
  expect(found({ title: 'Barley', kind: 'joint_statement', shortName: `Joint ${shortName}` })).toEqual([])
  expect(found({ title: 'Barley', kind: 'speech', shortName })).toEqual([])
})
