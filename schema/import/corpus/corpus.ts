import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../text/language.ts'
import { compileLexicon, levels } from '../../text/lexicon.ts'
import { type Problem, problem } from '../problem.ts'
import { readYaml, type YamlFile } from '../yaml-file.ts'
import { CorpusCodebook } from './codebook.ts'
import { readFacts } from './facts.ts'
import { corpusLexicon } from './lexicon.ts'
import { type CorpusText, readTexts } from './text.ts'

export interface Corpus {
  codebook: CorpusCodebook
  texts: CorpusText[]
}

/** The codebook and texts of a corpus folder, or everything that is wrong with them. */
export function readCorpus(folder: string): Corpus | { problems: Problem[] } {
  const file = join(folder, 'codebook.yaml')
  if (!existsSync(file)) return { problems: [problem('codebook.yaml', undefined, 'is missing')] }
  const codebook = readYaml('codebook.yaml', readFileSync(file), CorpusCodebook)
  if ('problems' in codebook) return codebook
  const wrong = wordProblems(codebook.yaml)
  const facts = readFacts(folder)
  if ('problems' in facts || wrong.length > 0)
    return { problems: [...wrong, ...('problems' in facts ? facts.problems : [])] }
  const { texts, problems } = readTexts(folder, codebook.yaml.value, facts.facts)
  if (problems.length > 0) return { problems }
  return { codebook: codebook.yaml.value, texts }
}

/** Words that cannot be read as a pattern, each with its line; and a codebook without any. */
function wordProblems({ file, value, lineOf }: YamlFile<CorpusCodebook>): Problem[] {
  const { endings } = corpusLexicon(value)
  const problems: Problem[] = []
  let count = 0
  value.themes.forEach((theme, t) => {
    const worded = [
      { own: theme, at: ['themes', t] },
      ...theme.frames.map((own, f) => ({ own, at: ['themes', t, 'frames', f] })),
    ]
    for (const { own, at } of worded)
      for (const level of levels)
        for (const language of languages)
          own[level]?.[language]?.forEach((pattern, index) => {
            count++
            const patterns = { [language]: [pattern] }
            const rule = { id: own.id, theme: theme.id, level, patterns }
            try {
              compileLexicon({ version: 1, endings, rules: [rule] })
            } catch (error) {
              const line = lineOf([...at, level, language, index])
              problems.push(problem(file, line, error instanceof Error ? error.message : String(error)))
            }
          })
  })
  if (count === 0)
    problems.push(
      problem(file, undefined, 'lists no words; give each frame some under strict, standard or broad'),
    )
  return problems
}
