import { expect, it } from 'vitest'
import { taggedPassages } from '../../../schema/corpus/tagged.ts'
import { compileLexicon } from '../../../schema/text/lexicon.ts'

const lexicon = compileLexicon({
  version: 1,
  endings: {},
  rules: [
    { id: 'boats', theme: 'sea', frame: 'ships', level: 'strict', patterns: { en: ['boats', 'nets'] } },
    { id: 'sea', theme: 'sea', level: 'strict', patterns: { en: ['sea'] } },
  ],
})

it('quotes a word once, however its letters are written', () => {
  const found = {
    paragraphs: [{ speaker: null, text: 'BOATS left. Boats came, boats stayed; the nets were dry.' }],
  }
  expect(taggedPassages({ speakers: [], found }, lexicon)).toEqual([
    {
      n: 1,
      theme: 'sea',
      frames: ['ships'],
      gist: 'Paragraph 1 has “BOATS”, “nets”.',
      keyPhrase: 'BOATS',
      uncounted: undefined,
    },
  ])
})

it('takes the words of a frame for the key phrase, where a paragraph has one, and those of the theme where it has none', () => {
  const said = (...texts: string[]) => {
    const found = { paragraphs: texts.map((text) => ({ speaker: null, text })) }
    return taggedPassages({ speakers: [], found }, lexicon).map(({ frames, keyPhrase }) => [
      frames,
      keyPhrase,
    ])
  }
  expect(said('The sea was full of boats.', 'The sea was calm.')).toEqual([
    [['ships'], 'boats'],
    [[], 'sea'],
  ])
})
