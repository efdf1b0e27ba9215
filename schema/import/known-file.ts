import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { datasetFolder } from './corpus-folder.ts'
import { describeProblem } from './problem.ts'
import { readYamlFile } from './yaml-file.ts'

const ownFolder = join(import.meta.dirname, '..', 'dataset')

/** The file of the corpus and that of this repository, whichever there are; the corpus's own comes first. */
export function knownFiles<T>(file: string, shape: z.ZodType<T>): T[] {
  return [...new Set([datasetFolder, ownFolder])]
    .map((folder) => join(folder, file))
    .filter((path) => existsSync(path))
    .map((path) => {
      const result = readYamlFile(path, shape)
      if ('yaml' in result) return result.yaml.value
      throw new Error(
        `${result.problems.map(describeProblem).join('\n')}\nCorrect ${path} and run this again.`,
      )
    })
}
