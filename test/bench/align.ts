import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Tongue } from '../support/invented.ts'
import { growthReport } from './align-growth.ts'
import { qualityReport } from './align-quality.ts'
import type { Contestant, Load, Measure, Trial } from './align-trial.ts'

export interface AlignBench {
  tongue: Tongue
  sizes: number[]
  files: [string, string][]
  limitSeconds: number
}

interface Result {
  name: string
  measures: Partial<Record<Contestant, Measure>>
}

const CONTESTANTS: readonly Contestant[] = ['ours', 'jsdiff', 'diff-match-patch']
const SIZES = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000]

/**
 * Compares our alignment with plain jsdiff `diffWords` and with diff-match-patch, each trial in a process of its own.
 * Returns the report; a line per trial goes to the terminal while it works. A contestant that reached the limit is
 * not tried on longer generated texts.
 */
export function alignBench({ tongue, sizes, files, limitSeconds }: AlignBench): string {
  const loads: { name: string; load: Load }[] = [
    ...sizes.map((words) => ({
      name: `${tongue} ${words.toLocaleString('en')}`,
      load: { tongue, words, seed: words },
    })),
    ...files.map(([a, b]) => ({
      name: `${basename(a)} / ${basename(b)}`,
      load: { files: [a, b] as [string, string] },
    })),
  ]
  const beaten = new Set<Contestant>()
  const results = loads.map(({ name, load }): Result => {
    const measures: Result['measures'] = {}
    for (const contestant of CONTESTANTS) {
      if ('words' in load && beaten.has(contestant)) continue
      const measure = measured({ contestant, load, limitSeconds })
      process.stderr.write(
        `${name}: ${contestant} ${measure ? timeOf(measure, limitSeconds) : 'was stopped'}\n`,
      )
      if ('words' in load && (!measure || measure.isOverLimit)) beaten.add(contestant)
      if (measure) measures[contestant] = measure
    }
    return { name, measures }
  })
  return reportOf(results, limitSeconds)
}

/** Nothing if the process did not end in three times the limit, or ran out of memory. */
function measured(trial: Trial): Measure | undefined {
  const script = fileURLToPath(new URL('align-trial.ts', import.meta.url))
  const { status, stdout } = spawnSync(process.execPath, [script, JSON.stringify(trial)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: (trial.limitSeconds * 3 + 10) * 1_000,
  })
  return status === 0 ? (JSON.parse(stdout) as Measure) : undefined
}

function timeOf({ isOverLimit, bestMs }: Measure, limitSeconds: number): string {
  return isOverLimit ? `over ${limitSeconds} s` : `${bestMs.toFixed(1)} ms`
}

function reportOf(results: readonly Result[], limitSeconds: number): string {
  const header = [
    'texts',
    'words A / B',
    'ours first',
    'CPU',
    'ours best',
    'CPU',
    'jsdiff',
    '× ours',
    'dmp',
    '× ours',
    'MB ours',
    'MB jsdiff',
    'MB dmp',
  ]
  const lines = results.map(({ name, measures }) => {
    const own = measures.ours
    const time = (contestant: Contestant) => {
      const measure = measures[contestant]
      return measure ? timeOf(measure, limitSeconds) : 'not tried'
    }
    const ratio = (contestant: Contestant) => {
      const measure = measures[contestant]
      if (!own || !measure) return ''
      return `${measure.isOverLimit ? '> ' : ''}${(measure.bestMs / own.bestMs).toPrecision(3)}`
    }
    const memory = (contestant: Contestant) => measures[contestant]?.peakMb.toFixed(0) ?? ''
    return [
      name,
      own?.words.join(' / ') ?? '',
      own ? `${own.firstMs.toFixed(1)} ms` : '',
      own ? `${own.firstCpuMs.toFixed(1)} ms` : '',
      time('ours'),
      own ? `${own.bestCpuMs.toFixed(1)} ms` : '',
      time('jsdiff'),
      ratio('jsdiff'),
      time('diff-match-patch'),
      ratio('diff-match-patch'),
      memory('ours'),
      memory('jsdiff'),
      memory('diff-match-patch'),
    ]
  })
  return `${tableOf([header, ...lines])}\n`
}

function tableOf(lines: readonly string[][]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  )
  return lines
    .map((line) =>
      line
        .map((text, column) =>
          column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      tongue: { type: 'string', default: 'en' },
      sizes: { type: 'string', default: SIZES.join() },
      limit: { type: 'string', default: '10' },
    },
  })
  const { tongue } = values
  if ((tongue !== 'en' && tongue !== 'ru' && tongue !== 'zh') || positionals.length % 2 === 1) {
    console.error(
      'Usage: npm run bench:align -- [--tongue en|ru|zh] [--sizes 1000,8000] [--limit seconds] [a.txt b.txt ...]',
    )
    console.error('Give an even number of files: each two are compared.')
    process.exit(2)
  }
  const files: [string, string][] = []
  for (let place = 0; place < positionals.length; place += 2)
    files.push([positionals[place] ?? '', positionals[place + 1] ?? ''])
  const sizes = values.sizes
    .split(',')
    .map(Number)
    .filter((size) => size > 0)
  console.log(`${qualityReport()}\n`)
  console.log(alignBench({ tongue, sizes, files, limitSeconds: Number(values.limit) }))
  for (const own of ['en', 'ru', 'zh'] as const) console.log(growthReport(own))
}
