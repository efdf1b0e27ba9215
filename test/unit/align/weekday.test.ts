import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('days of the week', () => {
  it.each([
    ['Reunião na segunda-feira em Tarn.', 'Reunião na sexta-feira em Tarn.', 'segunda-feira > sexta-feira'],
    ['Reunião na segunda.', 'Reunião na terça.', 'segunda > terça'],
    ['جلسه روز دوشنبه است.', 'جلسه روز سه‌شنبه است.', 'دوشنبه > سه‌شنبه'],
    ['Họp vào thứ Hai tại Huế.', 'Họp vào thứ Ba tại Huế.', 'thứ Hai > thứ Ba'],
    ['ביום שני נפתח השער.', 'ביום שלישי נפתח השער.', 'ביום שני > ביום שלישי'],
    ['बैठक सोमवार को होगी।', 'बैठक मंगलवार को होगी।', 'सोमवार > मंगलवार'],
    ['Az ülés hétfőn lesz.', 'Az ülés szerdán lesz.', 'hétfőn > szerdán'],
    ['Kokous pidetään maanantaina.', 'Kokous pidetään torstaina.', 'maanantaina > torstaina'],
  ])('are dates, whatever they are written with: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`figure: ${told}`]),
  )

  it.each([
    ['ביום שני נפגשו 4 רועים.', '4 רועים נפגשו ביום שני.'],
    ['ביום שלישי התקיים דיון שלישי בטחנה.', 'בטחנה התקיים דיון שלישי ביום שלישי.'],
    ['قررت البلدة يوم الاثنين تغريم الطاحونة.', 'يوم الاثنين قررت البلدة تغريم الطاحونة.'],
    ['Reuniu-se o grupo na segunda.', 'Na segunda, reuniu-se o grupo.'],
    ['Hôm thứ Hai, ông Nam đến Huế.', 'Ông Nam đến Huế hôm thứ Hai.'],
    ['In April Anna met Ben.', 'Anna met Ben in April.'],
  ])('say nothing by their place: %s', (a, b) => expect(changes(a, b)).toEqual([]))

  it('are none where a noun follows: the second one', () =>
    expect(changes('Falou na segunda fase.', 'Falou na terça parte.').join()).not.toContain('segunda fase'))

  it('are not told of what a name begins with', () =>
    expect(changes('A vonat Szombathely felé indult.', 'A vonat Szombathelyre indult.')).not.toContain(
      'figure: Szombathely > ',
    ))
})
