import { expect, it } from 'vitest'
import { changes, rowsOf } from './told-changes.ts'

const table = (...rows: string[]) => ['Year\tBoats\tHens', ...rows].join('\n\n')

it.each([
  [table('2019\t1,204', '2020\t1,310'), table('2018\t1,204', '2019\t1,310')],
  [table('2018\t77', '2019\t81'), table('2019\t77', '2020\t81')],
  ['Год\tЛодки\n\n2019\t1 204\n\n2020\t1 310', 'Год\tЛодки\n\n2018\t1 204\n\n2019\t1 310'],
  [
    'Year | Boats | Hens\n\n2019 | 77 | 5\n\n2020 | 81 | 6',
    'Year | Boats | Hens\n\n2018 | 77 | 5\n\n2019 | 81 | 6',
  ],
])('of a table whose years alone are others, the years are told: %j', (a, b) => {
  const [one, two] = [a, b].map((text) => text.match(/\b20\d\d/g) ?? [])
  expect(changes(a, b)).toEqual(one?.map((year, at) => `figure: ${year} > ${two?.[at]}`))
  expect(rowsOf(a, b)).toEqual(['kept', 'reworded', 'reworded'])
})

it('of a table one year on, the row of each year is compared with that of the same year', () => {
  const [a, b] = [
    table('2019\t10\t50', '2020\t20\t70', '2021\t30\t90'),
    table('2020\t21\t70', '2021\t33\t94', '2022\t41\t30'),
  ]
  expect(changes(a, b)).toEqual(['figure: 20 > 21', 'figure: 30 > 33', 'figure: 90 > 94'])
  expect(rowsOf(a, b)).toEqual(['kept', 'dropped', 'reworded', 'reworded', 'new'])
})

it('a row that both have as it was stays, whatever the one before it', () =>
  expect(rowsOf(table('2019\t4.5', '2020\t4.5'), table('2020\t4.5', '2021\t4.5'))).toEqual([
    'kept',
    'dropped',
    'kept',
    'new',
  ]))
