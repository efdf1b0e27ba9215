import { messageOf } from '../error.ts'
import type { LexiconFile } from '../import/lexicon.ts'
import { type Problem, problem } from '../import/problem.ts'
import type { YamlFile } from '../import/yaml-file.ts'
import { analysedLanguage } from '../text/language.ts'
import { compileLexicon } from '../text/lexicon.ts'
import { definitions, languages } from '../vocabulary.ts'
import type { CorpusCodebook } from './codebook.ts'

type Theme = CorpusCodebook['themes'][number]

/** Words that cannot be read as a pattern, each with its line; and words in two places at once. */
export function wordProblems(
  { file, value, lineOf }: YamlFile<CorpusCodebook>,
  { endings, hasLexicon }: { endings: LexiconFile['endings']; hasLexicon: boolean },
): Problem[] {
  const problems: Problem[] = []
  let count = 0
  value.themes.forEach((theme, t) => {
    const worded = [
      { own: theme, at: ['themes', t] },
      ...theme.frames.map((own, f) => ({ own, at: ['themes', t, 'frames', f] })),
    ]
    for (const { own, at } of worded)
      for (const level of definitions)
        for (const language of languages)
          own[level]?.[language]?.forEach((pattern, index) => {
            count++
            const rule = { id: own.id, theme: theme.id, level, patterns: { [language]: [pattern] } }
            try {
              compileLexicon({ version: 1, endings, rules: [rule] })
            } catch (error) {
              const line = lineOf([...at, level, language, index])
              problems.push(problem(file, line, messageOf(error)))
            }
          })
  })
  if (hasLexicon && count > 0)
    problems.push(
      problem(file, undefined, 'lists words, and so does lexicon.yaml beside it; keep one of them'),
    )
  return problems
}

/** The themes with its label as the only words of every frame that lists none. */
export function wordsOfLabels(given: readonly Theme[]): { themes: Theme[]; notes: string[] } {
  const without: string[] = []
  const themes = given.map((theme) => ({
    ...theme,
    frames: theme.frames.map((frame): Theme['frames'][number] => {
      if (definitions.some((level) => languages.some((language) => frame[level]?.[language]?.length)))
        return frame
      without.push(frame.id)
      const pattern = (frame.label.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []).join(' ')
      return { ...frame, strict: { [analysedLanguage(frame.label) ?? 'en']: [pattern] } }
    }),
  }))
  const notes =
    without.length === 0
      ? []
      : [
          without.length === 1
            ? `The frame ${without[0]} lists no words, so that only its label is looked for. Give it words under strict, standard or broad.`
            : `${without.length} frames list no words, so that only their labels are looked for: ${without.join(', ')}. Give them words under strict, standard or broad.`,
        ]
  return { themes, notes }
}
