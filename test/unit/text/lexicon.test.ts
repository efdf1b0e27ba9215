import { describe, expect, it } from 'vitest'
import { compileLexicon, type Effort, match, type Patterns, type Rule } from '../../../schema/text/lexicon.ts'
import { compiledSample, sampleLexicon } from './sample.ts'

function found(text: string): string[] {
  return match(compiledSample, text).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)
}

describe('match(lexicon, text)', () => {
  it('gives the rule and the offsets of each hit in the order of the text', () => {
    expect(match(compiledSample, '— Trade with NATO, 北约')).toEqual([
      { rule: 'nato-name', start: 13, end: 17 },
      { rule: 'nato-name', start: 19, end: 21 },
    ])
  })

  it('counts Russian case forms and no others', () => {
    expect(found('Североатлантического альянса и Североатлантическим альянсом')).toEqual([
      'nato-name: Североатлантического альянса',
      'nato-alliance: альянса',
      'nato-name: Североатлантическим альянсом',
      'nato-alliance: альянсом',
    ])
    expect(found('в Азиатско-Тихоокеанском регионе, странам АТР')).toEqual([
      'region-name: Азиатско-Тихоокеанском регионе',
      'region-name: АТР',
    ])
    expect(found('театр, АТРИБУТ, атр, натощак, альянсовый')).toEqual([])
  })

  it('counts whole words only', () => {
    expect(found('finally rallied, NATOism, signatory, blocked')).toEqual([])
    expect(found('an ally; allies')).toEqual(['nato-bloc: ally', 'nato-bloc: allies'])
  })

  it('requires the capital letters of a pattern and no others', () => {
    expect(found('the alliance and the ALLIANCE')).toEqual(['nato-alliance: the ALLIANCE'])
    expect(found('nato')).toEqual([])
  })

  it('reads hyphens, line breaks, quotation marks and possessives as a reader does', () => {
    expect(found('Asia–Pacific')).toEqual(['region-name: Asia–Pacific'])
    expect(found('Asia-\r\nPacific')).toEqual(['region-name: Asia-\r\nPacific'])
    expect(found('“North Atlantic” Alliance')).toEqual([
      'nato-name: North Atlantic” Alliance',
      'nato-alliance: Alliance',
    ])
    expect(found('non-NATO and NATO’s')).toEqual(['nato-name: NATO', 'nato-name: NATO’s'])
  })

  it('takes a compound for one word, however pattern and text write it', () => {
    const lexicon = compileLexicon({
      version: 1,
      endings: { en: { n: ['', 's'] } },
      rules: [
        { id: 'one', theme: '', level: 'strict', patterns: { en: ['manyharbour'] } },
        { id: 'two', theme: '', level: 'strict', patterns: { en: ['Grain-Fair/n law'] } },
      ],
    })
    const hitsOf = (text: string) =>
      match(lexicon, text).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)
    for (const text of ['manyharbour', 'many-harbour', 'many harbour', 'Many-Harbour'])
      expect(hitsOf(`a ${text} coast`)).toEqual([`one: ${text}`])
    for (const text of ['Grain Fair law', 'Grainfairs law', 'GrainFair law'])
      expect(hitsOf(`the ${text}.`)).toEqual([`two: ${text}`])
    expect(hitsOf('grainfair law, many, harbour; Grain fair law')).toEqual([])
  })

  it('does not join words over a comma, a spaced dash, a sentence end or an empty line', () => {
    expect(found('Asia, Pacific. Asia — Pacific. Asia. Pacific. Asia\n\nPacific')).toEqual([])
  })

  it('sees through soft hyphens, no-break spaces, direction marks, full width and decomposed letters', () => {
    expect(found('NA\u00adTO')).toEqual(['nato-name: NA\u00adTO'])
    expect(found('North\u00a0Atlantic\u202fAlliance')[0]).toBe('nato-name: North\u00a0Atlantic\u202fAlliance')
    expect(found('\u200fNATO\u200e and \ufeff北\u200b约')).toEqual([
      'nato-name: NATO',
      'nato-name: 北\u200b约',
    ])
    expect(found('ＮＡＴＯ')).toEqual(['nato-name: ＮＡＴＯ'])
    expect(found('азиатско-тихоокеанскии\u0306 регион')).toEqual([
      'region-name: азиатско-тихоокеанскии\u0306 регион',
    ])
  })

  it('keeps offsets true after letters that change length when made small', () => {
    expect(match(compiledSample, 'İİİ NATO')).toEqual([{ rule: 'nato-name', start: 4, end: 8 }])
  })

  it('finds Chinese names in running characters, over a line break, and not where they are an accident', () => {
    expect(found('反对北约东扩')).toEqual(['nato-name: 北约', 'nato-growth: 北约东扩'])
    expect(found('亚\n太')).toEqual(['region-name: 亚\n太'])
    expect(found('湖北约有三百人，东北约零下十度')).toEqual([])
  })

  it('keeps a gap within the sentence and within its length', () => {
    expect(found('NATO has plans for enlargement')).toContain('nato-growth: NATO has plans for enlargement')
    expect(found('NATO met. Then enlargement')).toEqual(['nato-name: NATO'])
    expect(found('NATO a b c d e enlargement')).toEqual(['nato-name: NATO'])
  })

  it('takes any number for <number>', () => {
    expect(found('trade reached 1,234.5 billion')).toEqual(['trade-sum: trade reached 1,234.5 billion'])
    expect(found('贸易额达到900亿')).toEqual(['trade-sum: 贸易额达到900亿'])
  })

  it('drops a hit that shares words with an exception of its own rule only', () => {
    expect(found('the Alliance of Bakers and allies, the Alliance')).toEqual([
      'nato-bloc: allies',
      'nato-alliance: the Alliance',
    ])
  })

  describe('with rules that share words', () => {
    const rule = (id: string, patterns: Patterns, except: Patterns = {}): Rule => ({
      id,
      theme: 'boats',
      level: 'strict',
      patterns,
      except,
    })
    const compiled = compileLexicon({
      version: 1,
      endings: {},
      rules: [
        rule('before', { en: ['boat'] }),
        rule('own', { en: ['boat'] }, { en: ['boat show', 'great old boat show of the town', 'old boat'] }),
        rule('after', { en: ['boat'] }),
        rule('long', { en: ['ferry', 'ferry house', 'house keeper'] }),
        rule('sail', { zh: ['海船'] }, { zh: ['风帆'] }),
      ],
    })
    const hits = (text: string) =>
      match(compiled, text).map(({ rule, start, end }) => `${rule} ${start}: ${text.slice(start, end)}`)

    it('lets an exception drop hits of its own rule only, be the other rule before or after it', () => {
      expect(hits('a boat, a boat show')).toEqual([
        'before 2: boat',
        'own 2: boat',
        'after 2: boat',
        'before 10: boat',
        'after 10: boat',
      ])
    })

    it('drops a hit inside a long exception after a shorter one that lies in it too', () => {
      expect(hits('great old boat show of the town').filter((hit) => hit.startsWith('own'))).toEqual([])
    })

    it('drops what each of several exceptions holds, and keeps what stands between them', () => {
      const text = 'boat, boat show, boat, an old boat, boat, boat show, boat'
      const own = hits(text).filter((hit) => hit.startsWith('own'))
      expect(own).toEqual(['own 0: boat', 'own 17: boat', 'own 36: boat', 'own 53: boat'])
    })

    it('lets each exception drop hits of its rule where they stand in another order than the rules', () => {
      const two = compileLexicon({
        version: 1,
        endings: {},
        rules: [
          rule('lamp', { en: ['lamp'] }, { en: ['lamp oil'] }),
          rule('oar', { en: ['oar'] }, { en: ['oar maker'] }),
        ],
      })
      expect(match(two, 'oar maker, lamp oil')).toEqual([])
    })

    it('keeps a hit that an exception only touches', () => {
      expect(hits('风帆海船风帆')).toEqual(['sail 2: 海船'])
    })

    it('keeps the longest of hits that begin together, and the leftmost of those that overlap', () => {
      expect(hits('the ferry house keeper')).toEqual(['long 4: ferry house'])
    })
  })

  it('finds nothing in an empty text', () => {
    expect(match(compiledSample, '')).toEqual([])
  })

  it('takes effort in proportion to the length of one giant paragraph', () => {
    const effort = (length: number): number => {
      const counted: Effort = { steps: 0 }
      match(compiledSample, 'NATO trade bloc 7 北约 '.repeat(length / 20), undefined, counted)
      return counted.steps
    }
    const [one, two] = [effort(1_000_000), effort(2_000_000)]
    expect(two).toBeGreaterThan(0)
    expect(two / one).toBeCloseTo(2, 2)
  })
})

describe('compileLexicon(lexicon)', () => {
  it('names the rule whose pattern cannot be read', () => {
    const broken = { ...sampleLexicon, rules: [{ ...sampleLexicon.rules[0], patterns: { en: ['a/zz'] } }] }
    expect(() => compileLexicon(broken as typeof sampleLexicon)).toThrow(
      'Rule nato-name: "a/zz" names the endings "zz", which are not declared; declared are: n, y',
    )
  })
})
