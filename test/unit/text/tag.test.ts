import { describe, expect, it } from 'vitest'
import { proposedFrames, tag } from '../../../schema/text/tag.ts'
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

describe('proposedFrames(lexicon, texts)', () => {
  it('reads short texts together and says what each definition finds', () => {
    const found = proposedFrames(compiledSample, ['NATO plans no enlargement.', 'A military bloc.'])
    expect(found.get('nato')).toEqual({
      strict: ['enlargement'],
      standard: ['enlargement'],
      broad: ['enlargement', 'bloc_unnamed'],
    })
  })

  it('tells a theme that a narrow definition does not find from one that it finds without a frame', () => {
    expect(proposedFrames(compiledSample, ['A military bloc.']).get('nato')?.strict).toBeNull()
    expect(proposedFrames(compiledSample, ['They spoke of NATO.']).get('nato')?.strict).toEqual([])
  })

  it('takes no words from two texts for a phrase', () => {
    expect([...proposedFrames(compiledSample, ['The seas of Asia', 'Pacific shores.'])]).toEqual([])
  })
})
