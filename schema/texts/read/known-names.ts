import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { datasetFolder } from '../../import/corpus-folder.ts'
import { PeopleFile } from '../../import/people.ts'
import { describeProblem } from '../../import/problem.ts'
import { PublishersFile } from '../../import/publishers.ts'
import { readYaml } from '../../import/yaml-file.ts'

const ownFolder = join(import.meta.dirname, '..', '..', 'dataset')

/** The file of the corpus and that of this repository, whichever there are; the corpus's own comes first. */
function read<T>(file: string, shape: z.ZodType<T>): T[] {
  return [...new Set([datasetFolder, ownFolder])]
    .map((folder) => join(folder, file))
    .filter((path) => existsSync(path))
    .map((path) => {
      const result = readYaml(file, readFileSync(path), shape)
      if ('yaml' in result) return result.yaml.value
      throw new Error(
        `${result.problems.map(describeProblem).join('\n')}\nCorrect ${path} and run this again.`,
      )
    })
}

/** Whom the importer finds by name. */
export const people = read('people.yaml', PeopleFile).flatMap((one) => one.people)

/** Whose pages the importer knows. */
export const publishers = read('publishers.yaml', PublishersFile).flatMap((one) => one.publishers)
