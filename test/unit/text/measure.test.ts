import { describe, expect, it } from 'vitest'
import { match } from '../../../schema/text/lexicon.ts'
import { countMentions, measure } from '../../../schema/text/measure.ts'
import { compiledSample, sampleLexicon, seeded } from './sample.ts'

describe('measure(lexicon, text)', () => {
  it('counts words, ideographs, mentions per level and hits per rule', () => {
    expect(measure(compiledSample, 'NATO enlargement: the Alliance, a bloc, 北约')).toEqual({
      words: 7,
      ideographs: 2,
      themes: {
        nato: { strict: 2, standard: 3, broad: 4 },
        asia_pacific: { strict: 0, standard: 0, broad: 0 },
        trade: { strict: 0, standard: 0, broad: 0 },
      },
      rules: { 'nato-name': 2, 'nato-growth': 1, 'nato-alliance': 1, 'nato-bloc': 1 },
    })
  })

  it('counts each name inside a longer hit', () => {
    expect(measure(compiledSample, 'NATO and NATO enlargement').themes.nato?.strict).toBe(2)
  })

  it('counts words that two rules find once', () => {
    expect(measure(compiledSample, 'North Atlantic Alliance').themes.nato).toEqual({
      strict: 1,
      standard: 1,
      broad: 1,
    })
  })

  it('counts nothing in an empty text', () => {
    expect(measure(compiledSample, '').words).toBe(0)
    expect(measure(compiledSample, '').rules).toEqual({})
  })
})

describe('countMentions(rules, hits)', () => {
  const pieces = [
    'NATO',
    'the Alliance',
    'Alliance of Bakers',
    'military bloc',
    'blocs',
    'ally',
    'enlargement',
    'expansion',
    'North Atlantic',
    'trade',
    '7',
    'billion',
    'river',
    ', ',
    '. ',
    '\n\n',
    '北约',
    '东扩',
    '湖',
    'НАТО',
    'альянсом',
    '-',
    '“',
  ]

  it('never falls from strict to standard to broad, over 500 generated texts', () => {
    const random = seeded(7)
    let widened = 0
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: 30 }, () => pieces[Math.floor(random() * pieces.length)]).join(' ')
      const counts = Object.values(countMentions(sampleLexicon.rules, match(compiledSample, text)))
      for (const { strict, standard, broad } of counts) {
        expect([strict, standard, broad], text).toEqual([strict, standard, broad].toSorted((a, b) => a - b))
        if (broad > strict) widened += 1
      }
    }
    expect(widened).toBeGreaterThan(400)
  })

  it('counts as many mentions in two texts apart as in both together', () => {
    const random = seeded(11)
    const write = () =>
      Array.from({ length: 20 }, () => pieces[Math.floor(random() * pieces.length)]).join(' ')
    const count = (text: string) => measure(compiledSample, text).themes.nato?.broad ?? 0
    for (let round = 0; round < 200; round++) {
      const [one, two] = [write(), write()]
      expect(count(`${one}\n\n${two}`)).toBe(count(one) + count(two))
    }
  })
})
