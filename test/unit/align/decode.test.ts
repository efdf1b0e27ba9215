import { describe, expect, it } from 'vitest'
import { decodedText } from '../../../schema/text/align/decode.ts'

const RUSSIAN = 'Мельница у реки мелет ячмень для всей долины.'
const CHINESE = '河边的磨坊为整个山谷磨大麦，冬天不向任何人收钱。'

/** The bytes of a text in an encoding of one or two bytes a character, found by reading every code there is. */
function encoded(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const codes = new Map<string, number[]>()
  for (let high = 0xff; high >= 0x80; high--) codes.set(decoder.decode(Uint8Array.of(high)), [high])
  if (label === 'gb18030')
    for (let high = 0xf7; high >= 0xa1; high--)
      for (let low = 0xfe; low >= 0xa1; low--)
        codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Uint8Array.from([...text].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]))
}

const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0)
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )

describe('decodedText(bytes)', () => {
  it.each([
    ['utf-8', RUSSIAN, new TextEncoder().encode(RUSSIAN)],
    ['utf-8', CHINESE, new TextEncoder().encode(`\uFEFF${CHINESE}`)],
    ['windows-1251', RUSSIAN, encoded(RUSSIAN, 'windows-1251')],
    ['koi8-r', RUSSIAN, encoded(RUSSIAN, 'koi8-r')],
    ['gb18030', CHINESE, encoded(CHINESE, 'gb18030')],
    ['windows-1252', 'Café déjà fermé', encoded('Café déjà fermé', 'windows-1252')],
    ['utf-16le', CHINESE, Uint8Array.of(0xff, 0xfe, ...utf16(CHINESE, true))],
    ['utf-16be', RUSSIAN, utf16(RUSSIAN, false)],
    ['utf-16le', RUSSIAN, utf16(RUSSIAN, true)],
    ['utf-8', '', new Uint8Array()],
  ])('reads %s', (encoding, text, bytes) => {
    expect(decodedText(bytes)).toEqual({ text, encoding })
  })

  it('reads UTF-8 with a damaged place as UTF-8', () => {
    const bytes = new TextEncoder().encode(RUSSIAN.repeat(9)).with(20, 0xff)
    expect(decodedText(bytes)).toMatchObject({ encoding: 'utf-8' })
    expect(decodedText(bytes).text.match(/\uFFFD/g)).toHaveLength(2)
  })

  it('leaves the NUL bytes of a binary file in the text, where they are refused', () => {
    expect(decodedText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0xfe, 0x91)).text).toContain('\0')
  })
})
