import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { isInitial } from '../../../schema/text/align/initial.ts'
import { notableChanges } from '../../../schema/text/align/notable.ts'

/** What became of each line, and what the list of changes says. */
function told(a: string[], b: string[]): string[] {
  const found = alignTexts(a, b, { granularity: 'paragraph' })
  if (found.outcome !== 'aligned') throw new Error(found.outcome)
  return [
    ...found.rows.map(({ change }) => change),
    ...notableChanges(found.rows).map(({ kind, removed, added }) => `${kind}: ${removed} > ${added}`),
  ]
}

describe('a capital with a point before a name', () => {
  it.each<[a: string[], b: string[], right: string[]]>([
    [
      ['D. Holt voted yes.', 'L. Moss voted no.'],
      ['C. Holt voted yes.', 'D. Moss voted no.'],
      ['reworded', 'reworded', 'name: D. Holt > C. Holt', 'name: L. Moss > D. Moss'],
    ],
    [
      ['V. Orlin rowed.', 'X. Lind rowed.', 'C. Mayr rowed.'],
      ['I. Orlin rowed.', 'L. Lind rowed.', 'M. Mayr rowed.'],
      [
        ...['reworded', 'reworded', 'reworded'],
        ...['name: V. Orlin > I. Orlin', 'name: X. Lind > L. Lind', 'name: C. Mayr > M. Mayr'],
      ],
    ],
    [
      ['It was signed by V. Orlin for the mill.'],
      ['It was signed by I. Orlin for the mill.'],
      ['reworded', 'name: V. Orlin > I. Orlin'],
    ],
    [['V. Orlin signed.'], ['I. Orlin signed.'], ['reworded', 'name: V. Orlin > I. Orlin']],
    [
      ['V. Orlin and S. Lind rowed to the mill.'],
      ['D. Mayr and S. Lind rowed to the mill.'],
      ['reworded', 'name: V. Orlin > D. Mayr'],
    ],
    [
      ['C. Mayr (miller)', 'D. Roth (weaver)', 'A. Holt (clerk)'],
      ['D. Mayr (miller)', 'C. Roth (weaver)', 'B. Holt (clerk)'],
      [
        ...['reworded', 'reworded', 'reworded'],
        ...['name: C. Mayr > D. Mayr', 'name: D. Roth > C. Roth', 'name: A. Holt > B. Holt'],
      ],
    ],
    [['X. Lind spoke.'], ['Q. Lind spoke.'], ['reworded', 'name: X. Lind > Q. Lind']],
    [
      ['В. Орлин прибыл.', 'Г. Линден прибыл.'],
      ['Г. Орлин прибыл.', 'Д. Линден прибыл.'],
      ['reworded', 'reworded', 'name: В. Орлин > Г. Орлин', 'name: Г. Линден > Д. Линден'],
    ],
    [['D. Le voted yes.'], ['C. Le voted yes.'], ['reworded']],
  ])('is an initial where no list counts on: %j > %j', (a, b, right) => expect(told(a, b)).toEqual(right))

  it.each<[a: string[], b: string[]]>([
    [
      ['I. Gardens', 'II. Mills', 'III. Ferries'],
      ['I. Gardens', 'II. Bridges', 'III. Mills', 'IV. Ferries'],
    ],
    [
      ['A. Gardens', 'B. Mills', 'C. Ferries'],
      ['A. Gardens', 'B. Bridges', 'C. Mills', 'D. Ferries'],
    ],
    [
      ['A. Gardens', 'They are open.', 'B. Mills', 'They grind.'],
      ['A. Gardens', 'They are open.', 'B. Bridges', 'C. Mills', 'They grind.'],
    ],
    [
      ['C. Gardens', 'D. Mills', 'E. Ferries'],
      ['D. Gardens', 'E. Mills', 'F. Ferries'],
    ],
  ])('is a number where both texts count on: %j > %j', (a, b) => {
    const changes = told(a, b)
    expect(changes).toContain('renumbered')
    expect(changes).not.toContain('reworded')
    expect(changes.filter((one) => one.includes(':'))).toEqual([])
  })

  it.each<[a: string, b: string, right: string[]]>([
    [
      'Col. I. K. Orlin led the guild.',
      'Col. V. K. Orlin led the guild.',
      ['name: I. K. Orlin > V. K. Orlin'],
    ],
    ['For the guild: Maj. V. Lind', 'For the guild: Maj. I. Lind', ['name: V. Lind > I. Lind']],
    ['Capt. C. Mayr rowed.', 'Capt. M. Mayr rowed.', ['name: C. Mayr > M. Mayr']],
    [
      'Das Boot von M. Roth und C. Mayr ist alt.',
      'Das Boot von D. Roth und L. Mayr ist alt.',
      ['name: M. Roth > D. Roth', 'name: C. Mayr > L. Mayr'],
    ],
    [
      'They saw Mr C. Holt, Ms D. Lind and Dr L. Roth.',
      'They saw Mr D. Holt, Ms C. Lind and Dr M. Roth.',
      ['name: Mr C. Holt > Mr D. Holt', 'name: Ms D. Lind > Ms C. Lind', 'name: Dr L. Roth > Dr M. Roth'],
    ],
    [
      'A.B. Holt and C.D. Moss rowed.',
      'B.A. Holt and D.C. Moss rowed.',
      ['name: A.B. Holt > B.A. Holt', 'name: C.D. Moss > D.C. Moss'],
    ],
    ['Подписал А. И. Линден.', 'Подписал И. А. Линден.', ['name: А. И. Линден > И. А. Линден']],
    ['Лодка Линдена В. И. стара.', 'Лодка Линдена И. В. стара.', ['name: Линдена В. И. > Линдена И. В.']],
    ['The clerk was Reed, V. in spring.', 'The clerk was Reed, I. in spring.', ['name: Reed, V. > Reed, I.']],
    [
      'La barque de C. Roux et de D. Faure est à quai.',
      'La barque de D. Roux et de C. Faure est à quai.',
      ['name: C. Roux > D. Roux', 'name: D. Faure > C. Faure'],
    ],
    [
      'The mill of I. Moss and J. Reed is old.',
      'The mill of J. Reed and I. Moss is old.',
      ['exchange: I. Moss … J. Reed > J. Reed … I. Moss'],
    ],
  ])('of a name anywhere in a passage is told as a name: %s > %s', (a, b, right) =>
    expect(told([a], [b]).filter((one) => one.includes(':'))).toEqual(right),
  )

  it('is none behind what bears a number', () =>
    expect(told(['They met in stage V. Moss grew.'], ['They met in stage I. Moss grew.'])).toContain(
      'figure: V > I',
    ))

  it.each([
    ['V. Orlin signed.', true],
    ['They met. V. Orlin signed.', true],
    ['They met in stage V. Orlin signed.', false],
    ['IV. Gates are shut. V. Roofs are old.', false],
  ])('is read within a text: %s', (text, right) => {
    const start = text.indexOf('V. ', text.startsWith('IV') ? 3 : 0)
    expect(isInitial(text, { start, end: start + 1 })).toBe(right)
  })
})
