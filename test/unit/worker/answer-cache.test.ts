import { describe, expect, it } from 'vitest'
import { AnswerCache, answerKey } from '../../../worker/db/answer-cache.ts'

const answer = (bytes: number) => ({ headers: new Headers(), body: new ArrayBuffer(bytes), etag: '' })

describe('AnswerCache', () => {
  it('drops what was least recently used once its bytes are over the limit', () => {
    const cache = new AnswerCache(30_000)
    cache.set('a', answer(10_000))
    cache.set('b', answer(10_000))
    cache.get('a')
    cache.set('c', answer(10_000))
    expect([cache.get('a') === undefined, cache.get('b'), cache.get('c') === undefined]).toEqual([
      false,
      undefined,
      false,
    ])
    expect(cache.bytes).toBeLessThanOrEqual(30_000)
  })

  it('counts an answer that is put twice once, and does not keep one of more than half its size', () => {
    const cache = new AnswerCache(30_000)
    cache.set('a', answer(10_000))
    const { bytes } = cache
    cache.set('a', answer(10_000))
    expect(cache.bytes).toBe(bytes)
    cache.set('b', answer(20_000))
    expect(cache.get('b')).toBe(undefined)
  })
})

describe('answerKey(request)', () => {
  const key = (accept?: string) =>
    answerKey(new Request('https://entente.test/', { headers: accept === undefined ? {} : { accept } }))

  it('tells forms apart and takes no Accept header for any form', () => {
    expect(key('*/*')).toBe(key())
    expect(key('text/csv')).not.toBe(key())
  })

  it('is undefined for an Accept header that nobody sends', () => {
    expect(key('a/b,'.repeat(100))).toBe(undefined)
  })
})
