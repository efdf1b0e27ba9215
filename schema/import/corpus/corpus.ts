import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { LexiconFile, lexiconProblems } from '../lexicon.ts'
import { type Problem, problem } from '../problem.ts'
import { readYaml, type YamlFile } from '../yaml-file.ts'
import { CorpusCodebook } from './codebook.ts'
import { readFacts } from './facts.ts'
import { corpusLexicon } from './lexicon.ts'
import { type CorpusText, readTexts } from './text.ts'
import { voicesOfFolders } from './voices.ts'
import { wordProblems, wordsOfLabels } from './words.ts'

export interface Corpus {
  codebook: NamedCodebook
  lexicon: LexiconFile
  texts: CorpusText[]
  /** What was taken for granted, for whoever made the folder. */
  notes: string[]
}

/** A codebook in which what the folder's maker left out is filled in. */
export type NamedCodebook = CorpusCodebook & { name: string; description: string }

/** The codebook and texts of a corpus folder, or everything that is wrong with them. */
export function readCorpus(folder: string): Corpus | { problems: Problem[] } {
  const missing = missingParts(folder)
  if (missing.length > 0) return { problems: missing }
  const file = join(folder, 'codebook.yaml')
  const read = readYaml('codebook.yaml', readFileSync(file), CorpusCodebook)
  if ('problems' in read) return read
  const notes: string[] = []
  const name = read.yaml.value.name ?? titled(basename(resolve(folder)))
  const description = read.yaml.value.description ?? `The texts of ${name}.`
  const ownLexicon = lexiconBeside(folder, read.yaml)
  if ('problems' in ownLexicon) return ownLexicon
  const wrong = wordProblems(read.yaml, ownLexicon.lexicon !== undefined)
  const facts = readFacts(folder)
  if ('problems' in facts || wrong.length > 0)
    return { problems: [...wrong, ...('problems' in facts ? facts.problems : [])] }
  const worded = ownLexicon.lexicon ? { ...read.yaml.value, notes: [] } : wordsOfLabels(read.yaml.value)
  notes.push(...worded.notes)
  let { voices } = read.yaml.value
  if (voices.length === 0) {
    try {
      voices = voicesOfFolders(folder, name)
    } catch (error) {
      return { problems: [problem('codebook.yaml', undefined, error instanceof Error ? error.message : '')] }
    }
    notes.push(
      `No voices in codebook.yaml; taken from the folders of texts/: ${voices.map(({ id }) => id).join(', ')}.`,
    )
  }
  const { notes: _, ...filled } = worded
  const codebook = { ...filled, name, description, voices }
  const { texts, problems, notes: left } = readTexts(folder, codebook, facts.facts)
  notes.push(...left)
  if (problems.length > 0) return { problems }
  return { codebook, lexicon: ownLexicon.lexicon ?? corpusLexicon(codebook), texts, notes }
}

function missingParts(folder: string): Problem[] {
  const has = (name: string) => existsSync(join(folder, name))
  return [
    ...(has('codebook.yaml')
      ? []
      : [
          problem(
            'codebook.yaml',
            undefined,
            has('codebook.yml') ? 'is named codebook.yml; rename it' : 'is missing',
          ),
        ]),
    ...(has('texts')
      ? []
      : [problem('texts', undefined, 'is missing; put the texts into a folder of that name')]),
  ]
}

/** A lexicon in the form of a dataset, where the folder has one beside its codebook. */
function lexiconBeside(
  folder: string,
  codebook: YamlFile<CorpusCodebook>,
): { lexicon: LexiconFile | undefined } | { problems: Problem[] } {
  const file = join(folder, 'lexicon.yaml')
  if (!existsSync(file)) return { lexicon: undefined }
  const read = readYaml('lexicon.yaml', readFileSync(file), LexiconFile)
  if ('problems' in read) return read
  const frames = new Map(codebook.value.themes.map((theme) => [theme.id, theme.frames.map(({ id }) => id)]))
  const problems = lexiconProblems(read.yaml, frames)
  return problems.length > 0 ? { problems } : { lexicon: read.yaml.value }
}

/** «three-harbours» as a name: Three harbours. */
function titled(folder: string): string {
  const words = folder.replaceAll(/[-_.]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
