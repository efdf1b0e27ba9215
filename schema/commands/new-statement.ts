import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CodebookFile } from '../import/codebook.ts'
import { commandLine, endWrongUse } from '../import/command-line.ts'
import { datasetFolder } from '../import/corpus-folder.ts'
import { StatementFile } from '../import/shapes.ts'
import { statementTemplate } from '../import/statement-template.ts'
import { readRightFile } from '../import/yaml-file.ts'

const usage = `npm run new-statement -- <id>

Writes the file of a statement that is new, to be filled in. The id is its date and a short name, as in
2024-05-16-joint-statement, and never changes.
  --dataset <folder>  another dataset than the one of this repository`

const { values, positionals } = commandLine({
  usage,
  least: 1,
  most: 1,
  options: { dataset: { type: 'string' } },
})
const [id = ''] = positionals
const folder = values.dataset ?? datasetFolder
const { success, error } = StatementFile.shape.id.safeParse(id)
if (!success) endWrongUse(`${id} ${error.issues[0]?.message}.`, usage)
const file = join(folder, 'statements', `${id}.yaml`)
if (existsSync(file)) endWrongUse(`${file} is there already.`, usage)
writeFileSync(file, statementTemplate(id, readRightFile(join(folder, 'codebook.yaml'), CodebookFile)))
console.log(`${file}\nFill it in and run npm run check:data; npm run code -- <coder> asks for the codings.`)
