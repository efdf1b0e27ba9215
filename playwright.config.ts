import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './test/support/chromium.ts'

const port = Number(process.env.TEST_PORT ?? 8798)
const { executablePath, args } = await chromiumLaunch()

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.test.ts',
  // Its paths would lead to types where the dataset's own file is to be read.
  tsconfig: './test/browser/tsconfig.json',
  forbidOnly: Boolean(process.env.CI),
  // A third of the time a browser waits for what it asked for: three keep two cores busy.
  workers: 3,
  // A worker that is done takes a test of another file's rest, not only a whole file.
  fullyParallel: true,
  // Two busy browsers on two cores can miss a deadline; a test that needs its second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  reporter: [['line']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { executablePath, args },
    // A trace of every test would take a third of the time: the second try of a test that failed leaves one.
    trace: 'on-first-retry',
  },
  webServer: {
    command: `node test/support/serve.ts ${port}`,
    url: `http://127.0.0.1:${port}/favicon.svg`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
