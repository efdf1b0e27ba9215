import { describe, expect, it } from 'vitest'
import { rateChart, rateCounted, rateSentences, rateText } from '../../../schema/chart/rate.ts'
import type { RateRow } from '../../../schema/contract/measure.ts'
import { beijing, jointLabel, moscow } from '../../support/voice-labels.ts'

function row(given: Partial<RateRow>): RateRow {
  return {
    theme: 'nato',
    voice: 'moscow',
    year: 2020,
    definition: 'strict',
    texts: 2,
    partTexts: 0,
    textsMentioning: 1,
    words: 2000,
    mentions: 3,
    sharedTexts: 0,
    sharedMentions: 0,
    per1000Words: 1.5,
    evidence: '/api/v1/measures?theme=nato&definition=strict&from=2020&to=2020',
    ...given,
  }
}

const view = {
  years: { from: 2020, to: 2020 },
  covered: { from: 2013, to: 2024 },
  title: () => 'NATO',
  href: () => null,
  events: [],
}

describe('rateChart(rows, view)', () => {
  it('has a facet for each definition on one scale, and each point opens its texts', () => {
    const chart = rateChart(
      [row({}), row({ definition: 'broad', mentions: 6, per1000Words: 3, evidence: '/x?definition=broad' })],
      view,
    )
    expect(chart.facets.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'nato.strict NATO, strict definition',
      'nato.broad NATO, broad definition',
    ])
    expect(chart.facets.map(({ points }) => points[0]?.evidence)).toEqual([
      'theme=nato&definition=strict&from=2020&to=2020',
      'definition=broad',
    ])
    expect(chart.strip.length).toBe(1)
  })

  it('keeps the lane of a voice of which too little is measured, and says so', () => {
    const none = { voice: 'joint' as const, texts: 0, words: 0, mentions: 0, per1000Words: null }
    const chart = rateChart([row(none), row({}), row({ voice: 'beijing', words: 1999 })], view)
    expect(chart.voices).toEqual(['joint', 'moscow', 'beijing'])
    expect(chart.little).toEqual([0, 2])
    expect(rateSentences([row(none), row({})], { years: view.years, label: () => 'NATO' })).toEqual([
      `Mentions of NATO per 1,000 words, 2020. ${jointLabel}: no text measured; ${moscow}: 1.50 (3 in all).`,
    ])
  })

  it('opens a text without a mention too, and no year without a text', () => {
    const chart = rateChart(
      [row({ mentions: 0, per1000Words: 0 }), row({ year: 2021, texts: 0, words: 0, per1000Words: null })],
      { ...view, years: { from: 2020, to: 2021 } },
    )
    expect(chart.facets[0]?.points.map(({ look, evidence }) => `${look} ${evidence !== null}`)).toEqual([
      'none true',
    ])
  })
})

describe('rateText(row)', () => {
  it('tells a year whose texts were read in part from one without a text', () => {
    const none = { texts: 0, words: 0, mentions: 0, per1000Words: null }
    expect(rateText(row(none))).toBe(`${moscow}, 2020: no text measured`)
    expect(rateText(row({ ...none, partTexts: 2 }))).toBe(
      `${moscow}, 2020: no whole text measured, 2 in part`,
    )
  })

  it('says of a text without a mention that it has none, and of few mentions that there are some', () => {
    expect(rateText(row({ mentions: 0, per1000Words: 0, texts: 1 }))).toBe(
      `${moscow}, 2020: no mention in 2,000 words of 1 text`,
    )
    expect(rateText(row({ mentions: 1, per1000Words: 0.02, words: 50_000 }))).toBe(
      `${moscow}, 2020: 0.02 mentions per 1,000 words (1 in 50,000 words of 2 texts)`,
    )
  })

  it('says where a voice has no text of its own that there are some in which others speak, too', () => {
    const none = { texts: 0, words: 0, mentions: 0, per1000Words: null }
    expect(rateText(row({ ...none, sharedTexts: 2 }))).toBe(
      `${moscow}, 2020: no text of its own measured, 2 in which others speak, too`,
    )
    expect(rateText(row({ ...none, partTexts: 1, sharedTexts: 2 }))).toBe(
      `${moscow}, 2020: no whole text of its own measured, 1 in part, 2 in which others speak, too`,
    )
  })
})

describe('rateSentences(rows, wording)', () => {
  const wording = { years: view.years, label: () => 'NATO' }

  it('tells of a side what it alone said', () => {
    expect(
      rateSentences([row({ sharedMentions: 1 }), row({ voice: 'beijing', sharedMentions: 3 })], wording),
    ).toEqual([
      `Mentions of NATO per 1,000 words, 2020. ${moscow}: 1.50 (3 in all); ${beijing}: 1.50 (3 in all).`,
    ])
  })

  it('sets the definitions side by side', () => {
    expect(rateSentences([row({ mentions: 0 }), row({ definition: 'broad' })], wording)).toEqual([
      `Mentions of NATO per 1,000 words by the strict and broad definitions, 2020. ${moscow}: none and 1.50 (3 in all).`,
    ])
  })
})

describe('rateSentences(rows, wording) of complete series', () => {
  const complete = 'complete series and the UN General Assembly'

  it('says that they are of these alone', () => {
    const wording = { years: view.years, series: 'complete' as const, label: () => 'NATO' }
    expect(rateSentences([row({})], wording)).toEqual([
      `Mentions of NATO per 1,000 words, 2020 within ${complete}. ${moscow}: 1.50 (3 in all).`,
    ])
    expect(rateSentences([row({ words: 1999 })], wording)).toEqual([
      `Fewer than 2,000 words of ${moscow} are measured in 2020 within ${complete}: too few to tell how often a theme is mentioned.`,
    ])
    expect(rateSentences([row({ texts: 0 })], wording)).toEqual([
      `${moscow}, 2020 within ${complete}: no text measured.`,
    ])
    const none = { texts: 0, words: 0, mentions: 0, per1000Words: null }
    expect(
      rateSentences([row({ ...none, partTexts: 1 }), row({ ...none, year: 2021, partTexts: 2 })], wording),
    ).toEqual([`${moscow}, 2020 within ${complete}: no whole text measured, 3 in part.`])
    expect(rateCounted([], { panel: undefined, definitions: ['strict'], series: 'complete' })).toContain(
      `words of the official English texts within ${complete} that are at hand whole`,
    )
  })
})

describe('rateSentences(rows, wording) of little text', () => {
  it('says that there is too little to tell under 2,000 words, with or without a mention', () => {
    const wording = { years: view.years, label: () => 'NATO' }
    const little = [row({ words: 1999 }), row({ voice: 'beijing', words: 1999, mentions: 0 })]
    expect(rateSentences([...little, row({ voice: 'joint', words: 2000 })], wording)).toEqual([
      `Mentions of NATO per 1,000 words, 2020. ${moscow}: too little text to tell; ${beijing}: too little text to tell; ${jointLabel}: 1.50 (3 in all).`,
    ])
  })

  it('says so once where it is so of every voice, however many themes', () => {
    const wording = { years: view.years, label: (theme: string) => theme }
    const little = [
      row({ words: 1999 }),
      row({ voice: 'beijing', words: 1999 }),
      row({ theme: 'trade', words: 1999 }),
    ]
    expect(rateSentences(little, wording)).toEqual([
      `Fewer than 2,000 words each of ${moscow} and ${beijing} are measured in 2020: too few to tell how often a theme is mentioned.`,
    ])
    expect(rateSentences(little.slice(0, 1), wording)).toEqual([
      `Fewer than 2,000 words of ${moscow} are measured in 2020: too few to tell how often a theme is mentioned.`,
    ])
  })
})

describe('rateChart(rows, view) beside its facets', () => {
  const years = { from: 2012, to: 2014 }
  const chart = rateChart(
    [
      row({ year: 2012, words: 9949 }),
      row({ year: 2013, texts: 0, words: 0, per1000Words: null }),
      row({ year: 2014, words: 12_600 }),
    ],
    { ...view, years, events: ['2012-07-02', '2014'].map((date) => ({ date, label: date })) },
  )

  it('gives thousands of words in the strip with a digit under ten thousand, and a dash for none', () => {
    expect(chart.strip.map(({ label }) => label)).toEqual(['9.9', '–', '13'])
  })

  it('marks as empty the years without a measured text, and no other', () => {
    expect(chart.empty).toEqual([{ lane: 0, year: 2013 }])
  })

  it('names the years that the dataset covers only in part', () => {
    expect(chart.partYears).toEqual([2012])
  })

  it('numbers the events from 1', () => {
    expect(chart.marks.map(({ label }) => label)).toEqual(['2012-07-02', '2014'])
  })
})

describe('rateCounted(asked)', () => {
  it('says of each voice how many texts are no side’s as several speak in them', () => {
    const rows = [row({ sharedTexts: 2 }), row({ year: 2021, sharedTexts: 1 }), row({ voice: 'joint' })]
    const asked = { panel: undefined, definitions: ['strict'] }
    expect(rateCounted(rows, asked)).toContain(
      ` Texts in which several sides speak are counted for none of them, as no count tells whose a word is (${moscow}: 3).`,
    )
    expect(rateCounted([row({})], asked)).not.toContain('several sides')
  })

  it('says of each voice how many texts are left out as only a part of them was read, once for all themes', () => {
    const rows = [
      row({ partTexts: 2 }),
      row({ year: 2021, partTexts: 1 }),
      row({ voice: 'joint', partTexts: 1 }),
      row({ voice: 'beijing' }),
      row({ definition: 'broad', partTexts: 2 }),
      row({ theme: 'trade', partTexts: 2 }),
    ]
    const asked = { panel: undefined, definitions: ['strict', 'broad'] }
    expect(rateCounted(rows, asked)).toContain(
      ` Texts of which only a part could be read are not counted (${moscow}: 3, ${jointLabel}: 1).`,
    )
    expect(rateCounted([row({})], asked)).not.toContain('only a part')
  })
})
