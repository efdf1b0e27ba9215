import { describe, expect, it } from 'vitest'
import { decodeText, unmarkedUtf16 } from '../../../schema/texts/read/encoding.ts'
import { bytes, chineseText, englishText, russianText } from './sample.ts'

const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from([...text], (char) => {
    const code = char.codePointAt(0) ?? 0
    if (code === 0x451) return 0xb8
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
  })
const gb18030 = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(new Uint8Array([lead, trail]))
      if (!codes.has(char)) codes.set(char, [lead, trail])
    }
  }
  return Uint8Array.from([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]))
}

describe('decodeText(source)', () => {
  it('reads UTF-8 without being told', () => {
    expect(decodeText({ name: 'a', bytes: bytes(russianText) })).toEqual({
      text: russianText,
      encoding: 'utf-8',
      note: null,
    })
  })

  it('leaves no byte order mark, not even of two', () => {
    for (const marks of ['', '\ufeff', '\ufeff\ufeff']) {
      expect(decodeText({ name: 'a', bytes: bytes(marks + russianText) }).text).toBe(russianText)
      const wide = new Uint8Array(Buffer.from(`\ufeff${marks}${russianText}`, 'utf16le'))
      expect(decodeText({ name: 'a', bytes: wide }).text).toBe(russianText)
    }
  })

  it('finds UTF-16 without its mark, in either order of bytes', () => {
    const little = new Uint8Array(Buffer.from(russianText, 'utf16le'))
    const big = new Uint8Array(Buffer.from(russianText, 'utf16le').swap16())
    for (const [encoded, encoding] of [
      [little, 'utf-16le'],
      [big, 'utf-16be'],
    ] as const) {
      expect(decodeText({ name: 'a', bytes: encoded })).toEqual({ text: russianText, encoding, note: null })
    }
  })

  it('finds windows-1251 in an undeclared text', () => {
    expect(decodeText({ name: 'a', bytes: windows1251(russianText) })).toEqual({
      text: russianText,
      encoding: 'windows-1251',
      note: null,
    })
  })

  it.each(['x-mac-cyrillic', 'iso-8859-5', 'koi8-r', 'ibm866'])(
    'finds %s in an undeclared text',
    (encoding) => {
      const decoder = new TextDecoder(encoding)
      const codes = new Map(Array.from({ length: 256 }, (_, n) => [decoder.decode(Uint8Array.of(n)), n]))
      const encoded = Uint8Array.from([...russianText], (char) => codes.get(char) ?? 0)
      expect(decodeText({ name: 'a', bytes: encoded })).toEqual({ text: russianText, encoding, note: null })
    },
  )

  it('finds gb18030 in an undeclared text', () => {
    expect(decodeText({ name: 'a', bytes: gb18030(chineseText) })).toEqual({
      text: chineseText,
      encoding: 'gb18030',
      note: null,
    })
  })

  it('reads gb18030 where the page declares its older part', () => {
    const page = `<html><meta charset="gb2312"><p>${chineseText}</p></html>`
    expect(decodeText({ name: 'a', bytes: gb18030(page) })).toEqual({
      text: page,
      encoding: 'gb18030',
      note: null,
    })
  })

  it('says so when the declaration is wrong', () => {
    const page = `<meta charset="windows-1251"><p>${russianText}</p>`
    expect(decodeText({ name: 'a', bytes: bytes(page) }).note).toBe('declares windows-1251 but is UTF-8')
    expect(
      decodeText({ name: 'a', bytes: windows1251(russianText), contentType: 'text/html; charset=gbk' }).note,
    ).toBe('declares gb18030 but is windows-1251')
  })

  it('takes no declaration for wrong in a text of ASCII letters alone', () => {
    expect(decodeText({ name: 'a', bytes: bytes(`<meta charset="gbk">${englishText}`) }).note).toBeNull()
  })

  it('reads UTF-16 by its mark', () => {
    const marked = new Uint8Array([0xff, 0xfe, 0x1c, 0x04, 0x30, 0x04])
    expect(decodeText({ name: 'a', bytes: marked })).toEqual({ text: 'Ма', encoding: 'utf-16le', note: null })
  })

  it('sees an end in the middle of a character', () => {
    expect(decodeText({ name: 'a', bytes: bytes(russianText).slice(0, -2) }).note).toBe(
      'ends in the middle of a character',
    )
  })

  it('reads UTF-16 in either order by its mark', () => {
    const marked = new Uint8Array([0xfe, 0xff, 0x04, 0x1c, 0x04, 0x30])
    expect(decodeText({ name: 'a', bytes: marked })).toEqual({ text: 'Ма', encoding: 'utf-16be', note: null })
  })

  it('takes a few bytes with zeros for no UTF-16 that lost its mark', () => {
    const short = new Uint8Array(Buffer.from('Лампы горят на берегу. Yes.', 'utf16le'))
    expect(unmarkedUtf16(short)).toBeNull()
  })

  it.each([1, 2, 3])('mends an end that is cut off after byte %i of a character of four', (kept) => {
    const whole = bytes(`${russianText}😀`)
    expect(decodeText({ name: 'a', bytes: whole.slice(0, whole.length - 4 + kept) })).toEqual({
      text: russianText,
      encoding: 'utf-8',
      note: 'ends in the middle of a character',
    })
  })

  it('refuses a text that lost one letter in forty, and takes one that lost one in a hundred', () => {
    const losing = (every: number): Uint8Array => bytes(`${'x'.repeat(every - 1)}\ufffd`.repeat(20))
    expect(() => decodeText({ name: 'a', bytes: losing(40) })).toThrow('its letters make no sense')
    expect(decodeText({ name: 'a', bytes: losing(100) }).encoding).toBe('utf-8')
  })

  const french =
    'Les gardiens du phare ont d\u00e9cid\u00e9 d\u2019allumer la lumi\u00e8re \u00e0 la m\u00eame heure chaque soir.'.replace(
      '\u2019',
      "'",
    )
  const western = Uint8Array.from(french, (char) => char.charCodeAt(0))

  it('reads sparse western letters as such, not as Russian ones', () => {
    expect(decodeText({ name: 'a', bytes: western })).toEqual({
      text: french,
      encoding: 'windows-1252',
      note: null,
    })
  })

  it('reads quotation marks and dashes of Windows beside plain letters', () => {
    const text = `“${englishText}” — so they said.`
    const windows1252 = Uint8Array.from(
      [...text],
      (char) => ({ '“': 0x93, '”': 0x94, '—': 0x97 })[char] ?? char.charCodeAt(0),
    )
    expect(decodeText({ name: 'a', bytes: windows1252 }).text).toBe(text)
  })

  it('finds the Russian letters of DOS', () => {
    const dos = Uint8Array.from([...russianText], (char) => {
      const code = char.codePointAt(0) ?? 0
      if (code === 0x451) return 0xf1
      if (code < 0x410 || code > 0x44f) return code
      return code < 0x440 ? code - 0x390 : code - 0x360
    })
    expect(decodeText({ name: 'a', bytes: dos })).toMatchObject({ text: russianText, encoding: 'ibm866' })
  })

  it.each([
    ['windows-1256', 'حراس المنارة يوقدون المصابيح'],
    ['windows-1255', 'שומרי המגדלורים משני החופים נפגשו והסכימו על צבע המנורות שלהם'],
    ['windows-1253', 'Οι φαροφύλακες των δύο ακτών συναντήθηκαν για το χρώμα των λαμπτήρων'],
    [
      'windows-1254',
      'Her iki kıyının fener bekçileri bir araya geldi ve lambaların rengi konusunda anlaştılar, şüphesiz',
    ],
    [
      'windows-1250',
      'Latarnicy obu brzegów spotkali się i uzgodnili kolor swoich lamp, będą je zapalać o tej godzinie',
    ],
  ])('finds %s, whatever the page declares, by how a language uses its letters', (encoding, text) => {
    const decoder = new TextDecoder(encoding)
    const byteOf = new Map(
      Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
    )
    const encoded = Uint8Array.from(text, (char) => byteOf.get(char) ?? 0)
    expect(decodeText({ name: 'a', bytes: encoded })).toEqual({ text, encoding, note: null })
    const page = Uint8Array.from([
      ...bytes(`<meta charset="koi8-r"><script>${'let lamp = 1; '.repeat(99)}</script>`),
      ...encoded,
    ])
    expect(decodeText({ name: 'a', bytes: page })).toMatchObject({
      encoding,
      note: `declares koi8-r but is ${encoding}`,
    })
  })

  it('refuses letters that are chance', () => {
    let seed = 7
    const chance = Uint8Array.from({ length: 3000 }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return 32 + ((seed >> 8) % 224)
    })
    expect(() => decodeText({ name: 'a', bytes: chance })).toThrow('its letters make no sense')
  })

  it('believes a declaration that fits as well as another encoding would', () => {
    const source = { name: 'a', bytes: western, contentType: 'text/html; charset=iso-8859-15' }
    expect(decodeText(source)).toEqual({ text: french, encoding: 'iso-8859-15', note: null })
  })
})
