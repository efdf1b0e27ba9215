import { describe, expect, it } from 'vitest'
import { typedSums } from '../../../schema/text/typed-sum.ts'

describe('sums among what is typed', () => {
  it.each([
    ['300 billion', [300]],
    ['300 bn by 2030', [300]],
    ['US$300bn', [300]],
    ['$200-billion promise', [200]],
    ['200 млрд долларов', [200]],
    ['100 миллиардов', [100]],
    ['3000亿美元', [300]],
    ['0.2 trillion', [200]],
    ['from 60 to 80 billion', [80]],
    ['100 billion or 200 billion', [100, 200]],
  ])('are read from %s', (typed, sums) => {
    expect(typedSums(typed)).toEqual(sums)
  })

  it.each(['300', '2030', '4 February 2022', 'AUKUS', '200 statements', 'G20 billion', '5 boats'])(
    'are none in %s',
    (typed) => {
      expect(typedSums(typed)).toEqual([])
    },
  )
})
