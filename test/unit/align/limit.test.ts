import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('what limits a figure or a date', () => {
  it.each([
    ['The bridge opens not later than 5 May.', 'The bridge opens 5 May.', 'not later than 5 May > 5 May'],
    [
      'The bridge opens no earlier than 5 May.',
      'The bridge opens earlier than 5 May.',
      'no earlier than 5 May > earlier than 5 May',
    ],
    ['Мост откроют не позднее 5 мая.', 'Мост откроют 5 мая.', 'не позднее 5 мая > 5 мая'],
    ['Le pont ouvrira au plus tard le 5 mai.', 'Le pont ouvrira le 5 mai.', 'au plus tard le 5 mai > 5 mai'],
    [
      'Die Brücke öffnet spätestens am 5. Mai.',
      'Die Brücke öffnet am 5. Mai.',
      'spätestens am 5. Mai > am 5. Mai',
    ],
    ['大桥不晚于5月5日开放。', '大桥5月5日开放。', '不晚于5月5日 > 5月5日'],
    ['The fee is not above 5 crowns.', 'The fee is above 5 crowns.', 'not above 5 > above 5'],
    ['費用不高於5元。', '費用高於5元。', '不高於5元 > 高於5元'],
    [
      'The fee shall not be more than 5 crowns.',
      'The fee shall be more than 5 crowns.',
      'not be more than 5 > more than 5',
    ],
    ['每组不得少于5人。', '每组不得多于5人。', '不得少于5人 > 不得多于5人'],
  ])('is told where it changed: %s', (a, b, told) => {
    expect(changes(a, b)).toEqual([`figure: ${told}`])
  })

  it.each([
    ['The bridge opens not later than 5 May.', 'The bridge opens by 5 May.'],
    ['The fee is not less than 5 crowns.', 'The fee is at least 5 crowns.'],
    ['Плата не ниже 5 крон.', 'Плата не менее 5 крон.'],
    ['每船费用不超过1010元。', '每船费用不得超过1010元。'],
    ['每船费用不超过1010元。', '每船费用不超1010元。'],
    ['每组不少于20人。', '每组不得少于20人。'],
    ['税率不高于5%。', '税率不能高于5%。'],
    ['The term is not more than 500 days.', 'The term shall not be more than 500 days.'],
    ['The crew is no fewer than 9 sailors.', 'The crew cannot be fewer than 9 sailors.'],
    ['Плата составляет не более 500 рублей.', 'Плата не может составлять более 500 рублей.'],
    ['El plazo es no más de 5 días.', 'El plazo no podrá ser más de 5 días.'],
  ])('is not where other words say the same: %s', (a, b) => {
    expect(changes(a, b)).toEqual([])
  })
})
