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
    // Four for each of some sixty languages: one for every month would be twelve times as many.
    expect(first).toBeLessThan(300)
    datesIn('5 марта 2016 года')
    expect(made).toBe(first)
  })

  it('that two languages give two months are told by the point behind the day', async () => {
    const { dateIn, datePartIn } = await import('../../../schema/text/date.ts')
    expect(dateIn('Zadar, 11. listopada 2018.')).toBe('2018-10-11')
    expect(dateIn('Gdynia, 11 listopada 2018 r.')).toBe('2018-11-11')
    expect(dateIn('V Ostrově dne 5. listopadu 2012')).toBe('2012-11-05')
    expect(datePartIn('listopad 2018')).toBeNull()
  })

  it('are those of the usual languages, as Unicode has them', async () => {
    const { dateIn } = await import('../../../schema/text/date.ts')
    for (const language of ['sq', 'is', 'az', 'hy', 'ms', 'sw', 'uz', 'hi', 'pl', 'uk', 'el'])
      expect(
        dateIn(
          `9 ${
            new Intl.DateTimeFormat(language, {
              day: 'numeric',
              month: 'long',
              year: 'numeric',
              timeZone: 'UTC',
            })
              .formatToParts(Date.UTC(2014, 4, 9))
              .find(({ type }) => type === 'month')?.value
          } 2014`,
        ),
        language,
      ).toBe('2014-05-09')
  })
})
