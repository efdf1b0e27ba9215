import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { configuredName } from './configured-database.ts'

/**
 * Makes the preview one of the site built in `outDir`. Each build notes itself in one place of the project, where the
 * preview looks it up: it would serve whichever corpus was built last.
 */
export function previewBuild(outDir: string, project = process.cwd()): void {
  const worker = configuredName().replaceAll('-', '_')
  const built = resolve(project, outDir, worker, 'wrangler.json')
  if (!existsSync(built))
    throw new Error(
      `${resolve(project, outDir)} holds no site yet. Build it with vite build, or run npm start.`,
    )
  const note = join(project, '.wrangler', 'deploy', 'config.json')
  mkdirSync(dirname(note), { recursive: true })
  writeFileSync(note, JSON.stringify({ configPath: relative(dirname(note), built), auxiliaryWorkers: [] }))
}
