import { expect, it } from 'vitest'
import { alphaTexts } from '../../../worker/components/words.ts'

it.each<[number | null, number | null, [string, string]]>([
  [0.9, 0.8, ['0.90', '0.80']],
  [0.90257, 0.89716, ['0.903', '0.897']],
  [0.5, 0.5, ['0.50', '0.50']],
  [null, 0.9, ['–', '0.90']],
])('shows %s and %s in as many digits as tell them apart', (was, now, texts) => {
  expect(alphaTexts(was, now)).toEqual(texts)
})
