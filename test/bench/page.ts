import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import { chromiumLaunch } from '../support/chromium.ts'

/**
 * Largest contentful paint of the chart page against a naive one of the same rows, which loads the whole of Chart.js
 * and fetches its data after it has loaded: `node test/bench/page.ts <address of the running site> [runs]`.
 */
const [site, runs = '7'] = process.argv.slice(2)
if (!site) {
  console.error('Give the address of the running site, as in: node test/bench/page.ts http://127.0.0.1:8787')
  process.exit(2)
}

const slowdown = 4
const library = fileURLToPath(new URL('../../node_modules/chart.js/dist/chart.umd.js', import.meta.url))
const path = '/?theme=nato'

const naivePage = `<!doctype html><meta charset="utf-8"><title>Naive</title><main></main>
<script src="/chart.js"></script>
<script>
addEventListener('load', async () => {
  const { data } = await (await fetch('${site}/trends.json?theme=nato')).json()
  const main = document.querySelector('main')
  main.innerHTML = '<h1>NATO</h1><p>How is NATO spoken of, if at all? Share of statements by frame, voice and year.</p>'
  for (const frame of new Set(data.map((row) => row.frame))) {
    const canvas = main.appendChild(document.createElement('canvas'))
    const rows = data.filter((row) => row.frame === frame)
    const voices = [...new Set(rows.map((row) => row.voice))]
    new Chart(canvas, {
      type: 'line',
      data: {
        labels: [...new Set(rows.map((row) => row.year))],
        datasets: voices.map((label) => ({ label, data: rows.filter((r) => r.voice === label).map((r) => r.value) })),
      },
    })
  }
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('chart')))
})
</script>`

function serveNaive(): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/chart.js') {
      response.setHeader('content-type', 'text/javascript')
      createReadStream(library).pipe(response)
    } else {
      response.setHeader('content-type', 'text/html')
      response.end(naivePage)
    }
  })
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)))
}

interface Paint {
  largest: number
  /** When the first chart is seen: the first paint where the server draws it, else after the script has drawn. */
  chart: number
}

async function paint(browser: Browser, address: string): Promise<Paint> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForFunction(
    () =>
      performance.getEntriesByName('chart').length > 0 || document.querySelector('svg.drawing, [data-ready]'),
  )
  await page.waitForTimeout(1500)
  const found = await page.evaluate(
    () =>
      new Promise<{ largest: number; first: number; chart: number | undefined }>((done) => {
        new PerformanceObserver((list) => {
          done({
            largest: list.getEntries().at(-1)?.startTime ?? 0,
            first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
            chart: performance.getEntriesByName('chart')[0]?.startTime,
          })
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
  await context.close()
  return { largest: found.largest, chart: found.chart ?? found.first }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

const server = await serveNaive()
const address = server.address()
const naive = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
const browser = await chromium.launch(await chromiumLaunch())
const own: Paint[] = []
const other: Paint[] = []
try {
  // The first of each warms caches of the server and is not counted.
  await paint(browser, `${site}${path}`)
  await paint(browser, naive)
  for (let run = 1; run <= Number(runs); run++) {
    own.push(await paint(browser, `${site}${path}`))
    other.push(await paint(browser, naive))
    process.stderr.write(`run ${run} of ${runs}\n`)
  }
} finally {
  await browser.close()
  server.close()
}
const figures = (name: string, paints: Paint[]) => ({
  page: name,
  'largest contentful paint, ms': Math.round(median(paints.map(({ largest }) => largest))),
  'first chart seen, ms': Math.round(median(paints.map(({ chart }) => chart))),
  range: `${Math.round(Math.min(...paints.map(({ largest }) => largest)))} to ${Math.round(Math.max(...paints.map(({ largest }) => largest)))}`,
})
console.table([figures(path, own), figures('naive', other)])
const ratio = (key: keyof Paint) => median(other.map((one) => one[key])) / median(own.map((one) => one[key]))
console.log(
  `naive to own: largest contentful paint ${ratio('largest').toFixed(2)}, first chart ${ratio('chart').toFixed(2)}`,
)
console.log(`whole of Chart.js: ${(gzipSync(await readFile(library)).length / 1000).toFixed(1)} kB gzip`)
