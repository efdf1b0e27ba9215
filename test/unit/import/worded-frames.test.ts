import { expect, it } from 'vitest'
import { wordedFrames } from '../../../schema/import/worded-frames.ts'
import { compileLexicon } from '../../../schema/text/lexicon.ts'

it('finds the frames that a key phrase itself names, whatever else its passage has', () => {
  const rule = { theme: 'reef', level: 'strict', says: '', except: undefined } as const
  const lexicon = compileLexicon({
    version: 1,
    endings: {},
    rules: [
      { ...rule, id: 'toll', frame: 'toll', patterns: { en: ['toll'] } },
      { ...rule, id: 'blocs', frame: 'blocs', patterns: { en: ['bloc'] } },
    ],
  } as never)
  const passage = (id: string, keyPhrase: string | null) => ({
    id,
    themeId: 'reef',
    keyPhrase,
    gist: 'a bloc',
  })
  const passages = [passage('a#1', 'a toll for all'), passage('a#2', 'calm water'), passage('a#3', null)]
  expect([...wordedFrames(passages as never, lexicon)]).toEqual([
    ['a#1', { frames: ['toll'], isNamed: true }],
    ['a#2', { frames: [], isNamed: false }],
  ])
})
