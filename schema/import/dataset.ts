import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { codeOf } from '../error.ts'
import { datasetFolder } from './corpus-folder.ts'
import { checkInPart, crossCheck } from './cross-check.ts'
import { fileReason } from './file-reason.ts'
import { fileShapes, optionalFiles } from './file-shapes.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { CodingFile, StatementFile } from './shapes.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

type SingleFiles = Omit<DatasetFiles, 'statements' | 'codings' | 'publishedIds'>

/** Reads and checks the whole dataset folder. Files are usable only if there is no problem at all. */
export async function readDataset(
  folder = datasetFolder,
): Promise<{ files: DatasetFiles } | { problems: Problem[] }> {
  const problems: Problem[] = []
  const rough: YamlFile<unknown>[] = []

  async function read<T>(
    file: string,
    shape: z.ZodType<T>,
    isOptional = false,
  ): Promise<YamlFile<T> | undefined> {
    const bytes = await readFile(join(folder, file)).catch((error: Error) => error)
    if (bytes instanceof Error) {
      const isMissing = codeOf(bytes) === 'ENOENT'
      if (!isMissing) problems.push(problem(file, undefined, fileReason(bytes) ?? bytes.message))
      else if (!isOptional) problems.push(problem(file, undefined, 'is missing'))
      return undefined
    }
    const result = readYaml(file, bytes, shape)
    if ('yaml' in result) return result.yaml
    problems.push(...result.problems)
    if (result.rough && file.startsWith('statements/')) rough.push(result.rough)
    return undefined
  }

  async function readAll<T>(subfolder: string, shape: z.ZodType<T>): Promise<YamlFile<T>[]> {
    const names = await readdir(join(folder, subfolder)).catch(() => [])
    const yamlNames = names.filter((name) => name.endsWith('.yaml')).sort()
    if (yamlNames.length === 0) problems.push(problem(subfolder, undefined, 'holds no .yaml file'))
    const files = await Promise.all(yamlNames.map((name) => read(`${subfolder}/${name}`, shape)))
    return files.filter((file) => file !== undefined)
  }

  const [singles, statements, codings, publishedIds] = await Promise.all([
    Promise.all(
      Object.entries(fileShapes).map(
        async ([name, shape]) =>
          [name, await read<unknown>(`${name}.yaml`, shape, optionalFiles.includes(name))] as const,
      ),
    ),
    readAll('statements', StatementFile),
    readAll('codings', CodingFile),
    readFile(join(folder, 'published-ids.txt'), 'utf8').then(nonEmptyLines, () => []),
  ])
  // Each was read by the shape of its name; without a problem none is missing that must be there.
  const files = {
    ...(Object.fromEntries(singles) as unknown as SingleFiles),
    statements,
    codings,
    publishedIds,
  }
  if (problems.length > 0) {
    const unread = new Set(problems.map(({ file }) => file))
    const isUnread = (statement: string) => unread.has(`statements/${statement}.yaml`)
    return { problems: inOrder([...problems, ...checkInPart({ read: files, rough, isUnread })]) }
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
