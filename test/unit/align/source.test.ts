import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { readSource } from '../../../schema/text/align/source.ts'

const TEXT = 'The mill grinds barley.\n\n  A ferry crosses twice a day.\n'

describe('readSource(source)', () => {
  it('splits a pasted text and says where its paragraphs begin', () => {
    expect(readSource(TEXT)).toEqual({
      paragraphs: ['The mill grinds barley.', 'A ferry crosses twice a day.'],
      starts: [0, 27],
      numbers: [1, 2],
      isOnNextLine: [false, false],
    })
  })

  it('says which paragraphs stand on the next line, without an empty one between', () =>
    expect(readSource('Mill\nWeir\r\nGate\n\nPath').isOnNextLine).toEqual([false, true, true, false]))

  it('names the encoding of a file', () => {
    expect(readSource(Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x62, 0).buffer)).toEqual({
      encoding: 'utf-16le',
      paragraphs: ['ab'],
      starts: [0],
      numbers: [1],
      isOnNextLine: [false],
    })
  })

  it('numbers paragraphs as a reader counts them: the parts of one that is cut are one', () => {
    const long = 'The ferry crosses the river twice on every day of the year. '.repeat(100)
    expect(readSource(`The mill.\n\n${long}\n\nThe end.`).numbers).toEqual([1, 2, 2, 3])
  })

  it('leaves a text that is too large in one piece, to be refused', () => {
    const { paragraphs } = readSource('word.\n\n'.repeat(1_200_000))
    expect(paragraphs).toHaveLength(1)
    expect(alignTexts(paragraphs, ['word'])).toEqual({ outcome: 'too-large', sides: ['a'] })
  })
})
