import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { capitalised } from '../capitalised.ts'
import { LexiconFile, lexiconProblems, publishedLexicon } from '../import/lexicon.ts'
import { type Problem, problem } from '../import/problem.ts'
import { readYamlFile } from '../import/yaml-file.ts'
import { plural } from '../plural.ts'
import { compileLexicon } from '../text/lexicon.ts'
import { CorpusCodebook } from './codebook.ts'
import { type CountedText, textCounter } from './counted-text.ts'
import { factsFile, readFacts } from './facts.ts'
import { corpusLexicon, ownEndings } from './lexicon.ts'
import { type NamedFacts, nameFields, namePattern } from './name-pattern.ts'
import type { Settings } from './setting.ts'
import { type Beside, readTexts, type UnplacedText } from './text.ts'
import { voicesOfTexts } from './voices.ts'
import { wordProblems, wordsOfLabels } from './words.ts'

export interface Corpus {
  codebook: NamedCodebook
  lexicon: LexiconFile
  texts: CountedText[]
  /** What was taken for granted, for whoever made the folder. */
  notes: string[]
}

/** A corpus whose texts are still to be read. */
interface OpenedCorpus extends Omit<Corpus, 'texts'>, Beside {
  /** The form that names of files are said to have. */
  form: string | undefined
}

/** A codebook in which what the folder's maker left out is filled in. */
export type NamedCodebook = CorpusCodebook & { name: string; description: string }

/** What keeps a corpus from being made. */
export interface CorpusFaults extends Pick<Corpus, 'notes'> {
  problems: Problem[]
  /** Texts of which a person has to say when, or who speaks. */
  unplaced: UnplacedText[]
  voices: CorpusCodebook['voices']
  /** The form that names of files are said to have. */
  form: string | undefined
}

/** The codebook and texts of a corpus folder, or everything that is wrong with them. */
export async function readCorpus(folder: string, options: Settings = {}): Promise<Corpus | CorpusFaults> {
  const { problems, opened } = look(folder, options)
  if (!opened) return { problems, unplaced: [], voices: [], form: undefined, notes: [] }
  const { codebook, lexicon, form } = opened
  const { voices } = codebook
  const labels = {
    parties: new Map(voices.flatMap(({ label, parties }) => parties.map((party) => [party, label] as const))),
    themes: new Map(codebook.themes.map(({ id, label }) => [id, label])),
  }
  const counted = textCounter(compileLexicon(publishedLexicon(lexicon)), labels)
  const found = await readTexts(folder, codebook, opened, counted)
  const notes = [...opened.notes, ...found.notes, ...jointNotes(found.texts, voices.length)]
  const isOtherForm = form !== undefined && found.namesRead === 0
  const all = [
    ...problems,
    ...found.problems,
    ...(isOtherForm
      ? [problem('texts', undefined, `holds no file with a name of the form ${form}; correct the form`)]
      : []),
  ]
  // By the right form the names may say all that is missing.
  const unplaced = isOtherForm ? [] : found.unplaced
  return all.length > 0 || unplaced.length > 0
    ? { problems: all, unplaced, voices, form, notes }
    : { codebook, lexicon, texts: found.texts, notes }
}

/** That a text is issued jointly does not say by which of several voices. */
function jointNotes(texts: readonly Pick<CountedText, 'docId'>[], voices: number): string[] {
  const joint = texts.filter(({ docId }) => docId.startsWith('joint/'))
  if (voices < 3 || joint.length === 0) return []
  const are = joint.length === 1 ? 'is taken for one' : 'are taken for those'
  return [
    `texts/joint: ${plural(joint.length, 'text')} ${are} of all ${voices} voices, where ${factsFile} does not say whose; give there the parties of what only some of them issued`,
  ]
}

/** All of a corpus folder except its texts, or everything that is wrong with that. */
export function openCorpus(folder: string): OpenedCorpus | { problems: Problem[] } {
  const { problems, opened } = look(folder, {})
  return problems.length > 0 || !opened ? { problems } : opened
}

/**
 * What is wrong with all but the texts, and what is known of it, as far as the texts can be read by that: where words are
 * wrong, by a lexicon without any.
 */
function look(folder: string, options: Settings): { problems: Problem[]; opened?: OpenedCorpus } {
  const missing = missingParts(folder)
  const facts = readFacts(folder)
  const wrongFacts = 'problems' in facts ? facts.problems : []
  if (missing.length > 0) return { problems: [...missing, ...wrongFacts] }
  const read = readYamlFile(join(folder, 'codebook.yaml'), CorpusCodebook)
  if ('problems' in read) return { problems: [...read.problems, ...wrongFacts] }
  const given = read.yaml.value
  const beside = lexiconBeside(folder, given)
  const ofFile = 'problems' in beside ? undefined : beside.lexicon
  const endings = given.endings ?? ownEndings()
  const wrongWords =
    'problems' in beside
      ? beside.problems
      : wordProblems(read.yaml, { endings, hasLexicon: ofFile !== undefined })
  const form = options.name ?? given.names
  const pattern = form === undefined ? undefined : namePattern(form)
  const formOf = options.name ? '--name' : 'codebook.yaml'
  const wrongForm = pattern && 'problem' in pattern ? [problem(formOf, undefined, pattern.problem)] : []
  const problems = [...wrongWords, ...wrongFacts, ...wrongForm]
  if ('problems' in facts || (pattern && 'problem' in pattern)) return { problems }
  const named = pattern?.read ?? (() => null)
  const name = given.name ?? titled(basename(resolve(folder)))
  const speaking =
    given.voices.length > 0
      ? { voices: given.voices, note: null }
      : voicesOfTexts(folder, name, { parties: partiesOf(folder, named), form })
  if ('problem' in speaking)
    return { problems: [...problems, problem('codebook.yaml', undefined, speaking.problem)] }
  const { voices, note } = speaking
  const worded =
    ofFile || wrongWords.length > 0 ? { themes: given.themes, notes: [] } : wordsOfLabels(given.themes)
  const description = given.description ?? `The texts of ${name}.`
  const codebook = { ...given, name, description, voices, themes: worded.themes }
  const passedOver = pattern?.passedOver.map((field) => `{${field}}`) ?? []
  const lexicon =
    wrongWords.length > 0
      ? { version: 1, endings: {}, themes: {} }
      : (ofFile ?? corpusLexicon(codebook, endings))
  return {
    problems,
    opened: {
      codebook,
      lexicon,
      facts: facts.facts,
      named,
      columns: {
        textColumn: options['text-column'] ?? given.text_column,
        dateColumn: options['date-column'] ?? given.date_column,
      },
      form,
      notes: [
        ...worded.notes,
        ...(passedOver.length > 0
          ? [`${formOf}: ${passedOver.join(', ')} passed over; fields are ${nameFields.join(', ')}.`]
          : []),
        ...(note === null ? [] : [note]),
      ],
    },
  }
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
            has('codebook.yml')
              ? 'is named codebook.yml; rename it'
              : 'is missing; schema/example/README.md shows the least that works, schema/example/codebook.yaml is one to start from',
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
  return capitalised(folder.replaceAll(/[-_.]+/g, ' ').trim())
}
