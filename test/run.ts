import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `npm test`: all suites, one after the other, and one closing line that sums them. Any failure makes the exit code 1. */
const folder = mkdtempSync(join(tmpdir(), 'entente-test-'))
const total = { passed: 0, failed: 0 }

function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
}

/** A suite that ends without a report, or with a failure that no test owns, counts as one failed test. */
function add(name: string, isGreen: boolean, count: () => { passed: number; failed: number }): void {
  const result = reported(name, count)
  total.passed += result.passed
  total.failed += isGreen ? result.failed : Math.max(1, result.failed)
  console.log(`${name}: ${result.passed} passed, ${result.failed} failed`)
}

function reported(name: string, count: () => { passed: number; failed: number }) {
  try {
    const result = count()
    if (result.passed + result.failed > 0) return result
    console.error(`${name}: no test ran`)
  } catch {
    console.error(`${name}: ended without a report`)
  }
  return { passed: 0, failed: 1 }
}

const fastReport = join(folder, 'fast.json')
// One start for all three: the dataset is read, and its seed made, once.
const isFastGreen = run('vitest', [
  'run',
  ...['unit', 'worker', 'worker-writing'].flatMap((project) => ['--project', project]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${fastReport}`,
])
add('unit and Worker', isFastGreen, () => {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(fastReport, 'utf8'))
  return { passed: numPassedTests, failed: numFailedTests }
})

const browserReport = join(folder, 'browser.json')
const isBuilt = run('vite', ['build'])
const isBrowserGreen =
  isBuilt &&
  run('playwright', ['test', '--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
    CI: 'true',
  })
add('browser', isBrowserGreen, () => {
  const { stats } = JSON.parse(readFileSync(browserReport, 'utf8'))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
})

rmSync(folder, { recursive: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
