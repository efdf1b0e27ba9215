import { expect, it } from 'vitest'
import { describeProblem } from '../../../schema/import/problem.ts'
import { refusedHostProblems } from '../../../schema/import/refused-hosts.ts'
import { fileOf } from './one-statement.ts'

function found(statement: object): string[] {
  const empty = fileOf('other.yaml', {})
  const files = {
    sources: fileOf('sources.yaml', { refused: [{ host: 'spam.example', why: 'taken over' }] }),
    statements: [fileOf('a.yaml', statement)],
    ...{ events: empty, trade: empty, subject: empty, release: empty },
  } as never
  return refusedHostProblems(files).map(describeProblem)
}

it.each([
  { notes: 'A copy stood at spam.example.' },
  { passages: [{ gist: 'Quoted from www.Spam.example/page.' }] },
  { corrections: [{ why: 'The page at http://spam.example was left out.' }] },
])('refuses a text that names a refused host: %j', (statement) => {
  expect(found(statement)).toEqual(['a.yaml:3: names spam.example, which is refused; say what the page was'])
})

it.each([
  { notes: 'A copy stood at notspam.example.' },
  { notes: 'Read at spam.example.org.' },
  { n: 1, x: null },
])('takes no other host for it: %j', (statement) => {
  expect(found(statement)).toEqual([])
})
