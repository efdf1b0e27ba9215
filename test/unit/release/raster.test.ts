import { describe, expect, it } from 'vitest'
import { drawable, isDrawable } from '../../../schema/contract/drawable.ts'
import { png } from '../../../schema/release/raster.ts'

const drawn = async (text: string) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="4" y="30" font-size="24">${text}</text></svg>`
  return (await png(svg)).toString('base64')
}

describe('the signs of a picture', () => {
  it.each(['Sumário', 'Совместное заявление', 'Κοινή', '“2013–2024”, 38 %', '€ № ™ …'])(
    'include those of %s',
    async (text) => {
      expect(isDrawable(text)).toBe(true)
      const signs = [...text].filter((sign) => sign.trim() !== '')
      const all = await Promise.all(signs.map(drawn))
      // A box would be the same for each.
      expect(new Set(all).size).toBe(new Set(signs).size)
    },
  )

  it.each(['联合声明', '共同声明', '공동성명', '→ ✓', 'Ａ'])(
    'are never boxes in place of %s',
    async (text) => {
      expect(isDrawable(text)).toBe(false)
      expect(drawable(text).trim()).toBe('')
      expect(await drawn(text)).toBe(await drawn(' '))
      expect(await drawn(`Toll ${text}`)).toBe(await drawn('Toll '))
    },
  )
})
