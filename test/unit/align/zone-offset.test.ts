import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('notableChanges(rows) of how far a time is from that of a meridian', () => {
  it.each([
    ['The ferry leaves at 10:00 GMT-2.', 'The ferry leaves at 10:00 GMT+3.', ['figure: GMT-2 > GMT+3']],
    ['The ferry leaves at 10:00 GMT−2.', 'The ferry leaves at 10:00 GMT+2.', ['figure: GMT−2 > GMT+2']],
    ['The mill opens at 9:00 (UTC+3).', 'The mill opens at 9:00 (UTC−3).', ['figure: UTC+3 > UTC−3']],
    ['The mill opens at 9:00 UTC+05:30.', 'The mill opens at 8:00 UTC+05:45.', 2],
    ['Паром уходит в 9:00 (МСК+2).', 'Паром уходит в 9:00 (МСК+4).', ['figure: МСК+2 > МСК+4']],
    ['The mill opens at 9:00 UTC+3.', 'The mill opens at 9:00 UTC +03:00.', []],
    ['The mill opens at 9:00 UTC.', 'The mill opens at 9:00 CET.', ['figure: 9:00 UTC > 9:00 CET']],
  ])('tells one figure with its sign: %s', (a, b, found) => {
    const told = changes(a, b).filter((one) => !one.startsWith('rewritten'))
    if (typeof found === 'number') expect(told).toHaveLength(found)
    else expect(told).toEqual(found)
  })
})
