import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { z } from 'zod'
import { commandLine } from '../import/command-line.ts'
import { describeProblem } from '../import/problem.ts'
import { readYamlFile } from '../import/yaml-file.ts'
import { keptOf } from '../texts/kept.ts'
import { readDocuments } from '../texts/read/document.ts'
import { parsePage } from '../texts/read/dom.ts'
import { decodeText } from '../texts/read/encoding.ts'
import type { FoundText } from '../texts/read/found-text.ts'
import { plainArticle } from '../texts/read/plain-page.ts'
import { Refusal } from '../texts/read/refusal.ts'
import { IndexEntry, type Reading, scoreTexts } from '../texts/score.ts'
import { identified } from '../texts/store/identity.ts'
import { readKnown } from '../texts/store/known.ts'

const usage = `npm run import:score -- <folder> [--alone | --pages]

How many dates, languages, speakers and titles the importer finds right in a folder whose index.json says what each
file holds: with the dataset and the file's name, without the dataset, and from the text or page alone.
  --alone   list what is not right from the text alone, and say of each whether the file holds the answer at all
  --pages   instead, how many words are kept of each saved page, beside those that the readability library keeps alone`

const { values, positionals } = commandLine({
  usage,
  least: 1,
  most: 1,
  options: { alone: { type: 'boolean' }, pages: { type: 'boolean' } },
})
const [folder = ''] = positionals

const place = join(folder, 'index.json')
if (!existsSync(place)) {
  console.error(
    `${folder}: ${existsSync(folder) ? 'holds no index.json' : 'there is no such folder'}. It lists what each file holds: [{"file", "date", "title", "speaker_or_parties", "kind", "lang"}, …].`,
  )
  process.exit(1)
}
const index = readYamlFile(place, z.array(IndexEntry), place)
if ('problems' in index) {
  console.error(
    `${index.problems.slice(0, 5).map(describeProblem).join('\n')}\n\nCorrect that and run this again.`,
  )
  process.exit(1)
}
const today = new Date().toISOString().slice(0, 10)
const known = await readKnown()

async function read(name: string, bytes: Uint8Array): Promise<FoundText | null> {
  for await (const found of readDocuments(
    { name, load: () => ({ name, bytes }) },
    { today, anySite: true },
  )) {
    if (!(found instanceof Refusal)) return found
    console.log(found.message)
  }
  return null
}

/** All that the file says to its reader: of a page also its window's title and the days of its time elements. */
function allText(name: string, bytes: Uint8Array): string {
  const { text } = decodeText({ name, bytes })
  if (extname(name) !== '.html') return text
  const page = parsePage(text.replace(/<(?:br|\/p|\/div|\/h\d|\/li|\/td|\/title)\b[^>]*>/gi, '\n$&'))
  const times = [...page.querySelectorAll('time')].map((time) => time.getAttribute('datetime') ?? '')
  return [page.querySelector('title')?.textContent ?? '', page.body.textContent ?? '', ...times].join('\n')
}

if (values.pages) {
  const readings = []
  for (const { file } of index.yaml.value.filter((entry) => /\.x?html?$/i.test(entry.file))) {
    const path = join(folder, file)
    const bytes = new Uint8Array(readFileSync(path))
    const own = await read(path, bytes)
    const plain = plainArticle(decodeText({ name: path, bytes }).text)
    readings.push({ file, own: own?.paragraphs.map(({ text }) => text).join('\n\n') ?? null, plain })
  }
  const { pages, ownWords, plainWords, thrownAway } = keptOf(readings)
  console.log(`${pages} saved pages: ${ownWords} words kept, ${plainWords} by the readability library alone`)
  for (const by of ['reader', 'library'] as const) {
    const lost = thrownAway.filter((one) => one.by === by)
    console.log(`less than half of what the other keeps, by the ${by}: ${lost.length}`)
    for (const one of lost) console.log(`    ${one.file}: ${one.ownWords} | ${one.plainWords} words`)
  }
  process.exit()
}

const pairs = []
for (const entry of index.yaml.value) {
  const path = join(folder, entry.file)
  const bytes = new Uint8Array(readFileSync(path))
  const named = await read(path, bytes)
  const readings = {
    whole: named && identified(named, known).text,
    named,
    bare: await read(`text${extname(entry.file)}`, bytes),
  }
  pairs.push({ entry, readings, text: allText(entry.file, bytes) })
}

const listed: Reading = values.alone ? 'bare' : 'whole'
for (const { field, files, held, tallies, misses } of scoreTexts(pairs)) {
  const line = (label: string, reading: Reading): string => {
    const { right, wrong, missing } = tallies[reading]
    const share = (right / Math.max(1, files)).toFixed(3)
    return `  ${label.padEnd(20)} ${right}/${files} right (${share}), ${wrong} wrong, ${missing} not found`
  }
  console.log(`${field}: ${held} of ${files} texts hold it`)
  console.log(line('with all', 'whole'))
  console.log(line('without the dataset', 'named'))
  console.log(line('from the text alone', 'bare'))
  for (const { file, expected, found, isHeld } of misses[listed]) {
    const where = isHeld ? 'in the text' : 'not in the text'
    console.log(`    ${file}: ${expected} | ${found.slice(0, 110)}${values.alone ? ` | ${where}` : ''}`)
  }
}
