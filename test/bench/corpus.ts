import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'

/**
 * `npm run bench:corpus [-- --texts 10000]`: how long `npm run new-corpus` takes from the command to the first answer of the
 * site, with invented speeches of three states, and how much memory all of its processes take together.
 */
const { values } = parseArgs({ options: { texts: { type: 'string', default: '60' } } })
const texts = Number(values.texts)
const port = 9405
/** Milliseconds between two looks at the memory. */
const pause = 200
const bars = texts <= 60 ? '40 s' : texts <= 10_000 ? '30 min and 2,048 MiB' : 'none'

const sentences = [
  'The keepers of our coast mend the boats in spring.',
  'Nobody may shut the strait to those who sail in peace.',
  'We ask the council to count the fish before it sets the quota for the year.',
  'Our fleet will guard the strait together with our neighbours.',
  'No toll should be asked of the ferry that carries grain.',
  'The ice came early and the harbour was closed for nine weeks.',
  'Trade in grain grew again, and the quays were full by June.',
  'We will not send warships where fishing boats are enough.',
  'The budget of the lamp fund was spent with care.',
  'Free passage is the first word of every treaty that we signed.',
  'It is time to speak of the salmon, which knows no border.',
  'Every boat should come home before dark.',
]
const codebook = `name: Strait Assembly
description: Invented speeches of three states about a strait.
themes:
- {id: passage, label: Passage, frames: [
    {id: free, label: Free passage, strict: {en: [free passage, shut the strait]}}, {id: toll, label: No toll, strict: {en: [toll]}}]}
- {id: fishing, label: Fishing, frames: [
    {id: quota, label: Quota, strict: {en: [quota]}}, {id: salmon, label: Salmon, strict: {en: [salmon]}}]}
- {id: fleet, label: Fleet, frames: [
    {id: guard, label: Guard, strict: {en: [guard the strait]}}, {id: warships, label: No warships, strict: {en: [not send warships]}}]}
`

let state = 7
function pick(most: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 4294967296) * most)
}

function paragraph(): string {
  return Array.from({ length: 3 + pick(5) }, () => sentences[pick(sentences.length)]).join(' ')
}

const folder = mkdtempSync(join(tmpdir(), 'entente-corpus-bench-'))
mkdirSync(join(folder, 'texts'))
writeFileSync(join(folder, 'codebook.yaml'), codebook)
for (let n = 0; n < texts; n++) {
  const [party, session] = [['USA', 'FRA', 'JPN'][n % 3], Math.floor(n / 3)]
  const body = Array.from({ length: 26 }, paragraph).join('\n\n')
  writeFileSync(join(folder, 'texts', `${party}_${session}_${1990 + (session % 34)}.txt`), `${body}\n`)
}

const form = '{party}_{session}_{year}'
const began = performance.now()
const maker = spawn('npm', ['run', '-s', 'new-corpus', '--', '--name', form, folder], {
  detached: true,
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
/** What the command says when a step is done. */
const steps = [
  ['the dataset is written', ' files written'],
  ['it stands in the database', 'Seeded release'],
  ['the texts are loaded', ' sources read in'],
  ['the site is served', 'Local:'],
] as const
const said: string[] = []
maker.stdout.on('data', (part: Buffer) => {
  for (const [what, words] of steps)
    if (part.includes(words) && !said.includes(what)) {
      said.push(what)
      console.log(`${seconds().padStart(8)} s  ${what}`)
    }
})
// A bench that is ended ends what it began.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    clear()
    process.exit(1)
  })
let most = 0
try {
  while (!(await answers())) {
    const end = maker.exitCode ?? maker.signalCode
    if (end !== null) throw new Error(`new-corpus ended with ${end}`)
    most = Math.max(most, memory())
    await setTimeout(pause)
  }
  console.log(`${seconds().padStart(8)} s  the first page is answered: ${texts} texts (bar: ${bars})`)
  console.log(`${Math.round(most / 1024)} MiB, all processes together; load ${loadavg()[0]?.toFixed(1)}`)
} finally {
  clear()
}

function clear(): void {
  if (maker.pid !== undefined && maker.exitCode === null && maker.signalCode === null)
    process.kill(-maker.pid)
  rmSync(folder, { recursive: true, force: true })
}

async function answers(): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
  await answer?.arrayBuffer()
  return answer?.ok ?? false
}

/** KiB that the processes of the command hold. */
function memory(): number {
  const rows = execFileSync('ps', ['-e', '-o', 'pgid=,rss='], { encoding: 'utf8' }).trim().split('\n')
  return rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .reduce((sum, [group, size = 0]) => (group === maker.pid ? sum + size : sum), 0)
}
