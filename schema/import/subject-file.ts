import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { datasetFolder } from './corpus-folder.ts'
import { knownFiles } from './known-file.ts'
import { PeopleFile } from './people.ts'
import { describeProblem } from './problem.ts'
import { SourcesFile } from './sources.ts'
import { type Subject, SubjectFile } from './subject.ts'
import { readYaml, readYamlFile } from './yaml-file.ts'

/** `subject.yaml` of a dataset folder; throws, in words for whoever edits it, where it is missing or wrong. */
export function readSubject(folder = datasetFolder): Subject {
  const file = join(folder, 'subject.yaml')
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    throw new Error(`${file} cannot be read. Every dataset says there what it is about and who speaks.`)
  }
  const result = readYaml(basename(file), bytes, SubjectFile)
  if ('problems' in result) throw new Error(result.problems.map(describeProblem).join('\n'))
  return result.yaml.value
}

/** The people and the publishers that the corpus and this repository know, which the pages need beside the subject. */
export function readSubjectLists() {
  return {
    people: knownFiles('people.yaml', PeopleFile),
    sources: knownFiles('sources.yaml', SourcesFile),
    published: publishedVersions(),
  }
}

const ReleasesFile = z.object({ releases: z.array(z.object({ version: z.string() })) })

/** What is wrong with the list is said where the dataset is checked. */
function publishedVersions(): string[] {
  const result = readYamlFile(join(datasetFolder, 'releases.yaml'), ReleasesFile)
  return 'problems' in result ? [] : result.yaml.value.releases.map(({ version }) => version)
}
