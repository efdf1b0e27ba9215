import { join } from 'node:path'
import { LexiconFile } from '../import/lexicon.ts'
import { readYamlFile } from '../import/yaml-file.ts'
import { definitions, languages } from '../vocabulary.ts'
import type { CorpusCodebook } from './codebook.ts'

type Rule = LexiconFile['themes'][string]['rules'][number]
type Worded = CorpusCodebook['themes'][number] | CorpusCodebook['themes'][number]['frames'][number]

/** The words of the codebook as a lexicon: one rule for each theme or frame and definition that has words. */
export function corpusLexicon(codebook: CorpusCodebook, endings: LexiconFile['endings']): LexiconFile {
  const themes = codebook.themes.map((theme) => {
    const rules = [...rulesOf(theme, undefined), ...theme.frames.flatMap((frame) => rulesOf(frame, frame.id))]
    return [
      theme.id,
      { strict: defined('strict'), standard: defined('standard'), broad: defined('broad'), rules },
    ]
  })
  return { version: 1, endings, themes: Object.fromEntries(themes) }
}

function defined(level: (typeof definitions)[number]): string {
  const upTo = definitions.slice(0, definitions.indexOf(level) + 1)
  return `The words that the codebook lists as ${upTo.join(', ')}.`
}

function rulesOf(worded: Worded, frame: string | undefined): Rule[] {
  return definitions.flatMap((level) => {
    const patterns = worded[level]
    if (!patterns || languages.every((language) => !patterns[language]?.length)) return []
    return [
      {
        id: `${worded.id.replaceAll('_', '-')}-${level}`,
        ...(frame && { frame }),
        level,
        says: `“${worded.label}” under the ${level} definition.`,
        ...patterns,
      },
    ]
  })
}

/** English and Russian endings as this repository's lexicon declares them. */
export function ownEndings(): LexiconFile['endings'] {
  const result = readYamlFile(join(import.meta.dirname, '..', 'dataset', 'lexicon.yaml'), LexiconFile)
  return 'yaml' in result ? result.yaml.value.endings : {}
}
