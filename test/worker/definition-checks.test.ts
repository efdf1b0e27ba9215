import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { DefinitionCheckRow, MeasuredText } from '../../schema/contract/measure.ts'
import { app } from '../../worker/app.ts'
import { moscow } from '../support/voice-labels.ts'

async function rows<T>(path: string): Promise<T[]> {
  const response = await app.request(path, {}, env)
  expect(response.status, path).toBe(200)
  return ((await response.json()) as { data: T[] }).data
}

async function text(path: string): Promise<string> {
  return (await app.request(path, {}, env)).text()
}

const check = '/api/v1/definition-checks'

describe('GET /api/v1/definition-checks', () => {
  it('finds the rise of NATO in Moscow’s own whole English texts under each definition', async () => {
    const data = await rows<DefinitionCheckRow>(`${check}?theme=nato&language=en&voice=moscow`)
    expect(data.map(({ definition, direction }) => `${definition} ${direction}`)).toEqual([
      'strict rise',
      'standard rise',
      'broad rise',
    ])
    expect(new Set(data.map(({ verdict }) => verdict))).toEqual(
      new Set(['The rise is there under all three definitions.']),
    )
    expect(data[0]).toMatchObject({
      earlierFrom: 2013,
      earlierTo: 2018,
      earlierTexts: 17,
      earlierPartTexts: 3,
      earlierTextsMentioning: 9,
      earlierMentions: 47,
      laterFrom: 2019,
      laterTexts: 32,
      laterPartTexts: 0,
      laterTextsMentioning: 19,
      laterMentions: 265,
      firstYear: 2014,
      lastYear: 2024,
    })
  })

  it('opens the texts behind every number', async () => {
    const data = await rows<DefinitionCheckRow>(`${check}?theme=nato,history&language=en&voice=all,beijing`)
    for (const row of data) {
      const [earlier, later, naming] = await Promise.all([
        rows<MeasuredText>(row.earlierEvidence),
        rows<MeasuredText>(row.laterEvidence),
        rows<MeasuredText>(`${row.laterEvidence}&mentioning=some`),
      ])
      expect(earlier.length).toBe(row.earlierTexts)
      expect(earlier.reduce((sum, one) => sum + one.mentions, 0)).toBe(row.earlierMentions)
      expect(later.length).toBe(row.laterTexts)
      expect(later.reduce((sum, one) => sum + one.words, 0)).toBe(row.laterWords)
      expect(naming.length).toBe(row.laterTextsMentioning)
    }
  })

  it('parts the period where it is asked to', async () => {
    const [row] = await rows<DefinitionCheckRow>(`${check}?theme=nato&language=en&split=2022`)
    expect(row).toMatchObject({ earlierFrom: 2013, earlierTo: 2021, laterFrom: 2022, laterTo: 2024 })
  })

  it('says of a joint text that was read in part that it is too few', async () => {
    const [row] = await rows<DefinitionCheckRow>(`${check}?theme=nato&language=en&voice=joint`)
    expect(row).toMatchObject({ direction: 'too_few', ratio: null, low: null, high: null })
    expect(row?.verdict).toBe('Too few texts to tell: 0 texts of 2013–2018, 0 of 2019–2024.')
    expect(row).toMatchObject({ laterTexts: 0, laterPartTexts: 1 })
  })

  it.each([
    ['split=2013', 'split'],
    ['from=2020&to=2020', 'from'],
    ['from=2022&to=2020', 'from'],
    ['theme=none', 'theme'],
  ])('refuses %s and names the parameter', async (query, parameter) => {
    const response = await app.request(`${check}?${query}`, {}, env)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(`Parameter ${parameter}`)
  })
})

describe('GET / by words', () => {
  it('says for each voice whether a change holds, from the rows of the data address', async () => {
    const page = await text('/?theme=nato&by=words')
    const data = await rows<DefinitionCheckRow>('/definition-checks.json?theme=nato&by=words')
    expect(data.length).toBe(9)
    for (const { verdict } of data) expect(page).toContain(verdict)
  })

  it('draws the definitions side by side', async () => {
    const page = await text('/?theme=nato&by=words&definition=strict,standard,broad')
    for (const definition of ['strict', 'standard', 'broad']) {
      expect(page).toContain(`NATO, ${definition} definition`)
    }
  })

  it.each([2014, 2016])(
    'passes over the split %i, before which a period from 2016 has nothing',
    async (split) => {
      expect(await text(`/?theme=nato&by=words&split=${split}&from=2016`)).toContain(
        'Mentions per 1,000 words in 2021–2024',
      )
    },
  )

  it('splits no period of one year', async () => {
    const oneYear = await app.request('/?theme=nato&by=words&from=2022&to=2022', {}, env)
    expect(oneYear.status).toBe(200)
    expect(await oneYear.text()).not.toContain('Does it hold')
  })

  it('lists the texts behind the point that the address names', async () => {
    const page = await text('/?theme=nato&by=words&definition=strict&point=nato.strict.moscow.2024')
    expect(page).toContain('Measured texts behind the mark')
    expect(page).toContain('6 mentions in 3,040 words of 1 whole text.')
  })
})

describe('GET / by codings', () => {
  it('leads to the check by words, with the number of texts', async () => {
    const page = await text('/?theme=nato')
    expect(page).toContain('Words counted in 63 texts')
    expect(page).toContain('by=words&amp;definition=strict,standard,broad#definitions')
  })

  it('does not where no text is measured', async () => {
    expect(await text('/?theme=nato&voice=joint&to=2018')).not.toContain('Words counted in')
  })
})

describe('GET /measures', () => {
  it('is a page of the texts, their counts and their sums', async () => {
    const page = await text(
      '/measures?theme=nato&definition=strict&voice=moscow&from=2024&to=2024&language=en',
    )
    expect(page).toContain(`NATO, strict definition, ${moscow}, 2024`)
    expect(page).toContain('SHA-256')
  })

  it('keeps to texts with or without a mention', async () => {
    const all = await rows<MeasuredText>(
      '/measures.json?theme=nato&definition=strict&panel=un-general-debate',
    )
    const some = await rows<MeasuredText>(
      '/measures.json?theme=nato&definition=strict&panel=un-general-debate&mentioning=some',
    )
    const none = await rows<MeasuredText>(
      '/measures.json?theme=nato&definition=strict&panel=un-general-debate&mentioning=none',
    )
    expect(some.every(({ mentions }) => mentions > 0)).toBe(true)
    expect(none.every(({ mentions }) => mentions === 0)).toBe(true)
    expect(some.length + none.length).toBe(all.length)
  })
})
