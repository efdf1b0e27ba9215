import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

/**
 * Titles of the dataset are English. Where the official pages of a text, or its reprints if it has none, are all in other
 * languages, the record says what it is called there, or by its language alone that this is not known.
 */
export function originalTitleProblems({ statements }: Pick<DatasetFiles, 'statements'>): Problem[] {
  return statements.flatMap(({ file, value, lineOf }) => {
    const { officialUrls = {}, reprints = [], originalTitle } = value
    const official = Object.keys(officialUrls)
    const languages = official.length > 0 ? official : reprints.map(({ language }) => language)
    if (originalTitle?.language === 'en')
      return [
        problem(file, lineOf(['originalTitle', 'language']), 'must be another language than that of `title`'),
      ]
    if (originalTitle || languages.length === 0 || languages.includes('en')) return []
    const reason = `is English, and the text is cited in ${[...new Set(languages)].join(', ')} alone; say in \`originalTitle\` what it is called there, or give the language alone where that is not known`
    return [problem(file, lineOf(['title']), reason)]
  })
}
