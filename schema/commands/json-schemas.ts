import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commandLine } from '../import/command-line.ts'
import { datasetFolder } from '../import/corpus-folder.ts'
import { readDataset } from '../import/dataset.ts'
import { jsonSchemas } from '../import/json-schema.ts'
import { describeProblem } from '../import/problem.ts'

const usage = `npm run data:schemas

Writes the JSON Schemas by which editors complete and check the dataset files.`

commandLine({ usage, options: {} })
const result = await readDataset()
if ('problems' in result) {
  for (const problem of result.problems) console.error(describeProblem(problem))
  console.error('\nNothing was written. Fix the lines named above and run this again.')
  process.exit(1)
}
const schemas = jsonSchemas(result.files.codebook.value)
for (const [name, text] of schemas) await writeFile(join(datasetFolder, name), text)
console.log(`${schemas.size} schemas written.`)
