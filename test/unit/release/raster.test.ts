import { describe, expect, it } from 'vitest'
import { drawable, isDrawable } from '../../../schema/contract/drawable.ts'
import { png } from '../../../schema/release/raster.ts'

const drawn = async (text: string, attributes = '') => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="4" y="30" font-size="24" ${attributes}>${text}</text></svg>`
  return (await png(svg)).toString('base64')
}

describe('the signs of a picture', () => {
  it.each([
    'Sumário',
    'Совместное заявление',
    'Κοινή',
    '“2013–2024”, 38 %',
    '€ № ™ …',
    '联合声明，2022',
    '聯合聲明',
    '共同の声明',
  ])('include those of %s', async (text) => {
    expect(isDrawable(text)).toBe(true)
    const signs = [...text].filter((sign) => sign.trim() !== '')
    const all = await Promise.all(signs.map((sign) => drawn(sign)))
    // A box would be the same for each.
    expect(new Set(all).size).toBe(new Set(signs).size)
  })

  it('are bold where a text is, be they Chinese or not', async () => {
    const bold = (text: string) => drawn(text, 'font-weight="600"')
    expect(await bold('联合声明')).not.toBe(await drawn('联合声明'))
    expect(await bold('Joint 联合')).not.toBe(await drawn('Joint 联合'))
  })

  it.each(['공동성명', '→ ✓', 'בריאות'])('are never boxes in place of %s', async (text) => {
    expect(isDrawable(text)).toBe(false)
    expect(drawable(text).trim()).toBe('')
    expect(await drawn(text)).toBe(await drawn(' '))
    expect(await drawn(`Toll ${text}`)).toBe(await drawn('Toll '))
  })
})
