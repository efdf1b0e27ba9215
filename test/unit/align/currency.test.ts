import { describe, expect, it } from 'vitest'
import { LETTER_SIGNS } from '../../../schema/text/align/currency.ts'
import { changes } from './told-changes.ts'

describe('the sign of a currency in letters', () => {
  it('is known where the platform has it', () => {
    const signs = Intl.supportedValuesOf('currency').flatMap((currency) => {
      const format = new Intl.NumberFormat('en', {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
      })
      const sign = format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? ''
      return sign !== currency && /^\p{L}{2,}$/u.test(sign) && !/^\p{Lu}{2}$/u.test(sign) ? sign : []
    })
    expect(signs.filter((sign) => !LETTER_SIGNS.has(sign))).toEqual([])
  })

  it.each([
    ['The fee is Rs 500.', 'The fee is US$ 500.', ['figure: Rs 500 > US$ 500']],
    ['The fee is Rs. 500 per day.', 'The fee is $500 per day.', ['figure: Rs. 500 per day > $500 per day']],
    ['The fee is RM 500.', 'The fee is SGD 500.', ['figure: RM 500 > SGD 500']],
    ['The fee is Rp 500.', 'The fee is Rp 600.', ['figure: Rp 500 > Rp 600']],
    ['The fee is Rs. 500.', 'The fee is Rs 500.', []],
    ['Annex CF 5 applies.', 'Annex CF 6 applies.', ['figure: 5 > 6']],
  ])('is part of its figure: %s', (a, b, told) => expect(changes(a, b)).toEqual(told))
})
