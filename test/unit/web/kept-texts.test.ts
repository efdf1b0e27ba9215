import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepTexts, keptTexts } from '../../../web/compare/kept-texts.ts'

/** A browser's storage with room for so many characters; with none it denies everything. */
function storage(room: number) {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => items.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
  }
}

describe('keepTexts(texts)', () => {
  afterEach(() => vi.unstubAllGlobals())
  const long = 'a'.repeat(900)

  it.each([
    ['both where there is room', 5_000, long, 'short', 'kept', 'kept', long, 'short'],
    ['the shorter one where there is room for one', 920, long, 'short', 'too-long', 'kept', '', 'short'],
    ['the shorter one on either side', 920, 'short', long, 'kept', 'too-long', 'short', ''],
    ['none where each is too long', 800, long, `${long}b`, 'too-long', 'too-long', '', ''],
    ['an empty text beside one that is too long', 800, long, '', 'too-long', 'kept', '', ''],
    [
      'none where the browser keeps nothing',
      0,
      'one',
      'two',
      'no-storage',
      'no-storage',
      undefined,
      undefined,
    ],
  ])('keeps %s and says so', (_, room, a, b, sayA, sayB, keptA, keptB) => {
    vi.stubGlobal('sessionStorage', storage(room))
    expect(keepTexts({ a: { text: a }, b: { text: b } }, '')).toEqual({ a: sayA, b: sayB })
    expect(keptTexts('')?.a.text).toBe(keptA)
    expect(keptTexts('')?.b.text).toBe(keptB)
  })

  it('keeps of a text that is too long its name, and that it was lost', () => {
    vi.stubGlobal('sessionStorage', storage(500))
    keepTexts({ a: { text: long, name: 'The pasted text' }, b: { text: 'short' } }, '')
    expect(keptTexts('')).toEqual({
      a: { text: '', name: 'The pasted text', isLost: true },
      b: { text: 'short' },
    })
  })

  it('leaves nothing of earlier texts where both fields are empty', () => {
    vi.stubGlobal('sessionStorage', storage(500))
    keepTexts({ a: { text: 'one' }, b: { text: 'two' } }, '')
    keepTexts({ a: { text: '' }, b: { text: '' } }, '')
    expect(keptTexts('')).toBeUndefined()
  })

  it('keeps texts pasted for two statements apart from those of the page without them', () => {
    vi.stubGlobal('sessionStorage', storage(500))
    keepTexts({ a: { text: 'one' }, b: { text: 'two' } }, '')
    expect(keptTexts('2019 2022')).toBeUndefined()
    keepTexts({ a: { text: 'three' }, b: { text: 'four' } }, '2019 2022')
    expect(keptTexts('2019 2022')?.a.text).toBe('three')
    expect(keptTexts('')?.a.text).toBe('one')
    expect(keptTexts('2022 2019')).toBeUndefined()
  })
})
