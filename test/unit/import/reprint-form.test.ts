import { expect, it } from 'vitest'
import { reprintFormProblems } from '../../../schema/import/reprint-form.ts'
import { problemsOf } from './one-statement.ts'

const found = (statement: object) => problemsOf(reprintFormProblems, statement)
const url = 'http://paper.example/1'

it.each(['Digests in the press.', 'A news agency’s list of its points.', 'A part of a machine translation.'])(
  'asks what a page has where nobody read the text: %s',
  (read) => {
    expect(found({ readPart: read, reprints: [{ url }] })).toEqual([
      `statements/a.yaml:3: ${url} is named as printing the text, and readPart says “${read}”; say in \`what\` what the page has`,
    ])
    expect(found({ readPart: read, reprints: [{ url, what: 'digest' }] })).toEqual([])
  },
)

it('takes a page for the text where a part of the text was read', () => {
  expect(found({ readPart: 'The opening, and a digest.', reprints: [{ url }] })).toEqual([])
  expect(found({ reprints: [{ url }] })).toEqual([])
})

it('lets words that stand in a digest be reported alone', () => {
  const quoted = (keyPhraseBasis: string) =>
    found({
      reprints: [{ url, what: 'digest' }],
      passages: [{ n: 1, keyPhraseBasis, keyPhrasePage: url }],
    })
  expect(quoted('reprint')).toEqual([
    `statements/a.yaml:3: passage 1 quotes ${url}, which is a digest; say as_reported`,
  ])
  expect(quoted('as_reported')).toEqual([])
})
