import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { CodebookFile } from './codebook.ts'
import { datasetFolder } from './corpus.ts'
import { crossCheck, type DatasetFiles } from './cross-check.ts'
import { LexiconFile } from './lexicon.ts'
import { MeasuresFile } from './measures.ts'
import { PhraseFile } from './phrases.ts'
import { type Problem, problem } from './problem.ts'
import { ReleasesFile } from './releases.ts'
import { CodingFile, EventFile, ReleaseFile, SettlementFile, StatementFile } from './shapes.ts'
import { SourcesFile } from './sources.ts'
import { SubjectFile } from './subject.ts'
import { SynonymFile } from './synonyms.ts'
import { TradeFile } from './trade.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** Reads and checks the whole dataset folder. Files are usable only if there is no problem at all. */
export async function readDataset(
  folder = datasetFolder,
): Promise<{ files: DatasetFiles } | { problems: Problem[] }> {
  const problems: Problem[] = []

  async function read<T>(file: string, shape: z.ZodType<T>): Promise<YamlFile<T> | undefined> {
    const bytes = await readFile(join(folder, file)).catch(() => undefined)
    if (!bytes) {
      problems.push(problem(file, undefined, 'is missing or cannot be read'))
      return undefined
    }
    const result = readYaml(file, bytes, shape)
    if ('yaml' in result) return result.yaml
    problems.push(...result.problems)
    return undefined
  }

  async function readAll<T>(subfolder: string, shape: z.ZodType<T>): Promise<YamlFile<T>[]> {
    const names = await readdir(join(folder, subfolder)).catch(() => [])
    const yamlNames = names.filter((name) => name.endsWith('.yaml')).sort()
    if (yamlNames.length === 0) problems.push(problem(subfolder, undefined, 'holds no .yaml file'))
    const files = await Promise.all(yamlNames.map((name) => read(`${subfolder}/${name}`, shape)))
    return files.filter((file) => file !== undefined)
  }

  const [
    release,
    subject,
    codebook,
    statements,
    codings,
    settlements,
    events,
    trade,
    lexicon,
    measures,
    sources,
    phrases,
    releases,
    synonyms,
    publishedIds,
  ] = await Promise.all([
    read('release.yaml', ReleaseFile),
    read('subject.yaml', SubjectFile),
    read('codebook.yaml', CodebookFile),
    readAll('statements', StatementFile),
    readAll('codings', CodingFile),
    read('settlements.yaml', SettlementFile),
    read('events.yaml', EventFile),
    read('trade.yaml', TradeFile),
    read('lexicon.yaml', LexiconFile),
    read('measures.yaml', MeasuresFile),
    read('sources.yaml', SourcesFile),
    read('phrases.yaml', PhraseFile),
    read('releases.yaml', ReleasesFile),
    read('synonyms.yaml', SynonymFile),
    readFile(join(folder, 'published-ids.txt'), 'utf8').then(nonEmptyLines, () => []),
  ])
  if (
    problems.length > 0 ||
    !release ||
    !subject ||
    !codebook ||
    !settlements ||
    !events ||
    !trade ||
    !lexicon ||
    !measures ||
    !sources ||
    !phrases ||
    !releases ||
    !synonyms
  )
    return { problems: inOrder(problems) }
  const files = {
    release,
    subject,
    codebook,
    statements,
    codings,
    settlements,
    events,
    trade,
    lexicon,
    measures,
    sources,
    phrases,
    releases,
    synonyms,
    publishedIds,
  }
  const crossProblems = crossCheck(files)
  return crossProblems.length > 0 ? { problems: inOrder(crossProblems) } : { files }
}

function nonEmptyLines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
}
