import { join } from 'node:path'
import { datasetFolder } from './corpus-folder.ts'
import { LexiconFile, publishedLexicon } from './lexicon.ts'
import { readRightFile } from './yaml-file.ts'

const name = 'virtual:lexicon'

/** A build plugin that gives the browser the published lexicon as plain data, without what only an editor needs. */
export function lexiconModule() {
  return {
    name: 'entente-lexicon',
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load(id: string): string | undefined {
      if (id !== `\0${name}`) return undefined
      const lexicon = readRightFile(join(datasetFolder, 'lexicon.yaml'), LexiconFile)
      const { version, endings, rules } = publishedLexicon(lexicon)
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
