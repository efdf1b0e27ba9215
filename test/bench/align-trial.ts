import { readFileSync } from 'node:fs'
import { diffWords } from 'diff'
import DiffMatchPatch from 'diff-match-patch'
import { alignTexts } from '../../schema/text/align/alignment.ts'
import type { Tongue } from '../support/invented.ts'
import { planted } from '../support/planted.ts'

export type Contestant = 'ours' | 'jsdiff' | 'diff-match-patch'

/** What to compare: an invented text of so many words with its planted second version, or two files. */
export type Load = { tongue: Tongue; words: number; seed: number } | { files: [string, string] }

export interface Trial {
  contestant: Contestant
  load: Load
  limitSeconds: number
}

/**
 * Times in milliseconds: of the first run, with cold code, and of the best of up to 15 within three seconds.
 * Processor times, all threads together, tell what each would take on an idle machine. Memory in megabytes above
 * what the process held with both texts loaded.
 */
export interface Measure {
  words: [number, number]
  firstMs: number
  firstCpuMs: number
  bestMs: number
  bestCpuMs: number
  peakMb: number
  isOverLimit: boolean
}

/** Invented paragraphs are 66 words long on average. */
export const PARAGRAPH = 66

function textsOf(load: Load): { a: string[]; b: string[] } {
  if ('words' in load) return planted(load.tongue, load.seed, Math.max(2, Math.round(load.words / PARAGRAPH)))
  const [a, b] = load.files.map((file) =>
    readFileSync(file, 'utf8')
      .split(/\n\s*/)
      .filter((paragraph) => paragraph.trim() !== ''),
  )
  return { a: a ?? [], b: b ?? [] }
}

const wordsIn = (paragraphs: readonly string[]) => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  let words = 0
  for (const paragraph of paragraphs)
    for (const { isWordLike } of segmenter.segment(paragraph)) if (isWordLike) words++
  return words
}

function run({ contestant, limitSeconds }: Trial, a: string[], b: string[]): boolean {
  if (contestant === 'ours') return alignTexts(a, b).outcome === 'aligned'
  const texts = [a.join('\n'), b.join('\n')] as const
  if (contestant === 'jsdiff') return diffWords(...texts, { timeout: limitSeconds * 1_000 }) !== undefined
  const differ = new DiffMatchPatch()
  differ.Diff_Timeout = limitSeconds
  const before = performance.now()
  differ.diff_main(...texts)
  // At its limit diff-match-patch answers all the same, with what is left undivided.
  return performance.now() - before < limitSeconds * 1_000
}

/** Runs one contestant on one load in this process, which should be a fresh one: its peak memory is read at the end. */
export function measureOf(trial: Trial): Measure {
  const { a, b } = textsOf(trial.load)
  const words: [number, number] = [wordsIn(a), wordsIn(b)]
  const before = process.resourceUsage().maxRSS
  const times: number[] = []
  const cpuTimes: number[] = []
  let isOverLimit = false
  const begin = performance.now()
  do {
    const start = performance.now()
    const cpu = process.cpuUsage()
    isOverLimit = !run(trial, a, b)
    times.push(performance.now() - start)
    cpuTimes.push(cpuMsSince(cpu))
  } while (!isOverLimit && times.length < 15 && performance.now() - begin < 3_000)
  return {
    words,
    firstMs: times[0] ?? 0,
    firstCpuMs: cpuTimes[0] ?? 0,
    bestMs: Math.min(...times),
    bestCpuMs: Math.min(...cpuTimes),
    peakMb: (process.resourceUsage().maxRSS - before) / 1024,
    isOverLimit,
  }
}

export function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

if (import.meta.main) {
  const measure = measureOf(JSON.parse(process.argv[2] ?? '{}') as Trial)
  process.stdout.write(JSON.stringify(measure))
}
