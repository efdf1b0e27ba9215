import { describe, expect, it, vi } from 'vitest'
import { typedDate } from '../../../schema/text/typed.ts'

describe('typedDate(typed)', () => {
  it.each([
    ['16 May 2024', '2024-05-16', ''],
    ['May 16, 2024', '2024-05-16', ''],
    ['11 Sept 2020', '2020-09-11', ''],
    ['Sept. 11, 2020', '2020-09-11', ''],
    ['11 Sep 2020', '2020-09-11', ''],
    ['Sept 2020', '2020-09', ''],
    ['16th of May 2024', '2024-05-16', ''],
    ['2024-05-16', '2024-05-16', ''],
    ['16.05.2024', '2024-05-16', ''],
    ['16/5/2024', '2024-05-16', ''],
    ['05/16/2024', '2024-05-16', ''],
    ['16 мая 2024 г.', '2024-05-16', ''],
    ['2024年5月16日', '2024-05-16', ''],
    ['May 2024', '2024-05', ''],
    ['май 2024', '2024-05', ''],
    ['2024年5月', '2024-05', ''],
    ['2024-05', '2024-05', ''],
    ['2024', '2024', ''],
    ['“2024”', '2024', ''],
    ['(2024)', '2024', ''],
    ['2024 г.', '2024', ''],
    ['2024 год', '2024', ''],
    ['lantern 16 May 2024 keeper', '2024-05-16', 'lantern   keeper'],
    ['keeper, May 2024', '2024-05', 'keeper,'],
  ])('reads %s', (typed, date, beside) => {
    expect(typedDate(typed)).toEqual({ date, beside })
  })

  it.each([
    'May',
    '16 May',
    'lantern 2024',
    'фонарь 2024',
    '2024 фонаря',
    '灯笼 2019',
    '2019灯笼',
    'مصباح 2019',
    'été 2019',
    '2024-13',
    '12345',
    '45000',
  ])('finds no date in %s', (typed) => {
    expect(typedDate(typed)).toBeNull()
  })

  it('guesses no day that could be a month, and no day that no calendar has', () => {
    expect(typedDate('05/06/2024')).toBeNull()
    expect(typedDate('31 April 2024')?.date).toBe('2024-04')
  })
})

describe('typedDate of an isolate that has read no date yet', () => {
  const formatsFor = async (typed: string) => {
    vi.resetModules()
    const formats = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts')
    const { typedDate: fresh } = await import('../../../schema/text/typed.ts')
    const found = fresh(typed)
    const count = formats.mock.calls.length
    formats.mockRestore()
    return { found: found?.date, count }
  }

  it('reads the months of no language for what can have none', async () => {
    for (const typed of [
      'NATO',
      'no limits',
      '2019 statement',
      '2024-05',
      '2022-02-04-joint-statement',
      '16.05.2024',
    ])
      expect({ typed, count: (await formatsFor(typed)).count }).toEqual({ typed, count: 0 })
    const { found, count } = await formatsFor('May 2022')
    expect([found, count > 0]).toEqual(['2022-05', true])
  })
})
