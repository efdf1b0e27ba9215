import { expect, it } from 'vitest'
import { describeProblem } from '../../../schema/import/problem.ts'
import { roughProblems } from '../../../schema/import/rough.ts'
import { SourcesFile } from '../../../schema/import/sources.ts'
import { readYaml } from '../../../schema/import/yaml-file.ts'

it('tells duplicate and unlisted host of a statement whose form is wrong', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const sources = readYaml('sources.yaml', bytes('publishers: []\nunknown: [herald.example]\n'), SourcesFile)
  if (!('yaml' in sources)) throw new Error('sources')
  const text = `id: 2020-01-02-toast
kind: shout
sources: ['https://herald.example/a']
passages:
- {n: one, evidence: ['https://stew.example/b', not an address]}
`
  const read = readYaml('statements/b.yaml', bytes(text), SourcesFile)
  if ('yaml' in read || !read.rough) throw new Error('the form is right')
  const found = roughProblems(
    [read.rough],
    sources.yaml,
    new Map([['2020-01-02-toast', 'statements/a.yaml']]),
  )
  expect(found.map(describeProblem)).toEqual([
    'statements/b.yaml:1: duplicate id 2020-01-02-toast, already in statements/a.yaml',
    'statements/b.yaml:5: host stew.example is not in sources.yaml; add who publishes it, or put it under unknown',
  ])
})
