import { describe, expect, it } from 'vitest'
import { tag } from '../../../schema/text/tag.ts'
import { compiledSample } from './sample.ts'

const text = ['NATO plans no enlargement, they say.', 'A military bloc is a bloc.', 'Nothing here.'].join(
  '\n\n',
)

describe('tag(lexicon, text, level)', () => {
  it('proposes theme and frames per paragraph with the rules that fired', () => {
    expect(tag(compiledSample, text, 'strict')).toEqual([
      {
        paragraph: 0,
        theme: 'nato',
        frames: ['enlargement'],
        hits: [
          { rule: 'nato-name', start: 0, end: 4 },
          { rule: 'nato-growth', start: 0, end: 25 },
        ],
      },
    ])
  })

  it('proposes more under a wider definition', () => {
    const seen = tag(compiledSample, text, 'broad').map(({ paragraph, frames }) => [paragraph, frames])
    expect(seen).toEqual([
      [0, ['enlargement']],
      [1, ['bloc_unnamed']],
    ])
  })

  it('does not take words on both sides of a paragraph end for a phrase', () => {
    expect(tag(compiledSample, 'The seas of Asia\nPacific shores.', 'strict')).toEqual([])
  })

  it('proposes nothing for an empty text', () => {
    expect(tag(compiledSample, '', 'broad')).toEqual([])
  })
})
