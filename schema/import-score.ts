import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { FoundText } from './import/texts/document.ts'
import { readDocuments } from './import/texts/document.ts'
import { identified } from './import/texts/identity.ts'
import { readKnown } from './import/texts/known.ts'
import { Refusal } from './import/texts/refusal.ts'
import type { IndexEntry } from './import/texts/score.ts'
import { scoreTexts } from './import/texts/score.ts'

/**
 * `npm run import:score -- <folder>`: how many dates, languages, speakers and titles the importer finds right in a folder
 * whose index.json says what each file holds. Three readings show what the answers rest on.
 */
const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Which folder? Give one that holds texts and an index.json: npm run import:score -- <folder>')
  process.exit(2)
}

const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as IndexEntry[]
const today = new Date().toISOString().slice(0, 10)
const known = await readKnown()

function read(name: string, bytes: Uint8Array): FoundText | null {
  const [found = null] = readDocuments({ name, bytes }, { today, anySite: true })
  if (found instanceof Refusal) console.log(found.message)
  return found instanceof Refusal ? null : found
}

const pairs = index.map((entry) => {
  const path = join(folder, entry.file)
  const bytes = new Uint8Array(readFileSync(path))
  const named = read(path, bytes)
  return {
    entry,
    readings: {
      whole: named && identified(named, known).text,
      named,
      bare: read(`text${extname(entry.file)}`, bytes),
    },
  }
})

for (const { field, files, right, wrong } of scoreTexts(pairs)) {
  const share = (n: number): string => `${n}/${files} (${(n / Math.max(1, files)).toFixed(3)})`
  console.log(
    `${field.padEnd(9)} right ${share(right.whole)}; without the dataset ${share(right.named)}; from the text alone ${share(right.bare)}`,
  )
  for (const { file, expected, found } of wrong)
    console.log(`  ${file}: ${expected} | ${found.slice(0, 110)}`)
}
