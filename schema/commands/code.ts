import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { CodebookFile } from '../import/codebook.ts'
import { codingEntry, themeOf, uncodedPassages, withEntry } from '../import/coding-entry.ts'
import { commandLine, endWrongUse } from '../import/command-line.ts'
import { datasetFolder } from '../import/corpus-folder.ts'
import { type Coding, CodingFile, StatementFile } from '../import/shapes.ts'
import { readRightFile, readYaml } from '../import/yaml-file.ts'
import { plural } from '../plural.ts'
import { stances } from '../vocabulary.ts'

const usage = `npm run code -- <coder>

Asks for the frames of every passage that the coder has not coded, and writes each answer into codings/<coder>.yaml. It
shows gist and key phrase alone: not the theme that the passage stands under, and nobody else's coding. An empty answer
leaves the passage for later; Ctrl-D ends.
  --label <words>     what a new coder is called; begins the file of one who has none
  --dataset <folder>  another dataset than the one of this repository`

const { values, positionals } = commandLine({
  usage,
  least: 1,
  most: 1,
  options: { label: { type: 'string' }, dataset: { type: 'string' } },
})
const [coder = ''] = positionals
const folder = values.dataset ?? datasetFolder
const today = new Date().toISOString().slice(0, 10)
const path = join(folder, 'codings', `${coder}.yaml`)
const codebook = readRightFile(join(folder, 'codebook.yaml'), CodebookFile)
if (!existsSync(path)) begin()
const coded = readRightFile(path, CodingFile)
const statements = readdirSync(join(folder, 'statements'))
  .filter((name) => name.endsWith('.yaml'))
  .toSorted()
  .map((name) => readRightFile(join(folder, 'statements', name), StatementFile))

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const open = uncodedPassages(statements, coded)
let count = 0
for (const { id, passage } of open) {
  console.log(`\n${id}: ${passage.gist}${passage.keyPhrase ? ` “${passage.keyPhrase}”` : ''}`)
  const given = await answers()
  if (given === 'end') break
  if (given === 'later') continue
  add(id, codingEntry(given, { passage, file: coded, codebook, today }))
  count += 1
}
lines.return?.()
console.log(`\n${plural(count, 'passage')} coded, ${open.length - count} left.`)

/** The file of a coder who has coded nothing yet. */
function begin(): void {
  const { success } = CodingFile.shape.coder.safeParse(coder)
  if (!success)
    endWrongUse(`${coder} is no name of a coder; write it in small letters, as in coder-4.`, usage)
  if (!values.label) endWrongUse(`There is no ${path}. Give the coder a --label to begin it.`, usage)
  const head = { coder, label: values.label, method: 'human', date: today, codebook: codebook.version }
  const text = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
  writeFileSync(path, `# yaml-language-server: $schema=../coding.schema.json\n${text.join('')}codings: {}\n`)
}

type Given = Pick<Coding, 'frames' | 'stance' | 'confidence' | 'drop'>

async function answers(): Promise<Given | 'later' | 'end'> {
  const frames = await asked('one to three frames of one theme, by their ids in codebook.yaml', (text) => {
    const list = idsIn(text)
    return list.length === 0 || (list.length <= 3 && themeOf(list, codebook)) ? list : undefined
  })
  if (frames === undefined) return 'end'
  if (frames.length === 0) return 'later'
  const stance = await asked(stances.join(', '), (text) => stances.find((one) => one === text))
  const confidence = await asked('how sure, from 1 to 3', (text) => [1, 2, 3].find((n) => String(n) === text))
  const drop = await asked('why it is not to be counted, in some words, or nothing', (text) =>
    isReason(text) ? text : undefined,
  )
  if (stance === undefined || confidence === undefined || drop === undefined) return 'end'
  return { frames, stance, confidence, ...(drop !== '' && { drop }) }
}

function idsIn(text: string): string[] {
  return text.split(/[\s,]+/).filter((one) => one !== '')
}

/** Where answers come from a file in which this one is missing, the next passage's frames are no reason. */
function isReason(text: string): boolean {
  return (
    text === '' || (text.includes(' ') && idsIn(text).some((word) => themeOf([word], codebook) === undefined))
  )
}

/** Asks until the answer can be read; undefined where nothing more is said. */
async function asked<T>(question: string, read: (text: string) => T | undefined): Promise<T | undefined> {
  for (;;) {
    process.stdout.write(`  ${question}: `)
    const line = await lines.next()
    if (line.done) return undefined
    const found = read(line.value.trim())
    if (found !== undefined) return found
    console.log(`“${line.value}” is not that.`)
  }
}

/** Each answer is kept at once. Where `codings` is not the last part of the file, nothing can be added at its end. */
function add(id: string, entry: Coding): void {
  const text = withEntry(readFileSync(path, 'utf8').replace(/\{\}\s*$/, ''), id, entry)
  const read = readYaml(path, Buffer.from(text), CodingFile)
  if (!('yaml' in read) || !(id in read.yaml.value.codings))
    throw new Error(
      `${path}: \`codings\` does not end the file in lines of its own; put it there and run this again.`,
    )
  writeFileSync(path, text)
}
