import type { Subject } from '../import/subject.ts'
import { fewWords } from '../stats/rate.ts'
import { sumOf } from '../stats/sum.ts'
import { isJointKind } from '../vocabulary.ts'
import type { NamedCodebook } from './corpus.ts'
import type { CountedText } from './counted-text.ts'
import { unreadSentence } from './reading.ts'

/** What the site says of the corpus: the codebook's own words, and for the rest what the texts tell. */
export function corpusSubject(codebook: NamedCodebook, texts: readonly CountedText[]): Subject {
  const { name, description, voices, joint, accent, themes } = codebook
  const years = texts.map(({ date }) => Number(date.slice(0, 4)))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const middle = Math.floor((first + last) / 2)
  const [theme] = themes
  const unread = [unreadSentence(texts) ?? []].flat()
  const words = themes.flatMap((one) => [one, ...one.frames]).flatMap(plainWords)
  return {
    name,
    title: codebook.title ?? name,
    description,
    keywords: themes.map(({ label }) => label),
    headline: codebook.headline ?? name,
    lede: codebook.lede ?? description,
    statements: `The statements of ${name} with their passages and texts.`,
    coding: ['Coded by the lexicon alone: words, not what is meant by them.', ...unread].join(' '),
    years: { first, last },
    voices,
    ...(isJointly(texts) ? joint && { joint } : { joint: null }),
    ...(isSparse(codebook, texts) && { by: 'words' as const }),
    ...(accent && { accent }),
    pages: [],
    examples: {
      theme: theme?.id ?? '',
      frame: theme?.frames[0]?.id ?? '',
      statement: texts[0]?.statementId ?? '',
      speaker: texts.find(({ speakers }) => speakers.length > 0)?.speakers[0] ?? 'Nobody',
      words: words[0] ?? name,
      search: words.length > 0 ? [...new Set(words)].slice(0, 4) : [name],
    },
    panels: [],
    method: {
      coding:
        'There is one coder, the lexicon: wherever a paragraph has words that the codebook lists as strict or standard ' +
        'under a frame, it carries that frame; with such words of a theme alone it is a passage of the theme without a ' +
        'frame. No human coded, and no stance was coded. A coder who reads the passages is one more file ' +
        'in codings/.',
      agreement: 'With one coder there is no agreement to measure.',
      isLexiconCoded: true,
      isEachTextRead: true,
      cautions: [
        ...unread,
        'Titles, dates, places and speakers were read by the importer and checked by nobody.',
      ],
    },
    findings: themes.slice(0, 4).map(({ id, label, question, frames }) => ({
      id: id.replaceAll('_', '-'),
      title: label,
      claim: question ?? (frames.map((frame) => frame.label).join(', ') || label),
      query: { theme: id },
    })),
    pairs: pairsOf(texts),
    groups:
      first < last
        ? [
            {
              label: `${spanOf(first, middle)} and ${spanOf(middle + 1, last)}`,
              query: {
                aFrom: String(first),
                aTo: String(middle),
                bFrom: String(middle + 1),
                bTo: String(last),
              },
            },
          ]
        : [],
  }
}

const spanOf = (first: number, last: number): string => (first === last ? `${first}` : `${first}–${last}`)

function isJointly(texts: readonly CountedText[]): boolean {
  return texts.some(({ kind }) => isJointKind(kind))
}

/** From so many texts a year on, a share of them says something. */
const fewestForShare = 2

/**
 * Whether most voices have only one text a year, so that a share of statements would be 0 or 100 %, and words enough for a
 * rate of them.
 */
function isSparse({ voices }: NamedCodebook, texts: readonly CountedText[]): boolean {
  const sparse = voices.filter((voice) => {
    const own = texts.filter(({ parties }) => parties.some((party) => voice.parties.includes(party)))
    const years = new Set(own.map(({ date }) => date.slice(0, 4)))
    const words = sumOf(own, ({ measured }) => measured?.count?.words ?? 0)
    return own.length < years.size * fewestForShare && words >= fewWords
  })
  return sparse.length * 2 > voices.length
}

/** First and last statement of the same kind and parties, for those with two of them. */
function pairsOf(texts: readonly CountedText[]): [string, string][] {
  const series = Map.groupBy(texts, ({ kind, parties }) => `${kind} ${parties.join()}`)
  return [...series.values()].flatMap((own): [string, string][] => {
    const [first, last] = [own[0], own.at(-1)]
    return first && last && first !== last ? [[first.statementId, last.statementId]] : []
  })
}

/** Patterns that are nothing but words can be searched for as they stand. */
function plainWords(worded: { strict?: Record<string, string[] | undefined> | undefined }): string[] {
  return Object.values(worded.strict ?? {})
    .flatMap((list) => list ?? [])
    .slice(0, 1)
    .map((pattern) => pattern.replaceAll(/\/[a-z]+/g, ''))
    .filter((pattern) => /^[\p{L}\s'’-]+$/u.test(pattern))
}
