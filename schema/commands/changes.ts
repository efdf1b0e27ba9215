import { commandLine } from '../import/command-line.ts'
import { datasetFolder } from '../import/corpus-folder.ts'
import { readDataset } from '../import/dataset.ts'
import { describeProblem } from '../import/problem.ts'
import { workingRelease } from '../import/seed-sql.ts'
import { howToExplain, unexplained } from '../release/changes.ts'
import { keptBefore } from '../release/kept.ts'

const usage = `npm run release:changes -- [version]

What a release changed since the one before it; without a version, what the dataset has changed since the newest release.
  --json              as JSON
  --dataset <folder>  another dataset than the one of this repository`

const { values, positionals } = commandLine({
  usage,
  most: 1,
  options: { json: { type: 'boolean' }, dataset: { type: 'string', default: datasetFolder } },
})

const result = await readDataset(values.dataset)
if ('problems' in result)
  fail(`${result.problems.map(describeProblem).join('\n')}\n\nFix the lines named above.`)
const published = result.files.releases.value.releases
const working = workingRelease(result.files, keptBefore(published))
const known = [...new Set([...published.map((release) => release.version), working.version])]
const version = positionals[0] ?? working.version
if (!known.includes(version)) fail(`There is no release ${version}; there are: ${known.join(', ')}.`)
const changes = working.changes.filter((change) => change.release === version)

if (values.json) console.log(JSON.stringify(changes, null, 2))
else {
  for (const { kind, record, itemId, field, was, now, why } of changes) {
    const what = field === null ? '' : ` ${field}: ${was ?? '–'} → ${now ?? '–'}`
    console.log(`${kind} ${record} ${itemId}${what}${why === null ? '' : `  (${why})`}`)
  }
  const counts = Map.groupBy(changes, ({ kind, record }) => `${kind} ${record}`)
  console.log(`\n${version}: ${changes.length} changes`)
  for (const [kind, list] of counts) console.log(`  ${kind}: ${list.length}`)
  const open = unexplained(changes).length
  if (open > 0) console.log(`${open} of them have no reason: ${howToExplain}`)
}

function fail(reason: string): never {
  console.error(reason)
  process.exit(1)
}
