import { describe, expect, it } from 'vitest'
import { analysedLanguage } from '../../../schema/text/language.ts'

describe('analysedLanguage(text)', () => {
  it('names the language by script', () => {
    expect(analysedLanguage('The boats left the harbour at dawn.')).toBe('en')
    expect(analysedLanguage('Лодки вышли из гавани на рассвете.')).toBe('ru')
    expect(analysedLanguage('船在黎明时离开了港口。')).toBe('zh')
  })

  it('is not misled by a quotation in another script', () => {
    expect(analysedLanguage('The minister used the word «добрососедство», or 睦邻, twice today.')).toBe('en')
    expect(analysedLanguage('Министр назвал проект “Harbour Gate” (港口之门) удачным примером.')).toBe('ru')
    expect(analysedLanguage('部长在讲话中提到“Harbour Gate”项目，并称其为成功的合作范例。')).toBe('zh')
  })

  it('names none where there are no letters', () => {
    expect(analysedLanguage('')).toBeUndefined()
    expect(analysedLanguage('12.05.2031 — 45 %')).toBeUndefined()
  })

  it('names none for another language of the same script', () => {
    expect(
      analysedLanguage('Човни вийшли з гавані на світанку, і жоден із них не повернувся.'),
    ).toBeUndefined()
    expect(analysedLanguage('船は夜明けに港を出ました。そして戻りませんでした。')).toBeUndefined()
    expect(analysedLanguage('les bateaux quittent le port avant le jour '.repeat(10))).toBeUndefined()
  })
})
