import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { LexiconFile, lexiconProblems, publishedLexicon } from '../import/lexicon.ts'
import { type Problem, problem } from '../import/problem.ts'
import { readYamlFile } from '../import/yaml-file.ts'
import { compileLexicon } from '../text/lexicon.ts'
import { CorpusCodebook } from './codebook.ts'
import { type CountedText, textCounter } from './counted-text.ts'
import { factsFile, readFacts } from './facts.ts'
import { corpusLexicon, ownEndings } from './lexicon.ts'
import { type NamedFacts, namePattern } from './name-pattern.ts'
import { type Beside, readTexts, type UnplacedText } from './text.ts'
import { voicesOfFolders } from './voices.ts'
import { wordProblems, wordsOfLabels } from './words.ts'

export interface Corpus {
  codebook: NamedCodebook
  lexicon: LexiconFile
  texts: CountedText[]
  /** What was taken for granted, for whoever made the folder. */
  notes: string[]
}

/** A corpus whose texts are still to be read. */
export interface OpenedCorpus extends Omit<Corpus, 'texts'>, Beside {
  /** The form that names of files are said to have. */
  form: string | undefined
}

/** A codebook in which what the folder's maker left out is filled in. */
export type NamedCodebook = CorpusCodebook & { name: string; description: string }

/** The codebook and texts of a corpus folder, or everything that is wrong with them. */
export async function readCorpus(
  folder: string,
  options: { name?: string | undefined } = {},
): Promise<Corpus | { problems: Problem[]; unplaced?: UnplacedText[] }> {
  const opened = openCorpus(folder, options)
  if ('problems' in opened) return opened
  const { codebook, lexicon, form } = opened
  const { voices } = codebook
  const labels = new Map(
    voices.flatMap(({ label, parties }) => parties.map((party) => [party, label] as const)),
  )
  const counted = textCounter(compileLexicon(publishedLexicon(lexicon)), labels)
  const found = await readTexts(folder, codebook, opened, counted)
  const { unplaced } = found
  if (form !== undefined && found.namesRead === 0 && found.problems.length === 0)
    found.problems.push(
      problem('texts', undefined, `holds no file with a name of the form ${form}; correct the form`),
    )
  if (found.problems.length > 0 || unplaced.length > 0) {
    const unknown = unplaced.map(({ docId, missing }) =>
      problem(`texts/${docId}`, undefined, missing.map((one) => missingWords(one, voices)).join('; ')),
    )
    return { problems: [...found.problems, ...unknown], ...(found.problems.length === 0 && { unplaced }) }
  }
  return { codebook, lexicon, texts: found.texts, notes: [...opened.notes, ...found.notes] }
}

/** All of a corpus folder except its texts, or everything that is wrong with that. */
export function openCorpus(
  folder: string,
  options: { name?: string | undefined } = {},
): OpenedCorpus | { problems: Problem[] } {
  const missing = missingParts(folder)
  if (missing.length > 0) return { problems: missing }
  const read = readYamlFile(join(folder, 'codebook.yaml'), CorpusCodebook)
  if ('problems' in read) return read
  const given = read.yaml.value
  const beside = lexiconBeside(folder, given)
  if ('problems' in beside) return beside
  const endings = given.endings ?? ownEndings()
  const wrong = wordProblems(read.yaml, { endings, hasLexicon: beside.lexicon !== undefined })
  const facts = readFacts(folder)
  if ('problems' in facts || wrong.length > 0)
    return { problems: [...wrong, ...('problems' in facts ? facts.problems : [])] }
  const form = options.name ?? given.names
  const pattern = form === undefined ? undefined : namePattern(form)
  if (pattern && 'problem' in pattern)
    return { problems: [problem(options.name ? '--name' : 'codebook.yaml', undefined, pattern.problem)] }
  const named = pattern?.read ?? (() => null)
  const name = given.name ?? titled(basename(resolve(folder)))
  const speaking =
    given.voices.length > 0
      ? { voices: given.voices }
      : voicesOfFolders(folder, name, partiesOf(folder, named))
  if ('problem' in speaking) return { problems: [problem('codebook.yaml', undefined, speaking.problem)] }
  const { voices } = speaking
  const worded = beside.lexicon ? { themes: given.themes, notes: [] } : wordsOfLabels(given.themes)
  const description = given.description ?? `The texts of ${name}.`
  const codebook = { ...given, name, description, voices, themes: worded.themes }
  const ids = voices.map(({ id }) => id).join(', ')
  return {
    codebook,
    lexicon: beside.lexicon ?? corpusLexicon(codebook, endings),
    facts: facts.facts,
    named,
    form,
    notes: [
      ...worded.notes,
      ...(given.voices.length > 0
        ? []
        : [`No voices in codebook.yaml; taken from the folders of texts/: ${ids}.`]),
    ],
  }
}

function missingWords(missing: 'date' | 'parties', voices: CorpusCodebook['voices']): string {
  if (missing === 'date') return `has no date that can be found; give it in ${factsFile}`
  const folders = [...voices.map(({ id }) => id), 'joint'].join(', ')
  return `does not say who speaks; give its parties in ${factsFile}, or put it into a folder named ${folders}`
}

/** Whom the names of the files speak of. */
function partiesOf(folder: string, named: (name: string) => NamedFacts | null): string[] {
  const names = readdirSync(join(folder, 'texts'), { recursive: true, encoding: 'utf8' })
  return names.flatMap((name) => named(name)?.party ?? [])
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
    ...(statSync(join(folder, 'texts'), { throwIfNoEntry: false })?.isDirectory()
      ? []
      : [
          problem(
            'texts',
            undefined,
            `is ${has('texts') ? 'no folder' : 'missing'}; put the texts into a folder of that name`,
          ),
        ]),
  ]
}

/** A lexicon in the form of a dataset, where the folder has one beside its codebook. */
function lexiconBeside(
  folder: string,
  { themes }: CorpusCodebook,
): { lexicon: LexiconFile | undefined } | { problems: Problem[] } {
  const file = join(folder, 'lexicon.yaml')
  if (!existsSync(file)) return { lexicon: undefined }
  const read = readYamlFile(file, LexiconFile)
  if ('problems' in read) return read
  const frames = new Map(themes.map((theme) => [theme.id, theme.frames.map(({ id }) => id)]))
  const problems = lexiconProblems(read.yaml, frames)
  return problems.length > 0 ? { problems } : { lexicon: read.yaml.value }
}

/** «three-harbours» as a name: Three harbours. */
function titled(folder: string): string {
  const words = folder.replaceAll(/[-_.]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
