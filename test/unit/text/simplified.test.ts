import { Converter } from 'opencc-js/t2cn'
import { expect, it } from 'vitest'
import { inSimplified } from '../../../schema/text/search/term.ts'

it('a sign is simplified as in a text of it alone, a compatible one, too', () => {
  const alone = Converter({ from: 't', to: 'cn' })
  const codes = [
    [0x4e00, 0x9fff],
    [0xf900, 0xfaff],
    [0x20000, 0x203ff],
  ]
  const signs = codes
    .flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
    .map((code) => String.fromCodePoint(code))
  const isOther = (sign: string) => alone(sign).length === sign.length && alone(sign) !== inSimplified(sign)
  expect(signs.filter((sign) => /\p{Script=Han}/u.test(sign) && isOther(sign))).toEqual([])
})
