import { join } from 'node:path'
import { type CompiledLexicon, compileLexicon } from '../text/lexicon.ts'
import { datasetFolder } from './corpus-folder.ts'
import { LexiconFile, publishedLexicon } from './lexicon.ts'
import { readRightFile } from './yaml-file.ts'

/** The automated coder's lexicon, ready to match. */
export interface Tagger {
  version: number
  lexicon: CompiledLexicon
}

/** The lexicon of a dataset folder, ready to propose codings; throws where the file is wrong. */
export async function readTagger(folder = datasetFolder): Promise<Tagger> {
  const lexicon = publishedLexicon(readRightFile(join(folder, 'lexicon.yaml'), LexiconFile))
  return { version: lexicon.version, lexicon: compileLexicon(lexicon) }
}
