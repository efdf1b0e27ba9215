import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

/** A page whose address asks for a language is cited as being in that one. */
export function pageLanguageProblems({ statements }: Pick<DatasetFiles, 'statements'>): Problem[] {
  return statements.flatMap(({ file, value, lineOf }) => {
    const { officialUrls = {}, officialPages = [], reprints = [], passages } = value
    const cited: { path: PropertyKey[]; url: string; language: string }[] = [
      ...Object.entries(officialUrls).map(([language, url]) => ({
        path: ['officialUrls', language],
        url,
        language,
      })),
      ...officialPages.map((page, index) => ({ ...page, path: ['officialPages', index] })),
      ...reprints.map((page, index) => ({ ...page, path: ['reprints', index] })),
      ...passages.flatMap(({ keyPhrasePage, keyPhraseLanguage = 'en' }, index) =>
        keyPhrasePage === undefined
          ? []
          : [{ path: ['passages', index, 'keyPhrasePage'], url: keyPhrasePage, language: keyPhraseLanguage }],
      ),
    ]
    return cited.flatMap(({ path, url, language }) => {
      const asked = new URL(url).searchParams.get('lang')?.slice(0, 2).toLowerCase()
      if (asked === undefined || asked === language) return []
      const reason = `${url} asks for the language ${asked} and is cited as ${language}; cite the address in the language that was read`
      return [problem(file, lineOf(path), reason)]
    })
  })
}
