import { openCorpus } from '../corpus/corpus.ts'
import { corpusInputs, statementOrRefusal, textPlacer } from '../corpus/text.ts'
import { commandLine } from '../import/command-line.ts'
import { corpusFolder } from '../import/corpus-folder.ts'
import { describeProblem } from '../import/problem.ts'
import { runSession } from '../texts/session.ts'
import { readKnown } from '../texts/store/known.ts'

const usage = `ENTENTE_CORPUS=<folder> npm run corpus:load

Loads the texts of the corpus into its database, each under its own statement.
  --remote  into the deployed database instead of the local one`

const { values } = commandLine({ usage, options: { remote: { type: 'boolean' } } })
if (!corpusFolder) {
  console.error('ENTENTE_CORPUS names no folder. Use npm run new-corpus -- <folder>.')
  process.exit(2)
}
const corpus = openCorpus(corpusFolder)
if ('problems' in corpus) {
  console.error(
    `${corpus.problems.map(describeProblem).join('\n')}\n\nCorrect what is named above and run this again.`,
  )
  process.exit(1)
}
const placed = textPlacer(corpusFolder, corpus.codebook, corpus)
const known = await readKnown()
const ids = new Set(known.statements.map(({ id }) => id))
process.exitCode = await runSession({
  inputs: corpusInputs(corpusFolder).inputs,
  known,
  isDryRun: false,
  isRemote: values.remote ?? false,
  drafts: null,
  statementOf: (found) => statementOrRefusal(placed(found), found.name, ids),
  anySite: true,
  ...corpus.columns,
})
