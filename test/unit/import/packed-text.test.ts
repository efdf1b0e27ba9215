import { expect, it } from 'vitest'
import { PackedTexts } from '../../../schema/import/packed-text.ts'

it('gives every text back as it came and in order, as often as it is asked', () => {
  const texts = new PackedTexts()
  for (const text of ['“Шлюз” — 灯塔 🚢', '', 'plain']) texts.add(text)
  expect([[...texts], [...texts]]).toEqual([
    ['“Шлюз” — 灯塔 🚢', '', 'plain'],
    ['“Шлюз” — 灯塔 🚢', '', 'plain'],
  ])
})
