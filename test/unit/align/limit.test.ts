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
    [
      'Les tarifs montent de 3 % au plus.',
      'Les tarifs montent de 3 % au moins.',
      '3 % au plus > 3 % au moins',
    ],
    [
      'Las tarifas suben un 3 % como máximo.',
      'Las tarifas suben un 3 % como mínimo.',
      '3 % como máximo > 3 % como mínimo',
    ],
    ['渡し賃の値上げは3％以下とする。', '渡し賃の値上げは3％以上とする。', '3％以下 > 3％以上'],
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
    ['The fee shall not exceed 5 crowns.', 'The fee shall exceed 5 crowns.', 'not exceed 5 > exceed 5'],
    ['每组不得少于5人。', '每组不得多于5人。', '不得少于5人 > 不得多于5人'],
  ])('is told where it changed: %s', (a, b, told) => {
    expect(changes(a, b)).toEqual([`figure: ${told}`])
  })

  it.each([
    ['The bridge opens not later than 5 May.', 'The bridge opens by 5 May.'],
    ['The fee is not less than 5 crowns.', 'The fee is at least 5 crowns.'],
    ['The fee is at most 5 crowns.', 'The fee is 5 crowns at most.'],
    ['It weighs 5 kg. at most.', 'It weighs 5 kg at most.'],
    ['Les tarifs augmentent de 3 % au plus.', 'Les tarifs augmentent d’au plus 3 %.'],
    ['Le délai est de trente jours au plus.', 'Le délai ne dépasse pas trente jours.'],
    ['Las tarifas suben un 3 % como máximo.', 'Las tarifas suben como máximo un 3 %.'],
    ['渡し賃の値上げは3％を超えない。', '渡し賃の値上げは3％以下とする。'],
    ['Плата не ниже 5 крон.', 'Плата не менее 5 крон.'],
    ['每船费用不超过1010元。', '每船费用不得超过1010元。'],
    ['每船费用不超过1010元。', '每船费用不超1010元。'],
    ['每组不少于20人。', '每组不得少于20人。'],
    ['税率不高于5%。', '税率不能高于5%。'],
    ['The term is not more than 500 days.', 'The term shall not be more than 500 days.'],
    ['The crew is no fewer than 9 sailors.', 'The crew cannot be fewer than 9 sailors.'],
    ['The fee is not more than 500 crowns.', 'The fee should not come to more than 500 crowns.'],
    ['The fee is not more than 500 crowns.', 'The fee shall in no case exceed 500 crowns.'],
    ['Boats leave not later than 5 May.', 'Boats must not be sent after 5 May.'],
    ['Плата не более 500 рублей.', 'Плата никогда не бывает выше 500 рублей.'],
    ['Лодки уходят не позднее 1 мая.', 'Лодки не могут быть отправлены позднее 1 мая.'],
    ['每船费用不超过500元。', '每船费用没有超过500元。'],
    ['Die Frist beträgt nicht mehr als 30 Tage.', 'Die Frist darf 30 Tage nicht überschreiten.'],
    ['Die Frist überschreitet 30 Tage nicht.', 'Die Frist darf 30 Tage nicht überschreiten.'],
    ['三个月以内交货。', '不超过三个月交货。'],
    ['Under Annex B the toll is due.', 'Within Annex B the toll is due.'],
    ['Плата составляет не более 500 рублей.', 'Плата не может составлять более 500 рублей.'],
    ['El plazo es no más de 5 días.', 'El plazo no podrá ser más de 5 días.'],
  ])('is not where other words say the same: %s', (a, b) => {
    expect(changes(a, b)).toEqual([])
    expect(changes(b, a)).toEqual([])
  })

  it.each([
    [
      'Less than half of the boats came.',
      'More than half of the boats came.',
      'Less than half > More than half',
    ],
    ['It took over a third of the rye.', 'It took under a third of the rye.', 'over a third > under a third'],
    ['They keep at least half of it.', 'They keep at most half of it.', 'at least half > at most half'],
    ['Приехало более половины лодок.', 'Приехало менее половины лодок.', 'более половины > менее половины'],
    ['Осталось свыше трети кур.', 'Осталось менее трети кур.', 'свыше трети > менее трети'],
    ['超过一半的船来了。', '不到一半的船来了。', '超过一半 > 不到一半'],
    ['A guest stays 5 days or more.', 'A guest stays 5 days or less.', '5 days or more > 5 days or less'],
    [
      'Ein Gast bleibt 5 Tage oder mehr.',
      'Ein Gast bleibt 5 Tage oder weniger.',
      '5 Tage oder mehr > 5 Tage oder weniger',
    ],
    [
      'It is due in 5 days at the latest.',
      'It is due in 5 days at the earliest.',
      '5 days at the latest > 5 days at the earliest',
    ],
    ['六十日内交付大麦。', '六十日后交付大麦。', '六十日内 > 六十日后'],
    ['近五万人参加。', '超五万人参加。', '近五万人 > 超五万人'],
    ['一船＞５吨。', '一船＜５吨。', '＞５吨 > ＜５吨'],
  ])('is told of a part, a period, or behind a word: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`figure: ${told}`]),
  )

  it.each([
    ['Half of the boats came.', 'At least half of the boats came.'],
    ['The guild pays 5 coins and more.', 'The guild pays at least 5 coins.'],
  ])('is told by nothing where a part got one, or both say the same: %s', (a, b) =>
    expect(changes(a, b)).toEqual([]),
  )

  it.each([
    ['The fee shall not come to more than 5 crowns.', 'The fee shall come to more than 5 crowns.', 'not'],
    ['Плата не может составлять более 5 рублей.', 'Плата может составлять более 5 рублей.', 'не'],
  ])('is told by its negation where that stands farther off: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`negation: ${told} > `]),
  )
})
