import { describe, expect, it } from 'vitest'
import { wordsForFrames } from '../../../schema/text/search/codebook-name.ts'

const rule = (id: string, frame: string | undefined, en: string[], ru: string[] = []) => ({
  ...{ id, theme: 'harbour', level: 'strict' as const },
  ...(frame && { frame }),
  patterns: { en, ru },
})

const themes = [
  {
    ...{ id: 'harbour', label: 'Harbour' },
    frames: [
      { id: 'dredging', label: 'Dredging', namesTheme: true },
      { id: 'old_pier', label: 'Old pier', namesTheme: true },
    ],
  },
]

const framesOf = (rules: ReturnType<typeof rule>[]) =>
  wordsForFrames({ version: 1, endings: {}, rules }, themes).map(({ id, patterns }) => [id, patterns.ru])

describe('wordsForFrames(lexicon, themes)', () => {
  it('takes the rule that finds a frame by its name, alone or beside that of its theme', () => {
    const rules = [
      rule('deepening', 'dredging', ['harbour ..3 dredging'], ['углубление гавани']),
      rule('pier', 'old_pier', ['old pier'], ['старый причал']),
    ]
    expect(framesOf(rules)).toEqual([
      ['dredging', ['углубление гавани']],
      ['old_pier', ['старый причал']],
    ])
  })

  it('takes none that finds other words of the frame, the theme alone, or is of no frame', () => {
    const rules = [
      rule('silt', 'dredging', ['silt']),
      rule('harbour', 'dredging', ['harbour']),
      rule('unframed', undefined, ['old pier']),
    ]
    expect(framesOf(rules)).toEqual([])
  })
})
