import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { datasetFolder } from './corpus-folder.ts'
import { LexiconFile, publishedLexicon } from './lexicon.ts'
import { describeProblem } from './problem.ts'
import { readYaml } from './yaml-file.ts'

const name = 'virtual:lexicon'

/** A build plugin that gives the browser the published lexicon as plain data, without what only an editor needs. */
export function lexiconModule() {
  return {
    name: 'entente-lexicon',
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    async load(id: string): Promise<string | undefined> {
      if (id !== `\0${name}`) return undefined
      const result = readYaml(
        'lexicon.yaml',
        await readFile(join(datasetFolder, 'lexicon.yaml')),
        LexiconFile,
      )
      if ('problems' in result) throw new Error(result.problems.map(describeProblem).join('\n'))
      const { version, endings, rules } = publishedLexicon(result.yaml.value)
      const plain = rules.map(({ id, theme, frame, level, patterns, except }) => ({
        id,
        theme,
        frame,
        level,
        patterns,
        except,
      }))
      return `export default ${JSON.stringify({ version, endings, rules: plain })}`
    },
  }
}
