import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../../schema/text/language.ts'

describe('detectLanguage(text)', () => {
  it('names the language by script', () => {
    expect(detectLanguage('The boats left the harbour at dawn.')).toBe('en')
    expect(detectLanguage('Лодки вышли из гавани на рассвете.')).toBe('ru')
    expect(detectLanguage('船在黎明时离开了港口。')).toBe('zh')
  })

  it('is not misled by a quotation in another script', () => {
    expect(detectLanguage('The minister used the word «добрососедство», or 睦邻, twice today.')).toBe('en')
    expect(detectLanguage('Министр назвал проект “Harbour Gate” (港口之门) удачным примером.')).toBe('ru')
    expect(detectLanguage('部长在讲话中提到“Harbour Gate”项目，并称其为成功的合作范例。')).toBe('zh')
  })

  it('names none where there are no letters', () => {
    expect(detectLanguage('')).toBeUndefined()
    expect(detectLanguage('12.05.2031 — 45 %')).toBeUndefined()
  })

  it('names none for another language of the same script', () => {
    expect(detectLanguage('Човни вийшли з гавані на світанку, і жоден із них не повернувся.')).toBeUndefined()
    expect(detectLanguage('船は夜明けに港を出ました。そして戻りませんでした。')).toBeUndefined()
    expect(detectLanguage('les bateaux quittent le port avant le jour '.repeat(10))).toBeUndefined()
  })
})
