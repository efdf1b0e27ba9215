import { describe, expect, it } from 'vitest'
import { officialPlace } from '../../../worker/pages/statements/official-place.ts'

const page = 'https://example.org/lamps'

describe('officialPlace(url, text)', () => {
  it('quotes the first eight words', () =>
    expect(officialPlace(page, 'The keepers agreed on the colours of their lamps and oil.')).toBe(
      `${page}#:~:text=The%20keepers%20agreed%20on%20the%20colours%20of%20their`,
    ))

  it('quotes the first fourteen characters of Chinese, without the marks before them', () =>
    expect(decodeURIComponent(officialPlace(page, '  “灯塔看守人决定每天晚上同一时间点灯。'))).toBe(
      `${page}#:~:text=灯塔看守人决定每天晚上同一时`,
    ))

  it('writes hyphens and commas so that the fragment does not take them for its own', () =>
    expect(officialPlace(page, 'Well-kept lamps, new oil')).toBe(
      `${page}#:~:text=Well%2Dkept%20lamps%2C%20new%20oil`,
    ))

  it('takes the place of a fragment that the address has', () =>
    expect(officialPlace(`${page}#top`, 'Lamps')).toBe(`${page}#:~:text=Lamps`))
})
