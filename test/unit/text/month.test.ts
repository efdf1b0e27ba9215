import { afterEach, describe, expect, it, vi } from 'vitest'

let made = 0

class CountedFormat extends Intl.DateTimeFormat {
  constructor(...given: ConstructorParameters<typeof Intl.DateTimeFormat>) {
    super(...given)
    made += 1
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

describe('names of months', () => {
  it('are read when a date is first looked for, not when a Worker starts, and once', async () => {
    vi.resetModules()
    vi.stubGlobal('Intl', Object.assign(Object.create(Intl), { DateTimeFormat: CountedFormat }))
    const { datesIn } = await import('../../../schema/text/date.ts')
    expect(made).toBe(0)
    expect(datesIn('Lamps were lit on 4 March 2015.')).toMatchObject([{ date: '2015-03-04' }])
    const first = made
    expect(first).toBeGreaterThan(0)
    // Four for each of some forty languages: one for every month would be twelve times as many.
    expect(first).toBeLessThan(200)
    datesIn('5 марта 2016 года')
    expect(made).toBe(first)
  })
})
