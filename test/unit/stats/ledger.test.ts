import { describe, expect, it } from 'vitest'
import { agreedDeadlines, ledger, lineOf } from '../../../schema/stats/ledger.ts'

const target = (step: 'set' | 'moved' | 'expected', announced: string, targetYear: number | null) => ({
  chain: 'soup',
  step,
  kind: null as string | null,
  announced,
  ...{ dayBasis: null, otherDay: null },
  amountUsdBn: 20,
  targetYearFrom: null as number | null,
  targetYear,
})
const volume = (
  year: number,
  usdBn: number,
  more: { besideLine?: string; unverified?: string; isComputed?: boolean } = {},
) => ({
  year,
  series: 'chinese_customs' as const,
  usdBn,
  isComputed: more.isComputed ?? false,
  besideLine: more.besideLine ?? null,
  unverified: more.unverified ?? null,
})

const chains = [{ id: 'soup', label: 'Twenty of soup', note: null }]

describe('ledger(chains, targets, volumes)', () => {
  it('says of a figure that judges a promise whether it was worked out', () => {
    const volumes = [volume(2002, 9, { isComputed: true }), volume(2003, 20, { isComputed: true })]
    const [chain] = ledger(chains, [target('set', '2001-01-01', 2002)], volumes)
    expect(chain?.deadlines[0]).toMatchObject({ volumeUsdBn: 9, isVolumeComputed: true })
    expect(chain).toMatchObject({ reachedYear: 2003, isReachedComputed: true })
  })

  it('holds each deadline against the figure of its year and finds the first year that reaches the sum', () => {
    const targets = [target('set', '2001-01-01', 2002), target('moved', '2003-01-01', 2005)]
    const [chain] = ledger(
      chains,
      targets,
      [2002, 2003, 2004, 2005].map((year, i) => volume(year, [9, 12, 20, 21][i] ?? 0)),
    )
    expect(chain).toMatchObject({
      amountUsdBn: 20,
      firstAnnounced: '2001-01-01',
      announcements: 2,
      reachedYear: 2004,
      reachedUsdBn: 20,
      deadlines: [
        {
          yearFrom: null,
          year: 2002,
          step: 'set',
          kind: null,
          announced: '2001-01-01',
          volumeUsdBn: 9,
          isVolumeComputed: false,
          isMet: false,
        },
        {
          yearFrom: null,
          year: 2005,
          step: 'moved',
          kind: null,
          announced: '2003-01-01',
          volumeUsdBn: 21,
          isVolumeComputed: false,
          isMet: true,
        },
      ],
    })
  })

  it('holds a range of years against the last of them, beside a promise for that year alone', () => {
    const range = { ...target('moved', '2001-01-01', 2003), targetYearFrom: 2002 }
    const [chain] = ledger(
      chains,
      [range, target('expected', '2003-01-01', 2003)],
      [volume(2002, 9), volume(2003, 20)],
    )
    expect(chain?.deadlines).toMatchObject([
      { yearFrom: 2002, year: 2003, step: 'moved', volumeUsdBn: 20, isMet: true },
      { yearFrom: null, year: 2003, step: 'expected', volumeUsdBn: 20, isMet: true },
    ])
    expect(ledger(chains, [range], [volume(2002, 9)])[0]?.deadlines[0]?.isMet).toBeNull()
  })

  it('judges nothing that is not over, and no sum that nobody named', () => {
    expect(ledger(chains, [target('set', '2001-01-01', 2030)], [])[0]?.deadlines).toEqual([
      {
        yearFrom: null,
        year: 2030,
        step: 'set',
        kind: null,
        announced: '2001-01-01',
        volumeUsdBn: null,
        isVolumeComputed: null,
        isMet: null,
      },
    ])
    expect(ledger(chains, [target('set', '2001-01-01', null)], [volume(2002, 9)])[0]).toMatchObject({
      deadlines: [],
      reachedYear: null,
    })
  })

  it('does not say when a sum was reached that the series begins above', () => {
    expect(ledger(chains, [target('set', '2001-01-01', 2002)], [volume(2003, 25)])[0]?.reachedYear).toBeNull()
    const above = [volume(2003, 25), volume(2004, 26)]
    expect(ledger(chains, [target('set', '2001-01-01', 2002)], above)[0]?.reachedYear).toBeNull()
  })

  it('tells a sum that is not reached from one whose year the series lacks, and from none at all', () => {
    const soup = [target('set', '2001-01-01', 2002)]
    const reach = (targets: typeof soup, volumes: ReturnType<typeof volume>[]) =>
      ledger(chains, targets, volumes)[0]?.reach
    expect(reach(soup, [volume(2002, 9), volume(2003, 19)])).toBe('not_reached')
    expect(reach(soup, [volume(2002, 9), volume(2003, 20)])).toBe('reached')
    expect(reach(soup, [volume(2003, 25), volume(2004, 26)])).toBe('not_in_series')
    expect(reach(soup, [volume(2002, 9), volume(2004, 26)])).toBe('not_in_series')
    expect(reach(soup, [])).toBe('not_in_series')
    expect(reach([], [volume(2002, 9)])).toBe('no_sum')
  })

  it('does not count a first release or a figure from memory as the figure of the year', () => {
    const doubtful = [
      volume(2002, 9),
      volume(2003, 30, { besideLine: 'first release' }),
      volume(2004, 30, { unverified: 'from memory' }),
    ]
    expect(ledger(chains, [target('set', '2001-01-01', 2004)], doubtful)[0]?.reachedYear).toBeNull()
    expect(lineOf(doubtful, 'chinese_customs')).toEqual([volume(2002, 9)])
  })
})

describe('ledger(chains, targets, volumes) of several chains', () => {
  const soup = [target('set', '2001-01-01', 2002), target('expected', '2004-05-06', 2002)]
  const bread = { ...target('set', '2000-01-01', 2003), chain: 'bread', amountUsdBn: 5 }
  const volumes = [
    volume(2004, 30),
    volume(2003, 20),
    volume(2001, 1),
    volume(2002, 20),
    { ...volume(2001, 40), series: 'russian_side' as const },
  ]
  const [first, second, third] = ledger(
    [
      ...chains,
      { id: 'bread', label: 'Five of bread', note: null },
      { id: 'salt', label: 'Salt', note: null },
    ],
    [...soup, bread],
    volumes,
  )

  it('takes only the announcements of the chain, and the first of them for each deadline', () => {
    expect(first).toMatchObject({
      ...{ amountUsdBn: 20, announcements: 2, firstAnnounced: '2001-01-01', lastAnnounced: '2004-05-06' },
      deadlines: [
        {
          yearFrom: null,
          year: 2002,
          step: 'set',
          kind: null,
          announced: '2001-01-01',
          volumeUsdBn: 20,
          isVolumeComputed: false,
          isMet: true,
        },
      ],
    })
    expect(second).toMatchObject({ amountUsdBn: 5, announcements: 1, firstAnnounced: '2000-01-01' })
  })

  it('finds the first year that reaches the sum after a year below it, whatever the order of the figures', () => {
    expect([first?.reachedYear, first?.reachedUsdBn]).toEqual([2002, 20])
    expect([second?.reachedYear, second?.reachedUsdBn]).toEqual([2002, 20])
    const gap = [volume(2001, 1), volume(2003, 25), volume(2004, 30)]
    expect(ledger(chains, soup, gap)[0]?.reachedYear).toBeNull()
    expect(ledger(chains, soup, [volume(2001, 20), volume(2002, 21)])[0]?.reachedYear).toBeNull()
  })

  it('has nothing to say of a chain without an announcement, and judges no promise without a sum', () => {
    expect(third).toMatchObject({
      ...{ amountUsdBn: null, firstAnnounced: '', lastAnnounced: '', announcements: 0 },
      ...{ deadlines: [], reachedYear: null, reachedUsdBn: null },
    })
    const unnamed = [{ ...target('set', '2001-01-01', 2002), amountUsdBn: null }]
    expect(ledger(chains, unnamed, volumes)[0]).toMatchObject({
      ...{ amountUsdBn: null, reachedYear: null },
      deadlines: [{ year: 2002, volumeUsdBn: 20, isMet: null }],
    })
  })

  it('has what one side expects named as that, and no agreed deadline of it', () => {
    const forecast = { ...target('set', '2023-11-20', 2030), kind: 'forecast of one side' }
    const agreed = [target('set', '2001-01-01', 2002), target('moved', '2003-01-01', 2005)]
    const expected = target('expected', '2004-01-01', 2004)
    const deadlines = ledger(chains, [...agreed, expected, forecast], [])[0]?.deadlines ?? []
    expect(deadlines.map(({ year, kind }) => [year, kind])).toEqual([
      [2002, null],
      [2005, null],
      [2004, null],
      [2030, 'forecast of one side'],
    ])
    expect(agreedDeadlines(deadlines).map(({ year }) => year)).toEqual([2002, 2005])
  })

  it('puts the figures of one series in the order of their years', () => {
    expect(lineOf(volumes, 'chinese_customs').map(({ year }) => year)).toEqual([2001, 2002, 2003, 2004])
  })
})
