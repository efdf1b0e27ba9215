import { describe, expect, it } from 'vitest'
import { phraseHits } from '../../../schema/import/phrase-hits.ts'
import { PhraseFile, phraseProblems } from '../../../schema/import/phrases.ts'
import { readYaml } from '../../../schema/import/yaml-file.ts'

function phraseFile(lines: string) {
  const result = readYaml('phrases.yaml', new TextEncoder().encode(lines), PhraseFile)
  if ('problems' in result) throw new Error(result.problems.map(({ reason }) => reason).join('; '))
  return result.yaml
}

const endings = { en: { n: ['', 's'] } }
const frames = new Set(['warm', 'cold'])
const tea = `version: 1
phrases:
  - id: hot-tea
    label: Hot tea
    says: Tea that is hot.
    frames: [warm]
    en: [hot tea/n]
    counts: [two hot teas]
`

const statement = { id: '2001-01-01-menu', title: 'A Menu of Hot Teas' } as never
function passage(n: number, rest: object, codedAs: string[] = []) {
  return {
    id: `2001-01-01-menu#${n}`,
    statement,
    passage: { n, gist: 'Says nothing.', ...rest },
    codings: [],
    coding: { frames: codedAs },
  } as never
}

describe('phraseHits(file, endings, statements, passages)', () => {
  it('finds a phrase in titles and key phrases, and in gists under a frame that it names', () => {
    const hits = phraseHits(
      phraseFile(tea).value,
      endings,
      [statement],
      [
        passage(1, { keyPhrase: 'we drink hot tea' }, ['cold']),
        passage(2, { gist: 'Praises hot tea.' }, ['warm']),
        passage(3, { gist: 'No hot tea is named.' }, ['cold']),
        passage(4, { gist: 'No hot tea is named.', silence: 'whole_text' }, ['warm']),
      ],
    )
    expect(hits.map(({ passageN, place, wording }) => [passageN, place, wording])).toEqual([
      [null, 'title', 'Hot Teas'],
      [1, 'key_phrase', 'hot tea'],
      [2, 'gist', 'hot tea'],
    ])
  })
})

describe('phraseProblems(file, endings, frames)', () => {
  it('finds nothing wrong with a good file', () => {
    expect(phraseProblems(phraseFile(tea), endings, frames)).toEqual([])
  })

  it.each([
    ['[hot tea/n]', '[hot tea/x]', 7, 'declared are: n'],
    ['[two hot teas]', '[two cold teas]', 8, 'must count "two cold teas" and does not'],
    ['[warm]', '[tepid]', 6, 'no frame "tepid"'],
  ])('names line and reason for %s written as %s', (from, to, line, reason) => {
    const [problem] = phraseProblems(phraseFile(tea.replace(from, to)), endings, frames)
    expect(problem?.line).toBe(line)
    expect(problem?.reason).toContain(reason)
  })
})
