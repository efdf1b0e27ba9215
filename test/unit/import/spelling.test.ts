import { describe, expect, it } from 'vitest'
import { personName } from '../../../schema/texts/read/person.ts'
import { oneSpelling } from '../../../schema/texts/read/spelling.ts'
import { speakerName } from '../../../schema/texts/read/turn.ts'

describe('oneSpelling', () => {
  it.each([
    ['Sergey Lavrov', 'Sergei Lavrov'],
    ['Sergey Lavrov', 'Lavrov, Sergei'],
    ['Sergey Lavrov', 'LAVROV Sergey'],
    ['Alexei Overchuk', 'Aleksey Overchuk'],
    ['Dmitry Medinsky', 'Dmitrii Medinskiy'],
    ['Pyotr Solovyov', 'Petr Soloviev'],
    ['Vladimir Khitrov', 'Wladimir Hitrov'],
    ['Kirill Tsarev', 'Kiril Tzarev'],
    ['Yury Zhuravlev', 'Iurii Zhuravlev'],
    ['Jane Doe', 'Doe, Jane'],
    ['Jane Doe', 'JANE DOE'],
    ['J.R. Doe', 'J. R. Doe'],
    ['José Doe', 'Jose Doe'],
    ['Jürgen Doe', 'Juergen Doe'],
    ['Wang Ji', 'WANG Ji'],
    ['Wang Yi', 'Yi Wang'],
    ['Ki Moon Ha', 'Ha Ki-moon'],
    ['Kőris Péter', 'Peter Koris'],
    ['Łucja Dąb', 'Lucja Dab'],
    ['Jørn Ås', 'Jorn As'],
  ])('takes %s and %s as one person', (one, other) => {
    expect(oneSpelling([one])(other)).toBe(one)
  })

  it.each([
    ['Wang Ji', 'Wang Yi'],
    ['Wang Wei', 'Wang Vi'],
    ['Zhang Yan', 'Zhang Jun'],
    ['Li Yan', 'Li Yun'],
    ['Wang Xiu', 'Wang Xia'],
    ['Lü Yi', 'Lu Yi'],
    ['Imran Khan', 'Imran Han'],
    ['George V. Bush', 'George W. Bush'],
    ['Charles I', 'Charles II'],
    ['Nikolai I', 'Nikolai II'],
    ['Member 1', 'Member 2'],
    ['MP1', 'MP2'],
    ['SmithJohn1950', 'SmithJohn1980'],
    ['p1', 'p2'],
    ['Ivan Petrov', 'Ivan Petrova'],
    ['Ivan Rybin', 'Ivan Ribin'],
    ['Sergey Tsarev', 'Sergey Zarev'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(oneSpelling([one])(other)).toBe(other)
  })

  it('tells each merge of two ways of writing', () => {
    const merged: string[] = []
    const spelling = oneSpelling(['Sergey Lavrov'], (written, taken) => merged.push(`${written} = ${taken}`))
    expect(['Sergei Lavrov', 'Sergey Lavrov', 'Ada Harbour'].map(spelling)).toEqual([
      'Sergey Lavrov',
      'Sergey Lavrov',
      'Ada Harbour',
    ])
    expect(merged).toEqual(['Sergei Lavrov = Sergey Lavrov'])
  })
})

describe('personName', () => {
  it.each([
    ['Putin', 'Vladimir Putin'],
    ['V. Putin', 'Vladimir Putin'],
    ['V.V. Putin', 'Vladimir Putin'],
    ['Mr Putin', 'Vladimir Putin'],
    ['Amb. Antonov', 'Anatoly Antonov'],
    ['Putin, Vladimir', 'Vladimir Putin'],
    ['LAVROV Sergei', 'Sergey Lavrov'],
    ['Sergei Viktorovich Lavrov', 'Sergey Lavrov'],
    ['President of Russia Vladimir Putin', 'Vladimir Putin'],
    ['Joseph R. Biden', 'Joe Biden'],
    ['Kim Jong-un', 'Kim Jong Un'],
    ['习近平主席', 'Xi Jinping'],
  ])('finds %s in the list as %s', (written, name) => {
    expect(personName(written)).toBe(name)
  })

  it.each(['Kim Jong Il', 'Igor Putin', 'Melania Trump', 'Robert Lavrov'])(
    'does not take %s for a listed person of that surname',
    (written) => {
      expect(personName(written)).toBe(written)
      expect(speakerName(written)).toBe(written)
    },
  )
})
