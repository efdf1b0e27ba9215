import { stringify } from 'yaml'
import { hostOf } from '../host.ts'
import { publishedLexicon } from '../import/lexicon.ts'
import { passageId } from '../passage-id.ts'
import { sumOf } from '../stats/sum.ts'
import type { CorpusCodebook } from './codebook.ts'
import type { Corpus } from './corpus.ts'
import type { CountedText } from './counted-text.ts'
import { corpusMeasures } from './measures.ts'
import { shortNames } from './short-name.ts'
import { corpusSubject } from './subject.ts'

export interface DatasetFile {
  /** Path under `dataset/`. */
  path: string
  text: string
  /** Holds the day of its making, which alone is no reason to write it again. */
  isDated: boolean
}

/** First line of what is rewritten each time; a file without it is somebody's own. */
export const madeMark =
  '# Made by npm run new-corpus, which rewrites it each time. Take this line away to keep what you write here.'

/** The coder whose codings are made of the codebook's words. */
const coder = 'lexicon'

/**
 * Every file of a dataset that a codebook and texts make, and how many passages its statements have. `today` dates the release and the codings; `kept` holds the
 * passage numbers of statements whose record somebody has taken over: only these are coded.
 */
export function datasetFiles(
  { codebook, lexicon: lexiconFile, texts }: Omit<Corpus, 'notes'>,
  { today, kept }: { today: string; kept: ReadonlyMap<string, ReadonlySet<number>> },
): { files: DatasetFile[]; passages: number } {
  const lexicon = publishedLexicon(lexiconFile)
  const names = shortNames(texts)
  const isCoded = (id: string, n: number) => kept.get(id)?.has(n) ?? true
  const files = [
    file('subject.yaml', corpusSubject(codebook, texts)),
    file('codebook.yaml', publishedCodebook(codebook, today), true),
    file('lexicon.yaml', lexiconFile),
    listFile('measures.yaml', 'documents', corpusMeasures(texts, lexicon)),
    file('release.yaml', { version: `${today.slice(0, 4)}.1`, date: today }, true),
    file('releases.yaml', { releases: [] }),
    file('settlements.yaml', { settlements: [] }),
    file('events.yaml', { events: [] }),
    file('trade.yaml', { chains: [], targets: [], volumes: [], disagreements: [] }),
    file('phrases.yaml', { version: 1, phrases: [] }),
    file('synonyms.yaml', { synonyms: [] }),
    file('sources.yaml', { publishers: [], unknown: hostsOf(texts) }),
    listFile(
      `codings/${coder}.yaml`,
      'codings',
      {
        coder,
        label: 'Lexicon',
        method: 'automated',
        date: today,
        codebook: codebook.version ?? 1,
        codings: Object.fromEntries(
          texts.flatMap(({ statementId, coded }) =>
            coded
              .filter(({ n }) => isCoded(statementId, n))
              .map(({ n, frames }) => [
                passageId(statementId, n),
                { frames, stance: 'neutral', confidence: 1 },
              ]),
          ),
        ),
      },
      true,
    ),
    ...texts.map(({ docId, statementId, record }) => {
      const shortName = names.get(docId)
      return file(
        `statements/${statementId}.yaml`,
        shortName === undefined ? record : { ...record, shortName },
      )
    }),
  ]
  return { files, passages: sumOf(texts, ({ record }) => record.passages.length) }
}

function publishedCodebook({ themes, version, stances, history }: CorpusCodebook, date: string) {
  const hasCore = themes.some(({ core }) => core)
  return {
    version: version ?? 1,
    stances: stances ?? [
      { id: 'neutral', label: 'Not coded', definition: 'Words alone tell no stance; a coder who reads may.' },
    ],
    themes: themes.map(({ id, core, label, question, frames }) => ({
      id,
      core: hasCore ? (core ?? false) : true,
      label,
      question: question ?? `How is it spoken of: ${label}?`,
      frames: frames.map(({ strict: _, standard: __, broad: ___, ...frame }) => ({
        ...frame,
        definition: frame.definition ?? `Speaks of: ${frame.label}.`,
      })),
    })),
    history: history ?? [{ version: 1, date, summary: 'First version.', changes: [] }],
  }
}

function hostsOf(texts: readonly CountedText[]): string[] {
  return [...new Set(texts.flatMap(({ source }) => (source ? [hostOf(source)] : [])))].sort()
}

function file(path: string, value: unknown, isDated = false): DatasetFile {
  return {
    path,
    isDated,
    text: `${madeMark}\n${stringify(value, { lineWidth: 110, aliasDuplicateObjects: false })}`,
  }
}

/**
 * A file of which one part grows with the texts: JSON, which is YAML as well, with a line for each entry of that part. A
 * parser of YAML takes minutes and gigabytes for the codings of ten thousand texts.
 */
function listFile(path: string, part: string, value: object, isDated = false): DatasetFile {
  const lines = Object.entries(value).map(([key, own]) => {
    const head = `${JSON.stringify(key)}: `
    if (key !== part) return `${head}${JSON.stringify(own)}`
    const entries = Array.isArray(own)
      ? own.map((one) => JSON.stringify(one))
      : Object.entries(own).map(([id, one]) => `${JSON.stringify(id)}: ${JSON.stringify(one)}`)
    const [open, close] = Array.isArray(own) ? '[]' : '{}'
    return `${head}${open}\n${entries.join(',\n')}\n${close}`
  })
  return { path, isDated, text: `${madeMark}\n{\n${lines.join(',\n')}\n}\n` }
}
