import { describe, expect, it } from 'vitest'
import { digest, normalise } from '../../../schema/text/normal.ts'

describe('normalise(text)', () => {
  it('removes what differs between copies of one text', () => {
    expect(normalise('\ufeff  Чаи\u0306\r\nи\rкофе \n')).toBe('Чай\nи\nкофе')
  })

  it('changes nothing when applied again', () => {
    const once = normalise('\ufeff a\u0301\r\n\r\n b \u00a0')
    expect(normalise(once)).toBe(once)
  })
})

describe('digest(text)', () => {
  it('is the SHA-256 of the normal form', async () => {
    expect(await digest('\ufeffabc\r\n')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})
