import { messageOf } from '../error.ts'
import { commandLine } from '../import/command-line.ts'
import { datasetFolder } from '../import/corpus-folder.ts'
import { readDataset } from '../import/dataset.ts'
import { describeProblem } from '../import/problem.ts'
import { publishedZip } from '../release/published-zip.ts'
import { sumOf } from '../stats/sum.ts'

const usage = `npm run check:data -- [folder]

Names file, line and reason of everything that is wrong with the dataset.`

const [folder = datasetFolder] = commandLine({ usage, most: 1, options: {} }).positionals
const started = performance.now()
const result = await readDataset(folder)
if ('problems' in result) {
  for (const problem of result.problems) console.error(describeProblem(problem))
  console.error(`\n${result.problems.length} problem(s). Fix the lines named above and run this again.`)
  process.exit(1)
}
const { statements, codings, releases } = result.files
for (const release of releases.value.releases) {
  try {
    publishedZip(release)
  } catch (error) {
    console.error(messageOf(error))
    process.exit(1)
  }
}
const passages = sumOf(statements, ({ value }) => value.passages.length)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  `${statements.length} statements, ${passages} passages, ${codings.length} coders: no problem (${seconds} s)`,
)
