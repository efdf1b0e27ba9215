import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * `npm test`: all suites, and one closing line that sums them. Any failure makes the exit code 1. The Worker's tests,
 * whose runtime keeps one core busy, run beside the others and are shown last. The unit tests, which take every core that
 * is free, come after the browser's, so that both cores are busy to the end.
 */
const folder = mkdtempSync(join(tmpdir(), 'entente-test-'))
const browserReport = join(folder, 'browser.json')
const total = { passed: 0, failed: 0 }

interface Counts {
  passed: number
  failed: number
}

/** What a command says is shown at once, or, where another one is shown meanwhile, when it has ended. */
async function run(
  command: string,
  args: string[],
  { env = {}, after }: { env?: Record<string, string>; after?: Promise<unknown> } = {},
): Promise<boolean> {
  const title = `\n> ${command} ${args.join(' ')}`
  if (!after) console.log(title)
  const child = spawn(command, args, {
    stdio: ['inherit', after ? 'pipe' : 'inherit', after ? 'pipe' : 'inherit'],
    // Dozens of commands are started: what one has compiled, the next ones load. That SQLite is new in Node is no finding.
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`.trim(),
      ...env,
    },
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part))
  const isGreen = await new Promise<boolean>((resolve) => {
    child.on('close', (status) => resolve(status === 0))
    child.on('error', () => resolve(false))
  })
  if (after) {
    await after
    console.log(title)
    process.stdout.write(Buffer.concat(said))
  }
  return isGreen
}

/** A suite that ends without a report, or with a failure that no test owns, counts as one failed test. */
function add(name: string, isGreen: boolean, count: () => Counts): void {
  const result = reported(name, count)
  total.passed += result.passed
  total.failed += isGreen ? result.failed : Math.max(1, result.failed)
  console.log(`${name}: ${result.passed} passed, ${result.failed} failed`)
}

function reported(name: string, count: () => Counts): Counts {
  try {
    const result = count()
    if (result.passed + result.failed > 0) return result
    console.error(`${name}: no test ran`)
  } catch {
    console.error(`${name}: ended without a report`)
  }
  return { passed: 0, failed: 1 }
}

/** Arguments of one run of vitest, and how to count what it reports. */
function vitest(...projects: string[]): { args: string[]; count: () => Counts } {
  const file = join(folder, `${projects[0]}.json`)
  const args = projects.flatMap((project) => ['--project', project])
  return {
    args: ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    count: () => {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'))
      return { passed: numPassedTests, failed: numFailedTests }
    },
  }
}

async function testBrowser(): Promise<boolean> {
  const isBuilt = await run('vite', ['build'])
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport, CI: 'true' }
  return isBuilt && (await run('playwright', ['test', '--reporter=line,json'], { env }))
}

const unit = vitest('unit')
const worker = vitest('worker', 'worker-writing')
const browserRun = testBrowser()
const unitRun = browserRun.then(() => run('vitest', unit.args))
const workerRun = run('vitest', worker.args, { after: unitRun })
const isBrowserGreen = await browserRun
add('browser', isBrowserGreen, () => {
  const { stats } = JSON.parse(readFileSync(browserReport, 'utf8'))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
})
add('unit', await unitRun, unit.count)
add('Worker', await workerRun, worker.count)

rmSync(folder, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
