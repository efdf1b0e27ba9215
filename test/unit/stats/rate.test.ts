import { describe, expect, it } from 'vitest'
import { groupSums, type MeasuredMentions, rates } from '../../../schema/stats/rate.ts'

function text(overrides: Partial<Omit<MeasuredMentions, 'mentions'>>, mentions = 1) {
  const counts = { strict: 0, standard: mentions, broad: mentions + 1 }
  const mentioning = { strict: 0, standard: mentions > 0 ? 1 : 0, broad: 1 }
  return {
    theme: 'nato',
    year: 2020,
    voice: 'moscow',
    coverage: 'whole',
    words: 1000,
    mentions: counts,
    texts: 1,
    mentioning,
    ...overrides,
  } as const
}

const question = {
  themes: ['nato'],
  definitions: ['standard'],
  voices: ['moscow'],
  years: { from: 2020, to: 2021 },
  coverage: 'whole',
  shared: 'apart',
} as const

describe('rates(texts, question)', () => {
  it('adds up words and mentions before it divides', () => {
    const [cell] = rates([text({ words: 3000 }, 6), text({ words: 1000 }, 0)], question)
    expect(cell).toEqual({
      theme: 'nato',
      definition: 'standard',
      voice: 'moscow',
      year: 2020,
      texts: 2,
      partTexts: 0,
      textsMentioning: 1,
      words: 4000,
      mentions: 6,
      sharedTexts: 0,
      sharedMentions: 0,
      per1000Words: 1.5,
    })
  })

  it('tells a year without a text from one without a mention', () => {
    const cells = rates([text({}, 0)], question)
    expect(cells.map((cell) => cell.per1000Words)).toEqual([0, null])
  })

  it('has every year from the first to the last, each with its own texts', () => {
    const cells = rates([text({ year: 2021 }, 4), text({ year: 2019 }), text({ year: 2022 })], question)
    expect(cells.map(({ year, mentions }) => [year, mentions])).toEqual([
      [2020, 0],
      [2021, 4],
    ])
  })

  it('counts under each definition asked for', () => {
    const cells = rates([text({}, 2)], {
      ...question,
      definitions: ['strict', 'broad'],
      years: { from: 2020, to: 2020 },
    })
    expect(cells.map(({ definition, mentions }) => `${definition} ${mentions}`)).toEqual([
      'strict 0',
      'broad 3',
    ])
  })

  it('never adds a part of a text to whole ones, and counts such texts apart', () => {
    const texts = [text({ words: 2000 }, 2), text({ words: 100, coverage: 'part' }, 5)]
    const asked = (coverage: 'whole' | 'part' | 'all') =>
      rates(texts, { ...question, years: { from: 2020, to: 2020 }, coverage }).map(
        ({ texts: whole, partTexts, words, mentions }) => [whole, partTexts, words, mentions],
      )
    expect(asked('whole')).toEqual([[1, 1, 2000, 2]])
    expect(asked('part')).toEqual([[1, 1, 100, 5]])
    expect(asked('all')).toEqual([[2, 1, 2100, 7]])
  })

  it('has no rate where only a part of a text was read', () => {
    const [cell] = rates([text({ coverage: 'part' }, 3)], question)
    expect(cell).toMatchObject({ texts: 0, partTexts: 1, words: 0, mentions: 0, per1000Words: null })
  })

  it('counts for no side a text in which several speak, and says how many there are', () => {
    const texts = [text({ voice: 'both' }, 2), text({}, 3), text({ voice: 'both', coverage: 'part' }, 4)]
    const [cell] = rates(texts, question)
    expect(cell).toMatchObject({ texts: 1, partTexts: 0, mentions: 3, sharedTexts: 1, sharedMentions: 2 })
    const [all] = rates(texts, { ...question, voices: ['all'] })
    expect(all).toMatchObject({ texts: 2, partTexts: 1, mentions: 5, sharedTexts: 0, sharedMentions: 0 })
  })

  it('counts it whole for each of them where that is asked for, and not for another theme', () => {
    const texts = [text({ voice: 'both' }), text({ theme: 'trade' })]
    const asked = { ...question, voices: ['moscow', 'beijing', 'joint'], years: { from: 2020, to: 2020 } }
    expect(rates(texts, { ...asked, shared: 'each' }).map((cell) => cell.texts)).toEqual([1, 1, 0])
    const apart = rates(texts, asked)
    expect(apart.map((cell) => [cell.texts, cell.per1000Words, cell.sharedTexts])).toEqual([
      [0, null, 1],
      [0, null, 1],
      [0, null, 0],
    ])
  })
})

describe('groupSums(measured)', () => {
  it('adds up the texts of each group', () => {
    const group = {
      voice: 'moscow',
      coverage: 'whole',
      language: 'en',
      panel: null,
      isOfSeries: false,
    } as const
    const groups = [
      { ...group, year: 2020 },
      { ...group, year: 2021 },
    ]
    const texts = {
      places: [0, 1, 0],
      words: [1000, 500, 200],
      ...{ strict: [0, 0, 1], standard: [2, 0, 1], broad: [3, 1, 1] },
    }
    expect(groupSums({ groups, ...texts })).toEqual([
      {
        ...groups[0],
        ...{ words: 1200, texts: 2 },
        mentions: { strict: 1, standard: 3, broad: 4 },
        mentioning: { strict: 1, standard: 2, broad: 2 },
      },
      {
        ...groups[1],
        ...{ words: 500, texts: 1 },
        mentions: { strict: 0, standard: 0, broad: 1 },
        mentioning: { strict: 0, standard: 0, broad: 1 },
      },
    ])
  })
})
