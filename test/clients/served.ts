import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served for these tests, from a database of its own. */
    origin: string
  }
}

const port = process.env.TEST_PORT ?? '8799'

/** Serves the built site while the tests run, unless `TEST_ORIGIN` names one that is served already. */
export default async function serve({ provide }: TestProject) {
  if (process.env.TEST_ORIGIN) return provide('origin', process.env.TEST_ORIGIN)
  const origin = `http://127.0.0.1:${port}`
  const script = join(import.meta.dirname, '..', 'support', 'serve.ts')
  const server = spawn('node', [script, port], { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise((resolve) => server.on('exit', resolve))
  // However long a busy machine takes: it is served, or the server ends.
  while (!(await isServed(origin))) {
    if (server.exitCode !== null)
      throw new Error(
        'The site is not served; run `npx vite build` and look at `node test/support/serve.ts`.',
      )
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  provide('origin', origin)
  return async () => {
    server.kill('SIGTERM')
    await ended
  }
}

async function isServed(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/favicon.svg`)).ok
  } catch {
    return false
  }
}
