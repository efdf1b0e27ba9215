import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import sparticuz from '@sparticuz/chromium'

/** Without these a browser in a closed network looks up its maker's hosts at every start. */
const quietArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

const installed = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** An installed Chrome or Chromium, Playwright's own, or the one that an npm package carries for Linux. */
export async function chromiumLaunch(): Promise<{ executablePath: string; args: string[] }> {
  const found = [...installed, chromium.executablePath()].find((path) => path && existsSync(path))
  // Containers run as root, where Chromium's sandbox cannot start.
  const args = process.getuid?.() === 0 ? [...quietArgs, '--no-sandbox'] : quietArgs
  return {
    executablePath: found ?? (await sparticuz.executablePath()),
    args: found ? args : [...args, '--no-zygote'],
  }
}
