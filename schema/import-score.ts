import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocuments } from './import/texts/document.ts'
import { decodeText } from './import/texts/encoding.ts'
import { Refusal } from './import/texts/refusal.ts'
import type { IndexEntry } from './import/texts/score.ts'
import { scoreTexts } from './import/texts/score.ts'

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Which folder? Give one that holds texts and an index.json: npm run import:score -- <folder>')
  process.exit(2)
}

const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as IndexEntry[]
const today = new Date().toISOString().slice(0, 10)
const pairs = index
  .filter(({ file }) => file !== 'index.json')
  .map((entry) => {
    const source = {
      name: join(folder, entry.file),
      bytes: new Uint8Array(readFileSync(join(folder, entry.file))),
    }
    const [found = null] = readDocuments(source, { today, anySite: true })
    if (found instanceof Refusal) console.log(found.message)
    return { entry, found: found instanceof Refusal ? null : found, rawText: decodeText(source).text }
  })

for (const score of scoreTexts(pairs)) {
  const share = (right: number, all: number): string =>
    `${right}/${all} = ${(right / Math.max(1, all)).toFixed(3)}`
  console.log(
    `${score.field.padEnd(9)} all files ${share(score.right, score.files)}; stated in the file ${share(score.statedRight, score.statedFiles)}; ${score.rightByName} by the file's name alone`,
  )
  for (const one of score.wrong) {
    console.log(
      `  ${one.isStated ? 'wrong' : 'not stated'}  ${one.file}: ${one.expected} | ${one.found.slice(0, 110)}`,
    )
  }
}
