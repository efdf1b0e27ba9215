import { join } from 'node:path'
import { type CompiledLexicon, compileLexicon } from '../text/lexicon.ts'
import { datasetFolder } from './corpus-folder.ts'
import { LexiconFile, publishedLexicon } from './lexicon.ts'
import { describeProblem } from './problem.ts'
import { readYamlFile } from './yaml-file.ts'

/** The automated coder's lexicon, ready to match. */
export interface Tagger {
  version: number
  lexicon: CompiledLexicon
}

/** The lexicon of a dataset folder, ready to propose codings; throws where the file is wrong. */
export async function readTagger(folder = datasetFolder): Promise<Tagger> {
  const result = readYamlFile(join(folder, 'lexicon.yaml'), LexiconFile)
  if ('problems' in result) throw new Error(result.problems.map(describeProblem).join('\n'))
  const lexicon = publishedLexicon(result.yaml.value)
  return { version: lexicon.version, lexicon: compileLexicon(lexicon) }
}
