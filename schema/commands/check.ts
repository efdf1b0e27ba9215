import { messageOf } from '../error.ts'
import { commandLine } from '../import/command-line.ts'
import { datasetFolder } from '../import/corpus-folder.ts'
import { readDataset } from '../import/dataset.ts'
import { describeProblem, type Problem } from '../import/problem.ts'
import { keptBefore } from '../release/kept.ts'
import { publishedZip } from '../release/published-zip.ts'
import { strayCorrectionProblems } from '../release/stray-corrections.ts'
import { sumOf } from '../stats/sum.ts'

const usage = `npm run check:data -- [folder]

Names file, line and reason of everything that is wrong with the dataset.`

const [folder = datasetFolder] = commandLine({ usage, most: 1, options: {} }).positionals
const started = performance.now()
const result = await readDataset(folder)
if ('problems' in result) fail(result.problems)
const { statements, codings, releases } = result.files
for (const release of releases.value.releases) {
  try {
    publishedZip(release)
  } catch (error) {
    console.error(messageOf(error))
    process.exit(1)
  }
}
// What a release corrects is known from the packages alone, which were seen to be whole above.
const stray = strayCorrectionProblems(result.files, keptBefore(releases.value.releases))
if (stray.length > 0) fail(stray)
const passages = sumOf(statements, ({ value }) => value.passages.length)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  `${statements.length} statements, ${passages} passages, ${codings.length} coders: no problem (${seconds} s)`,
)

function fail(problems: readonly Problem[]): never {
  for (const problem of problems) console.error(describeProblem(problem))
  console.error(`\n${problems.length} problem(s). Fix the lines named above and run this again.`)
  process.exit(1)
}
