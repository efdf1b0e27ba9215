import { compileLexicon, type Lexicon } from '../../../schema/text/lexicon.ts'

/** A small invented lexicon with every feature of the pattern language. */
export const sampleLexicon: Lexicon = {
  version: 1,
  endings: {
    en: { n: ['', 's'], y: ['y', 'ies'] },
    ru: {
      m: ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'],
      adj: ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'их', 'ими'],
    },
  },
  rules: [
    {
      id: 'nato-name',
      theme: 'nato',
      level: 'strict',
      patterns: {
        en: ['NATO', 'North Atlantic Alliance'],
        ru: ['НАТО', 'Североатлантическ/adj альянс/m'],
        zh: ['北约'],
      },
      except: { zh: ['湖北约', '东北约'] },
    },
    {
      id: 'nato-growth',
      theme: 'nato',
      frame: 'enlargement',
      level: 'strict',
      patterns: { en: ['NATO ..4 enlargement|expansion'], zh: ['北约 ..4 东扩'] },
    },
    {
      id: 'nato-alliance',
      theme: 'nato',
      level: 'standard',
      patterns: { en: ['the? Alliance'], ru: ['альянс/m'] },
      except: { en: ['Alliance of Bakers'] },
    },
    {
      id: 'nato-bloc',
      theme: 'nato',
      frame: 'bloc_unnamed',
      level: 'broad',
      patterns: { en: ['military? bloc/n', 'all/y'] },
    },
    {
      id: 'region-name',
      theme: 'asia_pacific',
      level: 'strict',
      patterns: { en: ['Asia-Pacific'], ru: ['АТР', 'азиатско-тихоокеанск/adj регион/m'], zh: ['亚太'] },
    },
    {
      id: 'trade-sum',
      theme: 'trade',
      level: 'strict',
      patterns: { en: ['trade ..6 <number> billion'], zh: ['贸易 ..6 <number> 亿'] },
    },
  ],
}

export const compiledSample = compileLexicon(sampleLexicon)

/** A repeatable source of numbers from 0 up to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
